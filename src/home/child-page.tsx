import { addresses } from '#addresses.ts'
import { type Entry, lastWord, type Medium, ownChoice } from '#consent/choice.ts'
import type { StoredPurpose } from '#consent/purpose.ts'
import { mediumNames, ownChoices } from '#consent/texts.nl.ts'
import type { Child } from '#people/person.ts'
import { channelNames } from '#publication/delivery-texts.nl.ts'
import type { Appearance } from '#publication/ledger.ts'
import { PlaceLine } from '#publication/place-line.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import { Paragraph } from '#ui/text.tsx'
import { Places } from './places.tsx'
import { texts } from './texts.nl.ts'

type Props = {
  slug: string
  child: Child
  guardianId: string
  purposes: readonly StoredPurpose[]
  entries: readonly Entry[]
  /** As this guardian may read them: with their own word alone. */
  appearances: readonly Appearance[]
  /** The choice that was saved just now, and the places that it changed. */
  saved: { purpose: string | undefined; changed: readonly string[] }
  /** The day on which a choice has to hold. */
  today: string
  sayDay: (at: Date) => string
}

/** A guardian's own page of one child: what they chose, and every place where the child is or was. */
export const ChildPage = (props: Props) => {
  const { slug, child, purposes, saved } = props
  const savedPurpose = purposes.find((purpose) => purpose.key === saved.purpose)
  const mayChoose = child.authority !== false
  return (
    <>
      {savedPurpose && <Saved {...props} purpose={savedPurpose} />}
      <Paragraph lead>{texts.childLead}</Paragraph>
      {savedPurpose && mayChoose && <Places {...props} childId={child.id} />}
      {mayChoose ? (
        <Table
          caption={texts.choicesCaption}
          columns={[{ label: texts.columns.place }, { label: texts.columns.choice }]}
          rows={purposes.map((purpose) => [
            <ButtonLink kind="secondary" href={addresses.choice(slug, child.id, purpose.key)}>
              {purpose.name}
            </ButtonLink>,
            choiceLine(props, purpose),
          ])}
        />
      ) : (
        <Notice kind="info">{texts.authorityFalse}</Notice>
      )}
      {!savedPurpose && mayChoose && <Places {...props} childId={child.id} />}
    </>
  )
}

/** Saved, and per place what came of it: as it is now, so that reading it again later is still true. */
const Saved = ({ slug, saved, appearances, sayDay, purpose }: Props & { purpose: StoredPurpose }) => {
  const changed = appearances.filter(({ placementId }) => saved.changed.includes(placementId))
  return (
    <Notice kind="success" title={texts.savedTitle}>
      <p>{texts.saved(purpose.name)}</p>
      {changed.length > 0 && <p>{texts.savedPlaces}</p>}
      {changed.map((place) => (
        <div class="zww-place">
          <p>{texts.savedPlace(channelNames[place.channel], sayDay(place.visibleFrom))}</p>
          <PlaceLine slug={slug} place={place} sayDay={sayDay} />
        </div>
      ))}
    </Notice>
  )
}

function choiceLine({ entries, guardianId, today }: Props, purpose: StoredPurpose): string {
  const say = (medium: Medium) =>
    ownChoices[ownChoice(lastWord(entries, guardianId, purpose.key, medium), today)]
  return purpose.media.map((medium) => `${mediumNames[medium].toLowerCase()}: ${say(medium)}`).join(' · ')
}
