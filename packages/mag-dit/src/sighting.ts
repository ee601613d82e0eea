import type { Standing, Standings } from './consent.ts'
import type { Face, Photo } from './publication.ts'
import type { Blocker, Question, Verdict } from './verdict.ts'

/**
 * One place in a photo where somebody is, or may be: a frame, or somebody present without one.
 * @example const undecided: Sighting = { face: '3', people: ['p1', 'p2'], isCovered: false }
 */
export type Sighting = {
  readonly face: string | undefined
  /** Who it may be. One: certain. None: nobody said, or, when covered, a stranger. */
  readonly people: readonly string[]
  readonly isCovered: boolean
}

/**
 * What a sighting does to the cell. `open`: the people because of whom it is not `mag`.
 * @example assessments.filter((it: Assessment) => it.verdict !== 'mag')
 */
export type Assessment = {
  readonly sighting: Sighting
  readonly verdict: Verdict
  readonly open: readonly string[]
  readonly blockers: readonly Blocker[]
  readonly questions: readonly Question[]
}

function peopleAt(face: Face): readonly string[] {
  switch (face.as) {
    case 'named':
      return [face.person]
    case 'candidates':
      return face.candidates
    case 'covered':
      return face.person === undefined ? (face.candidates ?? []) : [face.person]
    case 'unaccounted':
      return []
    default:
      return face satisfies never
  }
}

/**
 * Everybody in a photo, frames first. A named face is a set of one, and so is who is present without a frame.
 * @example sightingsOf(photo).filter((sighting) => !sighting.isCovered)
 */
export function sightingsOf(photo: Photo): readonly Sighting[] {
  const frames = photo.faces.map((face) => ({
    face: face.id,
    people: [...new Set(peopleAt(face))],
    isCovered: face.as === 'covered',
  }))
  const others = (photo.alsoPresent ?? []).map((person) => ({
    face: undefined,
    people: [person],
    isCovered: false,
  }))
  return [...frames, ...others]
}

/** Whoever is covered needs no consent, except "niet in beeld": then the photo itself is the harm. */
function isInTheWay(standing: Standing | undefined, isCovered: boolean): boolean {
  if (standing === undefined) return true
  return isCovered ? standing.state === 'niet_in_beeld' : standing.state !== 'gegeven'
}

function verdictOf(blocker: Blocker | undefined, isOpen: boolean): Verdict {
  if (blocker === undefined) return isOpen ? 'onbekend' : 'mag'
  return blocker.state === 'ontbreekt' || blocker.state === 'verlopen' ? 'mag_met_toestemming' : 'mag_niet'
}

/**
 * Weighs one sighting, given where each person stands. Who is certain blocks; who is possible is a question.
 * @example assess({ face: '1', people: [], isCovered: false }, () => undefined).verdict // 'onbekend'
 */
export function assess(sighting: Sighting, standingOf: Standings): Assessment {
  const { face, people, isCovered } = sighting
  const open = people.filter((person) => isInTheWay(standingOf(person), isCovered))
  const blockers: Blocker[] = []
  const questions: Question[] = []
  for (const person of open) {
    const standing = standingOf(person)
    if (standing !== undefined && people.length === 1) blockers.push({ person, state: standing.state })
    else questions.push({ person, ask: 'is_on_photo' })
    for (const guardian of standing?.unknownAuthority ?? [])
      questions.push({ guardian, person, ask: 'authority' })
  }
  const isUnaccounted = people.length === 0 && !isCovered
  if (isUnaccounted && face !== undefined) questions.push({ face, ask: 'who_is_this' })
  const verdict = verdictOf(blockers[0], isUnaccounted || open.length > 0)
  return { sighting, verdict, open, blockers, questions }
}
