import { addresses } from '#addresses.ts'
import { type Entry, lastWord, type Medium, ownChoice } from '#consent/choice.ts'
import type { StoredPurpose } from '#consent/purpose.ts'
import { mediumNames, ownChoices } from '#consent/texts.nl.ts'
import type { Child } from '#people/person.ts'
import type { Appearance } from '#publication/ledger.ts'
import { texts as publicationTexts } from '#publication/texts.nl.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { texts } from './texts.nl.ts'

type Props = {
  slug: string
  child: Child
  guardianId: string
  purposes: readonly StoredPurpose[]
  entries: readonly Entry[]
  appearances: readonly Appearance[]
  saved: string | undefined
  /** The day on which a choice has to hold. */
  today: string
  sayMoment: (at: Date) => string
}

/** A guardian's own page of one child: what they chose, and every place where the child is or was. */
export const ChildPage = (props: Props) => {
  const { slug, child, purposes, saved } = props
  const savedPurpose = purposes.find((purpose) => purpose.key === saved)
  return (
    <>
      {savedPurpose && (
        <Notice kind="success" title={texts.savedTitle}>
          {texts.saved(savedPurpose.name)}
        </Notice>
      )}
      <Paragraph lead>{texts.childLead}</Paragraph>
      {savedPurpose && child.authority !== false && <Places {...props} />}
      {child.authority === false ? (
        <Notice kind="info">{texts.authorityFalse}</Notice>
      ) : (
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
      )}
      {!savedPurpose && child.authority !== false && <Places {...props} />}
    </>
  )
}

function choiceLine({ entries, guardianId, today }: Props, purpose: StoredPurpose): string {
  const say = (medium: Medium) =>
    ownChoices[ownChoice(lastWord(entries, guardianId, purpose.key, medium), today)]
  return purpose.media.map((medium) => `${mediumNames[medium].toLowerCase()}: ${say(medium)}`).join(' · ')
}

const Places = ({ slug, appearances, sayMoment }: Props) => (
  <section>
    <Heading level={2}>{texts.placesTitle}</Heading>
    {appearances.length === 0 && <Paragraph>{texts.noPlaces}</Paragraph>}
    <Timeline
      entries={appearances.map((place) => {
        const at = place.darkSince ?? place.visibleFrom
        const channel = publicationTexts.channels[place.channel] ?? place.channel
        return {
          at: at.toISOString(),
          when: sayMoment(at),
          what: (
            <>
              <p>{texts.place(channel, place.caption)}</p>
              <p>{place.certain ? texts.certain : texts.possible}</p>
              <p>
                <strong>{texts.states[place.state]}</strong>
              </p>
              {place.state === 'live' ? (
                <a class="nl-link" href={addresses.newsPost(slug, place.postId)}>
                  {texts.see}
                </a>
              ) : (
                <p>{texts.outOfReach}</p>
              )}
            </>
          ),
        }
      })}
    />
  </section>
)
