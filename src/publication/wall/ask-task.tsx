import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { TaskWork } from '../actions/open-task.ts'
import type { TaskPageProps } from '../task/page.tsx'
import { texts } from './texts.nl.ts'

type Props = TaskPageProps & { work: Extract<TaskWork, { kind: 'who_is_on_it' }> }

/** A colleague does not know all children: who teaches them does, on the wall itself. */
export const WhoIsOnItTask = ({ slug, open, work }: Props) => {
  const { task } = open.about
  if (work.isDraft)
    return (
      <>
        <Paragraph lead>{texts.taskLead}</Paragraph>
        <ButtonRow>
          <ButtonLink icon="people" href={addresses.faceWall(slug, task.postId)}>
            {texts.taskOpen}
          </ButtonLink>
        </ButtonRow>
      </>
    )
  return (
    <Form action={addresses.task(slug, task.id)}>
      <Paragraph lead>{texts.taskMoot}</Paragraph>
      <ButtonRow>
        <Button>{texts.taskClose}</Button>
      </ButtonRow>
    </Form>
  )
}
