import { addresses } from '#addresses.ts'
import { channelNames } from '#publication/delivery-texts.nl.ts'
import type { Appearance } from '#publication/ledger.ts'
import { PlaceLine, sayWhen } from '#publication/place-line.tsx'
import { methods, placeGroups, placeTexts } from '#publication/place-texts.nl.ts'
import { canBePointedAt, inGroups, stillSeenOn } from '#publication/where-is/whereabouts.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { texts } from './texts.nl.ts'

type Props = {
  slug: string
  childId: string
  /** As this guardian may read them: with their own word alone. */
  appearances: readonly Appearance[]
  sayDay: (at: Date) => string
}

/** Every place where the child is or was to be seen, what is still open first. */
export const Places = ({ slug, childId, appearances, sayDay }: Props) => {
  const open = stillSeenOn(appearances).map((channel) => channelNames[channel])
  return (
    <section>
      <Heading level={2}>{texts.placesTitle}</Heading>
      {appearances.length === 0 && <Paragraph>{texts.noPlaces}</Paragraph>}
      {appearances.length > 0 && (
        <Paragraph>{open.length > 0 ? placeTexts.stillOn(open) : placeTexts.nowhere}</Paragraph>
      )}
      {inGroups(appearances).map(({ group, places }) => (
        <>
          <Heading level={3}>{placeGroups[group]}</Heading>
          <Timeline
            entries={places.map((place) => ({
              at: place.visibleFrom.toISOString(),
              when: sayWhen(place, sayDay),
              what: <Place {...{ slug, childId, place, sayDay }} />,
            }))}
          />
        </>
      ))}
      {appearances.length > 0 && <Paragraph>{texts.outOfReach}</Paragraph>}
    </section>
  )
}

const Place = ({ slug, childId, place, sayDay }: Omit<Props, 'appearances'> & { place: Appearance }) => (
  <div class="zww-place">
    <p>{placeTexts.place(channelNames[place.channel], place.caption)}</p>
    <PlaceLine slug={slug} place={place} sayDay={sayDay} />
    <p>{place.certain ? texts.certain : texts.possible}</p>
    {place.pointedOutByParent && <p>{texts.pointedOut}</p>}
    {place.entries.map(({ recordedAt, method }) => (
      <p>{texts.restedOn(sayDay(recordedAt), methods[method])}</p>
    ))}
    {canBePointedAt(place) && (
      <ButtonLink kind="secondary" href={`${addresses.pointOut(slug, place.placementId)}?kind=${childId}`}>
        {texts.pointOut}
      </ButtonLink>
    )}
  </div>
)
