import { addresses } from '#addresses.ts'
import { BottomBar } from '#ui/bottom-bar.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { EmptyState } from '#ui/empty.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { RULES } from '../channels/networks.ts'
import { channelNames } from '../delivery-texts.nl.ts'
import { UploadForm } from '../new-post-page.tsx'
import type { Sheet } from './actions/choose.ts'
import { type Choice, type ChooseRefusal, isFew, limitsOf, tooManyFor } from './choose.ts'
import { ComingIn } from './taking.tsx'
import { chooseRefusals, texts } from './texts.nl.ts'
import { Tile } from './tile.tsx'

type Props = {
  slug: string
  sheet: Sheet
  personId: string
  /** What was sent, and why it was not taken: the ticks stand there still. */
  again: { choice: Choice; why: ChooseRefusal } | undefined
  /** Why photos were not added. */
  error: string | undefined
}

/** "Kies de mooiste": every photo of the post, where it goes, and what that means, on one screen. */
export const ChoosePage = ({ slug, sheet, personId, again, error }: Props) => {
  const { post, candidates } = sheet
  return (
    <>
      <ComingIn />
      <div data-blad class="zww-choose">
        {candidates.length === 0 ? (
          <EmptyState icon="photo" title={texts.noneYet}>
            {texts.noneYetLead}
          </EmptyState>
        ) : isFew(candidates.length) ? (
          <Few slug={slug} sheet={sheet} />
        ) : (
          <Many slug={slug} sheet={sheet} again={again} />
        )}
      </div>
      <Card title={texts.addPhotos}>
        <UploadForm
          action={addresses.addPhotos(slug, post.id)}
          button={texts.addPhotos}
          error={error}
          taking={{ slug, personId, postId: post.id, takes: 'all', onTo: undefined }}
        />
      </Card>
      <details class="zww-details">
        <summary>{texts.discard}</summary>
        <Form action={addresses.deletePost(slug, post.id)}>
          <Paragraph>{texts.discardLead}</Paragraph>
          <Button kind="danger">{texts.discardSure}</Button>
        </Form>
      </details>
    </>
  )
}

const Tiles = ({
  slug,
  sheet,
  ticked,
}: {
  slug: string
  sheet: Sheet
  ticked: readonly string[] | undefined
}) => (
  <ol class="zww-picks">
    {sheet.candidates.map((candidate, index) => (
      <Tile
        slug={slug}
        postId={sheet.post.id}
        number={index + 1}
        candidate={candidate}
        ticked={ticked?.includes(candidate.photo.id)}
      />
    ))}
  </ol>
)

const Few = ({ slug, sheet }: { slug: string; sheet: Sheet }) => (
  <Form action={addresses.choosePhotos(slug, sheet.post.id)} hidden={{ doe: 'weinig' }}>
    <Paragraph lead>{texts.fewLead}</Paragraph>
    <Tiles slug={slug} sheet={sheet} ticked={undefined} />
    <BottomBar>
      <Button>{texts.goOn(sheet.candidates.length)}</Button>
    </BottomBar>
  </Form>
)

const Many = ({ slug, sheet, again }: Pick<Props, 'slug' | 'sheet' | 'again'>) => {
  const { post, candidates, open } = sheet
  const waiting = candidates.filter(({ photo }) => photo.state === 'received').length
  return (
    <Form action={addresses.choosePhotos(slug, post.id)}>
      {again && <NotTaken {...again} />}
      <Paragraph lead>{texts.chooseLead}</Paragraph>
      {waiting > 0 && (
        <p class="nl-paragraph">
          {texts.waiting(waiting)}{' '}
          <a class="nl-link" data-kijk href={addresses.choosePhotos(slug, post.id)}>
            {texts.lookAgain}
          </a>
        </p>
      )}
      <Tiles slug={slug} sheet={sheet} ticked={again?.choice.chosen ?? []} />
      <CheckboxList
        name="plek"
        legend={texts.places}
        hint={texts.placesHint}
        error={again?.why === 'nowhere' ? chooseRefusals.nowhere : undefined}
        ticked={again?.choice.channels ?? post.channels}
        choices={limitsOf(open).map(({ channel, most }) => ({
          value: channel,
          label: channelNames[channel],
          hint: texts.place(most),
        }))}
      />
      <BottomBar line={<Counters sheet={sheet} again={again} />}>
        <Button>{texts.save}</Button>
        {again?.why === 'too_many_for_channel' && (
          <Button kind="secondary" name="doe" value="toch">
            {texts.keepTooMany}
          </Button>
        )}
      </BottomBar>
    </Form>
  )
}

const NotTaken = ({ choice, why }: { choice: Choice; why: ChooseRefusal }) => (
  <Notice kind="warning" title={chooseRefusals[why]}>
    {why === 'too_many_for_channel' && (
      <>
        {tooManyFor(choice.channels, choice.chosen.length).map(({ channel, most }) => (
          <p>{texts.tooMany(channelNames[channel], most, choice.chosen.length)}</p>
        ))}
        <p>{texts.tooManyWhat}</p>
      </>
    )}
  </Notice>
)

/** What the places take, counted by the script while one ticks; without it they stand here as they are. */
const Counters = ({ sheet, again }: Pick<Props, 'sheet' | 'again'>) => {
  const limits = limitsOf(sheet.open).map(({ channel, most }) => ({
    plek: channel,
    zin: texts.limit(RULES[channel].name, most),
    most,
  }))
  const stated = limits.filter(({ plek }) => (again?.choice.channels ?? sheet.post.channels).includes(plek))
  return (
    <span
      data-tellers={JSON.stringify(limits)}
      data-gekozen={texts.chosen}
      data-te-veel={texts.over}
      data-weg={texts.goesAway}
      data-weg-een={texts.goesAwayOne}
      data-weg-geen={texts.goesAwayNone}
    >
      {stated.map(({ zin }) => zin).join(' · ')}
    </span>
  )
}
