import { addresses } from '#addresses.ts'
import { type Entry, lastWord, type OwnChoice, ownChoice } from '#consent/choice.ts'
import type { StoredPurpose } from '#consent/purpose.ts'
import { mediumNames, ownChoices } from '#consent/texts.nl.ts'
import type { Child } from '#people/person.ts'
import { channelNames } from '#publication/delivery-texts.nl.ts'
import type { Appearance } from '#publication/ledger.ts'
import { PlaceLine } from '#publication/place-line.tsx'
import { Icon, type IconName } from '#ui/icons.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
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
        <section>
          <Heading level={2}>{texts.choicesCaption}</Heading>
          <ul class="zww-menu">
            {purposes.map((purpose) => (
              <li class="zww-menu__row">
                <a class="zww-menu__link" href={addresses.choice(slug, child.id, purpose.key)}>
                  <span class="zww-menu__title">{purpose.name}</span>
                </a>
                <Choices {...props} purpose={purpose} />
              </li>
            ))}
          </ul>
        </section>
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

const SIGNS: Record<OwnChoice, IconName> = {
  ja: 'yes-check',
  nee: 'no-cross',
  verlopen: 'clock',
  geen_antwoord: 'question',
}

/** A yes and a no in the same weight, each with a sign of its own. */
const Choices = ({ entries, guardianId, today, purpose }: Props & { purpose: StoredPurpose }) => (
  <p class="zww-choices">
    {purpose.media.map((medium) => {
      const choice = ownChoice(lastWord(entries, guardianId, purpose.key, medium), today)
      return (
        <span>
          <Icon name={SIGNS[choice]} />
          {texts.choice(mediumNames[medium], ownChoices[choice])}
        </span>
      )
    })}
  </p>
)
