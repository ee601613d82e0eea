import type { Item, Staged, Step } from './channels/channel.ts'

/** A post on its way to one channel. What is legal in a state stands in it, and nothing else. */
export type Delivery =
  /** For a second person. */
  | { is: 'waiting' }
  /** `intent`: one try to place it, from its planning to its end; what is planned again is another one. */
  | { is: 'planned'; intent: string; from: Date }
  /** Staging: nothing can be visible yet. `next` is the step of the plan that comes; `tries` counts when it was not done. */
  | { is: 'busy'; intent: string; next: number; staged: Staged; tries: number; notBefore: Date }
  /** The commit was decided and may have been sent: from here on it is never sent again by itself. */
  | { is: 'claimed'; intent: string; staged: Staged; since: Date }
  /** In the hands of a colleague, who places it. */
  | { is: 'hand_off'; intent: string; since: Date }
  | { is: 'live'; item: Item; toldBy: ToldBy; staged: Staged; since: Date }
  | { is: 'unconfirmed'; intent: string; staged: Staged; tries: number; notBefore: Date }
  /** For certain nothing of it is visible. */
  | { is: 'failed'; why: DeliveryFailure; reason: string | undefined }

export type DeliveryState = Delivery['is']

/** Whose word it is that it stands there. A person knows an address, and not by what name the channel knows it. */
export type ToldBy = 'channel' | 'person'

export type DeliveryFailure =
  | 'not_every_photo_may'
  | 'approval_lapsed'
  | 'network_is_off'
  | 'stopped'
  | 'declined'
  | 'rejected'
  | 'no_access'
  | 'unreachable'
  | 'not_arrived'

/** What happened to a delivery: the journal is a row of these, and a delivery is nothing but its journal folded. */
export type DeliveryEvent =
  | { kind: 'planned'; intent: string; from: Date }
  | { kind: 'staged'; intent: string; next: number; staged: Staged }
  | { kind: 'postponed'; intent: string; next: number; until: Date; staged: Staged }
  | { kind: 'claimed'; intent: string }
  | { kind: 'handed_out'; intent: string }
  | { kind: 'placed'; intent: string; item: Item; toldBy: ToldBy }
  | { kind: 'answer_lost'; intent: string }
  | { kind: 'still_unknown'; intent: string; until: Date }
  /**
   * `intent`: left out only by who holds the delivery while deciding, such as a colleague who stops it. `next`: the step
   * of the staging that failed, which says nothing any more once the commit was claimed.
   */
  | { kind: 'failed'; why: DeliveryFailure; reason?: string; intent?: string; next?: number }
  | { kind: 'settled'; item: Item }
  /** What was approved is not what would go out now: a second person is asked again. */
  | { kind: 'lapsed' }

export type Journalled = DeliveryEvent & { at: Date }

/** An event that does not fit where the delivery is: a second worker was here first, and this one changes nothing. */
export type Misplaced = 'misplaced'

/** One arrow of docs/states/delivery.md. */
export function apply(delivery: Delivery, event: Journalled): Delivery | Misplaced {
  if (isOfAnotherTry(delivery, event)) return 'misplaced'
  switch (event.kind) {
    case 'planned':
      return delivery.is === 'waiting' || delivery.is === 'failed'
        ? { is: 'planned', intent: event.intent, from: event.from }
        : 'misplaced'
    case 'staged':
    case 'postponed':
    case 'claimed':
    case 'handed_out':
    case 'lapsed':
      return isUnderWay(delivery) ? onTheWay(delivery, event) : 'misplaced'
    case 'placed':
      return mayBeVisible(delivery)
        ? { is: 'live', item: event.item, toldBy: event.toldBy, staged: stagedOf(delivery), since: event.at }
        : 'misplaced'
    case 'answer_lost':
      return delivery.is === 'claimed' ? doubt(delivery, event.at) : 'misplaced'
    case 'still_unknown':
      return delivery.is === 'unconfirmed'
        ? { ...delivery, tries: delivery.tries + 1, notBefore: event.until }
        : 'misplaced'
    case 'failed':
      return canFail(delivery, event) ? { is: 'failed', why: event.why, reason: event.reason } : 'misplaced'
    case 'settled':
      return delivery.is === 'live' ? { ...delivery, item: event.item } : 'misplaced'
    default:
      return event satisfies never
  }
}

type OnTheWay = Extract<Journalled, { kind: 'staged' | 'postponed' | 'claimed' | 'handed_out' | 'lapsed' }>

/** A step counts once: the same step of a slower worker is misplaced. */
function onTheWay(delivery: UnderWay, event: OnTheWay): Delivery | Misplaced {
  const { intent, next, staged, tries } = progressOf(delivery)
  switch (event.kind) {
    case 'staged':
      if (event.next !== next + 1) return 'misplaced'
      return { is: 'busy', intent, next: event.next, staged: event.staged, tries: 0, notBefore: event.at }
    case 'postponed':
      if (event.next !== next) return 'misplaced'
      return { is: 'busy', intent, next, staged: event.staged, tries: tries + 1, notBefore: event.until }
    case 'claimed':
      return { is: 'claimed', intent, staged, since: event.at }
    case 'handed_out':
      return { is: 'hand_off', intent, since: event.at }
    case 'lapsed':
      return { is: 'waiting' }
    default:
      return event satisfies never
  }
}

/** A worker that was asleep may come with news of a try that was given up: it says nothing of the one that runs now. */
function isOfAnotherTry(delivery: Delivery, event: DeliveryEvent): boolean {
  if (event.kind === 'planned' || !('intent' in event) || event.intent === undefined) return false
  return !('intent' in delivery) || delivery.intent !== event.intent
}

const BEFORE_COMMIT: readonly DeliveryFailure[] = [
  ...(['not_every_photo_may', 'approval_lapsed', 'network_is_off', 'stopped'] as const),
  ...(['rejected', 'no_access', 'unreachable'] as const),
]
/** Failed says that nothing is visible: what may be out can't be stopped any more, only answered. */
const CAN_FAIL: Readonly<Record<DeliveryState, readonly DeliveryFailure[]>> = {
  waiting: ['stopped'],
  planned: BEFORE_COMMIT,
  busy: BEFORE_COMMIT,
  claimed: ['rejected', 'no_access', 'unreachable'],
  hand_off: ['declined'],
  unconfirmed: ['not_arrived', 'rejected', 'no_access', 'unreachable'],
  live: [],
  failed: [],
}

function canFail(
  delivery: Delivery,
  { why, next }: { why: DeliveryFailure; next?: number | undefined },
): boolean {
  const isStep = next === undefined || (isUnderWay(delivery) && progressOf(delivery).next === next)
  return isStep && CAN_FAIL[delivery.is].includes(why)
}

/** The journal, read from the start: the same state as the row holds, or the row is wrong. */
export function replay(journal: readonly Journalled[]): Delivery {
  return journal.reduce<Delivery>(
    (delivery, event) => {
      const next = apply(delivery, event)
      if (next === 'misplaced') throw new Error(`A journal holds ${event.kind} in ${delivery.is}`)
      return next
    },
    { is: 'waiting' },
  )
}

export type UnderWay = Extract<Delivery, { is: 'planned' | 'busy' }>

/** On its way, with certainly nothing visible yet: it can still be stopped. */
export function isUnderWay(delivery: Delivery): delivery is UnderWay {
  return delivery.is === 'planned' || delivery.is === 'busy'
}

type MaybeVisible = Extract<Delivery, { is: 'claimed' | 'hand_off' | 'unconfirmed' }>

/** Out of our hands, and nobody has said yet what became of it. */
export function mayBeVisible(delivery: Delivery): delivery is MaybeVisible {
  return delivery.is === 'claimed' || delivery.is === 'hand_off' || delivery.is === 'unconfirmed'
}

/** How far the staging is. */
export type Progress = { intent: string; next: number; staged: Staged; tries: number }

export function progressOf(delivery: UnderWay): Progress {
  if (delivery.is === 'planned') return { intent: delivery.intent, next: 0, staged: {}, tries: 0 }
  const { intent, next, staged, tries } = delivery
  return { intent, next, staged, tries }
}

function stagedOf(delivery: Delivery): Staged {
  return 'staged' in delivery ? delivery.staged : {}
}

/** What was sent and not answered may still arrive: whoever looks at once sees nothing, and that proves nothing. */
function doubt({ intent, staged }: Extract<Delivery, { is: 'claimed' }>, at: Date): Delivery {
  return { is: 'unconfirmed', intent, staged, tries: 0, notBefore: new Date(at.getTime() + ANSWER_MS) }
}

/** Long enough for any answer: a call is given up before this. */
export const ANSWER_MS = 60_000
/** Who claimed sends within this time or never: its answer comes before anybody starts to look for it. */
export const SEND_MS = 30_000
const MOST_TRIES = 8
const MOST_LOOKS = 3

/** What has to be done with a delivery now; the engine does it, and nothing beside it. */
export type Action =
  | { do: 'nothing' }
  | { do: 'stage'; step: Step; at: Progress }
  | { do: 'claim'; intent: string }
  | { do: 'give_up'; at: Progress }
  | { do: 'reconcile' }
  | { do: 'ask_person' }

export function nextAction(delivery: Delivery, plan: readonly Step[], now: Date): Action {
  switch (delivery.is) {
    case 'planned':
      return delivery.from <= now ? stepAt(progressOf(delivery), plan) : { do: 'nothing' }
    case 'busy':
      if (delivery.tries >= MOST_TRIES) return { do: 'give_up', at: progressOf(delivery) }
      return delivery.notBefore <= now ? stepAt(progressOf(delivery), plan) : { do: 'nothing' }
    case 'claimed':
      // Whoever claimed it is gone: nobody knows whether the call went out.
      return now.getTime() - delivery.since.getTime() >= ANSWER_MS ? { do: 'reconcile' } : { do: 'nothing' }
    case 'unconfirmed':
      if (delivery.tries >= MOST_LOOKS) return { do: 'ask_person' }
      return delivery.notBefore <= now ? { do: 'reconcile' } : { do: 'nothing' }
    default:
      return { do: 'nothing' }
  }
}

function stepAt(at: Progress, plan: readonly Step[]): Action {
  const step = plan[at.next]
  if (step === undefined) throw new Error('A plan without a commit')
  return step.is === 'commit' ? { do: 'claim', intent: at.intent } : { do: 'stage', step, at }
}

/** We look ourselves for some time; only after that it is a person's word. */
export function isStillLooking(delivery: Delivery): boolean {
  return delivery.is === 'unconfirmed' && delivery.tries < MOST_LOOKS
}

/** When a delivery has to be looked at again; undefined: when a person has done something. */
export function dueAt(delivery: Delivery): Date | undefined {
  if (delivery.is === 'planned') return delivery.from
  if (delivery.is === 'claimed') return new Date(delivery.since.getTime() + ANSWER_MS)
  return delivery.is === 'busy' || delivery.is === 'unconfirmed' ? delivery.notBefore : undefined
}
