import type { StoredPhoto } from '#media/photo.ts'
import { CHANNELS, type ChannelId } from '../channels/channel.ts'
import { RULES } from '../channels/networks.ts'

/** So few photos are all kept: asking which is work for nothing. */
export const FEW = 4
/** Of one post, chosen or not. A class on a trip makes some thirty. */
export const MOST_PHOTOS = 60

export function isFew(photos: number): boolean {
  return photos > 0 && photos <= FEW
}

export type ChooseRefusal = 'nothing_chosen' | 'not_all_seen' | 'nowhere' | 'too_many_for_channel'

export type Choice = {
  chosen: readonly string[]
  /** Every photo that stood on the screen: what nobody saw is not thrown away. */
  seen: readonly string[]
  channels: readonly ChannelId[]
  /** It was said that this is more than a channel takes, and that is all right. */
  acceptsTooMany: boolean
}

/** A photo of the post, in the order in which they came in. */
export type Candidate = { photo: StoredPhoto; position: number }

/** What stays, in its order, and what goes. */
export type Weighed = { kept: string[]; dropped: string[] }

export function weigh(candidates: readonly Candidate[], choice: Choice): Weighed | ChooseRefusal {
  const chosen = new Set(choice.chosen)
  const seen = new Set(choice.seen)
  const isSettled = ({ photo }: Candidate) => photo.state !== 'received' && seen.has(photo.id)
  if (!candidates.every(isSettled)) return 'not_all_seen'
  const kept = inTime(candidates.filter(({ photo }) => photo.state === 'ready' && chosen.has(photo.id))).map(
    ({ photo }) => photo.id,
  )
  if (kept.length === 0) return 'nothing_chosen'
  if (choice.channels.length === 0) return 'nowhere'
  if (!choice.acceptsTooMany && tooManyFor(choice.channels, kept.length).length > 0)
    return 'too_many_for_channel'
  const dropped = candidates.map(({ photo }) => photo.id).filter((id) => !kept.includes(id))
  return { kept, dropped }
}

/** By when they were taken; when not every photo tells, as they came in. */
export function inTime(candidates: readonly Candidate[]): Candidate[] {
  const takenAt = ({ photo }: Candidate) => ('takenAt' in photo ? (photo.takenAt ?? '') : '')
  const everyOneTells = candidates.every((candidate) => takenAt(candidate) !== '')
  return candidates.toSorted(
    (a, b) => (everyOneTells && takenAt(a).localeCompare(takenAt(b))) || a.position - b.position,
  )
}

/** How many photos each of these channels takes; one that takes none is no place for photos. */
export function limitsOf(channels: readonly ChannelId[]): { channel: ChannelId; most: number }[] {
  return CHANNELS.filter((channel) => channels.includes(channel)).map((channel) => ({
    channel,
    most: RULES[channel].photos.max,
  }))
}

/** @example tooManyFor(['ouderapp', 'instagram'], 11) // [{ channel: 'instagram', most: 10 }] */
export function tooManyFor(channels: readonly ChannelId[], chosen: number) {
  return limitsOf(channels).filter(({ most }) => chosen > most)
}
