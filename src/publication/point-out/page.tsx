import { addresses } from '#addresses.ts'
import type { Child } from '#people/person.ts'
import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Heading, Paragraph } from '#ui/text.tsx'
import type { ChannelId } from '../channels/channel.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { NewsPicture } from '../news/picture.tsx'
import { PlaceLine } from '../place-line.tsx'
import { placeTexts } from '../place-texts.nl.ts'
import type { NewsPhoto } from '../store/news.ts'
import { inGroups, type Whereabouts } from '../where-is/whereabouts.ts'
import { pointOutTexts as texts } from './texts.nl.ts'

type FormProps = {
  slug: string
  placementId: string
  /** The children that this guardian may speak for. */
  mine: readonly Child[]
  /** The photo, while it stands on our own page: nowhere else may it be fetched from. */
  picture: NewsPhoto | undefined
  /** Where it stands and nobody can take it back from. */
  beyond: readonly ChannelId[]
  error: string | undefined
}

/** What happens and what does not, before the button: a guardian who points at a photo changes no choice by it. */
export const PointOutForm = ({ slug, placementId, mine, picture, beyond, error }: FormProps) => {
  const [only] = mine
  const single = mine.length === 1 ? only : undefined
  return (
    <>
      {picture && <NewsPicture slug={slug} photo={picture} size="klein" />}
      <Paragraph lead>{texts.lead}</Paragraph>
      <Paragraph>{texts.colleague}</Paragraph>
      <Notice kind="info">
        {beyond.map((channel) => (
          <p>{placeTexts.beyondRecall(channelNames[channel])}</p>
        ))}
        <p>{texts.kept}</p>
      </Notice>
      <Form
        action={addresses.pointOut(slug, placementId)}
        hidden={single ? { kind: single.id } : {}}
        errors={error ? [{ field: 'kind', message: error }] : []}
      >
        {!single && (
          <RadioCards
            name="kind"
            legend={texts.which}
            error={error}
            choices={mine.map(({ id, givenName }) => ({ value: id, label: givenName }))}
          />
        )}
        <ButtonRow>
          <Button kind="danger">{texts.confirm}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type ResultProps = {
  slug: string
  child: Child
  places: readonly Whereabouts[]
  sayDay: (at: Date) => string
}

/** Per place how it stands now, and the way to the choices, which are another matter. */
export const PointedOut = ({ slug, child, places, sayDay }: ResultProps) => (
  <>
    <Paragraph lead>{texts.doneLead(child.givenName)}</Paragraph>
    {inGroups(places)
      .toReversed()
      .map(({ group, places: here }) => (
        <section>
          <Heading level={2}>{texts.doneGroups[group]}</Heading>
          {here.map((place) => (
            <div class="zww-place">
              <p>{channelNames[place.channel]}</p>
              <PlaceLine slug={slug} place={place} sayDay={sayDay} />
            </div>
          ))}
        </section>
      ))}
    <section>
      <Heading level={2}>{texts.choiceTitle}</Heading>
      <Paragraph>{texts.choiceLead}</Paragraph>
      <ButtonLink kind="secondary" href={addresses.myChild(slug, child.id)}>
        {texts.choice(child.givenName)}
      </ButtonLink>
    </section>
  </>
)
