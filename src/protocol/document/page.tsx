import { type Readings, type RuleBook, rolesOf } from 'mag-dit'
import { addresses } from '#addresses.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import { texts as conductTexts } from '../conduct/texts.nl.ts'
import type { Protocol } from '../protocol.ts'
import { rulesFor } from './for-whom.ts'
import { RuleCard } from './rule-card.tsx'
import { texts } from './texts.nl.ts'
import type { Version } from './version.ts'

export type DocumentProps = {
  slug: string
  agreement: Protocol
  book: RuleBook
  /** How the school reads its rules now. */
  readings: Readings
  /** Whose rules are shown; undefined: the whole document. */
  role: string | undefined
  /** What a choice of this role is called: "Ik zit op deze school". */
  roleNames: { readonly [role: string]: string }
  versions: readonly Version[]
  sayDay: (iso: string) => string
}

/** The whole agreement in the school's own words, or the rules that are for you. */
export const DocumentPage = (props: DocumentProps) => {
  const { slug, agreement, sayDay } = props
  return (
    <>
      <Paragraph lead>{texts.since(sayDay(agreement.in_force_from))}</Paragraph>
      <ForWhom {...props} />
      {props.role === undefined ? <Whole {...props} /> : <Mine {...props} role={props.role} />}
      <div class="zww-not-printed">
        <ButtonRow>
          <ButtonLink href={addresses.mayThis(slug)} icon="question">
            {texts.ask}
          </ButtonLink>
        </ButtonRow>
        <p>
          <Link href={addresses.conduct(slug)}>{conductTexts.read}</Link>
        </p>
        <p>
          <Link href={addresses.protocolPdf(slug)}>{texts.pdf}</Link>
        </p>
        <Versions {...props} />
      </div>
    </>
  )
}

const ForWhom = ({ slug, book, role, roleNames }: DocumentProps) => (
  <nav class="zww-for-whom" aria-label={texts.forWhom}>
    <p class="zww-label">{texts.forWhom}</p>
    <ul>
      {[undefined, ...rolesOf(book)].map((it) => {
        const href = addresses.protocol(slug)
        return (
          <li>
            <a
              class="nl-link"
              href={it === undefined ? href : `${href}?voor=${it}`}
              aria-current={it === role ? 'page' : undefined}
            >
              {it === undefined ? texts.whole : (roleNames[it] ?? it)}
            </a>
          </li>
        )
      })}
    </ul>
  </nav>
)

const Mine = (props: DocumentProps & { role: string }) => {
  const { book, role, agreement } = props
  const rules = rulesFor(book, role).flatMap((id) => agreement.rules.find((rule) => rule.id === id) ?? [])
  return (
    <>
      {rules.length === 0 && <Paragraph>{texts.noRules}</Paragraph>}
      {rules.map((rule) => (
        <RuleCard {...props} rule={rule} />
      ))}
    </>
  )
}

type Block = NonNullable<Protocol['document']>[number]['blocks'][number]

const Whole = (props: DocumentProps) => (
  <>
    {(props.agreement.document ?? []).map(({ id, heading, blocks }) => (
      <section class="zww-document__part" id={id}>
        {heading && <Heading level={2}>{heading}</Heading>}
        {inLists(blocks).map((some) => (
          <Blocks {...props} blocks={some} />
        ))}
      </section>
    ))}
  </>
)

/** Bullets that follow each other are one list; a rule is a card of its own. */
function inLists(blocks: readonly Block[]): Block[][] {
  const lists: Block[][] = []
  for (const block of blocks) {
    const last = lists.at(-1)
    if (block.kind === 'bullet' && last?.[0]?.kind === 'bullet') last.push(block)
    else lists.push([block])
  }
  return lists
}

const Blocks = (props: DocumentProps & { blocks: readonly Block[] }) => {
  const [first] = props.blocks
  if (first?.kind === 'bullet')
    return (
      <ul>
        {props.blocks.map((block) => (
          <li>{wordsIn(block)}</li>
        ))}
      </ul>
    )
  const rule = props.agreement.rules.find(({ id }) => id === first?.rule)
  if (first && rule) return <RuleCard {...props} rule={rule} />
  return first ? <Paragraph>{wordsIn(first)}</Paragraph> : null
}

const wordsIn = ({ sentences }: Block) => sentences.map(({ text }) => text).join(' ')

const Versions = ({ slug, agreement, versions, sayDay }: DocumentProps) =>
  versions.length < 2 ? (
    <p class="zww-hint">{texts.version(agreement.version)}</p>
  ) : (
    <section>
      <Heading level={2}>{texts.versionsTitle}</Heading>
      <ul>
        {versions.map(({ version, from, is }) => (
          <li>
            <Link href={addresses.protocolVersion(slug, version)}>{texts.seeChanges(version)}</Link>{' '}
            <span class="zww-hint">
              {is === 'in_force' && texts.inForce(sayDay(from))}
              {is === 'to_come' && texts.willBe(sayDay(from))}
              {is === 'former' && texts.was(sayDay(from))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
