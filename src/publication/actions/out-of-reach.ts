import type { Beyond, OutOfReach } from '#consent/reach.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { appearancesOf } from '../actions.ts'
import { RULES } from '../channels/networks.ts'
import { type Appearance, mayStillBeSeen } from '../ledger.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { placedAs } from '../takedown.ts'
import { isBeyondRecall } from '../where-is/whereabouts.ts'

/** Posts on the channel of this purpose that may still be seen and that we can't take away ourselves, newest first. */
export const outOfReach: OutOfReach = async (tx, { subject, purpose }) => {
  const places = (await appearancesOf(tx, subject)).filter(
    ({ channel, state }) => channel === purpose && mayStillBeSeen(state),
  )
  const firstOfPost = new Map(places.map((place) => [place.postId, place]))
  const found: Beyond[] = []
  for (const place of firstOfPost.values()) {
    const is = await howBeyond(tx, place)
    if (is) found.push({ postId: place.postId, since: place.visibleFrom, is })
  }
  return found
}

async function howBeyond(
  tx: SchoolTransaction,
  place: Pick<Appearance, 'postId' | 'channel' | 'state'>,
): Promise<Beyond['is'] | undefined> {
  if (place.state === 'out_of_reach' || isBeyondRecall(place)) return 'never'
  const rules = RULES[place.channel]
  if (rules.takeBack.by === 'person') return 'by_hand'
  const stored = (await deliveriesOf(tx, place.postId)).find(({ channel }) => channel === place.channel)
  return stored && placedAs(stored.delivery, rules).is === 'by_hand' ? 'by_hand' : undefined
}
