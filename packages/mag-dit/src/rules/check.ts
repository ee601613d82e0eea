import { MOST_VALUES } from './answers.ts'
import { decide } from './decide.ts'
import { differencesFrom } from './example.ts'
import { type LostReference, lostReferences } from './references.ts'
import {
  type Clause,
  examplesOf,
  type Facts,
  type Readings,
  type RuleBook,
  rolesOf,
  valuesOf,
} from './rule-book.ts'
import { walkAll } from './walk.ts'

/** Why a book can't come into force: where, and a situation that shows it. @example check(book).map(({ fault, at }: CheckFault) => `${at}: ${fault}`) */
export type CheckFault =
  | LostReference
  | {
      readonly fault: /** All that counts is known, and still there is no answer. */
        | 'no_verdict'
        /** More situations than can be walked. */
        | 'too_many_situations'
        /** A "weet ik niet" leads nowhere. */
        | 'no_doubt_rule'
        /** A clause that never decides anything. */
        | 'never_counts'
        /** One rule forbids and allows the same. */
        | 'contradiction'
        | 'quote_not_in_text'
        | 'no_remedy'
        | 'no_question'
        /** Worked out by hand, and something else comes out. */
        | 'example_differs'
      readonly at: string
      readonly what: string
      readonly facts?: Facts
      readonly readings?: Readings
    }

/**
 * Every static check of a protocol, by walking all situations that its clauses can tell apart.
 * @param text the school's own words, for the quotes; without it those are not checked
 * @returns nothing when it may come into force
 * @example const faults = check(book, sentences.join(' '))
 */
export function check(book: RuleBook, text?: string): readonly CheckFault[] {
  const lost = lostReferences(book)
  if (lost.length > 0) return lost
  const large = book.facts.filter((fact) => valuesOf(fact).length > MOST_VALUES)
  if (large.length > 0) return large.map(({ id }) => ({ fault: 'too_many_situations', at: id, what: id }))
  return [
    ...(text === undefined ? [] : quotesOutside(book, text)),
    ...withoutRemedy(book),
    ...withoutQuestion(book),
    ...walkAll(book),
    ...differingExamples(book),
  ]
}

function quotesOutside(book: RuleBook, text: string): CheckFault[] {
  const quotes = [book.scope, ...book.rules].flatMap((rule) => [
    { at: rule.id, quote: rule.citaat },
    ...('citaat_for' in rule ? Object.values(rule.citaat_for ?? {}) : []).map((quote) => ({
      at: rule.id,
      quote,
    })),
    ...('clauses' in rule ? (rule.clauses ?? []) : []).flatMap(({ id, citaat }) =>
      citaat === undefined ? [] : [{ at: id, quote: citaat }],
    ),
  ])
  return quotes
    .filter(({ quote }) => !text.includes(quote))
    .map(({ at, quote }) => ({ fault: 'quote_not_in_text', at, what: quote }))
}

function withoutRemedy(book: RuleBook): CheckFault[] {
  return clausesOf(book)
    .filter(
      ({ effect, remedies = [] }) => (effect === 'deny' || effect === 'require') && remedies.length === 0,
    )
    .map(({ id }) => ({ fault: 'no_remedy', at: id, what: id }))
}

function withoutQuestion(book: RuleBook): CheckFault[] {
  return book.facts.flatMap(({ id, audience = rolesOf(book), questions }) =>
    audience
      .filter((role) => questions[role] === undefined)
      .map((role): CheckFault => ({ fault: 'no_question', at: id, what: role })),
  )
}

function differingExamples(book: RuleBook): CheckFault[] {
  return examplesOf(book).flatMap((example) => {
    const { facts, readings = {} } = example
    const [first] = differencesFrom(
      example,
      decide(book, readings, facts, '', { remedies: 'without_remedies' }),
    )
    return first === undefined
      ? []
      : [{ fault: 'example_differs', at: example.id, what: first, facts, readings }]
  })
}

const clausesOf = (book: RuleBook): readonly Clause[] => book.rules.flatMap(({ clauses = [] }) => clauses)
