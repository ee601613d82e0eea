import { type Answers, factsOf } from './answers.ts'
import type { CheckFault } from './check.ts'
import { type Compiled, compiledOf } from './compile.ts'
import { factsIn, weigh, YES } from './condition.ts'
import { judge, truthOf } from './judge.ts'
import { type Clause, type Condition, DOUBT, type Readings, type RuleBook } from './rule-book.ts'
import { eachSituation, factsThatCount, namesOf, type Place, placesOf, verdictClauses } from './situations.ts'

const clausesOf = (book: RuleBook): readonly Clause[] => book.rules.flatMap(({ clauses = [] }) => clauses)

/** The school's defaults, and every other answer to one reading that any clause here looks at. */
export function walkAll(book: RuleBook): CheckFault[] {
  const faults = new Map<string, CheckFault>()
  const tell = (fault: CheckFault) => {
    const key = `${fault.fault} ${fault.at} ${fault.what}`
    if (!faults.has(key)) faults.set(key, fault)
  }
  const counted = new Set<string>()
  const defaults = compiledOf(book, {})
  for (const place of placesOf(defaults)) {
    for (const readings of [{}, ...otherReadings(book, defaults, place)])
      walkPlace(compiledOf(book, readings), place, { readings, tell, counted })
  }
  for (const clause of clausesOf(book)) {
    if (!counted.has(clause.id)) tell({ fault: 'never_counts', at: clause.id, what: clause.id })
  }
  return [...faults.values()]
}

/** One choice at a time; of the readings of one clause all choices together. */
function otherReadings(book: RuleBook, compiled: Compiled, place: Place): readonly Readings[] {
  const [role, act] = namesOf(compiled, place)
  const here = clausesOf(book).filter(
    ({ audience, acts }) =>
      (audience === 'all' || audience.includes(role)) && (acts === 'all' || acts.includes(act)),
  )
  const optionsOf = (key: string) =>
    book.readings
      .filter((it) => it.key === key)
      .flatMap(({ options }) => options.map(({ id }) => ({ [key]: id })))
  const combined = here.flatMap((clause) =>
    [...readingsIn(clause.when)].reduce<Readings[]>(
      (ways, key) => ways.flatMap((way) => optionsOf(key).map((option) => ({ ...way, ...option }))),
      [{}],
    ),
  )
  return [...new Map(combined.map((readings) => [JSON.stringify(readings), readings])).values()]
}

function readingsIn(condition: Condition | undefined): ReadonlySet<string> {
  if (condition === undefined || 'fact' in condition) return new Set()
  if ('reading' in condition) return new Set([condition.reading])
  if ('not' in condition) return readingsIn(condition.not)
  const parts = 'all' in condition ? condition.all : condition.any
  return new Set(parts.flatMap((part) => [...readingsIn(part)]))
}

type Walk = { readings: Readings; tell: (fault: CheckFault) => void; counted: Set<string> }

function walkPlace(compiled: Compiled, place: Place, { readings, tell, counted }: Walk): void {
  const { codebook, benchOf, at } = compiled
  const bench = benchOf(place.role, place.act)
  const where = namesOf(compiled, place).join(' ')
  const facts = factsThatCount(compiled, place)
  const isDoubtful = facts.some(
    (fact) => codebook.facts[fact]?.kind === 'judgement' && codebook.facts[fact]?.id !== DOUBT,
  )
  if (isDoubtful && !facts.includes(at.doubt)) tell({ fault: 'no_doubt_rule', at: where, what: where })
  const show = (answers: Answers) => ({ facts: factsOf(codebook, answers), readings })
  const pairs = bench.by.deny.flatMap((deny) =>
    bench.by.permit.filter(({ rule }) => rule === deny.rule).map((permit) => ({ deny, permit })),
  )
  const result = eachSituation(compiled, place, facts, (answers) => {
    const { verdict, determining } = judge(compiled, answers)
    if (verdict === 'onbekend') tell({ fault: 'no_verdict', at: where, what: where, ...show(answers) })
    for (const { clause } of determining) counted.add(clause.id)
    if (verdict === 'buiten_bereik') return
    for (const { deny, permit } of pairs)
      if (truthOf(deny, answers) === YES && truthOf(permit, answers) === YES)
        tell({ fault: 'contradiction', at: deny.clause.id, what: permit.clause.id, ...show(answers) })
  })
  if (result === 'too_many') tell({ fault: 'too_many_situations', at: where, what: where })
  countLifters(compiled, place, facts, counted)
  for (const { clause, test } of [...bench.by.duty, ...bench.by.attribute])
    eachSituation(compiled, place, [...factsIn(test)], (answers) => {
      if (weigh(test, answers) === YES) counted.add(clause.id)
    })
}

/** A clause that takes another away counts where it does. */
function countLifters(
  compiled: Compiled,
  place: Place,
  facts: readonly number[],
  counted: Set<string>,
): void {
  const lifted = verdictClauses(compiled.benchOf(place.role, place.act)).filter(
    ({ lifted: test }) => test.op !== 'sure' || test.truth === YES,
  )
  if (lifted.length === 0) return
  const lifters = clausesOf(compiled.book).filter(({ effect }) => effect === 'lifts')
  eachSituation(compiled, place, facts, (answers) => {
    for (const live of lifted) {
      if (weigh(live.test, answers) !== YES || weigh(live.lifted, answers) !== YES) continue
      for (const lifter of lifters) if (lifter.lifts?.includes(live.clause.id)) counted.add(lifter.id)
    }
  })
}
