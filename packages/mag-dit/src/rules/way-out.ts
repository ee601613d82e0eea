import { type Answers, NOTHING_YET } from './answers.ts'
import type { Live } from './bench.ts'
import type { Compiled } from './compile.ts'
import { complete, type Judged, judge, type RuleVerdict } from './judge.ts'
import type { Facts, Remedy } from './rule-book.ts'

/**
 * What can be done, and what the answer is then. Without `set` it is advice, and nothing is promised.
 * @example const way: WayOut = { texts: ['Vraag het.'], set: { toestemming_leerkracht: 'ja' }, verdict: 'mag' }
 */
export type WayOut = {
  readonly texts: readonly string[]
  readonly set?: Facts
  readonly verdict?: RuleVerdict
}

/** From worst to best; after a way out that leads to more questions it can still be anything, but no longer for this reason. */
const BETTER: readonly RuleVerdict[] = [
  'mag_niet',
  'mag_met_toestemming',
  'vraag_leerkracht',
  'onbekend',
  'buiten_bereik',
  'geen_regel',
  'mag',
]
const isAsGood = (one: RuleVerdict, other: RuleVerdict) => BETTER.indexOf(one) >= BETTER.indexOf(other)
const MOST_WAYS = 256

/** The smallest changes that lead to a better answer, the best first; then what else can be done. */
export function remediesFor(
  compiled: Compiled,
  answers: Answers,
  { verdict, determining }: Judged,
): readonly WayOut[] {
  if (verdict !== 'mag_niet' && verdict !== 'mag_met_toestemming') return []
  const leadsTo = (set: Facts) =>
    judge(compiled, complete(compiled, withFacts(compiled, answers, set))).verdict
  const found = waysThrough(determining).flatMap((chosen) => {
    const whole = Object.assign({}, ...chosen.map((remedy) => remedy.set)) as Facts
    const then = leadsTo(whole)
    if (isAsGood(verdict, then)) return []
    // What was so already, or makes no difference, is no part of it.
    const set = Object.keys(whole).reduce((kept, fact) => {
      const without = omit(kept, fact)
      return leadsTo(without) === then ? without : kept
    }, whole)
    const texts = [...new Set(chosen.map(({ text }) => text))]
    return [{ way: { texts, set, verdict: then }, size: Object.keys(set).length }]
  })
  const smallest = found.filter(
    ({ way, size }) =>
      !found.some(
        (other) =>
          other.size < size && isPart(other.way.set, way.set) && isAsGood(other.way.verdict, way.verdict),
      ),
  )
  const once = [...new Map(smallest.map(({ way }) => [JSON.stringify(way.set), way])).values()]
  const advice = determining.flatMap(({ clause }) =>
    (clause.remedies ?? []).filter(({ set }) => set === undefined),
  )
  return [
    ...once.toSorted((a, b) => BETTER.indexOf(b.verdict) - BETTER.indexOf(a.verdict)),
    ...[...new Set(advice.map(({ text }) => text))].map((text) => ({ texts: [text] })),
  ]
}

/** One remedy for each clause that is in the way. */
function waysThrough(determining: readonly Live[]): readonly (readonly Remedy[])[] {
  return determining.reduce<readonly (readonly Remedy[])[]>(
    (ways, { clause }) => {
      const own = (clause.remedies ?? []).filter(({ set }) => set !== undefined)
      return ways.flatMap((way) => own.map((remedy) => [...way, remedy])).slice(0, MOST_WAYS)
    },
    [[]],
  )
}

function omit(facts: Facts, fact: string): Facts {
  const { [fact]: _, ...others } = facts
  return others
}

function withFacts({ codebook }: Compiled, answers: Answers, set: Facts): Answers {
  const changed = answers.slice()
  for (const [fact, value] of Object.entries(set)) {
    const known = codebook.codes.get(fact)
    if (known) changed[known.index] = known.codeOf.get(value) ?? NOTHING_YET
  }
  return changed
}

const isPart = (part: Facts, whole: Facts) =>
  Object.entries(part).every(([fact, value]) => whole[fact] === value)
