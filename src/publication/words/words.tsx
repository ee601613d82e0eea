import { addresses } from '#addresses.ts'
import { isClip } from '#media/photo.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form, SelectField, TextArea, TextField } from '#ui/form.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { ChannelChoice } from '../channel-choice.tsx'
import { fitOn } from '../channel-fit.ts'
import { CHANNELS } from '../channels/channel.ts'
import { clipTexts } from '../clip/texts.nl.ts'
import { EveryPhotoLookedAt } from '../look/every-photo-looked-at.tsx'
import { texts } from '../post-texts.nl.ts'
import { texts as roomTexts } from '../texts.nl.ts'
import { mediumOf, type Workbench } from '../workbench.ts'
import { proposeAltText } from './alt-text.ts'
import type { Finding } from './finding.ts'
import { WordFindings } from './word-findings.tsx'
import type { WordsField } from './words-field.ts'

/** What was sent and not taken, for who reads why: everything but this moment was kept. */
export type RefusedWords = { field: WordsField; message: string; wall: string }

export type WordsProps = {
  findings: readonly Finding[]
  colleagues: readonly { id: string; name: string }[]
  /** What the school's clock shows at the planned moment; empty when it goes out at once. */
  plannedWall: string
  /** The planned moment in words, when the clock skips an hour just before it. */
  skippedTo: string | undefined
  kept: string
  /** The day on which a draft that nobody touches ends. */
  endsOn: string
  decisions: string | undefined
  refused: RefusedWords | undefined
}

type Props = { slug: string; bench: Workbench; words: WordsProps }

/** Where, what and when: one form, so that words that were typed and not yet kept go along with whatever is pressed. */
export const WordsAndPublish = ({ slug, bench, words }: Props) => {
  const { refused } = words
  const wrong = (field: WordsField) => (refused?.field === field ? refused.message : undefined)
  return (
    <Card id="tekst" title={texts.title}>
      <Form action={addresses.caption(slug, bench.post.id)}>
        {/* Enter in a field keeps the words; it never asks a colleague, and never says that a word is no child. */}
        <button type="submit" name="doe" value="bewaren" hidden>
          {texts.save}
        </button>
        <What {...{ bench, words, wrong }} />
        <ChannelChoice
          fits={(bench.side === 'drawn' ? bench.open : CHANNELS).map((channel) => fitOn(bench, channel))}
          chosen={bench.post.channels}
          error={wrong('plek')}
          decisions={words.decisions}
        />
        <WhoAndWhen {...{ bench, words, wrong }} />
        <EveryPhotoLookedAt slug={slug} bench={bench} error={wrong('gekeken')} />
        <ButtonRow>
          <Button name="doe" value="vragen">
            {texts.ask}
          </Button>
          <Button kind="secondary" name="doe" value="bewaren">
            {texts.save}
          </Button>
        </ButtonRow>
        <div class="zww-hint">
          <p data-bewaard data-niet-bewaard={texts.notKept} aria-live="polite">
            {words.kept}
          </p>
          <p>{texts.endsOn(words.endsOn)}</p>
        </div>
      </Form>
    </Card>
  )
}

type PartProps = Omit<Props, 'slug'> & { wrong: (field: WordsField) => string | undefined }

const What = ({ bench: { post, brief, photos }, words, wrong }: PartProps) => (
  <>
    <TextArea
      name="tekst"
      label={roomTexts.caption}
      hint={roomTexts.captionHint}
      value={post.caption}
      optional
    />
    {photos.map(({ photo, altText }, index) => (
      <TextField
        name={`alt-${photo.id}`}
        label={isClip(photo) ? clipTexts.alt[photo.medium](index + 1) : roomTexts.alt(index + 1)}
        hint={index > 0 ? undefined : isClip(photo) ? clipTexts.altHint : roomTexts.altHint}
        value={altText || proposeAltText(post.caption, isClip(photo) ? photo.medium : 'foto')}
        optional
      />
    ))}
    <WordFindings
      findings={words.findings}
      reason={brief.wordsReason}
      thingOf={(id) => {
        const index = photos.findIndex(({ photo }) => photo.id === id)
        const photo = photos[index]
        return { medium: photo ? mediumOf(photo) : 'foto', number: index + 1 }
      }}
      error={wrong('reden')}
    />
  </>
)

const WhoAndWhen = ({ bench: { brief }, words, wrong }: PartProps) => (
  <>
    <SelectField
      name="collega"
      label={texts.whoLooks}
      hint={texts.whoLooksHint}
      prompt={texts.whoLooksPrompt}
      options={words.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      selected={brief.askedPerson ?? words.colleagues[0]?.id}
    />
    <TextField
      name="wanneer"
      type="datetime-local"
      label={texts.when}
      hint={texts.whenHint}
      error={wrong('wanneer')}
      value={words.refused?.wall ?? words.plannedWall}
      optional
    />
    {words.skippedTo && <StatusLine icon="clock">{texts.skippedHour(words.skippedTo)}</StatusLine>}
  </>
)
