import { ROLE } from 'mag-dit'
import { addressWith, type Given, without } from './answers.ts'
import { optionsFor, questionFor, voiceOf } from './screen.ts'
import { texts } from './texts.nl.ts'

type Props = { action: string; role: string | undefined; given: Given }

/** Each answer can be changed, without losing the others. */
export const GivenAnswers = ({ action, role, given }: Props) => {
  if (given.length === 0) return null
  return (
    <details class="zww-details">
      <summary>{texts.given(voiceOf(role), given.length)}</summary>
      <dl class="zww-given">
        {given.map(({ fact, value }) => {
          const question = fact.id === ROLE ? texts.firstQuestion : questionFor(fact, role)
          return (
            <div class="zww-given__row">
              <dt>{question}</dt>
              <dd>
                <span>{sayAnswer(fact, role, value)}</span>{' '}
                <a
                  class="nl-link"
                  href={addressWith(action, without(given, fact.id))}
                  aria-label={texts.changeWhat(question)}
                >
                  {texts.change}
                </a>
              </dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}

function sayAnswer(fact: Given[number]['fact'], role: string | undefined, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no
  const option = optionsFor(fact, role).find((it) => it.value === value)
  return option?.label ?? fact.values?.[value] ?? texts.dontKnow
}
