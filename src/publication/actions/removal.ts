import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { Target } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'
import { type DeliveryKey, holdDelivery } from '../store/deliveries.ts'
import { type Place, setPlacement } from '../store/placements.ts'
import { addTakedown, addTakedownEvent, holdTakedown, isBeingTakenDown } from '../store/takedowns.ts'
import { closeTasksOfDelivery } from '../store/tasks.ts'
import { applyTakedown, type Takedown, type TakedownEvent, type TakedownReason } from '../takedown.ts'
import { endTakedown, nudgeTakedown, placesOf } from './end-takedown.ts'
import { writeDelivery } from './journal.ts'
import { openTaskFor } from './tasks.ts'

type Removal = {
  place: Pick<Place, 'postId' | 'channel' | 'photoId'>
  reason: TakedownReason
  by: string | null
  at: Date
}

/**
 * Something has to go from one place, certainly. Our own page is dark in this transaction, and that is the evidence;
 * for a channel the removal is written down and the worker goes after it.
 */
export async function askTakedown(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  { place, reason, by, at }: Removal,
): Promise<void> {
  const { schoolId } = school
  const { postId, channel, photoId } = place
  const { mode } = RULES[channel]
  const target = await targetOf(tx, place, reason)
  // A recall is about the post: where that goes as a whole, one removal is enough.
  const cause = reason === 'recall' && target.unit === 'post' ? undefined : photoId
  if (await isBeingTakenDown(tx, { postId, channel, cause, reason })) return
  const id = house.newId()
  await addTakedown(tx, { schoolId, id, postId, channel, target, cause, reason, by, at })
  const asked: Takedown = { is: 'asked', tries: 0, notBefore: at }
  await addTakedownEvent(tx, {
    ...{
      schoolId,
      id: house.newId(),
      takedownId: id,
      event: { kind: 'asked' },
      next: asked,
      actorId: by,
      at,
    },
  })
  await note(house, tx, schoolId, {
    kind: 'takedown.asked',
    ids: { takedown: id, post: postId },
    actorId: by,
  })
  if (mode === 'own') {
    const evidence = { kind: 'own_page', at } as const
    await writeTakedown(house, tx, school, id, { kind: 'seen_gone', evidence }, by)
    return
  }
  // What has to go is not placed any more: the work that was asked for is the removal now.
  if (mode === 'hand_off') await closeTasksOfDelivery(tx, postId, channel, at)
  for (const it of await placesOf(tx, { postId, channel, target }))
    await setPlacement(tx, it.placementId, 'removing', at)
  await nudgeTakedown(house, tx, schoolId, id)
}

/** A single photo where the channel can; the whole post for a recall, and when nothing but words would be left. */
async function targetOf(
  tx: SchoolTransaction,
  { postId, channel, photoId }: Removal['place'],
  reason: TakedownReason,
): Promise<Target> {
  const { takeBack, mode } = RULES[channel]
  const photo: Target = { unit: 'photo', photoId }
  if (mode === 'own') return photo
  if (takeBack.unit !== 'photo' || reason === 'recall') return { unit: 'post' }
  const places = await placesOf(tx, { postId, channel, target: { unit: 'post' } })
  const hasOthers = places.some((place) => place.photoId !== photoId && place.state !== 'removing')
  return hasOthers ? photo : { unit: 'post' }
}

/** One line in the journal of a takedown, and what follows from it: the places, the person who is asked, the bytes. */
export async function writeTakedown(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  takedownId: string,
  event: TakedownEvent,
  actorId: string | null = null,
): Promise<Takedown | 'misplaced'> {
  const { schoolId } = school
  const held = await holdTakedown(tx, takedownId)
  if (!held) throw new Error(`No takedown ${takedownId}`)
  const at = house.clock()
  const next = applyTakedown(held.takedown, { ...event, at })
  if (next === 'misplaced') return next
  await addTakedownEvent(tx, { schoolId, id: house.newId(), takedownId, event, next, actorId, at })
  if ('notBefore' in next && next.notBefore > at)
    await house.jobs.send(tx, 'publication.takedown', { schoolId, takedownId }, { notBefore: next.notBefore })
  const { postId, channel } = held
  if (next.is === 'with_person')
    await openTaskFor(house, tx, school, { kind: 'take_down', postId, channel, takedownId })
  if (next.is === 'out_of_reach') await endTakedown(house, tx, schoolId, held, next.is)
  if (next.is === 'gone') {
    const rest = await endTakedown(house, tx, schoolId, held, next.is)
    if (rest.length > 0 && held.reason !== 'recall')
      await openTaskFor(house, tx, school, { kind: 'offer_rest', postId, channel })
    await closeHandOff(house, tx, { schoolId, postId, channel }, actorId)
  }
  return next
}

/** It was still in a colleague's hands: whoever saw that it is not there has given it back, and nobody places it later. */
async function closeHandOff(
  house: House,
  tx: SchoolTransaction,
  key: DeliveryKey,
  actorId: string | null,
): Promise<void> {
  const delivery = await holdDelivery(tx, key.postId, key.channel)
  if (delivery?.is !== 'hand_off') return
  const { intent } = delivery
  await writeDelivery(house, tx, key, { kind: 'failed', intent, why: 'declined' }, actorId)
}
