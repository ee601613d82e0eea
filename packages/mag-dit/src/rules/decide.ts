import { ENGINE_VERSION } from '../gate.ts'
import { type Answers, type FactRefusal, factsOf, readFacts, valueAt } from './answers.ts'
import type { Bench, Live } from './bench.ts'
import { type Compiled, compiledOf } from './compile.ts'
import { NO, weigh, YES } from './condition.ts'
import { complete, type Judged, judge, type RuleVerdict } from './judge.ts'
import { openQuestions } from './question.ts'
import type { Facts, Readings, RuleBook, Value } from './rule-book.ts'
import { remediesFor, type WayOut } from './way-out.ts'

/** A clause that holds, with the school's own words and the facts that it looked at. @example const [ground]: readonly Ground[] = decision.determining */
export type Ground = {
  readonly rule: string
  readonly clause: string
  readonly quote: string
  readonly why?: string
  readonly factsUsed: Facts
}

/** What to bear in mind or to do, with the rule that says so. @example const { text }: RuleObligation = decision.obligations[0] */
export type RuleObligation = {
  readonly id: string
  readonly rule: string
  readonly text: string
  readonly who?: string
}

/** The answer to one situation; docs/rules.md says what each part means. @example if (decision.verdict === 'onbekend') ask(decision.nextQuestion) */
export type RuleDecision = {
  readonly verdict: RuleVerdict
  /** Whose permission is needed, with `mag_met_toestemming`. */
  readonly van?: readonly string[]
  /** Whom to ask, with `vraag_leerkracht`. */
  readonly aan?: readonly string[]
  readonly determining: readonly Ground[]
  /** What also holds and was overruled. */
  readonly mayAlso: readonly Ground[]
  readonly obligations: readonly RuleObligation[]
  readonly remedies: readonly WayOut[]
  /** Facts that can still change the verdict, the best question first; none unless it is `onbekend`. */
  readonly missing: readonly string[]
  readonly nextQuestion: string | null
  readonly attributes: { readonly [attribute: string]: boolean }
  readonly protocolVersion: string
  readonly engineVersion: string
  readonly at: string
}

/**
 * May this be done? Deny overrides, in whatever order the clauses stand; what is not known is never a yes. The same facts
 * give the same decision for ever: `at` is only told along.
 * @param facts a flat object; a key that is absent or null is not answered; `weet_ik_niet` where there is a judgement or a consent
 * @returns a decision, or the first fact or value that this protocol doesn't know
 * @example
 * const answer = decide(book, {}, { rol: 'leerling', handeling: 'vriend_worden', wederpartij: 'medewerker' }, '2026-11-24')
 * // { verdict: 'mag_niet', determining: [{ rule: 'R7', clause: 'R7a', quote: 'Je wordt geen …' }], … }
 */
export function decide(
  book: RuleBook,
  readings: Readings,
  facts: { readonly [fact: string]: unknown },
  at: string,
  { remedies = 'with_remedies' }: { remedies?: 'with_remedies' | 'without_remedies' } = {},
): RuleDecision | FactRefusal {
  const compiled = compiledOf(book, readings)
  const read = readFacts(compiled.codebook, facts)
  if ('refused' in read) return read
  const answers = complete(compiled, read)
  const judged = judge(compiled, answers)
  const { verdict, determining, bench } = judged
  const ground = (live: Live) => groundOf(compiled, answers, live)
  const questions = verdict === 'onbekend' ? openQuestions(compiled, answers, judged) : []
  const missing = questions.map((fact) => compiled.codebook.facts[fact]?.id ?? '')
  const decision: RuleDecision = {
    verdict,
    determining: verdict === 'buiten_bereik' ? [scopeGround(compiled, read)] : determining.map(ground),
    mayAlso: judged.mayAlso.map(ground),
    obligations: bench ? obligationsOf(bench, judged, answers) : [],
    remedies: remedies === 'with_remedies' ? remediesFor(compiled, read, judged) : [],
    missing,
    nextQuestion: missing[0] ?? null,
    attributes: bench ? attributesOf(bench, answers) : {},
    protocolVersion: `${book.id} ${book.version}`,
    engineVersion: ENGINE_VERSION,
    at,
  }
  if (verdict === 'mag_met_toestemming') return { ...decision, van: together(determining, ({ van }) => van) }
  if (verdict === 'vraag_leerkracht') return { ...decision, aan: together(determining, ({ aan }) => aan) }
  return decision
}

function groundOf({ codebook }: Compiled, answers: Answers, { rule, clause, quote, uses }: Live): Ground {
  const factsUsed: { [fact: string]: Value } = {}
  for (const fact of uses) {
    const value = valueAt(codebook, answers, fact)
    const id = codebook.facts[fact]?.id
    if (value !== undefined && id !== undefined) factsUsed[id] = value
  }
  const ground = { rule: rule.id, clause: clause.id, quote, factsUsed }
  return clause.why === undefined ? ground : { ...ground, why: clause.why }
}

function scopeGround({ book: { scope }, codebook }: Compiled, answers: Answers): Ground {
  return { rule: scope.id, clause: scope.id, quote: scope.citaat, factsUsed: factsOf(codebook, answers) }
}

function obligationsOf(
  bench: Bench,
  { verdict, determining }: Judged,
  answers: Answers,
): readonly RuleObligation[] {
  if (verdict === 'onbekend' || verdict === 'buiten_bereik') return []
  const told = new Map<string, RuleObligation>()
  const add = ({ rule, obligations }: Live) => {
    for (const { duty, test } of obligations) {
      if (weigh(test, answers) !== YES || told.has(duty.id)) continue
      const one = { id: duty.id, rule: rule.id, text: duty.text }
      told.set(duty.id, duty.who === undefined ? one : { ...one, who: duty.who })
    }
  }
  for (const live of determining) add(live)
  for (const live of bench.by.duty) {
    const { show_on } = live.clause
    if (weigh(live.test, answers) === YES && (show_on === undefined || show_on.includes(verdict))) add(live)
  }
  for (const live of bench.by.attribute) add(live)
  return [...told.values()]
}

function attributesOf({ by }: Bench, answers: Answers): { readonly [attribute: string]: boolean } {
  const told: { [attribute: string]: boolean } = {}
  for (const { clause, test } of by.attribute) {
    const truth = weigh(test, answers)
    if (clause.attribute !== undefined && (truth === YES || truth === NO))
      told[clause.attribute] = truth === YES
  }
  return told
}

const together = (lives: readonly Live[], of: (live: Live) => readonly string[]) => [
  ...new Set(lives.flatMap(of)),
]
