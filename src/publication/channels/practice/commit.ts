import { z } from 'zod'
import { faultOfCommit, faultOfStage, goodBody } from '../answer.ts'
import type { CallContext, ChannelRules, Item, Outcome, ReadyPost, Staged } from '../channel.ts'
import { escapeLittleText } from '../little-text.ts'
import { HABITS } from '../networks.ts'
import { ask, mediaOf, need, stagedAs } from './call.ts'

const PLACED = z.object({ id: z.string().min(1), url: z.string().optional() })

/** The one call after which it can be seen. */
export async function commit(
  rules: ChannelRules,
  post: ReadyPost,
  staged: Staged,
  context: CallContext,
): Promise<Outcome> {
  const send = contentOf(rules, post, staged)
  const answer = await ask(context, { method: 'POST', path: 'posts', send })
  const placed = goodBody(answer, PLACED)
  if (placed === undefined) return { is: 'failed', fault: faultOfCommit(answer) }
  const item = itemOf(rules, post, staged, placed)
  return { is: 'done', staged: { ...staged, [stagedAs.item]: placed.id }, item }
}

function contentOf({ id }: ChannelRules, post: ReadyPost, staged: Staged): unknown {
  const { container, littleText } = HABITS[id]
  if (container) return { containerId: need(staged, stagedAs.container) }
  const text = littleText ? escapeLittleText(post.caption) : post.caption
  return { text, mediaIds: mediaOf(post, staged) }
}

/** A photo has an address of its own only where it can be taken away alone. */
export function itemOf(
  { takeBack }: ChannelRules,
  { photos }: ReadyPost,
  staged: Staged,
  placed: { id: string; url?: string | undefined },
): Item {
  const refs = photos.map(({ photoId }) => [photoId, need(staged, stagedAs.photo(photoId))])
  return {
    ref: placed.id,
    url: placed.url,
    photoRefs: takeBack.unit === 'photo' ? Object.fromEntries(refs) : {},
  }
}

/** Where to see what stands there already. */
export async function askAddress(
  rules: ChannelRules,
  post: ReadyPost,
  staged: Staged,
  context: CallContext,
): Promise<Outcome> {
  const path = `posts/${encodeURIComponent(need(staged, stagedAs.item))}`
  const answer = await ask(context, { method: 'GET', path })
  const placed = goodBody(answer, PLACED)
  if (placed === undefined) return { is: 'failed', fault: faultOfStage(answer) }
  return { is: 'done', staged, item: itemOf(rules, post, staged, placed) }
}
