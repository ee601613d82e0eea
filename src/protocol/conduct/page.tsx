import { addresses } from '#addresses.ts'
import { Button } from '#ui/button.tsx'
import { Form, TextArea, TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import { type Conduct, type ConductRefusal, paragraphsOf } from './conduct.ts'
import { conductRefusals, texts } from './texts.nl.ts'

/** To read, for everybody. */
export const ConductPage = (props: { conduct: Conduct | undefined; since: string | undefined }) => {
  const { conduct, since } = props
  if (!conduct) return <Paragraph lead>{texts.notThere}</Paragraph>
  return (
    <>
      {paragraphsOf(conduct.body).map((paragraph) => (
        <Paragraph>{paragraph}</Paragraph>
      ))}
      {conduct.link !== '' && (
        <p>
          <Link href={conduct.link}>{texts.openLink}</Link>
        </p>
      )}
      {since && <p class="zww-hint">{texts.since(since)}</p>}
    </>
  )
}

const FIELDS = {
  title_missing: 'titel',
  nothing_in_it: 'tekst',
  too_long: 'tekst',
  no_link: 'link',
} as const satisfies Record<ConductRefusal, string>

type FormProps = { slug: string; form: Conduct; refused: ConductRefusal | undefined; isSaved: boolean }

/** To set, with the words as they were typed. */
export const SetConductPage = ({ slug, form, refused, isSaved }: FormProps) => {
  const field = refused && FIELDS[refused]
  const message = refused && conductRefusals[refused]
  const error = (name: string) => (name === field ? message : undefined)
  return (
    <>
      {isSaved && <Notice kind="success">{texts.saved}</Notice>}
      <Paragraph lead>{texts.lead}</Paragraph>
      <Form action={addresses.setConduct(slug)} errors={field && message ? [{ field, message }] : []}>
        <TextField name="titel" label={texts.titleField} value={form.title} error={error('titel')} />
        <TextArea
          name="tekst"
          label={texts.bodyField}
          hint={texts.bodyHint}
          value={form.body}
          rows={12}
          error={error('tekst')}
          optional
        />
        <TextField
          name="link"
          label={texts.linkField}
          hint={texts.linkHint}
          value={form.link}
          error={error('link')}
          optional
        />
        <Button>{texts.save}</Button>
      </Form>
    </>
  )
}
