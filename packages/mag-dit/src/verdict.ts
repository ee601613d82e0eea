/** What the gate answers: one cell per photo and channel. */

/** @example const verdict: Verdict = 'mag_met_toestemming' */
export type Verdict = 'mag' | 'mag_met_toestemming' | 'onbekend' | 'mag_niet'

/** The first that holds, in this order. @example const state: ConsentState = 'ontbreekt' */
export type ConsentState =
  | 'niet_in_beeld'
  | 'geweigerd'
  | 'ingetrokken'
  | 'verlopen'
  | 'ontbreekt'
  | 'gegeven'

/** A person who is certainly there and has not given. @example const blocker: Blocker = { person: 'p1', state: 'geweigerd' } */
export type Blocker = { readonly person: string; readonly state: ConsentState }

/** What somebody still has to answer. @example const question: Question = { face: '4', ask: 'who_is_this' } */
export type Question =
  | { readonly person: string; readonly ask: 'is_on_photo' }
  | { readonly face: string; readonly ask: 'who_is_this' }
  | { readonly photo: string; readonly ask: 'anyone_recognisable' }
  | { readonly guardian: string; readonly person: string; readonly ask: 'authority' }

/** A rule of the school and its literal words. @example const reason: Reason = { rule: 'R8', quote: rules.R8 } */
export type Reason = { readonly rule: 'R8' | 'PROF2'; readonly quote: string }

/** @example const change: Change = { do: 'cover', face: '2', person: 'p2' } */
export type Change =
  | { readonly do: 'cover' | 'crop'; readonly face: string; readonly person?: string }
  | { readonly do: 'drop'; readonly photo: string }
  | { readonly do: 'leave_out'; readonly channel: string }
  | { readonly do: 'ask'; readonly person: string; readonly grantor: string }

/** Together enough, and none of them too much. @example const set: ChangeSet = [{ do: 'drop', photo: 'f1' }] */
export type ChangeSet = readonly Change[]

/** The answer for one photo on one channel. @example const open = answer.cells.filter((cell: GateCell) => !cell.publishable) */
export type GateCell = {
  readonly photo: string
  readonly channel: string
  readonly verdict: Verdict
  /** True for `mag` alone. */
  readonly publishable: boolean
  readonly blockers: readonly Blocker[]
  readonly questions: readonly Question[]
  readonly reasons: readonly Reason[]
  readonly remedies: readonly ChangeSet[]
}

/** @example if ('cells' in result) show(result.cells) */
export type GateAnswer = { readonly cells: readonly GateCell[] }

/** A channel of which nobody said how far it reaches. @example if ('refused' in result) tell(result.channel) */
export type GateRefusal = { readonly refused: 'channel_without_class'; readonly channel: string }

/** @example const result: GateResult = gate(input, rules) */
export type GateResult = GateAnswer | GateRefusal

const STRICTNESS: { readonly [verdict in Verdict]: number } = {
  mag: 0,
  mag_met_toestemming: 1,
  onbekend: 2,
  mag_niet: 3,
}

/**
 * Deny overrides, whatever the order: the strictest verdict counts.
 * @example stricter('mag', 'onbekend') // 'onbekend'
 */
export function stricter(one: Verdict, other: Verdict): Verdict {
  return STRICTNESS[other] > STRICTNESS[one] ? other : one
}

const FIRST_THAT_HOLDS: readonly ConsentState[] = [
  'niet_in_beeld',
  'geweigerd',
  'ingetrokken',
  'verlopen',
  'ontbreekt',
  'gegeven',
]

/** @example isWorse('geweigerd', 'ontbreekt') // true */
export function isWorse(state: ConsentState, than: ConsentState): boolean {
  return FIRST_THAT_HOLDS.indexOf(state) < FIRST_THAT_HOLDS.indexOf(than)
}

/** What is the same, written the same, is told once. @example withoutDoubles([{ a: 1 }, { a: 1 }]) // [{ a: 1 }] */
export function withoutDoubles<T>(list: readonly T[]): readonly T[] {
  if (list.length < 2) return list
  return [...new Map(list.map((it) => [JSON.stringify(it), it])).values()]
}
