import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import type { LookAlong } from './actions/look-along.ts'
import { approvalTexts as texts } from './approval/texts.nl.ts'
import { channelNames, deliveryStates } from './delivery-texts.nl.ts'
import type { StoredDelivery } from './store/deliveries.ts'

type LookedAt = Extract<LookAlong, { is: 'looked_at' }>
type Props = {
  slug: string
  look: LookedAt
  sayMoment: (at: Date) => string
  /** Why what was asked could not be done. */
  refusal: string | undefined
}

/** The one heading of the page: how it stands with the post now. */
export function titleOfLookedAt({ post }: LookedAt): string {
  if (post.is === 'approved' || post.is === 'published') return texts.doneTitle
  return wasSentBack({ post }) ? texts.backTitle : texts.notWaitingTitle
}

const wasSentBack = ({ post }: Pick<LookedAt, 'post'>) =>
  post.is === 'draft' && (post.lastRefusal === 'sent_back' || post.lastRefusal === 'taken_back')

/** After somebody looked: where it goes and when, and for who said yes the way back, as long as there is one. */
export const LookedAt = (props: Props) => {
  const { slug, look, refusal } = props
  const { post } = look
  const isOnItsWay = post.is === 'approved' || post.is === 'published'
  return (
    <>
      {refusal && <Notice kind="warning">{refusal}</Notice>}
      {isOnItsWay ? (
        <HowItStands {...props} />
      ) : (
        <Paragraph lead>{wasSentBack(look) ? texts.backDone : texts.notWaiting}</Paragraph>
      )}
      {look.canTakeBack && (
        <Card title={texts.takeBackTitle}>
          <Paragraph>{texts.takeBackLead}</Paragraph>
          <Form action={addresses.approval(slug, post.id)}>
            <ButtonRow>
              <Button kind="danger" name="doe" value="intrekken">
                {texts.takeBack}
              </Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
      <ButtonRow>
        <ButtonLink kind="secondary" href={addresses.post(slug, post.id)}>
          {texts.toPost}
        </ButtonLink>
        <ButtonLink kind="secondary" href={addresses.school(slug)}>
          {texts.toFront}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

const HowItStands = (props: Props) => {
  const { look } = props
  const { approval, deliveries, outThere } = look
  const isOver = look.post.is === 'published' && !Object.values(outThere).some(Boolean) && !look.canTakeBack
  return (
    <>
      <Paragraph lead>{whoSaidYes(approval)}</Paragraph>
      {isOver ? (
        <Paragraph>{texts.gone}</Paragraph>
      ) : (
        <ul>
          {deliveries.map((delivery) => (
            <li>{sayDelivery(props, delivery)}</li>
          ))}
        </ul>
      )}
      {outThere.leaving && <Paragraph>{texts.leaving}</Paragraph>}
      {outThere.outOfReach && <Paragraph>{texts.outOfReach}</Paragraph>}
    </>
  )
}

function whoSaidYes(approval: LookedAt['approval']): string | undefined {
  if (approval === undefined) return undefined
  if (approval === 'afterwards') return texts.doneAfterwards
  return approval.isMine ? texts.doneMine : texts.doneBy(approval.by ?? texts.someColleague)
}

function sayDelivery({ look, sayMoment }: Props, { channel, delivery }: StoredDelivery): string {
  const name = channelNames[channel]
  if (delivery.is === 'hand_off') return texts.line(name, texts.handOff)
  // What has no moment of its own goes at once: "planned" would say that it waits for something.
  if (delivery.is !== 'planned') return texts.line(name, deliveryStates[delivery.is])
  const { plannedAt } = look.post
  return texts.line(name, plannedAt ? texts.planned(sayMoment(plannedAt)) : deliveryStates.busy)
}
