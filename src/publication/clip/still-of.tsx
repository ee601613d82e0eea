import { addresses } from '#addresses.ts'
import { Still } from '#ui/still.tsx'
import { mediumOf, type TablePhoto } from '../workbench.ts'
import { clipTexts as texts } from './texts.nl.ts'

type Props = { slug: string; postId: string; clip: Pick<TablePhoto, 'photo'>; number: number; class: string }

/** A film of a draft among its photos. Of a sound there is nothing to be seen: it keeps its sign. */
export const StillOf = ({ slug, postId, clip, number, class: place }: Props) => {
  const { photo } = clip
  const medium = mediumOf(clip)
  if (photo.state !== 'ready' || medium === 'foto') return null
  const label = texts.still(medium, number)
  if (medium === 'film')
    return (
      <Still
        src={addresses.clipBytes(slug, postId, photo.id)}
        label={label}
        width={photo.width}
        height={photo.height}
        class={place}
      />
    )
  return (
    <img
      class={place}
      src={addresses.photoThumb(slug, postId, photo.id)}
      alt={label}
      width={320}
      height={320}
    />
  )
}
