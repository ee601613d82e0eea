/**
 * A school's agreement as the engine reads it, in the words of the school's own file: facts, rules with clauses, and
 * readings. The document around them is the school's page and no business of the engine.
 */

/** Three facts are known to the engine by name: who asks, … @example facts[ROLE] // 'leerling' */
export const ROLE = 'rol'
/** … what for, … @example facts[ACT] // 'volgen' */
export const ACT = 'handeling'
/** … and whether they doubt. @example facts[DOUBT] // false */
export const DOUBT = 'twijfel'
/**
 * May be answered to a judgement (then the rule about doubt counts) and about a consent (then it was not given).
 * @example decide(book, {}, { ...facts, respectvol: DONT_KNOW }, at)
 */
export const DONT_KNOW = 'weet_ik_niet'

/** @example const value: Value = 'leerling' */
export type Value = string | boolean

/**
 * What was answered, by fact; what is not there is not answered.
 * @example const facts: Facts = { rol: 'leerling', handeling: 'volgen', wederpartij: 'schoolaccount' }
 */
export type Facts = { readonly [fact: string]: Value }

/** A school's own choice per reading; what is not there has its default. @example const readings: Readings = { 'r8.delen': 'nee' } */
export type Readings = { readonly [reading: string]: string }

/** Something per role of who asks. @example const words: PerRole<string> = { leerling: 'Wie ben je?' } */
export type PerRole<T> = { readonly [role: string]: T }

/** A fact without `is` or `in` is a yes-or-no one that is yes. @example const when: Condition = { not: { fact: 'respectvol' } } */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly is?: Value; readonly in?: readonly Value[] }
  | { readonly reading: string; readonly is?: string; readonly in?: readonly string[] }

/** A status can be looked up, a judgement may be doubted, a consent is given by somebody else. @example const kind: FactKind = 'judgement' */
export type FactKind = 'status' | 'judgement' | 'consent'

/** Something one can be asked. @example book.facts.find(({ id }: Fact) => id === 'respectvol') */
export type Fact = {
  readonly id: string
  readonly type: 'bool' | 'enum'
  readonly kind: FactKind
  /** Per value of an enum what a page calls it. */
  readonly values?: { readonly [value: string]: string }
  /** Who sees this value as a choice; the answer is there for everybody. */
  readonly offered_to?: { readonly [value: string]: readonly string[] }
  /** Of whom it is asked; of everybody when it is left out. */
  readonly audience?: readonly string[]
  /** Asked only where this holds. */
  readonly ask_if?: Condition
  /** Acts of which it is true, whatever was answered. */
  readonly implied_true_by?: readonly string[]
  /** A page's first choice; the engine fills in that of the doubt alone. */
  readonly default?: Value
  readonly questions: PerRole<string>
}

/** Whom to ask; a school can choose it with a reading. */
export type Asked = string | { readonly reading: string }

export type Effect = 'deny' | 'require' | 'ask' | 'permit' | 'lifts' | 'duty' | 'attribute'

export type Obligation = {
  readonly id: string
  readonly text: string
  readonly who?: string
  readonly audience?: readonly string[]
  readonly when?: Condition
}

/** A way out. With `set` the engine shows where it leads; without it is advice. */
export type Remedy = { readonly text: string; readonly set?: Facts }

/** One thing that a rule says, for whom and for what. @example const { effect }: Clause = rule.clauses[0] // 'deny' */
export type Clause = {
  readonly id: string
  readonly effect: Effect
  readonly audience: readonly string[] | 'all'
  readonly acts: readonly string[] | 'all'
  /** Without one it always holds. */
  readonly when?: Condition
  /** Whose permission is needed. */
  readonly van?: readonly string[]
  readonly aan?: Asked | PerRole<Asked>
  /** The clauses that this one takes away. */
  readonly lifts?: readonly string[]
  readonly attribute?: string
  /** A duty is told with these verdicts alone. */
  readonly show_on?: readonly string[]
  /** The words of the rule that this clause rests on; the whole rule when it is left out. */
  readonly citaat?: string
  readonly why?: string
  readonly obligations?: readonly Obligation[]
  readonly remedies?: readonly Remedy[]
}

/** A situation that was worked out by hand, with what has to come out. @example decide(book, {}, example.facts, at).verdict // example.verdict */
export type Example = {
  readonly id: string
  readonly title: string
  readonly readings?: Readings
  readonly facts: Facts
  readonly verdict: string
  readonly determining?: readonly string[]
  readonly van?: readonly string[]
  readonly aan?: readonly string[]
  readonly obligations?: readonly string[]
  readonly attributes?: { readonly [attribute: string]: boolean }
  readonly nextQuestion?: string
}

/** @example const { citaat }: Rule = book.rules[0] */
export type Rule = {
  readonly id: string
  readonly name: string
  readonly citaat: string
  readonly citaat_for?: PerRole<string>
  readonly clauses?: readonly Clause[]
  readonly examples?: readonly Example[]
}

/** How far the agreement reaches. @example const { when }: Scope = book.scope */
export type Scope = {
  readonly id: string
  readonly name: string
  readonly citaat: string
  readonly when: Condition
  /** Acts that are the school's business by what they are. */
  readonly implied?: readonly { readonly acts: readonly string[]; readonly when?: Condition }[]
  readonly examples?: readonly Example[]
}

export type Reading = {
  readonly key: string
  readonly rule: string
  readonly options: readonly { readonly id: string }[]
  readonly default: string
}

/** @example const book: RuleBook = reading.book */
export type RuleBook = {
  readonly id: string
  readonly version: string
  /** Who can be asked for permission or in doubt. */
  readonly people: { readonly [person: string]: string }
  readonly facts: readonly Fact[]
  readonly scope: Scope
  readonly rules: readonly Rule[]
  readonly readings: readonly Reading[]
}

/** @example valuesOf(fact) // [true, false] */
export function valuesOf({ type, values }: Fact): readonly Value[] {
  return type === 'bool' ? [true, false] : Object.keys(values ?? {})
}

/** @example rolesOf(book) // ['leerling', 'medewerker', …] */
export const rolesOf = (book: RuleBook): readonly string[] => wordsOf(book, ROLE)

/** @example actsOf(book) // ['bericht_plaatsen', …] */
export const actsOf = (book: RuleBook): readonly string[] => wordsOf(book, ACT)

const wordsOf = ({ facts }: RuleBook, id: string) =>
  facts.filter((fact) => fact.id === id).flatMap((fact) => valuesOf(fact).map(String))

/** @example examplesOf(book).filter(({ verdict }) => verdict === 'geen_regel') */
export function examplesOf({ scope, rules }: RuleBook): readonly Example[] {
  return [scope, ...rules].flatMap(({ examples = [] }) => examples)
}
