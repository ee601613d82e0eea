import { CHANNELS, type ChannelId } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'
import { type Appearance, mayStillBeSeen } from '../ledger.ts'

/** Where one photo is or was to be seen; in whose ledger it stands does not matter here. */
export type Whereabouts = Pick<
  Appearance,
  'placementId' | 'postId' | 'photoId' | 'channel' | 'caption' | 'state' | 'visibleFrom' | 'darkSince' | 'url'
>

/** Still to be seen, on its way off, or not to be seen any more: in this order. */
export type WhereaboutsGroup = 'visible' | 'leaving' | 'dark'

export function groupOf(place: Pick<Whereabouts, 'state' | 'channel'>): WhereaboutsGroup {
  if (place.state === 'removing' && !isOutOfReach(place)) return 'leaving'
  return mayStillBeSeen(place.state) ? 'visible' : 'dark'
}

export function inGroups<Place extends Whereabouts>(
  places: readonly Place[],
): { group: WhereaboutsGroup; places: Place[] }[] {
  const grouped = Map.groupBy(places, groupOf)
  const order = ['visible', 'leaving', 'dark'] as const
  return order.flatMap((group) => {
    const here = grouped.get(group)
    return here ? [{ group, places: here }] : []
  })
}

/**
 * Where something may still be seen. As long as this is not empty nobody says that it is over: what was only asked for,
 * what is uncertain and what nobody can reach count as well.
 */
export function stillSeenOn(places: readonly Whereabouts[]): ChannelId[] {
  const open = new Set(places.filter(({ state }) => mayStillBeSeen(state)).map(({ channel }) => channel))
  return CHANNELS.filter((channel) => open.has(channel))
}

/** Somebody can be told that a child stands here, and something can be done about it. */
export function canBePointedAt({ state }: Pick<Whereabouts, 'state'>): boolean {
  return state === 'live' || state === 'questioned' || state === 'uncertain'
}

/** What was sent there is on other people's phones: nobody takes that back. */
export function isBeyondRecall({ channel }: Pick<Whereabouts, 'channel'>): boolean {
  return RULES[channel].takeBack.unit === 'none'
}

/** What can't be recalled is said to be so from the asking on, not after a colleague found out. */
export function isOutOfReach(place: Pick<Whereabouts, 'state' | 'channel'>): boolean {
  return place.state === 'out_of_reach' || (place.state === 'removing' && isBeyondRecall(place))
}
