import { addresses } from '#addresses.ts'
import type { Child } from '#people/person.ts'
import { Button, ButtonRow } from '#ui/button.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { type Entry, lastWord, type Medium, ownChoice } from './choice.ts'
import type { StoredPurpose } from './purpose.ts'
import type { Beyond } from './reach.ts'
import { mediumNames, texts } from './texts.nl.ts'

type Props = {
  slug: string
  child: Child
  guardianId: string
  purpose: StoredPurpose
  today: string
  entries: readonly Entry[]
  error?: string | undefined
  /** What a "nee" would not take away by itself. */
  beyond: readonly Beyond[]
  sayDay: (at: Date) => string
}

/** One purpose, the text that the choice is bound to, and yes and no in equal weight. Nothing is ticked beforehand. */
export const ChoicePage = (props: Props) => {
  const { slug, child, guardianId, purpose, today, entries, error } = props
  const chosen = (medium: Medium) => {
    const choice = ownChoice(lastWord(entries, guardianId, purpose.key, medium), today)
    return choice === 'ja' || choice === 'nee' ? choice : undefined
  }
  return (
    <>
      <Paragraph lead>{purpose.text}</Paragraph>
      <Paragraph>{texts.choiceLead}</Paragraph>
      {child.authority === null && <Notice kind="info">{texts.authorityUnknown}</Notice>}
      <Form
        action={addresses.choice(slug, child.id, purpose.key)}
        errors={error ? [{ field: purpose.media[0] ?? 'foto', message: error }] : []}
      >
        {purpose.media.map((medium) => (
          <RadioCards
            name={medium}
            legend={texts.mediumQuestion(mediumNames[medium])}
            optional
            chosen={chosen(medium)}
            choices={[
              { value: 'ja', label: texts.yes },
              { value: 'nee', label: texts.no },
            ]}
          />
        ))}
        <BeyondReach {...props} />
        <ButtonRow>
          <Button>{texts.save}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Said before the button: afterwards is too late to weigh it. */
const BeyondReach = ({ purpose, beyond, sayDay }: Props) => {
  if (beyond.length === 0) return null
  return (
    <Notice kind="warning" title={texts.beyondTitle}>
      {beyond.map(({ is, since }) => (
        <p>{texts.beyond[is](texts.placeOf(purpose), sayDay(since))}</p>
      ))}
    </Notice>
  )
}
