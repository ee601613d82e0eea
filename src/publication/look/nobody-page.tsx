import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Photo } from '#ui/photo.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { TablePhoto } from '../workbench.ts'
import type { Numbered } from './look.ts'
import { texts } from './texts.nl.ts'

type Props = { slug: string; postId: string; photos: readonly Numbered<TablePhoto>[] }

/** All photos without a face on one screen. What is right is ticked already: this is looking, not giving consent. */
export const NobodyPage = ({ slug, postId, photos }: Props) => (
  <>
    <Paragraph>{texts.nobodyLead}</Paragraph>
    <Paragraph>{texts.nobodyHint}</Paragraph>
    <Form action={addresses.nobodyThere(slug, postId)}>
      <ol class="zww-sheet">
        {photos.map((photo) => (
          <OnePhoto {...{ slug, postId, photo }} />
        ))}
      </ol>
      {/* At the end, not under the thumb: who comes here has passed every photo. */}
      <ButtonRow>
        <Button>{texts.nobodySave}</Button>
      </ButtonRow>
    </Form>
  </>
)

type OneProps = { slug: string; postId: string; photo: Numbered<TablePhoto> }

const OnePhoto = ({ slug, postId, photo: { number, of } }: OneProps) => {
  const { photo } = of
  if (photo.state !== 'ready') return null
  const id = `veld-foto-${number}`
  return (
    <li class="zww-sheet__photo">
      <Photo
        src={addresses.photoPicture(slug, postId, photo.id)}
        alt={of.altText || texts.ofPhoto(number)}
        width={photo.width}
        height={photo.height}
      />
      <input type="hidden" name="gezien" value={photo.id} />
      <label class="zww-choice" for={id}>
        <input class="zww-choice__input" type="checkbox" id={id} name="foto" value={photo.id} checked />
        <span class="zww-choice__text">
          <span class="zww-hint">{texts.ofPhoto(number)}</span>
          <span class="zww-choice__label">{texts.nobodyHere}</span>
        </span>
      </label>
    </li>
  )
}
