import type { HeldThing, HoldForm, HoldRefusal } from '#people/retention/hold.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { type FieldError, Form, TextArea, TextField } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { retentionTexts as texts } from './texts.nl.ts'

export type PlaceProps = {
  action: string
  on: HeldThing['is']
  form: HoldForm
  refused: HoldRefusal | undefined
}

const fieldOf = (refused: HoldRefusal) => (refused.startsWith('until') ? 'tot' : 'reden')

/** One thing is not to be removed: why, and when somebody looks at it again. */
export const PlacePage = ({ action, on, form, refused }: PlaceProps) => {
  const errors: FieldError[] = refused
    ? [{ field: fieldOf(refused), message: texts.holdRefusals[refused] }]
    : []
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      <Paragraph lead>{on === 'person' ? texts.placePerson : texts.placePost}</Paragraph>
      <Paragraph>{texts.holdIsNoPlacement}</Paragraph>
      <Form action={action} errors={errors}>
        <TextArea
          name="reden"
          label={texts.reason}
          hint={texts.reasonHint}
          value={form.reason}
          error={errorOf('reden')}
        />
        <TextField
          name="tot"
          type="date"
          label={texts.until}
          hint={texts.untilHint}
          value={form.until}
          error={errorOf('tot')}
          optional
        />
        <ButtonRow>
          <Button>{texts.place}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
