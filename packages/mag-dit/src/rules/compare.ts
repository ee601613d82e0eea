import { factsOf } from './answers.ts'
import { type Compiled, compiledOf } from './compile.ts'
import { decide } from './decide.ts'
import { complete, judge, type RuleVerdict } from './judge.ts'
import { type Facts, type Readings, type Rule, type RuleBook, rolesOf } from './rule-book.ts'
import { eachSituation, factsThatCount, namesOf, type Place, placesOf } from './situations.ts'

/** One side of a comparison. @example const now: Side = { book, readings: {} } */
export type Side = { readonly book: RuleBook; readonly readings: Readings }

/** @example if (change.is === 'quote') show(change.rule) */
export type RuleChange = {
  readonly rule: string
  readonly is: 'added' | 'removed' | 'quote' | 'clauses'
  /** Whom it speaks of. */
  readonly audience: readonly string[]
}

/** Situations of one role and act with another verdict, and one of them. @example const { from, to }: VerdictChange = change */
export type VerdictChange = {
  readonly role: string
  readonly act: string
  readonly from: RuleVerdict
  readonly to: RuleVerdict
  readonly situations: number
  readonly example: Facts
}

/** @example const { verdicts }: Comparison = compare(before, after) */
export type Comparison = {
  readonly rules: readonly RuleChange[]
  readonly verdicts: readonly VerdictChange[]
  /** How many situations were looked at. */
  readonly looked: number
  /** Too many situations to walk: of these nothing is known. */
  readonly notWalked: readonly { readonly role: string; readonly act: string }[]
}

/**
 * What another version, or another reading, changes: the rules, and every situation that gets another verdict. A fact that
 * the old version didn't know is left out there.
 * @example compare({ book, readings: {} }, { book, readings: { 'r8.delen': 'nee' } }).verdicts
 */
export function compare(before: Side, after: Side): Comparison {
  const compiled = compiledOf(after.book, after.readings)
  const found = new Map<string, VerdictChange>()
  const notWalked: { role: string; act: string }[] = []
  let looked = 0
  const old = compiledOf(before.book, before.readings)
  const knows = new Map(old.codebook.codes)
  for (const place of placesOf(compiled)) {
    const [role, act] = namesOf(compiled, place)
    const facts = togetherWith(compiled, place, old)
    const result = eachSituation(compiled, place, facts, (answers) => {
      looked += 1
      const to = judge(compiled, complete(compiled, answers)).verdict
      const told = factsOf(compiled.codebook, answers)
      const then = Object.fromEntries(
        Object.entries(told).filter(([fact, value]) => knows.get(fact)?.codeOf.has(value)),
      )
      const was = decide(before.book, before.readings, then, '', { remedies: 'without_remedies' })
      if ('refused' in was || was.verdict === to) return
      const key = `${role} ${act} ${was.verdict} ${to}`
      const known = found.get(key) ?? {
        ...{ role, act, from: was.verdict, to },
        situations: 0,
        example: told,
      }
      found.set(key, { ...known, situations: known.situations + 1 })
    })
    if (result === 'too_many') notWalked.push({ role, act })
  }
  return { rules: changedRules(before.book, after.book), verdicts: [...found.values()], looked, notWalked }
}

/** What counts on either side, as far as the new book knows it. */
function togetherWith(compiled: Compiled, place: Place, old: Compiled): readonly number[] {
  const [role, act] = namesOf(compiled, place)
  const there = placesOf(old).find((it) => namesOf(old, it).join(' ') === `${role} ${act}`)
  const ids = there ? factsThatCount(old, there).map((fact) => old.codebook.facts[fact]?.id ?? '') : []
  const ofOld = ids.flatMap((id) => compiled.codebook.indexOf.get(id) ?? [])
  return [...new Set([...factsThatCount(compiled, place), ...ofOld])].sort((a, b) => a - b)
}

function changedRules(before: RuleBook, after: RuleBook): readonly RuleChange[] {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]))
  const now = new Map(after.rules.map((rule) => [rule.id, rule]))
  const gone = before.rules.filter(({ id }) => !now.has(id)).map(({ id }) => id)
  const changes = after.rules.map((rule) => [rule.id, changeOf(old.get(rule.id), rule)] as const)
  return [
    ...gone.map((rule): RuleChange => ({ rule, is: 'removed', audience: audienceOf(old.get(rule), before) })),
    ...changes.flatMap(([rule, is]): RuleChange[] =>
      is === undefined ? [] : [{ rule, is, audience: audienceOf(now.get(rule), after) }],
    ),
  ]
}

function changeOf(was: Rule | undefined, rule: Rule): RuleChange['is'] | undefined {
  if (!was) return 'added'
  if (was.citaat !== rule.citaat) return 'quote'
  return JSON.stringify(was.clauses ?? []) === JSON.stringify(rule.clauses ?? []) ? undefined : 'clauses'
}

function audienceOf(rule: Rule | undefined, book: RuleBook): readonly string[] {
  const all = rolesOf(book)
  const clauses = rule?.clauses ?? []
  if (clauses.length === 0) return all
  return all.filter((role) => clauses.some(({ audience }) => audience === 'all' || audience.includes(role)))
}
