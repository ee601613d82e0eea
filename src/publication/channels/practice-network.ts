import type { Channel, ChannelRules, ReadyPost, Step } from './channel.ts'
import { checkPost } from './measure.ts'
import { HABITS } from './networks.ts'
import { askAddress, commit } from './practice/commit.ts'
import { reconcile } from './practice/reconcile.ts'
import { runStage } from './practice/stage.ts'
import { takeDown, verify } from './practice/takedown.ts'

/**
 * A network of the practice school: spoken to over HTTP as its real one is, with the habits and limits of that network
 * and the same ways to go wrong.
 * @example practiceNetwork(RULES.instagram).plan(post) // upload, alt_text, container, processed, commit, permalink
 */
export function practiceNetwork(rules: ChannelRules): Channel {
  return {
    rules,
    check: (post) => checkPost(rules, post),
    plan: (post) => planFor(rules, post),
    run: (step, post, staged, context) => {
      if (step.is === 'commit') return commit(rules, post, staged, context)
      if (step.is === 'settle') return askAddress(rules, post, staged, context)
      return runStage(step, post, staged, context)
    },
    reconcile: (post, staged, context) => reconcile(rules, post, staged, context),
    takedown: (item, target, context) => takeDown(rules, item, target, context),
    verify: (item, target, context) => verify(rules, item, target, context),
  }
}

function planFor(rules: ChannelRules, { photos }: ReadyPost): Step[] {
  const { container, address } = HABITS[rules.id]
  return [
    ...photos.flatMap<Step>(({ photoId, altText }) => [
      { is: 'stage', name: 'upload', photoId },
      ...(rules.altText && altText !== '' ? [{ is: 'stage', name: 'alt_text', photoId } as const] : []),
    ]),
    ...(container ? CONTAINER_STEPS : []),
    { is: 'commit' },
    ...(address === 'later' ? [{ is: 'settle', name: 'permalink' } as const] : []),
  ]
}

const CONTAINER_STEPS: readonly Step[] = [
  { is: 'stage', name: 'container' },
  { is: 'stage', name: 'processed' },
]
