import type { CallContext, Channel, ReadyPost, Target } from '../channels/channel.ts'
import {
  apply,
  type Delivery,
  type DeliveryEvent,
  isUnderWay,
  type Journalled,
  type Misplaced,
} from '../delivery.ts'
import type { DeliveryDesk, TakedownDesk } from '../engine.ts'
import { darken, type PlacementState, remove, settle } from '../ledger.ts'
import {
  applyTakedown,
  isOver,
  type JournalledTakedown,
  placedAs,
  type Takedown,
  type TakedownEvent,
} from '../takedown.ts'

export type MemoryTakedown = {
  id: number
  target: Target
  takedown: Takedown
  journal: JournalledTakedown[]
  leasedUntil: number
}

export type MemoryPlace = { photoId: string; state: PlacementState }

export type MemoryTask =
  | { kind: 'place' | 'confirm' }
  | { kind: 'take_down'; takedownId: number }
  | { kind: 'review'; subject: string }

/** What the rows of one delivery hold, with everything that hangs on it. */
export type MemoryRows = {
  delivery: Delivery
  journal: Journalled[]
  leasedUntil: number
  /** What was approved last: other words and other bytes each time, so that a mix of two shows. */
  approved: ReadyPost
  approvalHolds: boolean
  places: MemoryPlace[]
  takedowns: MemoryTakedown[]
  tasks: MemoryTask[]
  /** Every commit that was sent, with the try that it was sent for. */
  sent: { intent: string | undefined; at: number }[]
}

export type MemoryHouse = {
  rows: MemoryRows
  channel: Channel
  context: CallContext
  clock: () => Date
  /** Regel 8, as the register answers it now for everybody on the photos. */
  mayAll: () => boolean
}

/** As long as in the product: shorter than a run with slow uploads, so that two workers do meet. */
const LEASE_MS = 60_000

export function emptyRows(approved: ReadyPost): MemoryRows {
  return {
    ...{ delivery: { is: 'waiting' }, journal: [], leasedUntil: 0, approved, approvalHolds: true },
    ...{ places: [], takedowns: [], tasks: [], sent: [] },
  }
}

export function openMemoryDesk(house: MemoryHouse): DeliveryDesk {
  const { rows, clock, channel } = house
  let granted: string | undefined
  const watched: Channel = {
    ...channel,
    run: (step, ...rest) => {
      if (step.is === 'commit') rows.sent.push({ intent: granted, at: clock().getTime() })
      return channel.run(step, ...rest)
    },
  }
  return {
    take: async () => {
      if (rows.leasedUntil > clock().getTime()) return undefined
      rows.leasedUntil = clock().getTime() + LEASE_MS
      const { delivery, approved: post } = rows
      return { delivery, channel: watched, post, context: house.context }
    },
    write: async (event) => writeDelivery(house, event),
    mayStage: async (intent) => {
      const { delivery } = rows
      if (!isUnderWay(delivery) || delivery.intent !== intent) return false
      if (house.mayAll() && rows.approvalHolds) return true
      claim(house, intent)
      return false
    },
    claim: async (intent) => {
      const { delivery } = rows
      if (!isUnderWay(delivery) || delivery.intent !== intent) return 'nothing_to_send'
      const claimed = claim(house, intent)
      if (claimed.is !== 'claimed') return 'nothing_to_send'
      granted = intent
      return claimed
    },
    askPerson: async () => openTask(rows, { kind: 'confirm' }),
    release: async () => {
      rows.leasedUntil = 0
    },
  }
}

function claim(house: MemoryHouse, intent: string): Delivery {
  const { rows, channel } = house
  if (!house.mayAll()) return written(writeDelivery(house, { kind: 'failed', why: 'not_every_photo_may' }))
  if (!rows.approvalHolds) return written(writeDelivery(house, { kind: 'lapsed' }))
  const { mode } = channel.rules
  const state = mode === 'own' ? 'live' : 'uncertain'
  rows.places = rows.approved.photos.map(({ photoId }) => ({ photoId, state }))
  if (mode === 'hand_off') {
    openTask(rows, { kind: 'place' })
    return written(writeDelivery(house, { kind: 'handed_out', intent }))
  }
  const claimed = written(writeDelivery(house, { kind: 'claimed', intent }))
  if (mode !== 'own') return claimed
  const item = { ref: 'own', url: undefined, photoRefs: {} }
  return written(writeDelivery(house, { kind: 'placed', intent, item, toldBy: 'channel' }))
}

function written(next: Delivery | Misplaced): Delivery {
  if (next === 'misplaced') throw new Error('A claim was misplaced')
  return next
}

/** One transaction: the journal's line, the state that follows, and what hangs on it. */
export function writeDelivery(house: MemoryHouse, event: DeliveryEvent): Delivery | Misplaced {
  const { rows, clock } = house
  const line = { ...event, at: clock() }
  const next = apply(rows.delivery, line)
  if (next === 'misplaced') return next
  rows.delivery = next
  rows.journal.push(line)
  for (const place of rows.places) place.state = settle(place.state, next.is)
  if (next.is !== 'live' && next.is !== 'failed') return next
  rows.tasks = rows.tasks.filter(({ kind }) => kind !== 'place' && kind !== 'confirm')
  if (next.is === 'failed') endTakedowns(house)
  return next
}

/** Nothing came to stand there, so there is nothing to look at and nothing to take away. */
function endTakedowns(house: MemoryHouse): void {
  const { rows, clock } = house
  const evidence = { kind: 'never_placed', at: clock() } as const
  for (const { id } of rows.takedowns) writeTakedown(house, id, { kind: 'seen_gone', evidence })
  rows.tasks = rows.tasks.filter(({ kind }) => kind !== 'review')
}

/** Asked by somebody who may not be there any more; what is being taken away already is not asked for twice. */
export function askTakedown(house: MemoryHouse, target: Target): void {
  const { rows, clock, channel } = house
  const isAsked = rows.takedowns.some((it) => !isOver(it.takedown) && sameTarget(it.target, target))
  if (isAsked) return
  const id = rows.takedowns.length
  const at = clock()
  const takedown: Takedown = { is: 'asked', tries: 0, notBefore: at }
  rows.takedowns.push({ id, target, takedown, journal: [{ kind: 'asked', at }], leasedUntil: 0 })
  if (channel.rules.mode === 'own')
    writeTakedown(house, id, { kind: 'seen_gone', evidence: { kind: 'own_page', at } })
  else for (const place of placesOf(rows, target)) place.state = darken(place.state, true, channel.rules.mode)
}

function placesOf({ places }: MemoryRows, target: Target): MemoryPlace[] {
  return places.filter(({ photoId }) => target.unit === 'post' || target.photoId === photoId)
}

export function writeTakedown(house: MemoryHouse, id: number, event: TakedownEvent): Takedown | Misplaced {
  const { rows, clock } = house
  const row = takedownRow(rows, id)
  const line = { ...event, at: clock() }
  const next = applyTakedown(row.takedown, line)
  if (next === 'misplaced') return next
  row.takedown = next
  row.journal.push(line)
  if (next.is === 'with_person') openTask(rows, { kind: 'take_down', takedownId: id })
  if (isOver(next)) {
    rows.tasks = rows.tasks.filter((task) => task.kind !== 'take_down' || task.takedownId !== id)
    for (const place of placesOf(rows, row.target)) place.state = remove(place.state, next.is)
    // Whoever looked saw that it is not there: from now on nobody is to place it by hand any more.
    if (next.is === 'gone') writeDelivery(house, { kind: 'failed', why: 'declined' })
  }
  return next
}

export function openMemoryTakedownDesk(house: MemoryHouse, id: number): TakedownDesk {
  const { rows, clock, channel, context } = house
  const row = takedownRow(rows, id)
  return {
    take: async () => {
      if (row.leasedUntil > clock().getTime()) return undefined
      row.leasedUntil = clock().getTime() + LEASE_MS
      const { takedown, target } = row
      return { takedown, target, placed: placedAs(rows.delivery, channel.rules), channel, context }
    },
    write: async (event) => writeTakedown(house, id, event),
    release: async () => {
      row.leasedUntil = 0
    },
  }
}

function takedownRow({ takedowns }: MemoryRows, id: number): MemoryTakedown {
  const row = takedowns[id]
  if (!row) throw new Error(`No takedown ${id}`)
  return row
}

export function openTask(rows: MemoryRows, task: MemoryTask): void {
  if (!rows.tasks.some((it) => JSON.stringify(it) === JSON.stringify(task))) rows.tasks.push(task)
}

/** The same thing to take away, said the same. */
function sameTarget(one: Target, other: Target): boolean {
  if (one.unit === 'post' || other.unit === 'post') return one.unit === other.unit
  return one.photoId === other.photoId
}
