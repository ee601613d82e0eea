import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { PostStatus } from './actions/read-status.ts'
import { channelNames, taskNames } from './delivery-texts.nl.ts'
import { TakeOffline } from './offline/page.tsx'
import { PlaceLine, type Refused, TryAgain } from './place-status.tsx'
import { PostRecord } from './post-record.tsx'
import { byReach } from './showing.ts'
import { statusTexts as texts } from './status-texts.nl.ts'
import { Takedowns } from './takedown-list.tsx'
import type { Task } from './task/task.ts'

export type StatusProps = { slug: string; status: PostStatus; sayMoment: (at: Date) => string }

type Props = StatusProps & { reader: string; refused?: Refused | undefined }

/** A post on its way and after: per place what became of it, what waits for whom, and what can be done now. */
export const PostStatusPage = (props: Props) => {
  const { slug, status } = props
  const { post } = status
  const isOut = post.is === 'approved' || post.is === 'published'
  return (
    <>
      <div class="zww-not-printed">
        <Paragraph lead>{leadOf(status)}</Paragraph>
        {post.follows && <Follows slug={slug} follows={post.follows} />}
        {isOut ? <Places {...props} /> : <BeforeApproval {...props} />}
        <Tasks {...props} />
      </div>
      {status.record.photos.length > 0 && <PostRecord {...{ slug, status }} sayMoment={props.sayMoment} />}
      <div class="zww-not-printed">
        <Takedowns {...props} />
        {status.canGoOffline && isOut && <TakeOffline slug={slug} status={status} />}
        {post.is === 'published' && status.hasRest && <Rest slug={slug} postId={post.id} />}
      </div>
    </>
  )
}

export const Follows = ({ slug, follows }: { slug: string; follows: string }) => (
  <Paragraph>
    {texts.follows} <Link href={addresses.post(slug, follows)}>{texts.followsLink}</Link>
  </Paragraph>
)

function leadOf({ post, places }: PostStatus): string {
  if (post.is === 'draft' || post.is === 'deleted') return ''
  if (post.is !== 'published') return texts[post.is]
  const showings = places.map(({ showing }) => showing)
  if (showings.every((showing) => showing === 'failed')) return texts.nowherePlaced
  const isOver = showings.every((showing) => showing === 'failed' || showing === 'dark')
  return isOver ? texts.nothingLeft : texts.published
}

/** Nothing can be seen of it yet: where it is to go, whom was asked, and how to get it back. */
const BeforeApproval = ({ slug, status, sayMoment, reader }: Props) => {
  const { post, asked, makers } = status
  const names = post.channels
    .map((channel) => ({ channel }))
    .toSorted(byReach)
    .map(({ channel }) => channelNames[channel])
  return (
    <>
      <Paragraph>
        {texts.goesTo(names)} {post.plannedAt && texts.plannedFor(sayMoment(post.plannedAt))}{' '}
        {post.is === 'waiting' && asked !== undefined && texts.asked(asked)}
      </Paragraph>
      {post.is === 'waiting' && (
        <Form action={addresses.takePostBack(slug, post.id)}>
          <ButtonRow>
            {!makers.includes(reader) && (
              <ButtonLink href={addresses.approval(slug, post.id)}>{texts.lookAlong}</ButtonLink>
            )}
            <Button kind="secondary">{texts.takeBackToChange}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

const Places = ({ slug, status, sayMoment, refused }: Props) => {
  const { post, places, takedowns } = status
  // What is left after something went away goes out as a new post, which a colleague looks at anew.
  const mayRetry = post.is === 'published' && takedowns.length === 0
  return (
    <Card title={texts.placesTitle}>
      {places.map((place) => (
        <>
          <PlaceLine {...{ slug, postId: post.id, place, sayMoment, refused }} />
          {mayRetry && <TryAgain {...{ slug, postId: post.id, place }} />}
        </>
      ))}
    </Card>
  )
}

const Tasks = ({ slug, status: { tasks, names }, sayMoment }: Props) =>
  tasks.length === 0 ? null : (
    <Card title={texts.tasksTitle}>
      {tasks.map((task) => (
        <StatusLine icon="clock">
          <Link href={addresses.task(slug, task.id)}>
            {texts.taskLine(
              nameOfWork(task),
              names.get(task.personId) ?? texts.somebody,
              sayMoment(task.dueAt),
            )}
          </Link>
        </StatusLine>
      ))}
    </Card>
  )

function nameOfWork({ kind, channel }: Task): string {
  return channel === undefined ? taskNames[kind] : `${taskNames[kind]} (${channelNames[channel]})`
}

const Rest = ({ slug, postId }: { slug: string; postId: string }) => (
  <Card title={texts.rest}>
    <Paragraph>{texts.restLead}</Paragraph>
    <Form action={addresses.makeRest(slug, postId)}>
      <ButtonRow>
        <Button kind="secondary">{texts.rest}</Button>
      </ButtonRow>
    </Form>
  </Card>
)
