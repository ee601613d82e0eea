import type { Channel } from './channel.ts'
import { checkPost } from './measure.ts'
import { RULES } from './networks.ts'

const A_DAY_MS = 24 * 60 * 60 * 1000

/** The parents' app of the school, whichever it is: a colleague places it there, and a colleague takes it away. */
export const ouderapp: Channel = {
  rules: RULES.ouderapp,
  check: (post) => checkPost(RULES.ouderapp, post),
  plan: () => [{ is: 'commit' }],
  // Nothing that is run here can make it so: it is never done before a colleague says that it is.
  run: async (_step, _post, staged) => ({ is: 'wait', staged, afterMs: A_DAY_MS }),
  reconcile: async () => ({ is: 'unknown' }),
  takedown: async () => ({ is: 'manual' }),
  verify: async () => 'unknown',
}
