import { isClip, type Medium } from '#media/photo.ts'
import type { ChannelId, Misfit } from './channels/channel.ts'
import { channelFor } from './channels/channel-table.ts'
import { measureText } from './channels/measure.ts'
import { RULES } from './channels/networks.ts'
import type { Thing } from './medium-texts.nl.ts'
import { cropOf } from './treatment/treatment.ts'
import { mayOn } from './verdict.ts'
import { mediumOf, type TablePhoto, treatmentFor, type Workbench } from './workbench.ts'

/** The photos that go to this channel: those that may and were not left out. Which ones don't is said beside the choice. */
export function photosFor(bench: Pick<Workbench, 'photos'>, channel: ChannelId): TablePhoto[] {
  return bench.photos.filter((photo) => wouldGo(photo, channel) && takes(channel, photo))
}

function wouldGo(photo: TablePhoto, channel: ChannelId): boolean {
  return mayOn(channel, photo) && !isLeftOut(photo, channel)
}

/** Networks are called with photos only, so far: a film goes where a person places it, and on our own page. */
function takes(channel: ChannelId, { photo }: TablePhoto): boolean {
  return !isClip(photo) || RULES[channel].mode !== 'network'
}

export function isLeftOut(photo: TablePhoto, channel: ChannelId): boolean {
  return treatmentFor(photo, channel).is === 'left_out'
}

/** What does not fit on a channel as the post stands now; counted by the channel's own rules. */
export function misfitsOf(bench: Workbench, channel: ChannelId): readonly Misfit[] {
  const clips = bench.photos.filter((photo) => wouldGo(photo, channel) && !takes(channel, photo)).length
  const misfits = channelFor(channel).check({
    caption: bench.post.caption,
    photos: photosFor(bench, channel).flatMap((it) => {
      const { photo, altText } = it
      if (photo.state !== 'ready') return []
      const crop = cropOf(treatmentFor(it, channel)) ?? { w: 1, h: 1 }
      const [width, height] = [Math.round(photo.width * crop.w), Math.round(photo.height * crop.h)]
      return [{ photoId: photo.id, variantId: '', altText, width, height }]
    }),
  })
  return clips === 0 ? misfits : [...misfits, { level: 'warn', code: 'takes_no_clips', has: clips }]
}

/** Everything that stands beside the choice of one channel. */
export type ChannelFit = {
  channel: ChannelId
  isOpen: boolean
  goes: readonly Medium[]
  staysBehind: readonly Thing[]
  characters: number
  misfits: readonly Misfit[]
}

export function fitOn(bench: Workbench, channel: ChannelId): ChannelFit {
  const goes = photosFor(bench, channel)
  const going = new Set(goes.map(({ photo }) => photo.id))
  return {
    channel,
    isOpen: bench.open.includes(channel),
    goes: goes.map(mediumOf),
    staysBehind: bench.photos.flatMap((photo, index) =>
      going.has(photo.photo.id) ? [] : [{ medium: mediumOf(photo), number: index + 1 }],
    ),
    characters: measureText(bench.post.caption, RULES[channel]),
    misfits: misfitsOf(bench, channel),
  }
}
