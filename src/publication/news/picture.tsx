import { addresses } from '#addresses.ts'
import { Player } from '../clip/player.tsx'
import type { NewsPhoto } from '../store/news.ts'
import { texts } from '../texts.nl.ts'

type Props = { slug: string; photo: NewsPhoto; size: 'groot' | 'klein' }

/** A photo as it stands on the school's own page; asked for again each time it is shown. */
export const NewsPicture = ({ slug, photo, size }: Props) => {
  const src = addresses.newsPicture(slug, photo.postId, photo.placementId, size)
  const label = photo.altText || texts.photoWithoutAlt
  const [medium = 'foto'] = photo.media
  // In the list a film stands as its sign; it is played where the post is read.
  if (medium !== 'foto' && size === 'groot')
    return (
      <>
        <Player {...{ ...photo, medium, label, src }} />
        {photo.altText && <p class="zww-hint">{photo.altText}</p>}
      </>
    )
  return <img class="zww-news__photo" src={src} alt={label} width={photo.width} height={photo.height} />
}
