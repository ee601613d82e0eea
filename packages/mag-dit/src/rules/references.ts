import {
  ACT,
  actsOf,
  type Clause,
  type Condition,
  DONT_KNOW,
  type Example,
  type Fact,
  type Facts,
  type Readings,
  ROLE,
  type RuleBook,
  rolesOf,
  type Value,
  valuesOf,
} from './rule-book.ts'

/** What a word in the file stands for. */
type Kind = 'fact' | 'value' | 'reading' | 'option' | 'role' | 'act' | 'person' | 'rule' | 'clause'

/**
 * A word that stands for nothing, and the clause, fact, example or reading that holds it; or an id that is there twice.
 * @example const lost: LostReference = { fault: 'unknown_fact', at: 'R1a', what: 'dagdel' }
 */
export type LostReference = {
  readonly fault: `unknown_${Kind}` | 'double_id'
  readonly at: string
  readonly what: string
}

type Mention = { readonly kind: Kind; readonly at: string; readonly what: string }

/** Everything that is named and isn't there. Only a book without any of it can be walked. */
export function lostReferences(book: RuleBook): readonly LostReference[] {
  const known = knownWords(book)
  const lost = mentionsIn(book, known).filter(({ kind, what }) => !known[kind].has(what))
  const ids = [book.facts, clausesOf(book), book.rules].flatMap((some) => doubles(some.map(({ id }) => id)))
  return [
    ...lost.map(({ kind, at, what }): LostReference => ({ fault: `unknown_${kind}`, at, what })),
    ...ids.map((what): LostReference => ({ fault: 'double_id', at: what, what })),
  ]
}

type Known = { readonly [kind in Kind]: ReadonlySet<string> }

function knownWords(book: RuleBook): Known {
  const answers = (fact: Fact): readonly Value[] => [...valuesOf(fact), DONT_KNOW]
  return {
    fact: new Set(book.facts.map(({ id }) => id)),
    value: new Set(book.facts.flatMap((fact) => answers(fact).map((value) => pair(fact.id, value)))),
    reading: new Set(book.readings.map(({ key }) => key)),
    option: new Set(book.readings.flatMap(({ key, options }) => options.map(({ id }) => pair(key, id)))),
    role: new Set(rolesOf(book)),
    act: new Set(actsOf(book)),
    person: new Set(Object.keys(book.people)),
    rule: new Set([book.scope.id, ...book.rules.map(({ id }) => id)]),
    clause: new Set([book.scope.id, ...clausesOf(book).map(({ id }) => id)]),
  }
}

const clausesOf = (book: RuleBook): readonly Clause[] => book.rules.flatMap(({ clauses = [] }) => clauses)
const pair = (key: string, value: Value) => `${key}: ${value}`
const doubles = (ids: readonly string[]) => [...new Set(ids.filter((id, nth) => ids.indexOf(id) !== nth))]

function mentionsIn(book: RuleBook, known: Known): readonly Mention[] {
  const { scope, rules, facts, readings } = book
  const examples = [scope, ...rules].flatMap(({ examples: of = [] }) => of)
  return [
    ...each('fact', book.id, [ROLE, ACT]),
    ...facts.flatMap(inFact),
    ...inCondition(scope.id, scope.when),
    ...(scope.implied ?? []).flatMap(({ acts, when }) => [
      ...each('act', scope.id, acts),
      ...inCondition(scope.id, when),
    ]),
    ...clausesOf(book).flatMap((clause) => inClause(clause, known)),
    ...readings.flatMap((it) => [
      ...each('rule', it.key, [it.rule]),
      ...each('option', it.key, [pair(it.key, it.default)]),
    ]),
    ...examples.flatMap(inExample),
  ]
}

const each = (kind: Kind, at: string, words: readonly string[] | 'all' = []): Mention[] =>
  words === 'all' ? [] : words.map((what) => ({ kind, at, what }))

const inFacts = (at: string, some: Facts = {}): Mention[] =>
  Object.entries(some).flatMap(([fact, value]) => [
    ...each('fact', at, [fact]),
    ...each('value', at, [pair(fact, value)]),
  ])

const inReadings = (at: string, some: Readings = {}): Mention[] =>
  Object.entries(some).flatMap(([key, option]) => [
    ...each('reading', at, [key]),
    ...each('option', at, [pair(key, option)]),
  ])

function inCondition(at: string, it: Condition | undefined): Mention[] {
  if (it === undefined) return []
  if ('fact' in it) return (it.in ?? [it.is ?? true]).flatMap((value) => inFacts(at, { [it.fact]: value }))
  if ('reading' in it)
    return (it.in ?? [it.is ?? '']).flatMap((value) => inReadings(at, { [it.reading]: value }))
  if ('not' in it) return inCondition(at, it.not)
  return ('all' in it ? it.all : it.any).flatMap((part) => inCondition(at, part))
}

function inFact(it: Fact): Mention[] {
  return [
    ...each('role', it.id, it.audience),
    ...each('role', it.id, Object.keys(it.questions)),
    ...each('act', it.id, it.implied_true_by),
    ...inCondition(it.id, it.ask_if),
    ...(it.default === undefined ? [] : inFacts(it.id, { [it.id]: it.default })),
    ...Object.entries(it.offered_to ?? {}).flatMap(([value, audience]) => [
      ...inFacts(it.id, { [it.id]: value }),
      ...each('role', it.id, audience),
    ]),
  ]
}

function inClause(it: Clause, known: Known): Mention[] {
  return [
    ...each('role', it.id, it.audience),
    ...each('act', it.id, it.acts),
    ...each('person', it.id, it.van),
    ...each('clause', it.id, it.lifts),
    ...inCondition(it.id, it.when),
    ...inAan(it.id, it.aan, known),
    ...(it.remedies ?? []).flatMap(({ set }) => inFacts(it.id, set)),
    ...(it.obligations ?? []).flatMap(({ audience, when }) => [
      ...each('role', it.id, audience),
      ...inCondition(it.id, when),
    ]),
  ]
}

/** Whoever a reading can choose has to be somebody. */
function inAan(at: string, aan: Clause['aan'], known: Known): Mention[] {
  if (aan === undefined) return []
  if (typeof aan === 'string') return each('person', at, [aan])
  if (typeof aan.reading !== 'string')
    return Object.entries(aan).flatMap(([role, one]) => [
      ...each('role', at, [role]),
      ...inAan(at, one, known),
    ])
  const chosen = `${aan.reading}: `
  const options = [...known.option].filter((option) => option.startsWith(chosen))
  return [
    ...each('reading', at, [aan.reading]),
    ...each(
      'person',
      at,
      options.map((option) => option.slice(chosen.length)),
    ),
  ]
}

function inExample(it: Example): Mention[] {
  return [
    ...inFacts(it.id, it.facts),
    ...inReadings(it.id, it.readings),
    ...each('clause', it.id, it.determining),
    ...each('person', it.id, [...(it.van ?? []), ...(it.aan ?? [])]),
  ]
}
