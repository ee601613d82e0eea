import { addresses } from '#addresses.ts'
import type { Medium } from '#media/photo.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { wordFor } from '../medium-texts.nl.ts'
import { texts } from './texts.nl.ts'

/** Where one is when one says it, to come back there; `meekijken` is the second person's sheet, `past` what does not fit. */
export type LookingAt = 'foto' | 'kijken' | 'meekijken' | 'past'

type Props = { slug: string; postId: string; photoId: string; medium?: Medium; from: LookingAt }

/** "Deze niet" in two taps, for a child beside the teacher or a colleague. Nobody asks why. */
export const NotThisOne = ({ slug, postId, photoId, medium = 'foto', from }: Props) => (
  <details class="zww-details">
    <summary>{texts.notThisOne}</summary>
    <Form action={addresses.dropPhoto(slug, postId, photoId)} hidden={{ vanaf: from }}>
      <Paragraph>
        {texts.notThisOneLead(wordFor(medium))}{' '}
        {from === 'meekijken' && texts.notThisOneWaits(wordFor(medium))}
      </Paragraph>
      <Button kind="secondary" icon="eye-off">
        {texts.takeItOut(wordFor(medium))}
      </Button>
    </Form>
  </details>
)
