import type { Child } from 'hono/jsx'
import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form, TextField } from '#ui/form.tsx'
import type { IconName } from '#ui/icons.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { PostStatus } from './actions/read-status.ts'
import type { ChannelId } from './channels/channel.ts'
import type { Delivery, DeliveryState } from './delivery.ts'
import { channelNames, deliveryStates, failures, taskNames } from './delivery-texts.nl.ts'
import { texts } from './post-texts.nl.ts'
import { Takedowns } from './takedown-list.tsx'

export type StatusProps = { slug: string; status: PostStatus; sayMoment: (at: Date) => string }

const ICONS: Record<DeliveryState, IconName> = {
  waiting: 'people',
  planned: 'clock',
  busy: 'clock',
  claimed: 'clock',
  hand_off: 'upload',
  live: 'yes-check',
  unconfirmed: 'question',
  failed: 'warning',
}

/** A post on its way and after: per place what became of it, what waits for whom, and what can be done now. */
export const PostStatusPage = (props: StatusProps) => {
  const { slug, status, sayMoment } = props
  const { post, tasks, names } = status
  const lead = leadOf(status)
  return (
    <>
      {lead !== '' && <Paragraph lead>{lead}</Paragraph>}
      {post.follows && (
        <Paragraph>
          {texts.follows}{' '}
          <a class="nl-link" href={addresses.post(slug, post.follows)}>
            {texts.followsLink}
          </a>
        </Paragraph>
      )}
      {status.deliveries.length > 0 && (
        <Card title={texts.statusTitle}>
          {status.deliveries.map((one) => (
            <DeliveryLine {...props} channel={one.channel} delivery={one.delivery} />
          ))}
        </Card>
      )}
      {post.is === 'waiting' && (
        <Form action={addresses.takePostBack(slug, post.id)}>
          <Button kind="secondary">{texts.takeBackToChange}</Button>
        </Form>
      )}
      {tasks.length > 0 && (
        <Card title={texts.tasksTitle}>
          {tasks.map((task) => (
            <StatusLine icon="clock">
              <a class="nl-link" href={addresses.task(slug, task.id)}>
                {texts.taskLine(taskNames[task.kind], names.get(task.personId) ?? '', sayMoment(task.dueAt))}
              </a>
            </StatusLine>
          ))}
        </Card>
      )}
      <Takedowns {...props} />
      {(status.mayBeSeen || isOnItsWay(status)) && <TakeOffline slug={slug} postId={post.id} />}
      {post.is === 'published' && status.takedowns.length > 0 && (
        <Card title={texts.rest}>
          <Paragraph>{texts.restLead}</Paragraph>
          <Form action={addresses.makeRest(slug, post.id)}>
            <Button kind="secondary">{texts.rest}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}

const isOnItsWay = ({ deliveries }: PostStatus) =>
  deliveries.some(({ delivery }) => delivery.is === 'planned' || delivery.is === 'busy')

function leadOf({ post, mayBeSeen, deliveries }: PostStatus): string {
  if (post.is === 'draft' || post.is === 'deleted') return ''
  const isOver = deliveries.every(({ delivery }) => delivery.is === 'live' || delivery.is === 'failed')
  if (post.is === 'published' && !mayBeSeen && isOver) return texts.nothingLeft
  return texts[post.is]
}

type LineProps = StatusProps & { channel: ChannelId; delivery: Delivery }

const DeliveryLine = (props: LineProps) => (
  <section class="zww-place">
    <StatusLine icon={ICONS[props.delivery.is]}>
      <strong>{channelNames[props.channel]}:</strong> {sayDelivery(props)}
    </StatusLine>
    <WhatNow {...props} />
  </section>
)

function sayDelivery({ delivery, sayMoment }: LineProps): string {
  if (delivery.is === 'planned') return texts.plannedFor(sayMoment(delivery.from))
  if (delivery.is === 'live') return texts.live(sayMoment(delivery.since))
  return delivery.is === 'failed'
    ? `${deliveryStates.failed}. ${failures[delivery.why]}`
    : deliveryStates[delivery.is]
}

/** What a colleague can do about this place now. */
const WhatNow = ({ slug, status, channel, delivery }: LineProps): Child => {
  const { post } = status
  if (delivery.is === 'live' && delivery.item.url && status.mayBeSeen)
    return (
      <Paragraph>
        <a class="nl-link" href={delivery.item.url}>
          {texts.seeIt(channelNames[channel])}
        </a>
      </Paragraph>
    )
  if (delivery.is === 'hand_off')
    return (
      <ButtonRow>
        <ButtonLink href={addresses.kit(slug, post.id, channel)}>{texts.placeNow}</ButtonLink>
      </ButtonRow>
    )
  if (delivery.is === 'failed' && post.is === 'published' && delivery.why !== 'not_every_photo_may')
    return (
      <Form action={addresses.tryAgain(slug, post.id, channel)}>
        <Button kind="secondary">{texts.tryAgain}</Button>
      </Form>
    )
  return delivery.is === 'unconfirmed' ? (
    <Form action={addresses.isItThere(slug, post.id, channel)}>
      <RadioCards
        name="antwoord"
        id={`antwoord-${channel}`}
        legend={texts.isItThere}
        choices={[
          { value: 'ja', label: texts.isItThereYes },
          { value: 'nee', label: texts.isItThereNo },
        ]}
      />
      <TextField name="link" id={`link-${channel}`} type="url" label={texts.link} optional />
      <Button kind="secondary">{texts.answer}</Button>
    </Form>
  ) : null
}

export const TakeOffline = ({ slug, postId }: { slug: string; postId: string }) => (
  <Card title={texts.offlineButton}>
    <Paragraph>{texts.offlineLead}</Paragraph>
    <Form action={addresses.takeOffline(slug, postId)}>
      <Button kind="danger">{texts.offlineButton}</Button>
    </Form>
  </Card>
)
