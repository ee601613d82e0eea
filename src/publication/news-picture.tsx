import { addresses } from '#addresses.ts'
import type { NewsPhoto } from './store/news.ts'
import { texts } from './texts.nl.ts'

type Props = { slug: string; photo: NewsPhoto; size: 'groot' | 'klein' }

/** A photo as it stands on the school's own page; asked for again each time it is shown. */
export const NewsPicture = ({ slug, photo, size }: Props) => (
  <img
    class="zww-news__photo"
    src={addresses.newsPicture(slug, photo.postId, photo.placementId, size)}
    alt={photo.altText || texts.photoWithoutAlt}
    width={photo.width}
    height={photo.height}
  />
)
