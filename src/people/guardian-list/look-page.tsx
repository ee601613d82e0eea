import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { fullName } from '../person.ts'
import { doesNothing, type GuardianPlan, type GuardianStep } from './plan.ts'
import { doubtWords, sayAuthority, texts } from './texts.nl.ts'

/** A page is for reading; a thousand rows are in the file. */
const MOST_SHOWN = 200

type LookProps = {
  slug: string
  draftId: string
  plan: GuardianPlan
  hash: string
  refused: string | undefined
}

export const LookPage = ({ slug, draftId, plan, hash, refused }: LookProps) => {
  const of = (is: GuardianStep['is']) => plan.steps.filter((step) => step.is === is)
  const counts = {
    new: of('new').length,
    changed: of('changed').length,
    same: of('same').length,
    doubtful: plan.doubts.length,
  }
  const isNothing = doesNothing(plan)
  return (
    <>
      {refused && <Notice kind="error">{refused}</Notice>}
      <Paragraph lead>{isNothing ? texts.nothing : texts.counts(counts)}</Paragraph>
      <Paragraph>{texts.nobodyGone}</Paragraph>
      {plan.doubts.length > 0 && (
        <>
          <Table
            caption={texts.doubtsTitle}
            columns={[
              { label: texts.row },
              { label: texts.who },
              { label: texts.child },
              { label: texts.what },
            ]}
            rows={plan.doubts
              .slice(0, MOST_SHOWN)
              .map(({ row, who, child, code, isLeftOut }) => [
                texts.rowNumber(row),
                who,
                child,
                isLeftOut ? `${doubtWords[code]} ${texts.leftOut}` : doubtWords[code],
              ])}
          />
          <Cut all={plan.doubts.length} />
        </>
      )}
      <Steps title={texts.new} steps={of('new')} />
      <Steps title={texts.changed} steps={of('changed')} />
      {plan.secret.length > 0 && (
        <>
          <Heading level={2}>{texts.secretTitle}</Heading>
          <Paragraph>{texts.secretLead}</Paragraph>
          <ul>
            {plan.secret.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      {!isNothing && <Paragraph>{texts.consents}</Paragraph>}
      <Form action={addresses.guardianDraft(slug, draftId)} hidden={{ gezien: hash }}>
        <ButtonRow>
          {!isNothing && (
            <Button name="doe" value="bevestig">
              {texts.confirm}
            </Button>
          )}
          <Button kind="secondary" name="doe" value="stop">
            {texts.stop}
          </Button>
        </ButtonRow>
      </Form>
    </>
  )
}

const Steps = ({ title, steps }: { title: string; steps: readonly GuardianStep[] }) =>
  steps.length === 0 ? null : (
    <>
      <Table
        caption={title}
        columns={[{ label: texts.who }, { label: texts.willChange }]}
        rows={steps
          .slice(0, MOST_SHOWN)
          .map(({ name, email, links }) => [
            fullName(name),
            [
              ...links.map(({ child, authority }) => texts.link(child, sayAuthority(authority))),
              ...(email ? [texts.email(email)] : []),
            ].join(', '),
          ])}
      />
      <Cut all={steps.length} />
    </>
  )

const Cut = ({ all }: { all: number }) =>
  all > MOST_SHOWN ? <Paragraph>{texts.firstOnly(MOST_SHOWN, all)}</Paragraph> : null
