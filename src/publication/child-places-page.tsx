import { addresses } from '#addresses.ts'
import { EmptyState } from '#ui/empty.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { Heading, Link, Paragraph } from '#ui/text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { PlaceWithWork } from './actions/where-is.ts'
import { channelNames, placementStates, taskNames } from './delivery-texts.nl.ts'
import { iconOf, placeAddress, sayWhen } from './place-line.tsx'
import { methods, placeTexts } from './place-texts.nl.ts'
import { whereIsTexts as texts } from './where-is/texts.nl.ts'
import { inGroups, isBeyondRecall, isOutOfReach, stillSeenOn } from './where-is/whereabouts.ts'

type Props = {
  slug: string
  places: readonly PlaceWithWork[]
  sayDay: (at: Date) => string
  sayMoment: (at: Date) => string
}

/** Every place of one child, for who must know: what is open comes first, with who is on it and until when. */
export const ChildPlacesPage = ({ slug, places, ...say }: Props) => {
  if (places.length === 0)
    return (
      <EmptyState icon="photo" title={texts.noPlacesTitle}>
        {texts.noPlaces}
      </EmptyState>
    )
  const open = stillSeenOn(places).map((channel) => channelNames[channel])
  return (
    <>
      <Paragraph lead>{open.length > 0 ? placeTexts.stillOn(open) : placeTexts.nowhere}</Paragraph>
      {inGroups(places).map(({ group, places: here }) => (
        <section>
          <Heading level={2}>{texts.groups[group]}</Heading>
          <Timeline
            entries={here.map((place) => ({
              at: place.visibleFrom.toISOString(),
              when: sayWhen(place, say.sayDay),
              what: <Place {...{ slug, place }} {...say} />,
            }))}
          />
        </section>
      ))}
    </>
  )
}

const Place = ({ slug, place, sayDay, sayMoment }: Omit<Props, 'places'> & { place: PlaceWithWork }) => {
  const address = placeAddress(slug, place)
  return (
    <div class="zww-place">
      <p>{placeTexts.place(channelNames[place.channel], place.caption)}</p>
      <p>
        <Link href={addresses.post(slug, place.postId)}>{texts.post}</Link>
        {address && (
          <>
            {' · '}
            <Link href={address}>{texts.see}</Link>
          </>
        )}
      </p>
      <StatusLine icon={iconOf(place)}>{stateOf(place, sayDay)}</StatusLine>
      {isBeyondRecall(place) && <p>{placeTexts.beyondRecall(channelNames[place.channel])}</p>}
      <p>{place.certain ? texts.certain : texts.possible}</p>
      {place.pointedOutByParent && <p>{texts.pointedOut}</p>}
      {place.removals.map(({ state, askedAt }) => (
        <p>{texts.removals[state](sayDay(askedAt))}</p>
      ))}
      {place.work.map(({ kind, person, dueAt }) => (
        <p>{texts.work(taskNames[kind], person, sayMoment(dueAt))}</p>
      ))}
      <RestedOn entries={place.entries} sayDay={sayDay} />
    </div>
  )
}

/** When, how and until when somebody said yes; never who of them. */
const RestedOn = ({ entries, sayDay }: Pick<PlaceWithWork, 'entries'> & Pick<Props, 'sayDay'>) => {
  if (entries.length === 0) return <p>{texts.restedOnNothing}</p>
  return (
    <details class="zww-details">
      <summary>{texts.rested(entries.length)}</summary>
      {entries.map(({ recordedAt, method, until }) => (
        <p>
          {texts.restedOn(sayDay(recordedAt), methods[method])}
          {until !== null && texts.until(sayDay(new Date(`${until}T12:00:00Z`)))}
        </p>
      ))}
    </details>
  )
}

function stateOf(place: PlaceWithWork, sayDay: Props['sayDay']): string {
  const { state, darkSince } = place
  const name = placementStates[isOutOfReach(place) ? 'out_of_reach' : state]
  return state === 'gone' && darkSince ? texts.checked(name, sayDay(darkSince)) : texts.state(name)
}
