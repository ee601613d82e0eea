import type { Finding, Hit, LocalMoment, PupilName, TextPlace } from './finding.ts'
import { type FoldedText, fold, inOriginal } from './folded-text.ts'
import { indexNames } from './name-patterns.ts'
import { type Phrases, phrasesByWord, phrasesIn } from './name-surroundings.ts'
import { findBirthDates } from './text-birth-dates.ts'
import { findHealth } from './text-health.ts'
import { findNames, knowNames, type NameKnowledge } from './text-names.ts'
import { findNumbers } from './text-numbers.ts'
import { findOutings } from './text-outings.ts'

export type { Finding, FindingKind, FindingLevel, LocalMoment, PupilName, TextPlace } from './finding.ts'

export type WordsToCheck = {
  texts: readonly { place: TextPlace; text: string }[]
  /** Pupils of the groups that were there. */
  here: readonly PupilName[]
  /** The school's other pupils. */
  elsewhere: readonly PupilName[]
  /** Words of which somebody said "is geen kind". Takes away a warning, never a block. */
  notAChild: readonly string[]
  /** What the school and its groups call themselves, "De Mare": no pupil, and no outing. */
  ownNames?: readonly string[]
  /** When the words go out, on the school's clock: the planned moment, if there is one. */
  now: LocalMoment
}

/**
 * Words that a school would rather not see in a post, with how sure we are of it.
 *
 * Block: a pupil of the groups that were there, by name; where a group will be and when; a whole date of birth of a
 * child. Each points at one child or one moment, and no post needs it.
 * Warn: everything else. A BSN is likely only (one number in eleven passes); phone, mail, address and IBAN may be the
 * school's own; a word of health is as often about a visit to a hospital.
 *
 * A line says what it says: another line, or another sentence after an empty line, never takes a finding away.
 */
export function checkWords(input: WordsToCheck): Finding[] {
  const ownNames = input.ownNames ?? []
  const known = knowNames(indexNames(input.here, input.elsewhere), input.notAChild, ownNames)
  const knowledge = { known, own: phrasesByWord(ownNames), now: input.now }
  return input.texts.flatMap(({ place, text }) => {
    const folded = fold(text)
    return hitsIn(folded, place, knowledge)
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .map((hit) => ({ ...hit, place, ...inOriginal(folded, hit) }))
  })
}

type Knowledge = { known: NameKnowledge; own: Phrases; now: LocalMoment }

function hitsIn(text: FoldedText, place: TextPlace, { known, own, now }: Knowledge): Hit[] {
  return [
    ...findNames(text, place, known),
    ...findNumbers(text, place),
    ...findBirthDates(text, now.day),
    ...findHealth(text),
    ...findOutings(text, now, phrasesIn(text, own)),
  ]
}
