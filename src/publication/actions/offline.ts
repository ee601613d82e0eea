import { photosOf } from '#media/actions.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { isUnderWay } from '../delivery.ts'
import { isStillInside, type Post, returnToDraft } from '../post.ts'
import { endApprovals } from '../store/approvals.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { holdPlaces } from '../store/placements.ts'
import {
  addPost,
  addPostPhoto,
  findPost,
  holdPost,
  photosOfPost,
  saveAltText,
  saveChannels,
  savePostState,
} from '../store/posts.ts'
import { takedownsOf } from '../store/takedowns.ts'
import { closeTask, holdTask } from '../store/tasks.ts'
import { saveWhoWasThere, whoWasThere } from '../store/who.ts'
import { writeDelivery } from './journal.ts'
import { askTakedown } from './removal.ts'
import { openTaskFor } from './tasks.ts'

export type OfflineRefusal = 'nothing_online' | 'no_such_task'

type Asked = { school: Tenant; by: Colleague; postId: string }

/**
 * "Haal nu offline": any colleague, one tap, no approval. What is on its way stops, our own page is dark in this
 * transaction, and the rest is asked of every channel. The author is told.
 */
export function takeOffline(house: House, { school, by, postId }: Asked): Promise<'done' | OfflineRefusal> {
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const post = await holdPost(tx, postId)
    if (!post) return 'nothing_online'
    const stopped = await stopUnderWay(house, tx, schoolId, post, by)
    const places = await holdPlaces(tx, { postId })
    if (!stopped && places.length === 0) return 'nothing_online'
    const at = house.clock()
    await endApprovals(tx, postId, at)
    for (const place of places)
      if (place.state !== 'removing')
        await askTakedown(house, tx, school, { place, reason: 'recall', by: by.personId, at })
    await note(house, tx, schoolId, {
      kind: 'post.taken_offline',
      ids: { post: postId },
      actorId: by.personId,
    })
    if (post.authorId !== by.personId)
      await house.jobs.send(tx, 'publication.tell', {
        ...{ schoolId, postId, personId: post.authorId, about: 'taken_offline' },
      })
    return 'done'
  })
}

/** Whatever has certainly not gone out does not go out. A post of which nothing went out is a draft again. */
async function stopUnderWay(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  post: Post,
  by: Colleague,
): Promise<boolean> {
  let stopped = false
  for (const { channel, delivery } of await deliveriesOf(tx, post.id)) {
    if (!isUnderWay(delivery)) continue
    await writeDelivery(
      house,
      tx,
      { schoolId, postId: post.id, channel },
      { kind: 'failed', why: 'stopped' },
      by.personId,
    )
    stopped = true
  }
  if (!isStillInside(post)) return stopped
  await savePostState(tx, returnToDraft(post, 'taken_back'), house.clock())
  return true
}

/** "Is dit een datalek?" Ja, or not sure: the leadership decides what comes next. */
export function reportBreach(house: House, { school, by, postId }: Asked): Promise<'done' | OfflineRefusal> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    if (!(await findPost(tx, postId))) return 'nothing_online'
    await openTaskFor(house, tx, school, { kind: 'data_breach', postId, first: 'leadership' })
    await note(house, tx, school.schoolId, {
      kind: 'post.breach_suspected',
      ids: { post: postId },
      actorId: by.personId,
    })
    return 'done'
  })
}

/**
 * What is left of a post after something was taken away: a new post that names the old one, and is looked at and
 * approved anew. Answers its id; undefined when nothing is left.
 */
export function makeRest(
  house: House,
  { school, by, postId }: Asked,
): Promise<{ id: string } | OfflineRefusal> {
  const { schoolId } = school
  return house.database.inSchool(schoolId, async (tx) => {
    const old = await holdPost(tx, postId)
    if (old?.is !== 'published') return 'nothing_online'
    const photos = await photosLeft(tx, postId)
    if (photos.length === 0) return 'nothing_online'
    const id = house.newId()
    const at = house.clock()
    const rest = { schoolId, id, authorId: by.personId, at, caption: old.caption, follows: postId }
    await addPost(tx, rest, 'chosen')
    await saveChannels(tx, { schoolId, postId: id, channels: old.channels })
    await saveWhoWasThere(tx, { ...(await whoWasThere(tx, postId)), schoolId, postId: id })
    for (const { photoId, altText } of photos) {
      await addPostPhoto(tx, { schoolId, postId: id, photoId })
      await saveAltText(tx, { postId: id, photoId, text: altText })
    }
    await note(house, tx, schoolId, {
      kind: 'post.rest_offered',
      ids: { post: id, follows: postId },
      actorId: by.personId,
    })
    return { id }
  })
}

/** The photos that could be placed again: all but those that were the reason of a removal, or that are erased. */
export async function photosLeft(tx: SchoolTransaction, postId: string) {
  const gone = await goneBecauseOfThem(tx, postId)
  const left = (await photosOfPost(tx, postId)).filter(({ photoId }) => !gone.has(photoId))
  const photos = await photosOf(
    tx,
    left.map(({ photoId }) => photoId),
  )
  const kept = new Set(photos.flatMap(({ id, state }) => (state === 'deleted' ? [] : id)))
  return left.filter(({ photoId }) => kept.has(photoId))
}

/** Photos that were the reason of a removal: those don't come back by this way. */
async function goneBecauseOfThem(tx: SchoolTransaction, postId: string): Promise<ReadonlySet<string>> {
  const takedowns = await takedownsOf(tx, postId)
  return new Set(takedowns.flatMap(({ cause, reason }) => (reason === 'recall' ? [] : (cause ?? []))))
}

/** Work without a page of its own is done by saying so. */
export function finishTask(
  house: House,
  { school, by, taskId }: { school: Tenant; by: Colleague; taskId: string },
): Promise<'done' | OfflineRefusal> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const task = await holdTask(tx, taskId)
    if (!task) return 'no_such_task'
    await closeTask(tx, taskId, { by: by.personId, at: house.clock() })
    await note(house, tx, school.schoolId, {
      kind: 'task.done',
      ids: { task: taskId },
      actorId: by.personId,
    })
    return 'done'
  })
}
