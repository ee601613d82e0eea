import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, TextArea } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { TaskWork } from '../actions/open-task.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { FinalPhoto } from '../final-photo.tsx'
import type { TaskPageProps } from './page.tsx'
import { takeDownHow, takeDownOnePhoto, taskTexts as texts } from './texts.nl.ts'

type TakeDownProps = TaskPageProps & { work: Extract<TaskWork, { kind: 'take_down' }> }

/** What has to go, where it stands and how; then what somebody saw, in their own words. */
export const TakeDownTask = (props: TakeDownProps) => {
  const { slug, open, work } = props
  const channel = channelNames[work.channel]
  return (
    <>
      <Paragraph lead>
        {work.unit === 'photo' ? texts.takeDownPhoto(channel) : texts.takeDownPost(channel)}
      </Paragraph>
      {work.isInHand && (
        <Notice kind="info">
          <p>{texts.takeDownInHand}</p>
          <p>
            <Link href={addresses.kit(slug, open.about.task.postId, work.channel)}>
              {texts.takeDownToKit}
            </Link>
          </p>
        </Notice>
      )}
      {work.picture && (
        <Card title={texts.takeDownPhotoTitle}>
          <FinalPhoto slug={slug} postId={open.about.task.postId} photo={work.picture} />
        </Card>
      )}
      <Card title={texts.takeDownHow}>
        {work.url ? (
          <ButtonRow>
            <ButtonLink kind="secondary" href={work.url}>
              {texts.takeDownWhere}
            </ButtonLink>
          </ButtonRow>
        ) : (
          <Paragraph>{texts.takeDownNowhere}</Paragraph>
        )}
        <Paragraph>{takeDownHow[work.channel]}</Paragraph>
        {work.unit === 'photo' && <Paragraph>{takeDownOnePhoto}</Paragraph>}
      </Card>
      <WhatISaw
        {...props}
        button="weg"
        title={texts.goneTitle}
        label={texts.goneNote}
        hint={texts.goneNoteHint}
      >
        {texts.gone}
      </WhatISaw>
      <WhatISaw
        {...props}
        button="lukt-niet"
        title={texts.stuckTitle}
        label={texts.stuckNote}
        hint={texts.stuckNoteHint}
      >
        {texts.stuck}
      </WhatISaw>
    </>
  )
}

type AnswerProps = TakeDownProps & {
  button: 'weg' | 'lukt-niet'
  title: string
  label: string
  hint: string
  children?: string
}

const WhatISaw = ({ slug, open, filled, errors, button, title, label, hint, children }: AnswerProps) => {
  const isThis = filled.button === button
  const id = `notitie-${button}`
  return (
    <Card title={title}>
      <Form action={addresses.task(slug, open.about.task.id)} errors={isThis ? errors : []}>
        <TextArea
          name="notitie"
          id={id}
          label={label}
          hint={hint}
          value={isThis ? filled.note : ''}
          error={isThis ? errors.find(({ field }) => field === id)?.message : undefined}
          rows={3}
        />
        <ButtonRow>
          <Button name="doe" value={button}>
            {children}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

/** What the leadership has to do when it may be a data breach; what was decided is not written down here. */
export const BreachTask = ({ slug, open, leads }: TaskPageProps) => (
  <>
    <Paragraph lead>{texts.breachLead}</Paragraph>
    <ol>
      {texts.breachSteps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    {leads ? (
      <Card title={texts.breachDone}>
        <Paragraph>{texts.breachDoneLead}</Paragraph>
        <Form action={addresses.task(slug, open.about.task.id)}>
          <ButtonRow>
            <Button name="doe" value="klaar">
              {texts.breachDone}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
    ) : (
      <Paragraph>{texts.breachOnlyLeaders}</Paragraph>
    )}
  </>
)
