import { addresses } from '#addresses.ts'
import { sheetTexts } from './approval/texts.nl.ts'
import { Player } from './clip/player.tsx'
import type { SheetPhoto } from './sheet.ts'

type Props = { slug: string; postId: string; photo: SheetPhoto; number?: number }

/** A photo as it goes or went out, as wide as the screen; a tap shows it larger. */
export const FinalPhoto = ({ slug, postId, photo, number = 1 }: Props) => {
  const [channel] = photo.channels
  const picture = (size: 'groot' | 'klein') =>
    addresses.finalPicture(slug, postId, channel, photo.photoId, size)
  const label = photo.altText || sheetTexts.altOf(number)
  const [medium = 'foto'] = photo.media
  if (medium !== 'foto') return <Player {...{ ...photo, medium, label, src: picture('groot') }} />
  return (
    <a class="zww-sheet__link" href={picture('groot')}>
      <img src={picture('klein')} alt={label} width={photo.width} height={photo.height} />
    </a>
  )
}
