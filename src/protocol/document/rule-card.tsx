import { decide, type Example } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { Paragraph } from '#ui/text.tsx'
import { RuleQuote, VerdictBadge } from '#ui/verdict.tsx'
import { wordFor } from '../checker/answers.ts'
import { badges } from '../checker/verdict-badge.ts'
import type { Protocol } from '../protocol.ts'
import { examplesFor } from './for-whom.ts'
import type { DocumentProps } from './page.tsx'
import { texts } from './texts.nl.ts'

/** A rule letter for letter, what it means, and situations with the answer that the agreement gives now. */
export const RuleCard = (props: DocumentProps & { rule: Protocol['rules'][number] }) => {
  const { book, rule, role } = props
  const own = book.rules.find(({ id }) => id === rule.id)
  const quote = (role === undefined ? undefined : own?.citaat_for?.[role]) ?? rule.citaat
  const examples = examplesFor(book, rule.id, role)
  return (
    <section class="zww-rule-card" id={rule.id}>
      <RuleQuote name={rule.name} text={quote} />
      {rule.explanation && <Paragraph>{rule.explanation}</Paragraph>}
      {examples.length > 0 && (
        <details class="zww-details zww-not-printed">
          <summary>{texts.examples(examples.length)}</summary>
          <ul class="zww-examples">
            {examples.map((example) => (
              <Situation {...props} example={example} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Decided anew, so that a school that reads a rule otherwise sees its own answer. */
const Situation = ({ slug, book, readings, example }: DocumentProps & { example: Example }) => {
  const answer = decide(book, readings, example.facts, '', { remedies: 'without_remedies' })
  if ('refused' in answer) return null
  const query = new URLSearchParams(Object.entries(example.facts).map(([fact, it]) => [fact, wordFor(it)]))
  return (
    <li>
      <a class="nl-link" href={`${addresses.mayThis(slug)}?${query}`}>
        {example.title}
      </a>
      <VerdictBadge kind={badges[answer.verdict]} />
    </li>
  )
}
