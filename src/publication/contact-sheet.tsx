import type { Child } from 'hono/jsx'
import { sheetTexts } from './approval/texts.nl.ts'
import { FinalPhoto } from './final-photo.tsx'
import { nameOfThing } from './medium-texts.nl.ts'
import { mediumOfSheet, type SheetPhoto } from './sheet.ts'

type Props = {
  slug: string
  postId: string
  photos: readonly SheetPhoto[]
  /** What stands under each photo. */
  below: (photo: SheetPhoto, number: number) => Child
}

/** Every photo as it goes out, large enough on a phone to look for somebody. */
export const ContactSheet = ({ slug, postId, photos, below }: Props) => (
  <ol class="zww-sheet">
    {photos.map((photo, index) => (
      <li class="zww-sheet__photo">
        <FinalPhoto slug={slug} postId={postId} photo={photo} number={index + 1} />
        {below(photo, index + 1)}
      </li>
    ))}
  </ol>
)

/** Under a photo that is looked at before or after it goes out: where to, and what a reader who can't see it is told. */
export const WhereAndWhat = ({ photo, number }: { photo: SheetPhoto; number: number }) => (
  <div>
    <p class="zww-sheet__name">{nameOfThing(mediumOfSheet(photo), number)}</p>
    <p>{sheetTexts.goesTo(photo.channels)}</p>
    <p>{photo.altText ? sheetTexts.altText(photo.altText) : sheetTexts.noAltText}</p>
  </div>
)
