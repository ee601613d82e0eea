import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import {
  apply,
  type Delivery,
  type DeliveryEvent,
  type DeliveryFailure,
  dueAt,
  type Misplaced,
} from '../delivery.ts'
import { returnToDraft, type SendRefusal } from '../post.ts'
import { addDeliveryEvent, type DeliveryKey, deliveriesOf, holdDelivery } from '../store/deliveries.ts'
import { settlePlacements } from '../store/placements.ts'
import { holdPost, savePostState } from '../store/posts.ts'
import { closeTasksOfDelivery } from '../store/tasks.ts'
import { endTakedownsOf, nudgeTakedownsOf } from './end-takedown.ts'

/** Writes one line in the journal of a delivery, with the state that follows from it; a line that does not fit is not written. */
export async function writeDelivery(
  house: House,
  tx: SchoolTransaction,
  key: DeliveryKey,
  event: DeliveryEvent,
  actorId: string | null = null,
): Promise<Delivery | Misplaced> {
  const delivery = await holdDelivery(tx, key.postId, key.channel)
  if (!delivery) throw new Error(`No delivery to ${key.channel}`)
  const at = house.clock()
  const next = apply(delivery, { ...event, at })
  if (next === 'misplaced') return next
  await addDeliveryEvent(tx, { ...key, id: house.newId(), event, next, actorId, at })
  if (next.is === 'live' || next.is === 'failed') await becameKnown(house, tx, key, next)
  const due = dueAt(next)
  if (due !== undefined && (due > at || event.kind === 'planned')) await nudge(house, tx, key, due)
  return next
}

/** The channel or a colleague said what became of it: the ledger, the questions and the removals go on from there. */
async function becameKnown(
  house: House,
  tx: SchoolTransaction,
  key: DeliveryKey,
  now: Delivery,
): Promise<void> {
  const at = house.clock()
  await closeTasksOfDelivery(tx, key.postId, key.channel, at)
  if (now.is === 'live') {
    await settlePlacements(tx, key, { is: 'live' })
    await nudgeTakedownsOf(house, tx, key)
    return
  }
  await endTakedownsOf(house, tx, key)
  await settlePlacements(tx, key, { is: 'never_placed', at })
  if (now.is === 'failed') await giveBackIfNowhere(house, tx, key, now.why)
}

/** The row is the truth; this only saves waiting for the sweeper. */
function nudge(
  house: House,
  tx: SchoolTransaction,
  { schoolId, postId, channel }: DeliveryKey,
  due: Date,
): Promise<void> {
  const when = due > house.clock() ? { notBefore: due } : undefined
  return house.jobs.send(tx, 'publication.deliver', { schoolId, postId, channel }, when)
}

const GIVEN_BACK: Partial<Record<DeliveryFailure, SendRefusal>> = {
  not_every_photo_may: 'not_every_photo_may',
  network_is_off: 'channel_is_off',
  stopped: 'taken_back',
}

/** No place took it: nothing went out and nothing is lost, so it is a draft again, and the author is told. */
async function giveBackIfNowhere(
  house: House,
  tx: SchoolTransaction,
  { schoolId, postId }: DeliveryKey,
  why: DeliveryFailure,
): Promise<void> {
  const post = await holdPost(tx, postId)
  if (post?.is !== 'approved') return
  const all = (await deliveriesOf(tx, postId)).filter(({ channel }) => post.channels.includes(channel))
  if (!all.every(({ delivery }) => delivery.is === 'failed')) return
  const refusal = GIVEN_BACK[why] ?? 'nowhere_placed'
  await savePostState(tx, returnToDraft(post, refusal), house.clock())
  const told = { schoolId, postId, personId: post.authorId, about: 'sent_back' }
  await house.jobs.send(tx, 'publication.tell', told)
}
