import type { ChannelId, Misfit } from './channels/channel.ts'
import { channelFor } from './channels/channel-table.ts'
import { measureText } from './channels/measure.ts'
import { RULES } from './channels/networks.ts'
import { mayOn } from './verdict.ts'
import type { TablePhoto, Workbench } from './workbench.ts'

/** The photos that go to this channel: those that may. Which ones don't is said beside the choice. */
export function photosFor(bench: Pick<Workbench, 'photos'>, channel: ChannelId): TablePhoto[] {
  return bench.photos.filter((photo) => mayOn(channel, photo))
}

/** What does not fit on a channel as the post stands now; counted by the channel's own rules. */
export function misfitsOf(bench: Workbench, channel: ChannelId): readonly Misfit[] {
  return channelFor(channel).check({
    caption: bench.post.caption,
    photos: photosFor(bench, channel).flatMap(({ photo, altText }) =>
      photo.state === 'ready'
        ? [{ photoId: photo.id, variantId: '', altText, width: photo.width, height: photo.height }]
        : [],
    ),
  })
}

/** Everything that stands beside the choice of one channel. */
export type ChannelFit = {
  channel: ChannelId
  isOpen: boolean
  goes: number
  /** Numbers of the photos that stay behind, counted from one. */
  staysBehind: readonly number[]
  characters: number
  misfits: readonly Misfit[]
}

export function fitOn(bench: Workbench, channel: ChannelId): ChannelFit {
  const going = new Set(photosFor(bench, channel).map(({ photo }) => photo.id))
  return {
    channel,
    isOpen: bench.open.includes(channel),
    goes: going.size,
    staysBehind: bench.photos.flatMap(({ photo }, index) => (going.has(photo.id) ? [] : [index + 1])),
    characters: measureText(bench.post.caption, RULES[channel]),
    misfits: misfitsOf(bench, channel),
  }
}
