import type { Item } from '../channels/channel.ts'
import type { Delivery, DeliveryFailure, DeliveryState, Journalled } from '../delivery.ts'

export const AT = new Date('2026-11-22T15:30:00Z')
export const later = (ms: number) => new Date(AT.getTime() + ms)

const intent = 'try-1'
export const item: Item = { ref: '17', url: 'https://net.example/17', photoRefs: { 'photo-1': '18' } }
const staged = { 'photo-photo-1': '7' }

type OneOfEach<D extends Delivery> = { [S in D['is']]: Extract<D, { is: S }> }

/** One delivery in each of its states. */
export const DELIVERIES: OneOfEach<Delivery> = {
  waiting: { is: 'waiting' },
  planned: { is: 'planned', intent, from: AT },
  busy: { is: 'busy', intent, next: 2, staged, tries: 1, notBefore: AT },
  claimed: { is: 'claimed', intent, staged, since: AT },
  hand_off: { is: 'hand_off', intent, since: AT },
  live: { is: 'live', item, toldBy: 'channel', staged, since: AT },
  unconfirmed: { is: 'unconfirmed', intent, staged, tries: 1, notBefore: AT },
  failed: { is: 'failed', why: 'rejected', reason: 'Te groot' },
}
export const DELIVERY_STATES = Object.keys(DELIVERIES) as DeliveryState[]

type EventOf = { [K in Journalled['kind']]: (delivery: Delivery) => Extract<Journalled, { kind: K }> }

const stepOf = (delivery: Delivery) => (delivery.is === 'busy' ? delivery.next : 0)

/** The event as a worker writes it that has just seen this delivery. */
export const EVENTS: EventOf = {
  planned: () => ({ kind: 'planned', intent: 'try-2', from: later(60_000), at: AT }),
  staged: (delivery) => ({
    kind: 'staged',
    intent,
    next: stepOf(delivery) + 1,
    staged: { more: '8' },
    at: AT,
  }),
  postponed: (delivery) => ({
    ...{ kind: 'postponed', intent, next: stepOf(delivery), staged: { more: '8' } },
    ...{ until: later(4_000), at: AT },
  }),
  claimed: () => ({ kind: 'claimed', intent, at: AT }),
  handed_out: () => ({ kind: 'handed_out', intent, at: AT }),
  placed: () => ({ kind: 'placed', intent, item, toldBy: 'channel', at: AT }),
  answer_lost: () => ({ kind: 'answer_lost', intent, at: AT }),
  still_unknown: () => ({ kind: 'still_unknown', intent, until: later(16_000), at: AT }),
  failed: (delivery) => ({ kind: 'failed', why: usualFailure(delivery.is), reason: 'Nee', at: AT }),
  settled: () => ({ kind: 'settled', item: { ...item, url: 'https://net.example/new' }, at: AT }),
  lapsed: () => ({ kind: 'lapsed', at: AT }),
}
export const EVENT_KINDS = Object.keys(EVENTS) as Journalled['kind'][]

function usualFailure(from: DeliveryState): DeliveryFailure {
  if (from === 'waiting') return 'stopped'
  if (from === 'hand_off') return 'declined'
  return from === 'unconfirmed' ? 'not_arrived' : 'rejected'
}
