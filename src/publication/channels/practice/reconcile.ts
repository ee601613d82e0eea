import { z } from 'zod'
import { goodBody } from '../answer.ts'
import type { CallContext, ChannelRules, ReadyPost, Reconciled, Staged } from '../channel.ts'
import { HABITS } from '../networks.ts'
import { ask, stagedAs } from './call.ts'
import { itemOf } from './commit.ts'

const LIST = z.object({
  posts: z.array(
    z.object({
      id: z.string().min(1),
      url: z.string().optional(),
      text: z.string(),
      containerId: z.string().optional(),
      photos: z.array(z.object({ id: z.string() })),
    }),
  ),
})
type Listed = z.infer<typeof LIST>['posts'][number]

const UNKNOWN: Reconciled = { is: 'unknown' }

/**
 * The answer to the commit was lost: does it stand there? A list may lag behind, so what is not in it may still be
 * there; and of two that look the same nobody can say which one is ours.
 */
export async function reconcile(
  rules: ChannelRules,
  post: ReadyPost,
  staged: Staged,
  context: CallContext,
): Promise<Reconciled> {
  switch (HABITS[rules.id].findsBy) {
    case 'container':
      return byContainer(rules, post, staged, context)
    case 'list':
      return inList(rules, post, staged, context, (listed) => isOurs(listed, post, staged))
    case 'nothing':
      return UNKNOWN
  }
}

const CONTAINER = z.object({ status: z.string() })

/** A container that still waits was not placed: the only proof of absence that a network gives. */
async function byContainer(
  rules: ChannelRules,
  post: ReadyPost,
  staged: Staged,
  context: CallContext,
): Promise<Reconciled> {
  const containerId = staged[stagedAs.container]
  if (containerId === undefined) return UNKNOWN
  const answer = await ask(context, { method: 'GET', path: `containers/${containerId}` })
  const status = goodBody(answer, CONTAINER)?.status
  if (status === 'FINISHED') return { is: 'absent' }
  if (status !== 'PUBLISHED') return UNKNOWN
  return inList(rules, post, staged, context, (listed) => listed.containerId === containerId)
}

async function inList(
  rules: ChannelRules,
  post: ReadyPost,
  staged: Staged,
  context: CallContext,
  isIt: (listed: Listed) => boolean,
): Promise<Reconciled> {
  const answer = await ask(context, { method: 'GET', path: 'posts' })
  const found = goodBody(answer, LIST)?.posts.filter(isIt) ?? []
  const [only, ...others] = found
  if (only === undefined || others.length > 0) return UNKNOWN
  return { is: 'live', item: itemOf(rules, post, staged, only) }
}

/**
 * The same words and exactly the photos that were uploaded for this post. Those exist since its staging, so an older
 * post with the same words is not taken for it; a post without photos has nothing of its own, and is never found.
 */
function isOurs(listed: Listed, { caption, photos }: ReadyPost, staged: Staged): boolean {
  const ours = photos.map(({ photoId }) => staged[stagedAs.photo(photoId)])
  const theirs = new Set(listed.photos.map(({ id }) => id))
  return (
    photos.length > 0 &&
    listed.text === caption &&
    theirs.size === ours.length &&
    ours.every((id) => id !== undefined && theirs.has(id))
  )
}
