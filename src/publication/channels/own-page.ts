import type { Channel } from './channel.ts'
import { checkPost } from './measure.ts'
import { RULES } from './networks.ts'

/**
 * The school's own page: nothing is called. What the engine writes in the claim's transaction is what stands there, and
 * only the engine can see whether it still does.
 */
export const ownPage: Channel = {
  rules: RULES.website,
  check: (post) => checkPost(RULES.website, post),
  plan: () => [{ is: 'commit' }],
  run: async (_step, post, staged) => ({
    is: 'done',
    staged,
    item: {
      ref: post.deliveryId,
      url: undefined,
      photoRefs: Object.fromEntries(post.photos.map(({ photoId }) => [photoId, photoId])),
    },
  }),
  // The row is the page, so an answer can't get lost on the way: it is asked of the row.
  reconcile: async () => ({ is: 'unknown' }),
  takedown: async () => ({ is: 'acknowledged' }),
  verify: async () => 'unknown',
}
