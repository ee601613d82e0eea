import { classOf } from './channel.ts'
import { demandsOf, type PhotoDemand, type PostChange } from './demand.ts'
import { type Plan, planFor } from './plan.ts'
import type { GateCase } from './publication.ts'
import type { Change, GateRefusal } from './verdict.ts'

/** What each kind of change costs; not negative. @example const costs: Costs = { ...FEWEST_CHANGES, ask: 5 } */
export type Costs = { readonly [kind in Change['do']]: number }

/** Rather cover than crop, drop, leave out, ask: the order of docs/gate.md. Exact in sums, and too small to count. */
const RATHER = { cover: 0, crop: 2 ** -22, drop: 2 * 2 ** -22, leave_out: 3 * 2 ** -22, ask: 4 * 2 ** -22 }

/**
 * The fewest changes, whatever they take away: with enough in the way that is to publish nothing at all. Of as many, rather
 * cover than crop, drop, leave out, ask.
 * @example minimumRemedies(input, FEWEST_CHANGES)
 */
export const FEWEST_CHANGES: Costs = {
  cover: 1,
  crop: 1 + RATHER.crop,
  drop: 1 + RATHER.drop,
  leave_out: 1 + RATHER.leave_out,
  ask: 1 + RATHER.ask,
}

/**
 * What `minimumRemedies` reckons with by itself: a cover, a crop or a question costs 1, and what goes away costs 1 for
 * every cell that it takes: a photo one per channel, a channel one per photo. Ties as in `FEWEST_CHANGES`.
 * @example lossesOf({ ...input, channels: ['website', 'instagram'] }).drop // 2, and a trifle
 */
export function lossesOf({ channels, photos }: Pick<GateCase, 'channels' | 'photos'>): Costs {
  const cells = { drop: channels.length, leave_out: new Set(photos.map((photo) => photo.id)).size }
  return { ...FEWEST_CHANGES, drop: cells.drop + RATHER.drop, leave_out: cells.leave_out + RATHER.leave_out }
}

/** 2 to the power of this many sets of channels are weighed. @example MOST_BLOCKED_CHANNELS // 10 */
export const MOST_BLOCKED_CHANNELS = 10

/** @example if ('changes' in answer) answer.changes.forEach(propose) */
export type MinimumAnswer =
  | { readonly changes: readonly PostChange[]; readonly cost: number }
  | GateRefusal
  | { readonly refused: 'too_many_channels'; readonly most: number }

/**
 * The cheapest changes after which every photo that is left may go on every channel that is left. Exact. Shared changes
 * count once: a cover counts for every channel, a dropped photo and a left-out channel for all their cells, an answer for
 * every photo, channel and medium in which it was lacking.
 *
 * It chooses among what `gate` offers for the cells: a cover where a cover helps and else a crop, `drop`, `leave_out`, and
 * asking about whom the gate would ask in some cell. Refuses a channel without a class and more than ten channels on
 * which something is in the way; throws for a cost below zero and for a date that can't be read.
 * Source of the method: a minimum cut per set of channels (J.-C. Picard, "Maximal closure of a graph", 1976).
 * @example
 * const answer = minimumRemedies({ at, channels: ['website', 'instagram'], people, consents, photos })
 * if ('changes' in answer) answer.changes // [{ do: 'cover', photo: 'f1', face: '2', person: 'p2' }]
 */
export function minimumRemedies(input: GateCase, costs: Costs = lossesOf(input)): MinimumAnswer {
  const { channels, settings } = input
  if (Object.values(costs).some((cost) => !(cost >= 0))) throw new RangeError('A cost below zero')
  const classless = channels.find((channel) => classOf(channel, settings) === undefined)
  if (classless !== undefined) return { refused: 'channel_without_class', channel: classless }
  const tooMany = { refused: 'too_many_channels', most: MOST_BLOCKED_CHANNELS } as const
  if (channels.length > 32) return tooMany
  const photos = demandsOf(input)
  const blocked = bitsOf(photos.reduce((word, photo) => word | blockedOn(photo), 0))
  if (blocked.length > MOST_BLOCKED_CHANNELS) return tooMany
  const { plan, left } = cheapest(photos, blocked, costs)
  const leftOut = left.map((channel): PostChange => ({ do: 'leave_out', channel: channels[channel] ?? '' }))
  return {
    changes: [...leftOut, ...plan.changes()],
    cost: left.length * costs.leave_out + plan.cost,
  }
}

function blockedOn({ vain, demands }: PhotoDemand): number {
  return demands.reduce((word, { bad }) => word | bad, vain)
}

function bitsOf(word: number): readonly number[] {
  return Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (word >>> bit) & 1)
}

/** Of equally cheap ones the first, and fewest left out goes first. */
function cheapest(photos: readonly PhotoDemand[], blocked: readonly number[], costs: Costs) {
  const subsets = Array.from({ length: 2 ** blocked.length }, (_, subset) =>
    blocked.filter((_, nth) => (subset >>> nth) & 1),
  ).sort((one, other) => one.length - other.length)
  const wordOf = (channels: readonly number[]) => channels.reduce((word, channel) => word | (1 << channel), 0)
  const every = wordOf(blocked)
  let best: { plan: Plan; left: readonly number[]; cost: number } | undefined
  for (const left of subsets) {
    const least = left.length * costs.leave_out
    if (best !== undefined && least >= best.cost) continue
    const plan = planFor(photos, every & ~wordOf(left), costs)
    if (best === undefined || least + plan.cost < best.cost) best = { plan, left, cost: least + plan.cost }
  }
  if (best === undefined) throw new Error('Leaving nothing out is a way too')
  return best
}
