import { Heading, Paragraph } from '#ui/text.tsx'
import type { Part, SentenceChange } from './differences.ts'
import { texts } from './texts.nl.ts'

/** What went and what came, word by word; said in words too, for who doesn't see a line through it. */
export const ChangesPage = (props: { former: string | undefined; changes: readonly SentenceChange[] }) => {
  const { former, changes } = props
  if (former === undefined) return <Paragraph lead>{texts.firstVersion}</Paragraph>
  return (
    <>
      <Paragraph lead>{texts.changesLead(former)}</Paragraph>
      {changes.length === 0 && <Paragraph>{texts.noChanges}</Paragraph>}
      {changes.map(({ is, parts }) => (
        <section class="zww-rule-card">
          <Heading level={2}>{texts[is]}</Heading>
          <p class="nl-paragraph">{parts.map((part) => sayPart(part))}</p>
        </section>
      ))}
    </>
  )
}

function sayPart({ is, text }: Part) {
  if (is === 'added') return <ins>{text}</ins>
  return is === 'removed' ? <del>{text}</del> : text
}
