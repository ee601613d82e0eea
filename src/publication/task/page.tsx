import { addresses } from '#addresses.ts'
import { ButtonLink, ButtonRow } from '#ui/button.tsx'
import type { FieldError } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { type AboutTask, mayLookAfterwards, type OpenTask } from '../actions/open-task.ts'
import { refusals } from '../refusal-texts.nl.ts'
import { WhoIsOnItTask } from '../wall/ask-task.tsx'
import type { Deadline } from '../work.ts'
import { sayDeadline } from '../work-texts.nl.ts'
import { ConfirmTask, PlaceTask, RestTask } from './delivery-pages.tsx'
import type { Filled } from './form.ts'
import { LookAfterwards, ObjectionTask, ReviewTask } from './photo-pages.tsx'
import { BreachTask, TakeDownTask } from './removal-pages.tsx'
import { taskTexts as texts } from './texts.nl.ts'

export type TaskPageProps = {
  slug: string
  open: OpenTask
  filled: Filled
  errors: readonly FieldError[]
  leads: boolean
  isPractice: boolean
}

type Props = TaskPageProps & { deadline: Deadline; sayDay: (at: Date) => string }

/** One task, one page: what it is about, by when, and what somebody can answer. */
export const TaskPage = (props: Props) => {
  const { slug, open, deadline, sayDay, errors } = props
  const { about } = open
  const when = sayDeadline(deadline, sayDay)
  return (
    <>
      {!about.isMine && <Notice kind="info">{texts.notYours(about.holder ?? texts.someColleague)}</Notice>}
      {errors
        .filter(({ field }) => field === 'taak')
        .map(({ message }) => (
          <Notice kind="warning">{message}</Notice>
        ))}
      <Paragraph>{deadline.is === 'late' ? texts.late(when) : texts.deadline(when)}</Paragraph>
      <Paragraph>{texts.about(titleOf(about))}</Paragraph>
      <TaskWorkPage {...props} />
      <ButtonRow>
        <ButtonLink kind="secondary" href={addresses.post(slug, about.task.postId)}>
          {texts.toPost}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

const titleOf = ({ caption }: AboutTask) => {
  const [firstLine = ''] = caption.trim().split(/\r?\n/)
  return firstLine === '' ? texts.untitled : `“${firstLine.slice(0, 80)}”`
}

const TaskWorkPage = (props: TaskPageProps) => {
  const { work, about } = props.open
  switch (work.kind) {
    case 'review':
      return <ReviewTask {...props} work={work} />
    case 'objection':
      return <ObjectionTask {...props} work={work} />
    case 'take_down':
      return <TakeDownTask {...props} work={work} />
    case 'place':
      return <PlaceTask {...props} work={work} />
    case 'confirm':
      return <ConfirmTask {...props} work={work} />
    case 'offer_rest':
      return <RestTask {...props} work={work} />
    case 'look_afterwards':
      return mayLookAfterwards(about) ? (
        <LookAfterwards {...props} work={work} />
      ) : (
        <Notice kind="info">{refusals.own_post}</Notice>
      )
    case 'data_breach':
      return <BreachTask {...props} />
    case 'who_is_on_it':
      return <WhoIsOnItTask {...props} work={work} />
    default:
      return work satisfies never
  }
}

export const TaskEnded = ({ slug }: { slug: string }) => (
  <>
    <Paragraph lead>{texts.ended}</Paragraph>
    <ButtonRow>
      <ButtonLink href={addresses.school(slug)}>{texts.toFront}</ButtonLink>
    </ButtonRow>
  </>
)
