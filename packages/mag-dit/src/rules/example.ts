import type { FactRefusal } from './answers.ts'
import type { RuleDecision } from './decide.ts'
import type { Example } from './rule-book.ts'

/**
 * What came out otherwise than was worked out by hand; what the example doesn't mention is free.
 * @example differencesFrom(example, decide(book, {}, example.facts, at)) // []
 */
export function differencesFrom(example: Example, decision: RuleDecision | FactRefusal): readonly string[] {
  if ('refused' in decision) return [`${decision.refused}: ${decision.fact}`]
  const { determining, van, aan, obligations, attributes, nextQuestion } = example
  const of = {
    determining: decision.determining.map(({ clause }) => clause),
    obligations: decision.obligations.map(({ id }) => id),
  }
  const listed = [
    ['determining', determining, of.determining],
    ['van', van, decision.van ?? []],
    ['aan', aan, decision.aan ?? []],
    ['obligations', obligations, of.obligations],
  ] as const
  return [
    ...differs('verdict', example.verdict, decision.verdict),
    ...listed.flatMap(([what, asked, came]) =>
      asked === undefined ? [] : differs(what, asked.toSorted().join(' '), came.toSorted().join(' ')),
    ),
    ...Object.entries(attributes ?? {}).flatMap(([what, asked]) =>
      differs(what, String(asked), String(decision.attributes[what])),
    ),
    ...(nextQuestion === undefined
      ? []
      : differs('nextQuestion', nextQuestion, String(decision.nextQuestion))),
  ]
}

const differs = (what: string, asked: string, came: string) =>
  asked === came ? [] : [`${what}: ${asked} ≠ ${came}`]
