import { namesOf } from '#people/actions.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { ChannelId } from '../channels/channel.ts'
import type { ListedPost } from '../post.ts'
import { byReach, type Showing, showingOf } from '../showing.ts'
import { listPosts, listWaiting } from '../store/posts.ts'
import { showingsOf } from '../store/showings.ts'
import { openTasks } from '../store/tasks.ts'
import type { TaskKind } from '../task/task.ts'

const MOST_POSTS = 50

/** A post in the list: how it stands in each place, and what waits for whom. */
export type PostLine = {
  post: ListedPost
  places: readonly { channel: ChannelId; showing: Showing }[]
  /** The colleague who was asked to look along. */
  asked: string | undefined
  tasks: readonly { kind: TaskKind; name: string | undefined }[]
}

export async function readPostList(tx: SchoolTransaction, now: Date): Promise<PostLine[]> {
  const posts = await listPosts(tx, MOST_POSTS)
  const ids = posts.map(({ id }) => id)
  const places = Map.groupBy(await showingsOf(tx, ids), ({ postId }) => postId)
  const tasks = Map.groupBy(await openTasks(tx), ({ postId }) => postId)
  const asked = new Map((await listWaiting(tx)).map(({ post, askedPerson }) => [post.id, askedPerson]))
  const people = [...tasks.values()].flatMap((work) => work.map(({ personId }) => personId))
  const names = await namesOf(tx, [
    ...new Set([...people, ...[...asked.values()].filter((id) => id !== null)]),
  ])
  return posts.map((post) => ({
    post,
    places: (places.get(post.id) ?? [])
      .toSorted(byReach)
      .map((place) => ({ channel: place.channel, showing: showingOf(place, now) })),
    asked: names.get(asked.get(post.id) ?? ''),
    tasks: (tasks.get(post.id) ?? []).map(({ kind, personId }) => ({ kind, name: names.get(personId) })),
  }))
}
