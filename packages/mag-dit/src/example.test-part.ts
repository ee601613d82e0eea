import { openRegister } from './consent.ts'
import { gate } from './gate.ts'
import type { ConsentEntry, Face, GateCase, Guardian, Person, Photo } from './publication.ts'
import type { ConsentState, GateCell } from './verdict.ts'

/** Short sentences for the tests: who is there, who said what, what is seen. */

export const AT = '2026-03-10T10:00:00+01:00'
export const RULES = { R8: 'the words of rule 8', PROF2: 'the words of profiling 2' }

export const withGezag = (id: string): Guardian => ({ id, authority: true })
export const withoutGezag = (id: string): Guardian => ({ id, authority: false })
export const unknownGezag = (id: string): Guardian => ({ id, authority: null })

/** A child of nine with one guardian, `<id>-g1`, unless told otherwise. */
export function pupil(id: string, more: Partial<Person> = {}): Person {
  return { id, kind: 'pupil', age: 9, guardians: [withGezag(`${id}-g1`)], ...more }
}

/** `says('bo-g1', 'ja')`: about the subject before the dash, for a photo on the website, long ago. */
export function says(
  grantor: string,
  decision: ConsentEntry['decision'],
  more: Partial<ConsentEntry> = {},
): ConsentEntry {
  return {
    subject: grantor.split('-')[0] ?? grantor,
    grantor,
    purpose: 'website',
    medium: 'foto',
    decision,
    recordedAt: '2025-09-01T09:00:00+02:00',
    ...more,
  }
}

export const named = (id: string, person: string): Face => ({ id, as: 'named', person })

export function photo(faces: readonly Face[], more: Partial<Photo> = {}): Photo {
  return { id: 'f1', medium: 'foto', faces, ...more }
}

export function caseOf(more: Partial<GateCase>): GateCase {
  return { at: AT, channels: ['website'], people: [], consents: [], photos: [], ...more }
}

export function cellsOf(input: GateCase): readonly GateCell[] {
  const result = gate(input, RULES)
  if ('refused' in result) throw new Error(`refused: ${result.channel}`)
  return result.cells
}

/** The only cell of a case with one photo and one channel. */
export function cellOf(more: Partial<GateCase>): GateCell {
  const [cell, ...others] = cellsOf(caseOf(more))
  if (cell === undefined || others.length > 0) throw new Error('expected exactly one cell')
  return cell
}

/** One sentence of the truth table: where "bo" stands for a photo on the first channel. */
export type TruthRow = readonly [
  sentence: string,
  expected: ConsentState,
  person: Person,
  consents: readonly ConsentEntry[],
  more?: Partial<GateCase>,
]

export function stateOf(person: Person, consents: readonly ConsentEntry[], more: Partial<GateCase> = {}) {
  const input = caseOf({ people: [person], consents, ...more })
  return openRegister(input).standingsFor(input.channels[0] ?? '', 'foto')(person.id)?.state
}
