import { addresses } from '#addresses.ts'
import { Still } from '#ui/still.tsx'
import { Player } from '../clip/player.tsx'
import { mediumOfSheet } from '../sheet.ts'
import type { NewsPhoto } from '../store/news.ts'
import { texts } from '../texts.nl.ts'

type Props = { slug: string; photo: NewsPhoto; size: 'groot' | 'klein' }

/** A photo as it stands on the school's own page; asked for again each time it is shown. */
export const NewsPicture = ({ slug, photo, size }: Props) => {
  const address = (wanted: Props['size']) =>
    addresses.newsPicture(slug, photo.postId, photo.placementId, wanted)
  const src = address(size)
  const medium = mediumOfSheet(photo)
  const label = photo.altText || texts.withoutAlt[medium]
  // In the list a film stands still, and a sound as its sign; they are played where the post is read.
  if (medium === 'film' && size === 'klein')
    return <Still {...photo} src={address('groot')} label={label} class="zww-news__photo" />
  if (medium !== 'foto' && size === 'groot')
    return (
      <>
        <Player {...{ ...photo, medium, label, src }} />
        {photo.altText && <p class="zww-hint">{photo.altText}</p>}
      </>
    )
  return <img class="zww-news__photo" src={src} alt={label} width={photo.width} height={photo.height} />
}
