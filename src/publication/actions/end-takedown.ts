import { dropPhoto } from '#media/actions.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { ChannelId, Target } from '../channels/channel.ts'
import type { DeliveryKey } from '../store/deliveries.ts'
import { holdPlaces, isUpheld, type Place, setPlacement } from '../store/placements.ts'
import { isPhotoNeeded } from '../store/posts.ts'
import { addTakedownEvent, holdTakedown, openTakedownsOf, type StoredTakedown } from '../store/takedowns.ts'
import { closeMootReviews, closeTasksOfTakedown } from '../store/tasks.ts'
import { applyTakedown, type TakedownReason } from '../takedown.ts'

/** Every place that a removal is about. */
export async function placesOf(
  tx: SchoolTransaction,
  of: { postId: string; channel: ChannelId; target: Target },
): Promise<Place[]> {
  const { target } = of
  const places = await holdPlaces(tx, { postId: of.postId })
  return places.filter(
    (place) => place.channel === of.channel && (target.unit === 'post' || place.photoId === target.photoId),
  )
}

/**
 * "Verwijderd" stands in the ledger only from here, and the journal's line beside it says what shows it. Answers the
 * photos that went along and were not the cause.
 */
export async function endTakedown(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  removed: StoredTakedown,
  is: 'gone' | 'out_of_reach',
): Promise<string[]> {
  const { postId, cause, reason } = removed
  const at = house.clock()
  await closeTasksOfTakedown(tx, removed.id, at)
  const places = await placesOf(tx, removed)
  for (const place of places) await setPlacement(tx, place.placementId, is, at)
  await closeMootReviews(tx, postId, at)
  await note(house, tx, schoolId, {
    kind: is === 'gone' ? 'placement.removed' : 'placement.out_of_reach',
    ids: { takedown: removed.id, post: postId, placements: places.map((place) => place.placementId) },
    actorId: null,
  })
  if (is === 'gone' && cause !== undefined && (erases(reason) || (await isUpheld(tx, cause))))
    await eraseUnlessNeeded(house, tx, schoolId, cause, postId)
  return places.map(({ photoId }) => photoId).filter((photoId) => photoId !== cause)
}

/** A recall can be a mistake and an objection can be corrected: those bytes stay until a colleague said so. */
function erases(reason: TakedownReason): boolean {
  return reason === 'withdrawal' || reason === 'review'
}

export async function eraseUnlessNeeded(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  photoId: string,
  exceptPost?: string,
): Promise<void> {
  if (!(await isPhotoNeeded(tx, photoId, { exceptPost }))) await dropPhoto(house, tx, schoolId, photoId)
}

export function nudgeTakedown(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  takedownId: string,
): Promise<void> {
  return house.jobs.send(tx, 'publication.takedown', { schoolId, takedownId })
}

/** It stands there: whatever waited to be removed can go on. */
export async function nudgeTakedownsOf(
  house: House,
  tx: SchoolTransaction,
  { schoolId, postId, channel }: DeliveryKey,
): Promise<void> {
  for (const id of await openTakedownsOf(tx, postId, channel)) await nudgeTakedown(house, tx, schoolId, id)
}

/** It never stood there: whatever waited to be removed is over, so that it can't remove what is placed later. */
export async function endTakedownsOf(
  house: House,
  tx: SchoolTransaction,
  { schoolId, postId, channel }: DeliveryKey,
): Promise<void> {
  const at = house.clock()
  const event = { kind: 'seen_gone', evidence: { kind: 'never_placed', at }, at } as const
  for (const takedownId of await openTakedownsOf(tx, postId, channel)) {
    const held = await holdTakedown(tx, takedownId)
    const next = held && applyTakedown(held.takedown, event)
    if (!held || !next || next === 'misplaced') continue
    await addTakedownEvent(tx, { schoolId, id: house.newId(), takedownId, event, next, actorId: null, at })
    await endTakedown(house, tx, schoolId, held, 'gone')
  }
}
