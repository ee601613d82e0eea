import { type Answers, IS_TRUE, NOT_KNOWN, NOTHING_YET } from './answers.ts'
import type { Bench, Live } from './bench.ts'
import type { Compiled } from './compile.ts'
import { DOUBTED, NO, type Truth, UNANSWERED, weigh, YES } from './condition.ts'

/**
 * What the school's agreement answers. Silence (`geen_regel`) and "not about school" are answers of their own.
 * @example const verdict: RuleVerdict = 'vraag_leerkracht'
 */
export type RuleVerdict =
  | 'mag'
  | 'mag_met_toestemming'
  | 'vraag_leerkracht'
  | 'mag_niet'
  | 'geen_regel'
  | 'buiten_bereik'
  | 'onbekend'

export type Judged = {
  readonly verdict: RuleVerdict
  readonly determining: readonly Live[]
  /** What also holds and was overruled. */
  readonly mayAlso: readonly Live[]
  /** Clauses that an answer can still settle. */
  readonly open: readonly Live[]
  /** Not there while it isn't known who asks, or what for. */
  readonly bench: Bench | undefined
  readonly inScope: Truth
}

/** What the act implies is so; what is not asked because of a doubt is in doubt too; and nobody doubts until they say so. */
export function complete({ askedIf, at, usualDoubt, benchOf }: Compiled, answers: Answers): Answers {
  const known = answers.slice()
  const [role, act] = [known[at.role] ?? 0, known[at.act] ?? 0]
  if (role !== NOTHING_YET && act !== NOTHING_YET)
    for (const fact of benchOf(role, act).implied) known[fact] = IS_TRUE
  for (const [fact, test] of askedIf)
    if (known[fact] === NOTHING_YET && weigh(test, known) === DOUBTED) known[fact] = NOT_KNOWN
  if (known[at.doubt] === NOTHING_YET) known[at.doubt] = usualDoubt
  return known
}

const NONE: readonly Live[] = []

/** The verdict with the clauses that make it, of answers that are complete. The order is that of design.md §6. */
export function judge({ at, benchOf }: Compiled, answers: Answers): Judged {
  const [role, act] = [answers[at.role] ?? 0, answers[at.act] ?? 0]
  const nothing = { determining: NONE, mayAlso: NONE, open: NONE }
  if (role === NOTHING_YET || act === NOTHING_YET)
    return { verdict: 'onbekend', ...nothing, bench: undefined, inScope: UNANSWERED }
  const bench = benchOf(role, act)
  const inScope = weigh(bench.inScope, answers)
  if (inScope !== YES)
    return { verdict: inScope === NO ? 'buiten_bereik' : 'onbekend', ...nothing, bench, inScope }

  const denies = sort(bench.by.deny, answers)
  const requires = sort(bench.by.require, answers)
  const permits = sort(bench.by.permit, answers)
  const own = sort(bench.by.ask, answers)
  const isDoubted = denies.isDoubted || requires.isDoubted || own.isDoubted || isOnlyDoubted(permits)
  // Whoever doubts about anything that counts here, doubts.
  const asks = isDoubted ? sort(bench.by.ask, answers.with(at.doubt, IS_TRUE)) : own
  const settled = (verdict: RuleVerdict, determining: readonly Live[], mayAlso = NONE): Judged => ({
    ...{ verdict, determining, mayAlso, open: NONE, bench, inScope },
  })
  const unsettled = (open: readonly Live[]): Judged => ({
    ...{ verdict: 'onbekend', determining: NONE, mayAlso: NONE, open, bench, inScope },
  })

  if (denies.holds.length > 0) return settled('mag_niet', denies.holds, both(requires.holds, asks.holds))
  if (denies.open.length > 0) return unsettled([...denies.open, ...requires.open, ...asks.open])
  if (requires.holds.length > 0) return settled('mag_met_toestemming', requires.holds, asks.holds)
  if (requires.open.length > 0) return unsettled(both(requires.open, asks.open))
  if (asks.holds.length > 0) return settled('vraag_leerkracht', asks.holds)
  if (asks.open.length > 0) return unsettled(asks.open)
  if (permits.holds.length > 0) return settled('mag', permits.holds)
  if (permits.open.length > 0) return unsettled(permits.open)
  // A doubt that no clause asks about stays one.
  return isDoubted ? unsettled(NONE) : settled('geen_regel', NONE)
}

type Sorted = { holds: readonly Live[]; open: readonly Live[]; isDoubted: boolean }

/** One permission is enough: a doubt about another counts when nothing else can still give it. */
const isOnlyDoubted = ({ holds, open, isDoubted }: Sorted) =>
  isDoubted && holds.length === 0 && open.length === 0

const both = (some: readonly Live[], others: readonly Live[]) => {
  if (some.length === 0) return others
  return others.length === 0 ? some : [...some, ...others]
}

function sort(lives: readonly Live[], answers: Answers): Sorted {
  let holds: Live[] | undefined
  let open: Live[] | undefined
  let isDoubted = false
  for (const live of lives) {
    const truth = truthOf(live, answers)
    if (truth === NO) continue
    if (truth === DOUBTED) isDoubted = true
    else if (truth === YES) holds = add(holds, live)
    else open = add(open, live)
  }
  return { holds: holds ?? NONE, open: open ?? NONE, isDoubted }
}

function add(lives: Live[] | undefined, live: Live): Live[] {
  if (lives === undefined) return [live]
  lives.push(live)
  return lives
}

/** It holds, unless another clause takes it away. */
export function truthOf({ test, lifted }: Live, answers: Answers): Truth {
  const holds = weigh(test, answers)
  if (holds === NO) return NO
  const gone = weigh(lifted, answers)
  if (gone === YES) return NO
  if (gone === NO) return holds
  return holds === UNANSWERED || gone === UNANSWERED ? UNANSWERED : DOUBTED
}
