import { namesOf } from '#people/actions.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { Delivery } from '../delivery.ts'
import type { Post } from '../post.ts'
import { type SheetPhoto, sheetOf } from '../sheet.ts'
import { byReach, canGoOffline, type InOnePlace, isOnlyInside, type Showing, showingOf } from '../showing.ts'
import { approvalOf } from '../store/approvals.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { briefOf, findPost, photosOfPost } from '../store/posts.ts'
import { picturesToBeSeen } from '../store/record.ts'
import { showingsOf } from '../store/showings.ts'
import { type StoredTakedown, takedownsOf } from '../store/takedowns.ts'
import { tasksOfPost } from '../store/tasks.ts'
import type { Task } from '../task/task.ts'
import { photosLeft } from './offline.ts'

/** One place, with everything that is known of it. */
export type PlaceStatus = Omit<InOnePlace, 'delivery'> & { delivery: Delivery; showing: Showing }

/** What became of a post, everywhere. */
export type PostStatus = {
  post: Post
  places: readonly PlaceStatus[]
  takedowns: readonly StoredTakedown[]
  tasks: readonly Task[]
  names: ReadonlyMap<string, string>
  /** The colleague who was asked to look along, and who can't because they made it. */
  asked: string | undefined
  makers: readonly string[]
  /** In the author's order: photo 1 is the first. */
  photoIds: readonly string[]
  /** There are photos that could be placed again after something was taken away. */
  hasRest: boolean
  /** Nothing of it ever left the house; something of it can be stopped or taken away. */
  onlyInside: boolean
  canGoOffline: boolean
  /** What went out and is still to be seen, and who said yes to it before. */
  record: { photos: readonly SheetPhoto[]; approval: { by: string; at: Date } | undefined }
}

export async function readStatus(
  tx: SchoolTransaction,
  postId: string,
  now: Date,
): Promise<PostStatus | undefined> {
  const post = await findPost(tx, postId)
  if (!post) return undefined
  const deliveries = new Map((await deliveriesOf(tx, postId)).map((it) => [it.channel, it.delivery]))
  const places = (await showingsOf(tx, [postId])).flatMap(({ channel, photos }) => {
    const delivery = deliveries.get(channel)
    return delivery ? [{ channel, delivery, photos, showing: showingOf({ delivery, photos }, now) }] : []
  })
  const takedowns = await takedownsOf(tx, postId)
  const tasks = await tasksOfPost(tx, postId)
  const { askedPerson, workedOnBy } = await briefOf(tx, postId)
  const approval = await approvalOf(tx, postId)
  const people = [
    ...tasks.map((task) => task.personId),
    ...takedowns.flatMap(whoIsNamed),
    ...(approval?.by ? [approval.by] : []),
  ]
  const names = await namesOf(tx, [...new Set([...people, ...(askedPerson ? [askedPerson] : [])])])
  const approver = names.get(approval?.by ?? '')
  const photoIds = (await photosOfPost(tx, postId)).map(({ photoId }) => photoId)
  return {
    ...{ post, takedowns, tasks, names, places: places.toSorted(byReach) },
    asked: askedPerson && names.get(askedPerson),
    makers: [post.authorId, ...workedOnBy],
    photoIds,
    record: {
      photos: sheetOf(await picturesToBeSeen(tx, postId), photoIds),
      approval: approver === undefined || !approval ? undefined : { by: approver, at: approval.at },
    },
    hasRest: takedowns.some(wasForAll) && (await photosLeft(tx, postId)).length > 0,
    onlyInside: isOnlyInside(places),
    canGoOffline: places.some(canGoOffline),
  }
}

/** It took photos along that had nothing to do with it; where one photo can go by itself, the others are still there. */
const wasForAll = ({ target, reason }: StoredTakedown) => target.unit === 'post' || reason === 'recall'

function whoIsNamed({ takedown }: StoredTakedown): string[] {
  if (takedown.is === 'out_of_reach') return [takedown.by]
  return takedown.is === 'gone' && takedown.evidence.kind === 'person_looked' ? [takedown.evidence.by] : []
}
