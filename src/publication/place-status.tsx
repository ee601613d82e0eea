import type { Child } from 'hono/jsx'
import { addresses } from '#addresses.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { type FieldError, Form, TextField } from '#ui/form.tsx'
import type { IconName } from '#ui/icons.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Link, Paragraph } from '#ui/text.tsx'
import type { PlaceStatus } from './actions/read-status.ts'
import type { ChannelId } from './channels/channel.ts'
import { RULES } from './channels/networks.ts'
import { isStillLooking } from './delivery.ts'
import { channelNames, failures } from './delivery-texts.nl.ts'
import { texts as postTexts } from './post-texts.nl.ts'
import { countShown, helpsToTryAgain, type Showing } from './showing.ts'
import { showings, statusTexts as texts } from './status-texts.nl.ts'

/** What was answered to "staat het online?", when the answer was refused. */
export type Refused = { channel: ChannelId; answer: string; link: string; errors: readonly FieldError[] }

export type PlaceProps = {
  slug: string
  postId: string
  place: PlaceStatus
  sayMoment: (at: Date) => string
  refused: Refused | undefined
}

const ICONS: Record<Showing, IconName> = {
  waiting: 'people',
  planned: 'clock',
  busy: 'clock',
  claimed: 'clock',
  hand_off: 'upload',
  called_back: 'warning',
  live: 'yes-check',
  under_review: 'eye-off',
  leaving: 'clock',
  out_of_reach: 'warning',
  dark: 'eye-off',
  unconfirmed: 'question',
  failed: 'no-cross',
}

/** One place in one plain line, and what a colleague can do about it now. */
export const PlaceLine = (props: PlaceProps) => (
  <section class="zww-place">
    <StatusLine icon={ICONS[props.place.showing]}>
      {channelNames[props.place.channel]}: {headOf(props)}{' '}
      <span class="zww-status__more">{moreOf(props)}</span>
    </StatusLine>
    <WhatNow {...props} />
  </section>
)

function headOf({ place: { showing, delivery }, sayMoment }: PlaceProps): string {
  if (showing === 'planned' && delivery.is === 'planned') return texts.plannedFor(sayMoment(delivery.from))
  if (showing === 'live' && delivery.is === 'live') return texts.liveSince(sayMoment(delivery.since))
  return `${showings[showing]}.`
}

function moreOf({ place }: PlaceProps): string {
  const { showing, delivery, photos, channel } = place
  const parts: (string | undefined)[] = [
    delivery.is === 'failed' ? failures[delivery.why] : undefined,
    showing === 'unconfirmed' && isStillLooking(delivery) ? texts.stillLooking : undefined,
    showing in MORE ? MORE[showing as keyof typeof MORE] : undefined,
    showing === 'live' ? ofLive(photos) : undefined,
    hasCost(showing) ? costOf(channel) : undefined,
  ]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

const MORE = {
  under_review: texts.under_review,
  leaving: texts.leaving,
  out_of_reach: texts.out_of_reach,
  called_back: texts.called_back,
} as const satisfies Partial<Record<Showing, string>>

function ofLive(photos: PlaceStatus['photos']): string {
  const shown = countShown(photos)
  const some = shown < photos.length ? texts.shown(shown, photos.length) : ''
  return [some, photos.includes('questioned') ? texts.questioned : ''].filter((it) => it !== '').join(' ')
}

const hasCost = (showing: Showing) => ['planned', 'busy', 'claimed', 'live'].includes(showing)

function costOf(channel: ChannelId): string | undefined {
  const { cost } = RULES[channel]
  return cost && postTexts.cost(cost.post, cost.postWithLink)
}

const WhatNow = (props: PlaceProps): Child => {
  const { slug, postId } = props
  const { showing, delivery, channel } = props.place
  if (showing === 'live' && delivery.is === 'live' && delivery.item.url)
    return (
      <Paragraph>
        <Link href={delivery.item.url}>{texts.seeIt(channelNames[channel])}</Link>
      </Paragraph>
    )
  if (showing === 'hand_off' || showing === 'called_back')
    return (
      <ButtonRow>
        <ButtonLink
          kind={showing === 'hand_off' ? 'primary' : 'secondary'}
          href={addresses.kit(slug, postId, channel)}
        >
          {showing === 'hand_off' ? texts.placeNow : texts.sayIfPlaced}
        </ButtonLink>
      </ButtonRow>
    )
  return showing === 'unconfirmed' && !isStillLooking(delivery) ? <IsItThere {...props} /> : null
}

/** An answer was lost and looking did not help: it is a person's word now. */
const IsItThere = ({ slug, postId, place: { channel }, refused }: PlaceProps) => {
  const mine = refused?.channel === channel ? refused : undefined
  const [answerId, linkId] = [`antwoord-${channel}`, `link-${channel}`]
  const wrong = (field: string) => mine?.errors.find((error) => error.field === field)?.message
  return (
    <Form action={addresses.isItThere(slug, postId, channel)} errors={mine?.errors ?? []}>
      <RadioCards
        name="antwoord"
        id={answerId}
        legend={texts.isItThere}
        error={wrong(answerId)}
        chosen={mine?.answer}
        choices={[
          { value: 'ja', label: texts.isItThereYes },
          { value: 'nee', label: texts.isItThereNo },
        ]}
      />
      <TextField
        name="link"
        id={linkId}
        type="url"
        label={texts.link}
        hint={texts.linkHint}
        error={wrong(linkId)}
        value={mine?.link}
        optional
      />
      <ButtonRow>
        <Button kind="secondary">{texts.answer}</Button>
      </ButtonRow>
    </Form>
  )
}

/** Whoever tries again does so with the approval that there is. */
export const TryAgain = ({ slug, postId, place }: Pick<PlaceProps, 'slug' | 'postId' | 'place'>) =>
  place.delivery.is === 'failed' && helpsToTryAgain(place.delivery.why) ? (
    <Form action={addresses.tryAgain(slug, postId, place.channel)}>
      <ButtonRow>
        <Button kind="secondary">{texts.tryAgain}</Button>
      </ButtonRow>
    </Form>
  ) : null
