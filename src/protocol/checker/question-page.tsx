import { type Facts, ROLE } from 'mag-dit'
import { BottomBar } from '#ui/bottom-bar.tsx'
import { Button } from '#ui/button.tsx'
import { RadioCards } from '#ui/choices.tsx'
import { Notice } from '#ui/notice.tsx'
import { Paragraph } from '#ui/text.tsx'
import { type Given, wordFor } from './answers.ts'
import { GivenAnswers } from './given-answers.tsx'
import { optionsFor, questionFor, type Screen } from './screen.ts'
import { texts } from './texts.nl.ts'

type Props = {
  action: string
  role: string | undefined
  given: Given
  isWhole: boolean
  question: Extract<Screen, { is: 'question' }>
  notes: readonly string[]
  /** What a room already knows of whoever asks. */
  known: Facts
}

/** One question in big letters; everything that was answered before goes along in the address. */
export const QuestionPage = (props: Props) => {
  const { action, role, given, isWhole, question, notes, known } = props
  const { fact } = question
  const first = known[fact.id] ?? fact.default
  return (
    <>
      {given.length === 0 && <Paragraph lead>{texts.lead}</Paragraph>}
      {!isWhole && <Notice kind="warning">{texts.notKnown}</Notice>}
      <form class="zww-form zww-question" method="get" action={action}>
        {given.map(({ fact: told, value }) => (
          <input type="hidden" name={told.id} value={wordFor(value)} />
        ))}
        <RadioCards
          name={fact.id}
          legend={fact.id === ROLE ? texts.firstQuestion : questionFor(fact, role)}
          hint={notes.length === 1 ? notes[0] : undefined}
          chosen={first === undefined ? undefined : wordFor(first)}
          choices={optionsFor(fact, role).map(({ value = '', label }) => ({
            value: wordFor(value),
            label: label ?? plainLabel(value),
          }))}
        />
        {notes.length > 1 && (
          <details class="zww-details">
            <summary>{texts.notes}</summary>
            <ul>
              {notes.map((note) => (
                <li>{note}</li>
              ))}
            </ul>
          </details>
        )}
        <BottomBar>
          <Button>{texts.next}</Button>
        </BottomBar>
      </form>
      <GivenAnswers action={action} role={role} given={given} />
    </>
  )
}

function plainLabel(value: string | boolean): string {
  if (typeof value === 'string') return texts.dontKnow
  return value ? texts.yes : texts.no
}
