import {
  isObject,
  listOf,
  mapOf,
  name,
  oneOf,
  optional,
  type Read,
  record,
  required,
  type ShapeError,
  truth,
} from '../shape.ts'
import type {
  Asked,
  Clause,
  Condition,
  Example,
  Fact,
  Obligation,
  Reading,
  Remedy,
  Rule,
  RuleBook,
  Scope,
  Value,
} from './rule-book.ts'

/** @example const reading: RuleBookReading = readRuleBook(parseYaml(file)) */
export type RuleBookReading =
  | { readonly ok: true; readonly book: RuleBook }
  | { readonly ok: false; readonly errors: readonly ShapeError[] }

const names = listOf(name)

const readValue: Read<Value> = (value, path, report) =>
  typeof value === 'boolean' ? value : name(value, path, report)

const facts = mapOf(readValue)

const readAtom = {
  fact: record<Extract<Condition, { fact: string }>>({
    fact: required(name),
    is: optional(readValue),
    in: optional(listOf(readValue)),
  }),
  reading: record<Extract<Condition, { reading: string }>>({
    reading: required(name),
    is: optional(name),
    in: optional(names),
  }),
}

const readCondition: Read<Condition> = (value, path, report) => {
  if (isObject(value)) {
    if ('fact' in value) return readAtom.fact(value, path, report)
    if ('reading' in value) return readAtom.reading(value, path, report)
    if ('all' in value)
      return record<{ all: readonly Condition[] }>({ all: required(listOf(readCondition)) })(
        value,
        path,
        report,
      )
    if ('any' in value)
      return record<{ any: readonly Condition[] }>({ any: required(listOf(readCondition)) })(
        value,
        path,
        report,
      )
    if ('not' in value)
      return record<{ not: Condition }>({ not: required(readCondition) })(value, path, report)
  }
  report(path, 'must be a condition: all, any, not, fact or reading')
  return undefined
}

const readFact = record<Fact>({
  id: required(name),
  type: required(oneOf(['bool', 'enum'])),
  kind: required(oneOf(['status', 'judgement', 'consent'])),
  values: optional(mapOf(name)),
  offered_to: optional(mapOf(names)),
  audience: optional(names),
  ask_if: optional(readCondition),
  implied_true_by: optional(names),
  default: optional(readValue),
  questions: required(mapOf(name)),
})

const readAsked: Read<Asked> = (value, path, report) =>
  isObject(value)
    ? record<{ reading: string }>({ reading: required(name) })(value, path, report)
    : name(value, path, report)

const readAan: Read<NonNullable<Clause['aan']>> = (value, path, report) =>
  isObject(value) && !('reading' in value)
    ? mapOf(readAsked)(value, path, report)
    : readAsked(value, path, report)

const someOrAll: Read<readonly string[] | 'all'> = (value, path, report) =>
  value === 'all' ? value : names(value, path, report)

const readClause = record<Clause>({
  id: required(name),
  effect: required(oneOf(['deny', 'require', 'ask', 'permit', 'lifts', 'duty', 'attribute'])),
  audience: required(someOrAll),
  acts: required(someOrAll),
  when: optional(readCondition),
  van: optional(names),
  aan: optional(readAan),
  lifts: optional(names),
  attribute: optional(name),
  show_on: optional(names),
  citaat: optional(name),
  why: optional(name),
  obligations: optional(
    listOf(
      record<Obligation>({
        id: required(name),
        text: required(name),
        who: optional(name),
        audience: optional(names),
        when: optional(readCondition),
      }),
    ),
  ),
  remedies: optional(listOf(record<Remedy>({ text: required(name), set: optional(facts) }))),
})

const readExample = record<Example>({
  id: required(name),
  title: required(name),
  readings: optional(mapOf(name)),
  facts: required(facts),
  verdict: required(name),
  determining: optional(names),
  van: optional(names),
  aan: optional(names),
  obligations: optional(names),
  attributes: optional(mapOf(truth)),
  nextQuestion: optional(name),
})

const readScope = record<Scope>({
  id: required(name),
  name: required(name),
  citaat: required(name),
  when: required(readCondition),
  implied: optional(
    listOf(
      record<NonNullable<Scope['implied']>[number]>({
        acts: required(names),
        when: optional(readCondition),
      }),
    ),
  ),
  examples: optional(listOf(readExample)),
})

const readRule = record<Rule>({
  id: required(name),
  name: required(name),
  citaat: required(name),
  citaat_for: optional(mapOf(name)),
  clauses: optional(listOf(readClause)),
  examples: optional(listOf(readExample)),
})

const readReading = record<Reading>({
  key: required(name),
  rule: required(name),
  options: required(listOf(only(record<{ id: string }>({ id: required(name) }), ['id']))),
  default: required(name),
})

/** The rest of the file is the school's page: words that decide nothing. */
function only<T>(read: Read<T>, keys: readonly string[]): Read<T> {
  return (value, path, report) => read(isObject(value) ? pick(value, keys) : value, path, report)
}

function pick(value: { readonly [key: string]: unknown }, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
}

const readBook = record<RuleBook>({
  id: required(name),
  version: required(name),
  people: required(mapOf(name)),
  facts: required(listOf(readFact)),
  scope: required(readScope),
  rules: required(listOf(only(readRule, ['id', 'name', 'citaat', 'citaat_for', 'clauses', 'examples']))),
  readings: required(listOf(only(readReading, ['key', 'rule', 'options', 'default']))),
})

/**
 * The part of a protocol that decides. Whether it also holds together, `check` says.
 * @example
 * const reading = readRuleBook(parse(yaml))
 * if (!reading.ok) show(reading.errors)
 */
export function readRuleBook(protocol: unknown): RuleBookReading {
  const errors: ShapeError[] = []
  const keys = ['id', 'version', 'people', 'facts', 'scope', 'rules', 'readings']
  const book = only(readBook, keys)(protocol, '', (path, message) => errors.push({ path, message }))
  return book && errors.length === 0 ? { ok: true, book } : { ok: false, errors }
}
