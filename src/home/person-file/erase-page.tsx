import { Button, ButtonRow } from '#ui/button.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { Planned } from './actions.ts'
import type { ErasureForm, ErasureRefusal } from './erasure.ts'
import { erasureRefusals, erasureTexts as texts } from './texts.nl.ts'

type Props = {
  action: string
  plan: Planned
  form: ErasureForm
  refused: ErasureRefusal | undefined
  sayDay: (at: Date) => string
}

export const ErasePage = (props: Props) => {
  const { plan, sayDay } = props
  if (plan.erasedAt) return <Notice kind="info">{texts.already(sayDay(plan.erasedAt))}</Notice>
  return (
    <>
      <Paragraph lead>{texts.lead}</Paragraph>
      <Heading level={2}>{texts.goes}</Heading>
      <Counts of={plan.goes} />
      <Heading level={2}>{texts.stays}</Heading>
      <Counts of={plan.stays} />
      <Paragraph>{texts.outside}</Paragraph>
      {plan.blocks.length > 0 ? (
        <Notice kind="warning" title={texts.blockedTitle}>
          {plan.blocks.map((block) => (
            <p>{erasureRefusals[block]}</p>
          ))}
        </Notice>
      ) : (
        <Decide {...props} />
      )}
    </>
  )
}

const Counts = ({ of }: { of: Planned['goes'] }) => (
  <ul>
    {of.map(({ what, count }) => (
      <li>{count === 1 ? what : texts.counted(what, count)}</li>
    ))}
  </ul>
)

const FIELDS: Partial<Record<ErasureRefusal, string>> = { not_checked: 'nagekeken', not_typed: 'naam' }

const Decide = ({ action, plan, form, refused }: Props) => {
  const field = refused && FIELDS[refused]
  const errorOf = (name: string) => (refused && field === name ? erasureRefusals[refused] : undefined)
  return (
    <Form
      action={action}
      errors={refused ? [{ field: field ?? 'naam', message: erasureRefusals[refused] }] : []}
    >
      <CheckboxList
        name="nagekeken"
        legend={texts.checkTitle}
        choices={[{ value: 'ja', label: texts.check }]}
        ticked={form.hasChecked ? ['ja'] : []}
        error={errorOf('nagekeken')}
      />
      <TextField
        name="naam"
        label={texts.typed(plan.name)}
        value={form.typed}
        autocomplete="off"
        error={errorOf('naam')}
      />
      <ButtonRow>
        <Button kind="danger">{texts.button}</Button>
      </ButtonRow>
    </Form>
  )
}
