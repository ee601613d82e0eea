import { addresses } from '#addresses.ts'
import { fullName } from '#people/person.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { Disagreement } from './disagreement.ts'
import { texts } from './texts.nl.ts'

type Props = {
  slug: string
  open: readonly Disagreement[]
  refused?: { pupilId: string; message: string } | undefined
}

/** Which children, never which guardian said what: that is for the conversation. */
export const DisagreementPage = ({ slug, open, refused }: Props) => (
  <>
    {open.length === 0 ? (
      <EmptyState icon="people" title={texts.disagreementNoneTitle}>
        {texts.disagreementNone}
      </EmptyState>
    ) : (
      <Paragraph lead>{texts.disagreementLead}</Paragraph>
    )}
    {open.map((child) => {
      const error = refused?.pupilId === child.pupilId ? refused.message : undefined
      const id = `reden-${child.pupilId}`
      return (
        <Card title={`${fullName(child)}, ${texts.disagreementGroup(child.group)}`}>
          <Form
            action={addresses.disagreements(slug)}
            hidden={{ kind: child.pupilId }}
            errors={error ? [{ field: id, message: error }] : []}
          >
            <TextField
              name="reden"
              id={id}
              label={texts.disagreementReason}
              hint={texts.disagreementHint}
              error={error}
            />
            <ButtonRow>
              <Button kind="secondary">{texts.disagreementSave}</Button>
            </ButtonRow>
          </Form>
        </Card>
      )
    })}
  </>
)
