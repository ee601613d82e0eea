import { type Answers, type Codebook, maskOf, NOT_KNOWN, NOTHING_YET } from './answers.ts'
import type { Condition } from './rule-book.ts'

/**
 * Kleene's three values and one more: `doubt` is answered with "weet ik niet". Both open values are no yes and no no; what
 * is not answered goes before what is doubted, because the answer can still settle it.
 */
export const NO = 0
export const DOUBTED = 1
export const UNANSWERED = 2
export const YES = 3
/** @example const truth: Truth = UNANSWERED */
export type Truth = typeof NO | typeof DOUBTED | typeof UNANSWERED | typeof YES

/** A condition in which the readings are filled in: only facts are left to be asked. */
export type Test =
  | { readonly op: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly op: 'not'; readonly of: Test }
  /** The fact by its place, and the codes of which one is a yes. */
  | { readonly op: 'fact'; readonly fact: number; readonly isConsent: boolean; readonly codes: number }
  | { readonly op: 'sure'; readonly truth: typeof YES | typeof NO }

const SURE = { op: 'sure', truth: YES } as const
const NEVER = { op: 'sure', truth: NO } as const

/** What the readings decide is decided once. @example fill({ reading: 'r8.delen', is: 'ja' }, codebook, chosen) // SURE */
export function fill(
  condition: Condition | undefined,
  codebook: Codebook,
  chosen: ReadonlyMap<string, string>,
): Test {
  if (condition === undefined) return SURE
  if ('reading' in condition) {
    const { is, in: some = is === undefined ? [] : [is] } = condition
    return some.includes(chosen.get(condition.reading) ?? '') ? SURE : NEVER
  }
  if ('fact' in condition) {
    const { is = true, in: oneOf = [is] } = condition
    const fact = codebook.indexOf.get(condition.fact) ?? -1
    const isConsent = codebook.facts[fact]?.kind === 'consent'
    return { op: 'fact', fact, isConsent, codes: maskOf(codebook, condition.fact, oneOf) }
  }
  if ('not' in condition) {
    const of = fill(condition.not, codebook, chosen)
    return of.op === 'sure' ? (of.truth === YES ? NEVER : SURE) : { op: 'not', of }
  }
  const isAll = 'all' in condition
  const parts = (isAll ? condition.all : condition.any).map((part) => fill(part, codebook, chosen))
  return join(isAll ? 'all' : 'any', parts)
}

/** @example join('any', [NEVER, test]) // test */
export function join(op: 'all' | 'any', parts: readonly Test[]): Test {
  const [settles, tellsNothing] = op === 'all' ? [NO, YES] : [YES, NO]
  const of = parts.filter((part) => part.op !== 'sure' || part.truth !== tellsNothing)
  if (of.some((part) => part.op === 'sure' && part.truth === settles)) return op === 'all' ? NEVER : SURE
  const [first] = of
  if (first === undefined) return op === 'all' ? SURE : NEVER
  return of.length === 1 ? first : { op, of }
}

/** No answer is never a yes. @example weigh(test, [NOTHING_YET]) // UNANSWERED */
export function weigh(test: Test, answers: Answers): Truth {
  switch (test.op) {
    case 'sure':
      return test.truth
    case 'fact':
      return read(answers[test.fact] ?? NOTHING_YET, test)
    case 'not':
      return turn(weigh(test.of, answers))
    case 'all':
      return allOf(test.of, answers)
    case 'any':
      return anyOf(test.of, answers)
    default:
      return test satisfies never
  }
}

function read(code: number, { isConsent, codes }: Extract<Test, { op: 'fact' }>): Truth {
  if (code === NOTHING_YET) return UNANSWERED
  if (code === NOT_KNOWN) return isConsent ? NO : DOUBTED
  return (codes >>> code) & 1 ? YES : NO
}

const turn = (truth: Truth): Truth => (truth === YES ? NO : truth === NO ? YES : truth)

function anyOf(parts: readonly Test[], answers: Answers): Truth {
  let strongest: Truth = NO
  for (const part of parts) {
    const truth = weigh(part, answers)
    if (truth === YES) return YES
    if (truth > strongest) strongest = truth
  }
  return strongest
}

function allOf(parts: readonly Test[], answers: Answers): Truth {
  let strongest: Truth = NO
  for (const part of parts) {
    const truth = turn(weigh(part, answers))
    if (truth === YES) return NO
    if (truth > strongest) strongest = truth
  }
  return turn(strongest)
}

/** Calls `tell` with every fact of which an answer can still settle this. @example eachOpen(test, answers, (fact) => open.add(fact)) */
export function eachOpen(test: Test, answers: Answers, tell: (fact: number) => void): void {
  if (test.op === 'fact') {
    if (answers[test.fact] === NOTHING_YET) tell(test.fact)
  } else if (test.op === 'not') eachOpen(test.of, answers, tell)
  else if (test.op !== 'sure')
    for (const part of test.of) if (weigh(part, answers) === UNANSWERED) eachOpen(part, answers, tell)
}

/** @example factsIn(test) // Set { 6 } */
export function factsIn(test: Test, found: Set<number> = new Set()): ReadonlySet<number> {
  if (test.op === 'fact') found.add(test.fact)
  else if (test.op === 'not') factsIn(test.of, found)
  else if (test.op !== 'sure') for (const part of test.of) factsIn(part, found)
  return found
}
