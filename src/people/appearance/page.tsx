import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ColourField, type FieldError, Form, TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { changedFor } from '#ui/school-colour.ts'
import { Paragraph } from '#ui/text.tsx'
import type { Appearance, AppearanceForm, AppearanceRefusal } from './appearance.ts'
import { AppearancePreview } from './preview.tsx'
import { texts } from './texts.nl.ts'

export type AppearanceProps = {
  slug: string
  form: AppearanceForm
  /** What is shown: as it is, or as it would be. */
  shown: Appearance
  is: 'as_it_is' | 'saved' | 'only_looked_at'
  refused?: AppearanceRefusal | undefined
}

const fieldOf: Record<AppearanceRefusal, string> = {
  name_missing: 'naam',
  name_too_long: 'naam',
  not_a_colour: 'kleurcode',
}

export const AppearancePage = ({ slug, form, shown, is, refused }: AppearanceProps) => {
  const errors: FieldError[] = refused ? [{ field: fieldOf[refused], message: texts.refusals[refused] }] : []
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <>
      {is === 'saved' && (
        <Notice kind="success" title={texts.savedTitle}>
          {texts.saved}
        </Notice>
      )}
      <Paragraph lead>{texts.lead}</Paragraph>
      <Card title={texts.previewTitle}>
        <AppearancePreview {...shown} />
        {is === 'only_looked_at' && <Notice kind="info">{texts.notYet}</Notice>}
        {changedFor(shown.colour).map((scheme) => (
          <Paragraph>{texts.changed[scheme]}</Paragraph>
        ))}
        <Paragraph>{texts.readable}</Paragraph>
      </Card>
      <Form action={addresses.appearance(slug)} errors={errors}>
        <TextField name="naam" label={texts.name} value={form.name} error={errorOf('naam')} />
        <ColourField name="kleur" label={texts.colour} hint={texts.colourHint} value={shown.colour} />
        <TextField
          name="kleurcode"
          label={texts.code}
          hint={texts.codeHint}
          value={form.typed}
          error={errorOf('kleurcode')}
          optional
        />
        <ButtonRow>
          <Button name="doe" value="bewaar">
            {texts.save}
          </Button>
          <Button name="doe" value="bekijk" kind="secondary">
            {texts.look}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}
