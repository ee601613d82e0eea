import type { Ground, RuleBook, RuleDecision } from 'mag-dit'
import { Heading, Paragraph } from '#ui/text.tsx'
import { RuleQuote } from '#ui/verdict.tsx'
import type { Protocol } from '../protocol.ts'

type Asked = { agreement: Protocol; book: RuleBook; role: string | undefined; decision: RuleDecision }

/** Where the text names one person for everybody, and the school chose whom this role asks: why that is a choice. */
export function readBySchool({ agreement, book: { rules }, role, decision }: Asked): readonly string[] {
  const clauses = rules.flatMap(({ clauses: of = [] }) => of)
  const keys = decision.determining.flatMap(({ clause }) => {
    const aan = clauses.find(({ id }) => id === clause)?.aan
    const asked = typeof aan === 'object' && role !== undefined && !('reading' in aan) ? aan[role] : aan
    return typeof asked === 'object' && 'reading' in asked ? [String(asked.reading)] : []
  })
  return agreement.readings.flatMap(({ key, why }) => (keys.includes(key) && why ? [why] : []))
}

/** Each rule once, with what it means in plain words. */
export const Grounds = (props: { title: string; agreement: Protocol; grounds: readonly Ground[] }) => {
  const { title, agreement, grounds } = props
  if (grounds.length === 0) return null
  const perQuote = [...Map.groupBy(grounds, ({ rule, quote }) => `${rule} ${quote}`).values()]
  return (
    <section class="zww-answer__part">
      <Heading level={2}>{title}</Heading>
      {perQuote.map((same) => {
        const [{ rule = '', quote = '' } = {}] = same
        const found = agreement.rules.find(({ id }) => id === rule)
        const whys = [...new Set(same.flatMap(({ why }) => why ?? []))]
        return (
          <>
            <RuleQuote name={found?.name ?? nameOfScope(agreement)} text={quote} />
            {found?.explanation && <Paragraph>{found.explanation}</Paragraph>}
            {whys.map((why) => (
              <Paragraph>{why}</Paragraph>
            ))}
          </>
        )
      })}
    </section>
  )
}

/** What is no rule is about how far the agreement reaches. */
const nameOfScope = ({ scope }: Protocol) =>
  typeof scope === 'object' && scope !== null && 'name' in scope ? String(scope.name) : ''
