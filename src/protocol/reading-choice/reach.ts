import {
  decide,
  type Example,
  examplesOf,
  type Facts,
  type Readings,
  type RuleBook,
  type RuleDecision,
  type RuleVerdict,
} from 'mag-dit'

/** What another choice does to one fixed situation. */
export type Changed = {
  title: string
  from: RuleVerdict
  to: RuleVerdict
  /** The same verdict may rest on other words, ask something else of people, or send somebody to another person. */
  differsIn: 'verdict' | 'whom' | 'grounds'
}

/** The agreement's own worked situations, each once: some are told again for another reading. */
export function fixedSituations(book: RuleBook): readonly Example[] {
  const ownReadingLast = examplesOf(book).toSorted(
    (one, other) => Number(one.readings !== undefined) - Number(other.readings !== undefined),
  )
  return [...Map.groupBy(ownReadingLast, ({ facts }) => wordsOf(facts)).values()].flatMap((same) =>
    same.slice(0, 1),
  )
}

const wordsOf = (facts: Facts) => JSON.stringify(Object.entries(facts).sort())

/** The fixed situations that are answered otherwise when the school reads one rule otherwise. */
export function changedBy(
  book: RuleBook,
  now: Readings,
  { key, option }: { key: string; option: string },
): readonly Changed[] {
  const then: Readings = { ...now, [key]: option }
  return fixedSituations(book).flatMap(({ title, facts }) => {
    const [before, after] = [decided(book, now, facts), decided(book, then, facts)]
    const differsIn = differenceBetween(before, after)
    return differsIn === undefined ? [] : [{ title, from: before.verdict, to: after.verdict, differsIn }]
  })
}

function decided(book: RuleBook, readings: Readings, facts: Facts): RuleDecision {
  const decision = decide(book, readings, facts, '', { remedies: 'without_remedies' })
  if ('refused' in decision) throw new Error(`${decision.fact}: ${decision.refused}`)
  return decision
}

function differenceBetween(before: RuleDecision, after: RuleDecision): Changed['differsIn'] | undefined {
  if (before.verdict !== after.verdict) return 'verdict'
  if (whomIn(before) !== whomIn(after)) return 'whom'
  return groundsOf(before) === groundsOf(after) ? undefined : 'grounds'
}

const whomIn = ({ van = [], aan = [] }: RuleDecision) => [...van, ...aan].join(' ')
const groundsOf = ({ determining, obligations }: RuleDecision) =>
  [...determining.map(({ clause }) => clause), ...obligations.map(({ id }) => id)].join(' ')
