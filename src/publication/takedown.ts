import type { ChannelRules, Item, Seen, TakedownAnswer } from './channels/channel.ts'
import type { Delivery } from './delivery.ts'
import { pause } from './delivery-outcome.ts'

/** Why something has to go. */
export const TAKEDOWN_REASONS = ['withdrawal', 'objection', 'recall', 'review', 'lapsed'] as const
export type TakedownReason = (typeof TAKEDOWN_REASONS)[number]

/** What shows that something is gone: never that it was asked for, always that somebody or something looked. */
export type Evidence =
  | { kind: 'own_page' | 'network_checked' | 'never_placed'; at: Date }
  | { kind: 'person_looked'; at: Date; by: string; note: string }

/** Something on its way off a channel. It ends gone, with evidence, or with a named person who says it is out of reach. */
export type Takedown =
  | { is: 'asked'; tries: number; notBefore: Date }
  /** The channel said yes; whether it did it is not known before somebody looked. */
  | { is: 'acknowledged'; tries: number; notBefore: Date }
  | { is: 'with_person' }
  | { is: 'gone'; evidence: Evidence }
  | { is: 'out_of_reach'; by: string; note: string }

export type TakedownState = Takedown['is']

export type TakedownEvent =
  | { kind: 'asked' }
  | { kind: 'acknowledged'; until: Date }
  | { kind: 'postponed'; until: Date }
  | { kind: 'handed_to_person' }
  | { kind: 'seen_gone'; evidence: Evidence }
  | { kind: 'given_up'; by: string; note: string }

export type JournalledTakedown = TakedownEvent & { at: Date }

/** One arrow of docs/states/takedown.md. */
export function applyTakedown(takedown: Takedown, event: JournalledTakedown): Takedown | 'misplaced' {
  const isOpen = takedown.is === 'asked' || takedown.is === 'acknowledged'
  switch (event.kind) {
    case 'asked':
      return 'misplaced'
    case 'acknowledged':
      return isOpen ? { is: 'acknowledged', tries: takedown.tries + 1, notBefore: event.until } : 'misplaced'
    case 'postponed':
      return isOpen ? { ...takedown, tries: takedown.tries + 1, notBefore: event.until } : 'misplaced'
    case 'handed_to_person':
      return isOpen ? { is: 'with_person' } : 'misplaced'
    case 'seen_gone':
      return isOpen || takedown.is === 'with_person' || takedown.is === 'out_of_reach'
        ? { is: 'gone', evidence: event.evidence }
        : 'misplaced'
    case 'given_up':
      return takedown.is === 'with_person'
        ? { is: 'out_of_reach', by: event.by, note: event.note }
        : 'misplaced'
    default:
      return event satisfies never
  }
}

/** Nothing is done any more: it is gone, or a named person said that it is out of reach. */
export function isOver(takedown: Takedown): boolean {
  return takedown.is === 'gone' || takedown.is === 'out_of_reach'
}

/** The journal of one takedown, from the asking on. */
export function replayTakedown([first, ...rest]: readonly JournalledTakedown[]): Takedown {
  if (first?.kind !== 'asked') throw new Error('A takedown begins by being asked')
  return rest.reduce<Takedown>(
    (takedown, event) => {
      const next = applyTakedown(takedown, event)
      if (next === 'misplaced') throw new Error(`A journal holds ${event.kind} in ${takedown.is}`)
      return next
    },
    { is: 'asked', tries: 0, notBefore: first.at },
  )
}

/** What there is to take away, as the delivery knows it. */
export type Placed =
  | { is: 'item'; item: Item }
  | { is: 'never' }
  /** The placing was not answered yet, so nobody knows what there is to remove. */
  | { is: 'under_way' }
  /** A colleague placed it, or found it: the channel can't be asked for it. */
  | { is: 'by_hand' }

export function placedAs(delivery: Delivery, { mode }: Pick<ChannelRules, 'mode'>): Placed {
  switch (delivery.is) {
    case 'waiting':
    case 'planned':
    case 'busy':
    case 'failed':
      return { is: 'never' }
    case 'hand_off':
      return { is: 'by_hand' }
    case 'claimed':
    case 'unconfirmed':
      return mode === 'hand_off' ? { is: 'by_hand' } : { is: 'under_way' }
    case 'live':
      // Asked for by a name that it does not have, a network says "not found", and that would be taken for gone.
      return mode === 'hand_off' || delivery.toldBy === 'person'
        ? { is: 'by_hand' }
        : { is: 'item', item: delivery.item }
    default:
      return delivery satisfies never
  }
}

const MOST_TRIES = 5

export type TakedownAction = { do: 'nothing' | 'call' | 'verify' | 'ask_person' }

export function nextTakedownAction(takedown: Takedown, now: Date): TakedownAction {
  if (takedown.is !== 'asked' && takedown.is !== 'acknowledged') return { do: 'nothing' }
  if (takedown.tries >= MOST_TRIES) return { do: 'ask_person' }
  if (takedown.notBefore > now) return { do: 'nothing' }
  return { do: takedown.is === 'asked' ? 'call' : 'verify' }
}

/** A removal may be asked twice without harm, so what failed is asked again, and after some tries a person is asked. */
export function afterTakedownCall(answer: TakedownAnswer, tries: number, now: Date): TakedownEvent {
  const later = new Date(now.getTime() + pause(tries))
  switch (answer.is) {
    case 'acknowledged':
      return { kind: 'acknowledged', until: now }
    case 'already_gone':
      return { kind: 'seen_gone', evidence: { kind: 'network_checked', at: now } }
    case 'manual':
      return { kind: 'handed_to_person' }
    case 'failed':
      return { kind: 'postponed', until: later }
    default:
      return answer satisfies never
  }
}

export function afterLook(seen: Seen, tries: number, now: Date): TakedownEvent {
  return seen === 'gone'
    ? { kind: 'seen_gone', evidence: { kind: 'network_checked', at: now } }
    : { kind: 'postponed', until: new Date(now.getTime() + pause(tries)) }
}
