import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { PhotoToSee, TaskWork } from '../actions/open-task.ts'
import { ContactSheet, WhereAndWhat } from '../contact-sheet.tsx'
import { FinalPhoto } from '../final-photo.tsx'
import { nameOfThing } from '../medium-texts.nl.ts'
import { mediumOfSheet } from '../sheet.ts'
import { answerField } from './form.ts'
import type { TaskPageProps } from './page.tsx'
import { taskTexts as texts } from './texts.nl.ts'

type Props<Kind extends TaskWork['kind']> = TaskPageProps & { work: Extract<TaskWork, { kind: Kind }> }
type ReviewOrObjection = Extract<TaskWork, { kind: 'review' | 'objection' }>

/** "Staat Noor op deze foto?", for every photo at once. */
export const ReviewTask = ({
  slug,
  open,
  work,
  filled,
  errors,
}: TaskPageProps & { work: ReviewOrObjection }) => {
  const { task } = open.about
  const { child, photos } = work
  const hasPhotos = photos.length > 0
  return (
    <Form action={addresses.task(slug, task.id)} errors={errors}>
      {hasPhotos ? (
        <>
          <Paragraph lead>{texts.reviewLead(child)}</Paragraph>
          <Paragraph>{texts.reviewElsewhere}</Paragraph>
        </>
      ) : (
        <Paragraph lead>{texts.reviewNothing}</Paragraph>
      )}
      {photos.map((photo, index) => {
        const name = answerField(photo.photoId)
        return (
          <Card title={nameOfThing(photo.picture ? mediumOfSheet(photo.picture) : 'foto', index + 1)}>
            <Seen slug={slug} postId={task.postId} photo={photo} />
            <RadioCards
              name={name}
              legend={texts.reviewQuestion(child)}
              hint={texts.reviewDoubt}
              error={errors.find(({ field }) => field === name)?.message}
              choices={[
                { value: 'yes', label: texts.reviewYes, hint: texts.reviewYesHint },
                { value: 'no', label: texts.reviewNo, hint: texts.reviewNoHint },
              ]}
              chosen={filled.answers.get(photo.photoId)}
            />
          </Card>
        )
      })}
      <ButtonRow>
        <Button>{hasPhotos ? texts.save : texts.reviewFinish}</Button>
      </ButtonRow>
    </Form>
  )
}

/** A guardian pointed at a child: is it this child? The photo is away whatever the answer. */
export const ObjectionTask = ({
  slug,
  open,
  work,
  filled,
  errors,
}: TaskPageProps & { work: ReviewOrObjection }) => {
  const { task } = open.about
  const { child, photos } = work
  return (
    <>
      <Paragraph lead>{texts.objectionLead(child, photos.length)}</Paragraph>
      <Paragraph>{texts.objectionGone(photos.length)}</Paragraph>
      {photos.map((photo) => (
        <Seen slug={slug} postId={task.postId} photo={photo} />
      ))}
      <Form action={addresses.task(slug, task.id)} errors={errors}>
        <RadioCards
          name="klopt"
          legend={texts.objectionQuestion(child)}
          error={errors.find(({ field }) => field === 'klopt')?.message}
          choices={[
            { value: 'yes', label: texts.objectionYes, hint: texts.objectionYesHint },
            { value: 'no', label: texts.objectionNo, hint: texts.objectionNoHint },
          ]}
          chosen={filled.choice}
        />
        <ButtonRow>
          <Button>{texts.save}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type SeenProps = { slug: string; postId: string; photo: PhotoToSee }

const Seen = ({ slug, postId, photo: { picture } }: SeenProps) =>
  picture ? <FinalPhoto slug={slug} postId={postId} photo={picture} /> : <Paragraph>{texts.erased}</Paragraph>

/** The look of a second person, after a closed place already has it. */
export const LookAfterwards = ({ slug, open, work }: Props<'look_afterwards'>) => {
  const { task } = open.about
  const action = addresses.task(slug, task.id)
  return (
    <>
      <Paragraph lead>{texts.afterwardsLead}</Paragraph>
      <ContactSheet
        slug={slug}
        postId={task.postId}
        photos={work.sheet}
        below={(photo, number) => <WhereAndWhat photo={photo} number={number} />}
      />
      {work.children.length > 0 && (
        <Card title={texts.afterwardsChildren}>
          <ul>
            {work.children.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={texts.afterwardsGood}>
        <Form action={action}>
          <ButtonRow>
            <Button name="doe" value="goed">
              {texts.afterwardsGoodButton}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
      <Card title={texts.afterwardsBad}>
        <Paragraph>{texts.afterwardsBadLead}</Paragraph>
        <Form action={action}>
          <ButtonRow>
            <Button kind="danger" name="doe" value="offline">
              {texts.offline}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  )
}
