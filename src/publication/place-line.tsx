import { addresses } from '#addresses.ts'
import type { IconName } from '#ui/icons.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Link } from '#ui/text.tsx'
import { channelNames } from './delivery-texts.nl.ts'
import { mayStillBeSeen, type PlacementState } from './ledger.ts'
import { placeLines, placeTexts } from './place-texts.nl.ts'
import { isBeyondRecall, isOutOfReach, type Whereabouts } from './where-is/whereabouts.ts'

type Props = { slug: string; place: Whereabouts; sayDay: (at: Date) => string }

const stateIcons = {
  live: 'photo',
  uncertain: 'question',
  questioned: 'question',
  under_review: 'eye-off',
  removing: 'clock',
  gone: 'eye-off',
  out_of_reach: 'warning',
} as const satisfies Record<PlacementState, IconName>

export const iconOf = (place: Whereabouts): IconName =>
  stateIcons[isOutOfReach(place) ? 'out_of_reach' : place.state]

/** How one place stands, for a guardian: the sentence, why when nothing can be done, and where to look. */
export const PlaceLine = ({ slug, place, sayDay }: Props) => {
  const channel = channelNames[place.channel]
  const address = placeAddress(slug, place)
  return (
    <>
      <StatusLine icon={iconOf(place)}>{sentenceOf(place, sayDay)}</StatusLine>
      {isOutOfReach(place) && (
        <p>{isBeyondRecall(place) ? placeTexts.beyondRecall(channel) : placeTexts.couldNot(channel)}</p>
      )}
      {address && (
        <p>
          <Link href={address}>{placeTexts.see}</Link>
        </p>
      )}
    </>
  )
}

/** Elsewhere "gone" is only said after somebody or something looked, and that day is told. */
function sentenceOf(
  { state, channel, darkSince, visibleFrom }: Whereabouts,
  sayDay: Props['sayDay'],
): string {
  const since = sayDay(darkSince ?? visibleFrom)
  if (state === 'gone' && channel !== 'website') return placeTexts.goneElsewhere(since)
  if (state === 'removing' && isBeyondRecall({ channel })) return placeTexts.stillTrying
  return placeLines[state](since)
}

/** Our own page while it is there; elsewhere whatever the channel or a colleague told us, as long as it may stand there. */
export function placeAddress(slug: string, { channel, postId, state, url }: Whereabouts): string | undefined {
  if (channel === 'website') return state === 'live' ? addresses.newsPost(slug, postId) : undefined
  return state === 'gone' ? undefined : (url ?? undefined)
}

/** "Sinds 3 oktober 2026", or from when until when. */
export function sayWhen({ state, visibleFrom, darkSince }: Whereabouts, sayDay: Props['sayDay']): string {
  const from = sayDay(visibleFrom)
  if (darkSince === null || mayStillBeSeen(state)) return placeTexts.since(from)
  const until = sayDay(darkSince)
  return until === from ? placeTexts.on(from) : placeTexts.fromUntil(from, until)
}
