import { z } from 'zod'
import { faultOfStage, goodBody, isGood, saysNotThere } from '../answer.ts'
import type { CallContext, ChannelRules, Item, Seen, TakedownAnswer, Target } from '../channel.ts'
import { ask } from './call.ts'

/** Asks the network to take it away. That it says yes is not yet that it is gone. */
export async function takeDown(
  rules: ChannelRules,
  item: Item,
  target: Target,
  context: CallContext,
): Promise<TakedownAnswer> {
  const path = rules.takeBack.by === 'us' ? placeOf(rules, item, target) : undefined
  if (path === undefined) return { is: 'manual' }
  const answer = await ask(context, { method: 'DELETE', path })
  if (isGood(answer)) return { is: 'acknowledged' }
  if (saysNotThere(answer)) return { is: 'already_gone' }
  if (answer.is === 'answered' && answer.status === 405) return { is: 'manual' }
  return { is: 'failed', fault: faultOfStage(answer) }
}

/** Where the target stands by itself; undefined when the network can't take away so little. */
function placeOf({ takeBack }: ChannelRules, item: Item, target: Target): string | undefined {
  if (target.unit === 'post')
    return takeBack.unit === 'none' ? undefined : `posts/${encodeURIComponent(item.ref)}`
  const ref = takeBack.unit === 'photo' ? item.photoRefs[target.photoId] : undefined
  return ref && `photos/${encodeURIComponent(ref)}`
}

const STANDING = z.object({ id: z.string() })

/** Looks whether it stands there. Only the network's own word that there is no such thing is "gone". */
export async function verify(
  rules: ChannelRules,
  item: Item,
  target: Target,
  context: CallContext,
): Promise<Seen> {
  // Who places and removes by hand looks by hand as well: these networks have no question for it.
  if (rules.takeBack.by === 'person') return 'unknown'
  const path = placeOf(rules, item, target) ?? `posts/${encodeURIComponent(item.ref)}`
  const answer = await ask(context, { method: 'GET', path })
  if (saysNotThere(answer)) return 'gone'
  return goodBody(answer, STANDING) ? 'present' : 'unknown'
}
