import type { ChannelId } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'

/** Of whom a post is: of the school's own people, of drawn ones, or, which may go nowhere, of both. */
export type Side = 'real' | 'drawn' | 'mixed'

type People = { groups: readonly string[]; people: readonly string[] }

/**
 * Everybody who was there and everybody who was named has to be of one side. Without a group a post is of real people, so
 * that a drawn child on it is out of place.
 */
export function sideOf({ groups, people }: People, drawn: People): Side {
  const [group, person] = [new Set(drawn.groups), new Set(drawn.people)]
  const drawnGroups = groups.filter((id) => group.has(id)).length
  const drawnPeople = people.filter((id) => person.has(id)).length
  if (drawnGroups === 0) return drawnPeople === 0 ? 'real' : 'mixed'
  return drawnGroups === groups.length && drawnPeople === people.length ? 'drawn' : 'mixed'
}

/**
 * A real school has no key of a network yet: what it has are practice networks, and those are for drawn people alone. In a
 * practice school everybody is drawn, and nothing leaves the house.
 */
export function channelsFor(
  side: Side,
  { installation, open }: { installation: 'practice' | 'real'; open: readonly ChannelId[] },
  all: readonly ChannelId[],
): ChannelId[] {
  if (side === 'mixed') return []
  const isNetwork = (id: ChannelId) => RULES[id].mode === 'network'
  if (installation === 'practice') return [...open]
  return side === 'drawn' ? all.filter(isNetwork) : open.filter((id) => !isNetwork(id))
}
