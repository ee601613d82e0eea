import type { ChannelId } from '../channels/channel.ts'
import { judge } from '../verdict.ts'
import { asJudged, type TablePhoto, type Workbench } from '../workbench.ts'

/** Where a film may go without its sound, and with it may not. */
export function placesWithoutSound(
  { post, ground }: Pick<Workbench, 'post' | 'ground'>,
  clip: TablePhoto,
): ChannelId[] {
  if (!hasSoundToDrop(clip)) return []
  return post.channels.filter((channel) => {
    const may = (media: readonly ('film' | 'geluid')[]) =>
      judge([{ ...asJudged(clip, channel), media }], [channel], ground).every((it) => it.publishable)
    return may(['film']) && !may(['film', 'geluid'])
  })
}

export function hasSoundToDrop({ photo, withoutSound }: TablePhoto): boolean {
  return photo.state === 'ready' && photo.medium === 'film' && photo.hasSound && !withoutSound
}
