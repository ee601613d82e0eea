import { namesOf } from '#people/actions.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { ChannelId } from '../channels/channel.ts'
import type { Delivery } from '../delivery.ts'
import type { Post } from '../post.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { holdPlaces } from '../store/placements.ts'
import { findPost } from '../store/posts.ts'
import { type StoredTakedown, takedownsOf } from '../store/takedowns.ts'
import { tasksOfPost } from '../store/tasks.ts'
import type { Task } from '../task.ts'

/** What became of a post, everywhere. */
export type PostStatus = {
  post: Post
  deliveries: readonly { channel: ChannelId; delivery: Delivery }[]
  takedowns: readonly StoredTakedown[]
  tasks: readonly Task[]
  names: ReadonlyMap<string, string>
  /** Something of it can still be seen, or may be. */
  mayBeSeen: boolean
}

export async function readStatus(tx: SchoolTransaction, postId: string): Promise<PostStatus | undefined> {
  const post = await findPost(tx, postId)
  if (!post) return undefined
  const deliveries = (await deliveriesOf(tx, postId)).filter(({ channel }) => post.channels.includes(channel))
  const takedowns = await takedownsOf(tx, postId)
  const tasks = await tasksOfPost(tx, postId)
  const people = [...tasks.map((task) => task.personId), ...takedowns.flatMap(whoIsNamed)]
  return {
    ...{ post, deliveries, takedowns, tasks },
    names: await namesOf(tx, [...new Set(people)]),
    mayBeSeen: (await holdPlaces(tx, { postId })).length > 0,
  }
}

function whoIsNamed({ takedown }: StoredTakedown): string[] {
  if (takedown.is === 'out_of_reach') return [takedown.by]
  return takedown.is === 'gone' && takedown.evidence.kind === 'person_looked' ? [takedown.evidence.by] : []
}
