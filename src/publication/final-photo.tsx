import { addresses } from '#addresses.ts'
import { Player } from './clip/player.tsx'
import { nameOfThing } from './medium-texts.nl.ts'
import { mediumOfSheet, type SheetPhoto } from './sheet.ts'

type Props = { slug: string; postId: string; photo: SheetPhoto; number?: number }

/** A photo as it goes or went out, as wide as the screen; a tap shows it larger. */
export const FinalPhoto = ({ slug, postId, photo, number = 1 }: Props) => {
  const [channel] = photo.channels
  const picture = (size: 'groot' | 'klein') =>
    addresses.finalPicture(slug, postId, channel, photo.photoId, size)
  const medium = mediumOfSheet(photo)
  const label = photo.altText || nameOfThing(medium, number)
  if (medium !== 'foto') return <Player {...{ ...photo, medium, label, src: picture('groot') }} />
  return (
    <a class="zww-sheet__link" href={picture('groot')}>
      <img src={picture('klein')} alt={label} width={photo.width} height={photo.height} />
    </a>
  )
}
