import { addresses } from '#addresses.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { CheckboxList } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Paragraph } from '#ui/text.tsx'
import { noticeTexts } from './practice/notice-texts.nl.ts'
import { PracticeNotice } from './practice/practice-notice.tsx'
import { channelNames, texts } from './texts.nl.ts'
import { isFew } from './upload/choose.ts'
import { texts as uploadTexts } from './upload/texts.nl.ts'
import type { Workbench } from './workbench.ts'

type Props = { slug: string; bench: Workbench }

/** First which groups were there, and whether the author knows them. */
export const WhoWasThere = ({ slug, bench, error }: Props & { error?: string | undefined }) => (
  <>
    <PracticeNotice side={bench.side} />
    <Paragraph lead>{texts.whoLead}</Paragraph>
    <Form
      action={addresses.whoWasThere(slug, bench.post.id)}
      errors={error ? [{ field: 'groep', message: error }] : []}
      hidden={isPlaceAsked(bench) ? { plekken: 'gevraagd' } : {}}
    >
      <CheckboxList
        name="groep"
        legend={texts.whoGroups}
        error={error}
        choices={bench.groups.map((group) => ({
          value: group.id,
          label: bench.practiceGroups.includes(group.id)
            ? noticeTexts.practiceGroup
            : texts.groupName(group.name),
        }))}
        ticked={bench.who.groups}
      />
      <CheckboxList
        name="ken"
        legend={texts.whoKnows}
        hint={texts.whoKnowsHint}
        optional
        choices={[{ value: 'ja', label: texts.whoKnowsYes }]}
        ticked={bench.who.knowsGroups ? ['ja'] : []}
      />
      {isPlaceAsked(bench) && (
        <CheckboxList
          name="plek"
          legend={uploadTexts.places}
          hint={uploadTexts.placesHint}
          optional
          choices={bench.open.map((channel) => ({ value: channel, label: channelNames[channel] }))}
          ticked={bench.post.channels}
        />
      )}
      <ButtonRow>
        <Button>{texts.whoSave}</Button>
      </ButtonRow>
    </Form>
  </>
)

/** Whom to look for depends on where it goes. With many photos that was asked while choosing. */
const isPlaceAsked = (bench: Workbench) => isFew(bench.photos.length)

/** Then, for who knows them, which of their children were not. */
export const WhoWasNotThere = ({ slug, bench }: Props) => (
  <Form action={addresses.whoWasNotThere(slug, bench.post.id)}>
    {bench.groups
      .filter((group) => bench.who.groups.includes(group.id))
      .map((group) => (
        <CheckboxList
          name="afwezig"
          id={`afwezig-${group.id}`}
          legend={texts.whoAbsent(group.name)}
          hint={texts.whoAbsentHint}
          optional
          choices={bench.members
            .filter((pupil) => pupil.groupId === group.id)
            .map((pupil) => ({ value: pupil.id, label: bench.names.get(pupil.id) ?? '' }))}
          ticked={bench.who.absent}
        />
      ))}
    <ButtonRow>
      <Button>{texts.whoGoOn}</Button>
    </ButtonRow>
  </Form>
)
