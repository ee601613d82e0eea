import { decide, type Fact, type Facts, type Readings, ROLE, type RuleBook, type RuleDecision } from 'mag-dit'
import type { Protocol } from '../protocol.ts'
import { answersTo, factsIn, type Given } from './answers.ts'
import type { Voice } from './texts.nl.ts'

/** One question, or the answer. */
export type Screen =
  | { is: 'question'; fact: Fact; decision: RuleDecision }
  | { is: 'answer'; decision: RuleDecision }

/** Only what can still change the answer is asked, one question at a time. */
export function screenOf(
  { book, readings, at }: { book: RuleBook; readings: Readings; at: string },
  given: Given,
): Screen {
  const decision = decide(book, readings, factsIn(given), at)
  if ('refused' in decision) throw new Error(`${decision.fact}: ${decision.refused}`)
  const fact = book.facts.find(({ id }) => id === decision.nextQuestion)
  return decision.verdict === 'onbekend' && fact
    ? { is: 'question', fact, decision }
    : { is: 'answer', decision }
}

/** Who asks, as they said; before that nobody. */
export const roleOf = (given: Given): string | undefined => {
  const said = given.find(({ fact }) => fact.id === ROLE)?.value
  return typeof said === 'string' ? said : undefined
}

const PUPILS = ['leerling', 'kind']
const COLLEAGUES = ['medewerker', 'teamlid']

/** How somebody with this role is spoken to; before they said who they are, as a colleague is. */
export function voiceOf(role: string | undefined): Voice {
  if (role === undefined || COLLEAGUES.includes(role)) return 'colleague'
  return PUPILS.includes(role) ? 'pupil' : 'other'
}

/** The question in the words of whoever asks. */
export function questionFor(fact: Fact, role: string | undefined): string {
  return (role === undefined ? undefined : fact.questions[role]) ?? Object.values(fact.questions)[0] ?? ''
}

export type Option = { value: Facts[string]; label: string | undefined }

/** The answers that somebody with this role can choose from; the others are there for who has a link. */
export function optionsFor(fact: Fact, role: string | undefined): readonly Option[] {
  return answersTo(fact)
    .filter((value) => {
      const only = typeof value === 'string' ? fact.offered_to?.[value] : undefined
      return only === undefined || (role !== undefined && only.includes(role))
    })
    .map((value) => ({ value, label: typeof value === 'string' ? fact.values?.[value] : undefined }))
}

/** How the school reads a word of the question. */
export function notesFor(
  agreement: Protocol,
  readings: Readings,
  { fact, role }: { fact: Fact; role: string | undefined },
): readonly string[] {
  return agreement.readings
    .filter(
      ({ explains, audience }) =>
        explains === fact.id && (!audience || (role !== undefined && audience.includes(role))),
    )
    .flatMap(
      ({ key, options, default: usual }) =>
        options.find(({ id }) => id === (readings[key] ?? usual))?.note ?? [],
    )
}
