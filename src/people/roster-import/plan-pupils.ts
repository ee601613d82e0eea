import type { Name } from '../person.ts'
import { type Answers, type Match, matchAll } from './match.ts'
import type { Ref } from './plan-groups.ts'
import type { KnownPupil, RosterNow } from './roster-now.ts'
import { type FilePupil, hasLeft, type SchoolFile } from './school-file.ts'

export type PupilState = Name & {
  birthDate: string | null
  year: number | null
  group: Ref | null
  key: string | null
  eckid: string | null
}
export type PupilChange = 'name' | 'birth_date' | 'year' | 'group' | 'back'

/** `at`: their place in the file. */
export type PupilStep =
  | { is: 'new'; at: number; to: PupilState }
  /** Linked: nothing to be seen, but next time we know them by another key. */
  | { is: 'present'; at: number; id: string; to: PupilState; changes: PupilChange[]; isLinked: boolean }
  | { is: 'left'; id: string; on: string }
  | { is: 'missing'; id: string }
  | { is: 'doubtful'; at: number; candidates: string[] }
  | { is: 'ignored'; at: number; why: 'gone_already' | 'no_name' }

type Around = {
  refOf: (key: string) => Ref | undefined
  isGoing: (groupId: string) => boolean
  isNewYear: boolean
  today: string
}
type Marks = { key: string | null; eckid: string | null }
type MarksOf = ReturnType<typeof openMarks>

export function planPupils(file: SchoolFile, now: RosterNow, answers: Answers, around: Around): PupilStep[] {
  const known = new Map(now.pupils.map((pupil) => [pupil.id, pupil]))
  const own = answersFor('p', answers)
  const matches = matchAll(file.pupils, now.pupils, own)
  const marksOf = openMarks(file.pupils.filter((_, at) => matches[at]?.is !== 'doubtful'))
  const steps = file.pupils.map((pupil, at) =>
    stepFor(pupil, at, matches[at] ?? { is: 'unknown' }, known, { ...around, file, marksOf }),
  )
  const seen = new Set(
    matches.flatMap((match) => {
      if (match.is === 'known') return [match.id]
      return match.is === 'doubtful' ? match.candidates : []
    }),
  )
  const missing = now.pupils.filter(({ id, leftOn }) => leftOn === null && !seen.has(id))
  return [...steps, ...missing.map(({ id }): PupilStep => ({ is: 'missing', id }))]
}

/** Pupils and colleagues each have a place in the file; the letter tells them apart. */
export function answersFor(letter: 'p' | 's', answers: Answers): Answers {
  const own = Object.entries(answers).filter(([place]) => place.startsWith(letter))
  return Object.fromEntries(own.map(([place, answer]) => [place.slice(1), answer]))
}

function stepFor(
  pupil: FilePupil,
  at: number,
  match: Match,
  known: ReadonlyMap<string, KnownPupil>,
  around: Around & { file: SchoolFile; marksOf: MarksOf },
): PupilStep {
  const isGone = hasLeft(pupil, around.file.referenceDay ?? around.today)
  if (match.is === 'doubtful') return { is: 'doubtful', at, candidates: match.candidates }
  const now = match.is === 'known' ? known.get(match.id) : undefined
  if (!now) {
    if (isGone) return { is: 'ignored', at, why: 'gone_already' }
    const hasName = pupil.givenName !== '' || pupil.familyName !== ''
    return hasName
      ? { is: 'new', at, to: stateOf(pupil, undefined, around) }
      : { is: 'ignored', at, why: 'no_name' }
  }
  if (isGone) return goneStep(pupil, at, now, around.today)
  const to = stateOf(pupil, now, around)
  const { id } = now
  return { is: 'present', at, id, to, changes: changesIn(to, now), isLinked: isLinked(to, now) }
}

function goneStep(pupil: FilePupil, at: number, now: KnownPupil, today: string): PupilStep {
  if (now.leftOn !== null && now.leftBecause !== 'missing') return { is: 'ignored', at, why: 'gone_already' }
  const on = pupil.leftOn === undefined || pupil.leftOn > today ? today : pupil.leftOn
  return { is: 'left', id: now.id, on: now.leftOn ?? on }
}

/** What the file does not say stays as it is; a group that ended is no group any more, and a year passes. */
function stateOf(
  pupil: FilePupil,
  now: KnownPupil | undefined,
  around: Around & { marksOf: MarksOf },
): PupilState {
  const inFile = pupil.group === undefined ? undefined : around.refOf(pupil.group)
  const kept = now && now.groupId !== null && around.isGoing(now.groupId) ? { id: now.groupId } : null
  const yearBefore = around.isNewYear ? null : (now?.year ?? null)
  return {
    ...nameOf(pupil, now),
    birthDate: pupil.birthDate ?? now?.birthDate ?? null,
    year: pupil.year === undefined ? yearBefore : pupil.year,
    group: inFile ?? kept,
    ...around.marksOf(pupil, now),
  }
}

/** What somebody was known by stays theirs, unless the file says that it is another's now. */
export function openMarks(inFile: readonly { key: string | undefined; eckid: string | undefined }[]) {
  const keys = new Set(inFile.map(({ key }) => key))
  const eckids = new Set(inFile.map(({ eckid }) => eckid))
  const kept = (mark: string | null | undefined, given: ReadonlySet<string | undefined>) =>
    mark === null || mark === undefined || given.has(mark) ? null : mark
  return (person: { key: string | undefined; eckid: string | undefined }, now: Marks | undefined): Marks => ({
    key: person.key ?? kept(now?.key, keys),
    eckid: person.eckid ?? kept(now?.eckid, eckids),
  })
}

export function nameOf(inFile: Name, now: Name | undefined): Name {
  if (!now) return { givenName: inFile.givenName, prefix: inFile.prefix, familyName: inFile.familyName }
  const family = inFile.familyName === '' ? now : inFile
  return {
    givenName: inFile.givenName || now.givenName,
    prefix: family.prefix,
    familyName: family.familyName,
  }
}

export const hasOtherName = (to: Name, now: Name) =>
  to.givenName !== now.givenName || to.prefix !== now.prefix || to.familyName !== now.familyName

function changesIn(to: PupilState, now: KnownPupil): PupilChange[] {
  const isIn = to.group === null ? now.groupId === null : 'id' in to.group && to.group.id === now.groupId
  return [
    ...(hasOtherName(to, now) ? ['name' as const] : []),
    ...(to.birthDate === now.birthDate ? [] : ['birth_date' as const]),
    ...(to.year === now.year ? [] : ['year' as const]),
    ...(isIn ? [] : ['group' as const]),
    ...(now.leftOn === null ? [] : ['back' as const]),
  ]
}

export const isLinked = (
  to: { key: string | null; eckid: string | null },
  now: { key: string | null; eckid: string | null },
) => to.key !== now.key || to.eckid !== now.eckid
