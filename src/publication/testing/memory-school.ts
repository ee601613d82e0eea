import type { Channel, ChannelRules, ReadyPost, Target } from '../channels/channel.ts'
import { isUnderWay } from '../delivery.ts'
import { darken, mayStillBeSeen, restore } from '../ledger.ts'
import { type BadCalls, LATE_MS, openBadConnection } from './bad-connection.ts'
import {
  askTakedown,
  emptyRows,
  type MemoryHouse,
  type MemoryTask,
  openTask,
  writeDelivery,
  writeTakedown,
} from './memory-desk.ts'
import type { MemoryNetwork } from './memory-network.ts'
import { readyPhoto } from './ready-post.ts'

/** Noor certainly stands on the first photo; Ali possibly on the last one. */
export type Child = 'noor' | 'ali'

/** One post on one channel, the register, the people around it, and what can really be seen. */
export type MemorySchool = {
  house: MemoryHouse
  network: MemoryNetwork
  wait: (ms: number) => Promise<void>
  withdraw: (child: Child) => void
  allow: (child: Child) => void
  mayBeThere: (child: Child) => boolean
  /** Until somebody looked and said that he is not there. */
  isCandidate: (child: Child) => boolean
  photoOf: (child: Child) => string
  /** A colleague says yes to new words and new bytes, or to what failed. */
  plan: () => void
  lapse: () => void
  recall: () => void
  placeByHand: () => void
  /** Whoever has this task looks and answers as it is. */
  answer: (task: MemoryTask, says: 'yes' | 'no') => void
  /** Whether everybody can see this photo now. */
  stands: (photoId: string) => boolean
  /** What stands there, by the round of approval whose words and whose bytes it has. */
  roundsSeen: () => number[]
  /** The network is well from now on, and what was still on its way has arrived. */
  calm: () => Promise<void>
}

const START = Date.UTC(2026, 10, 22, 15, 30)

export function openMemorySchool(channel: Channel, network: MemoryNetwork, script: BadCalls): MemorySchool {
  const { rules } = channel
  const may: Record<Child, boolean> = { noor: true, ali: true }
  const placedByHand = new Map<string, number>()
  const removedByHand = new Set<string>()
  let [now, round, couldBeAli] = [START, 0, true]
  const clock = () => new Date(now)
  const line = openBadConnection(network, script, clock)

  const photos = Math.min(2, rules.photos.max)
  const photoOf = (child: Child) => (child === 'noor' ? 'photo-1' : `photo-${photos}`)
  const mayBeThere = (child: Child) => may[child]
  const isCandidate = (child: Child) => child === 'noor' || couldBeAli
  const house: MemoryHouse = {
    ...{ rows: emptyRows(postOf(round, photos)), channel, clock },
    mayAll: () => (['noor', 'ali'] as const).every((child) => may[child] || !isCandidate(child)),
    context: {
      ...{ http: line.http, account: network.account },
      readBytes: async (variant) => Uint8Array.from(variant.split('-').map(Number)),
    },
  }
  const { rows } = house

  /** By item and photo, for what a colleague took away where the network can't be asked to. */
  const seenItems = () =>
    network
      .items()
      .filter(({ id }) => !removedByHand.has(id))
      .map((item) => ({
        round: Number(item.text),
        photos: item.photos.flatMap((photo) =>
          removedByHand.has(photo.id) ? [] : (line.bytesOf(photo.id) ?? []),
        ),
      }))
  const stands: MemorySchool['stands'] = (photoId) => {
    if (rules.mode === 'own')
      return rows.places.some((place) => place.photoId === photoId && mayStillBeSeen(place.state))
    if (placedByHand.has(photoId)) return true
    return seenItems().some((item) => item.photos.some((photo) => photo.photoId === photoId))
  }
  const removeByHand = (target: Target) => {
    const isMeant = (photoId: string) => target.unit === 'post' || target.photoId === photoId
    for (const photoId of [...placedByHand.keys()]) if (isMeant(photoId)) placedByHand.delete(photoId)
    for (const item of network.items()) {
      if (target.unit === 'post') removedByHand.add(item.id)
      for (const { id } of item.photos) if (isMeant(line.bytesOf(id)?.photoId ?? '')) removedByHand.add(id)
    }
  }
  const takeAway = (photoId: string) =>
    askTakedown(house, rules.takeBack.unit === 'photo' ? { unit: 'photo', photoId } : { unit: 'post' })

  const answerPlacing = () => {
    const { delivery } = rows
    if (delivery.is !== 'hand_off' && delivery.is !== 'unconfirmed') return
    const { intent } = delivery
    const item = { ref: 'https://net.example/found', url: undefined, photoRefs: {} }
    const isThere = rows.approved.photos.some(({ photoId }) => stands(photoId))
    if (isThere) writeDelivery(house, { kind: 'placed', intent, item, toldBy: 'person' })
    else
      writeDelivery(house, {
        kind: 'failed',
        intent,
        why: delivery.is === 'hand_off' ? 'declined' : 'not_arrived',
      })
  }
  const answerRemoval = (id: number, says: 'yes' | 'no') => {
    const target = rows.takedowns[id]?.target ?? { unit: 'post' }
    if (says === 'no')
      return writeTakedown(house, id, { kind: 'given_up', by: 'marit', note: 'Het lukt niet' })
    removeByHand(target)
    const evidence = { kind: 'person_looked', at: clock(), by: 'marit', note: 'Gekeken' } as const
    return writeTakedown(house, id, { kind: 'seen_gone', evidence })
  }
  const answerReview = (says: 'yes' | 'no') => {
    rows.tasks = rows.tasks.filter(({ kind }) => kind !== 'review')
    if (says === 'yes') return takeAway(photoOf('ali'))
    couldBeAli = false
    for (const place of rows.places) {
      const back = restore(place.state, rows.delivery.is)
      if (back !== 'not_in_question') place.state = back
    }
  }

  return {
    ...{ house, network, stands, photoOf, mayBeThere, isCandidate },
    wait: async (ms) => {
      now += ms
      await line.arrive()
    },
    withdraw: (child) => {
      may[child] = false
      if (!isCandidate(child)) return
      for (const place of rows.places.filter(({ photoId }) => photoId === photoOf(child))) {
        const dark = darken(place.state, child === 'noor', rules.mode)
        if (dark === place.state) continue
        if (child === 'noor') takeAway(place.photoId)
        else {
          place.state = dark
          openTask(rows, { kind: 'review', subject: child })
        }
      }
    },
    allow: (child) => {
      may[child] = true
    },
    plan: () => {
      if (rows.delivery.is !== 'waiting' && rows.delivery.is !== 'failed') return
      round += 1
      Object.assign(rows, { approved: postOf(round, photos), approvalHolds: true })
      writeDelivery(house, { kind: 'planned', intent: `try-${round}`, from: clock() })
    },
    lapse: () => {
      rows.approvalHolds = false
    },
    recall: () => {
      if (isUnderWay(rows.delivery)) writeDelivery(house, { kind: 'failed', why: 'stopped' })
      for (const { photoId, state } of rows.places)
        if (state !== 'gone' && state !== 'out_of_reach') takeAway(photoId)
    },
    placeByHand: () => {
      if (rules.mode !== 'hand_off' || rows.delivery.is !== 'hand_off' || !house.mayAll()) return
      for (const { photoId } of rows.approved.photos) placedByHand.set(photoId, round)
    },
    answer: (task, says) => {
      if (task.kind === 'take_down') answerRemoval(task.takedownId, says)
      else if (task.kind === 'review') answerReview(says)
      else answerPlacing()
    },
    roundsSeen: () => seenItems().flatMap((item) => [item.round, ...item.photos.map((photo) => photo.round)]),
    calm: async () => {
      line.calm()
      now += LATE_MS
      await line.arrive()
    },
  }
}

/** Its words are the number of the round; the bytes of a photo are that number and its own. */
function postOf(round: number, photos: number): ReadyPost {
  return {
    ...{ deliveryId: 'delivery-1', caption: String(round) },
    photos: Array.from({ length: photos }, (_, index) =>
      readyPhoto(index + 1, { variantId: `${round}-${index + 1}`, altText: 'Buiten' }),
    ),
  }
}

/** Films are not made yet: where a network takes nothing else, a photo stands in for one. */
export function withPhotos(rules: ChannelRules): ChannelRules {
  return rules.photos.max === 0 ? { ...rules, photos: { min: 0, max: 1 } } : rules
}
