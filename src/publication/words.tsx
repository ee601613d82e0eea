import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form, SelectField, TextArea, TextField } from '#ui/form.tsx'
import { ChannelChoice } from './channel-choice.tsx'
import { fitOn } from './channel-fit.ts'
import { CHANNELS } from './channels/channel.ts'
import type { Finding } from './finding.ts'
import { texts } from './post-texts.nl.ts'
import { texts as roomTexts } from './texts.nl.ts'
import { WordFindings } from './word-findings.tsx'
import type { Workbench } from './workbench.ts'

export type WordsProps = {
  findings: readonly Finding[]
  colleagues: readonly { id: string; name: string }[]
  /** What the school's clock shows at the planned moment; empty when it goes out at once. */
  plannedWall: string
  /** The day on which a draft that nobody touches ends. */
  endsOn: string
}

/** Where, what and when: one form, so that words that were typed and not yet kept go along with whatever is pressed. */
export const WordsAndPublish = ({
  slug,
  bench,
  ...props
}: WordsProps & { slug: string; bench: Workbench }) => {
  const { post, brief, photos } = bench
  return (
    <Card title={texts.title}>
      <Form action={addresses.caption(slug, post.id)}>
        {/* Enter in a field keeps the words; it never asks a colleague, and never says that a word is no child. */}
        <button type="submit" name="doe" value="bewaren" hidden>
          {texts.save}
        </button>
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
            label={roomTexts.alt(index + 1)}
            hint={index === 0 ? roomTexts.altHint : undefined}
            value={altText || proposeAlt(post.caption)}
            optional
          />
        ))}
        <WordFindings
          findings={props.findings}
          reason={brief.wordsReason}
          numberOf={(id) => photos.findIndex(({ photo }) => photo.id === id) + 1}
        />
        <ChannelChoice
          slug={slug}
          fits={CHANNELS.map((channel) => fitOn(bench, channel))}
          chosen={post.channels}
        />
        <SelectField
          name="collega"
          label={texts.whoLooks}
          hint={texts.whoLooksHint}
          prompt={texts.whoLooksPrompt}
          options={props.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          selected={brief.askedPerson ?? props.colleagues[0]?.id}
        />
        <TextField
          name="wanneer"
          type="datetime-local"
          label={texts.when}
          hint={texts.whenHint}
          value={props.plannedWall}
          optional
        />
        <CheckboxList
          name="gekeken"
          legend={roomTexts.looked}
          hint={roomTexts.lookedHint}
          choices={[{ value: 'ja', label: roomTexts.lookedYes }]}
        />
        <ButtonRow>
          <Button name="doe" value="vragen">
            {texts.ask}
          </Button>
          <Button kind="secondary" name="doe" value="bewaren">
            {texts.save}
          </Button>
        </ButtonRow>
        <p class="zww-hint" data-bewaard aria-live="polite">
          {texts.endsOn(props.endsOn)}
        </p>
      </Form>
    </Card>
  )
}

/** What an empty description is filled with: the first line of the caption, for the author to make better. */
function proposeAlt(caption: string): string {
  const line = caption.split('\n')[0]?.trim() ?? ''
  return line === '' ? '' : texts.altProposal(line)
}
