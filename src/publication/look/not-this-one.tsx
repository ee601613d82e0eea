import { addresses } from '#addresses.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { texts } from './texts.nl.ts'

/** Where one is when one says it, to come back there; `meekijken` is the second person's sheet, `past` what does not fit. */
export type LookingAt = 'foto' | 'kijken' | 'meekijken' | 'past'

type Props = { slug: string; postId: string; photoId: string; from: LookingAt }

/** "Deze niet" in two taps, for a child beside the teacher or a colleague. Nobody asks why. */
export const NotThisOne = ({ slug, postId, photoId, from }: Props) => (
  <details class="zww-details">
    <summary>{texts.notThisOne}</summary>
    <Form action={addresses.dropPhoto(slug, postId, photoId)} hidden={{ vanaf: from }}>
      <Paragraph>
        {texts.notThisOneLead} {from === 'meekijken' && texts.notThisOneWaits}
      </Paragraph>
      <Button kind="secondary" icon="eye-off">
        {texts.takeItOut}
      </Button>
    </Form>
  </details>
)
