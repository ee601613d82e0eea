import { addresses } from '#addresses.ts'
import { fullName } from '#people/person.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { Disagreement } from './disagreement.ts'
import { texts } from './texts.nl.ts'

/** What somebody sent that could not be done, with their own words, so that nothing has to be typed twice. */
export type Refused = { pupilId: string; reason: string; message: string }

type Props = {
  slug: string
  open: readonly Disagreement[]
  refused?: Refused | undefined
}

/** Which children, never which guardian said what: that is for the conversation. */
export const DisagreementPage = ({ slug, open, refused }: Props) => (
  <>
    {refused && !open.some((child) => child.pupilId === refused.pupilId) && (
      <Notice kind="warning">{refused.message}</Notice>
    )}
    {open.length === 0 ? (
      <EmptyState icon="people" title={texts.disagreementNoneTitle}>
        {texts.disagreementNone}
      </EmptyState>
    ) : (
      <Paragraph lead>{texts.disagreementLead}</Paragraph>
    )}
    {open.map((child) => {
      const mine = refused?.pupilId === child.pupilId ? refused : undefined
      const error = mine?.message
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
              value={mine?.reason}
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
