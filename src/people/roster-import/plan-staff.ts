import type { Name } from '../person.ts'
import { type Answers, type Match, matchAll } from './match.ts'
import type { Ref } from './plan-groups.ts'
import { answersFor, hasOtherName, isLinked, nameOf, openMarks } from './plan-pupils.ts'
import type { KnownStaff, RosterNow } from './roster-now.ts'
import type { FileStaff, SchoolFile } from './school-file.ts'

export type StaffState = Name & {
  email: string | null
  key: string | null
  eckid: string | null
  /** What the file says they do, for who hands out roles. */
  suggested: { roles: string[]; groups: Ref[] }
}

export type StaffStep =
  | { is: 'new'; at: number; to: StaffState }
  | {
      is: 'present'
      at: number
      id: string
      to: StaffState
      changes: ('name' | 'email' | 'suggestion')[]
      isLinked: boolean
    }
  | { is: 'doubtful'; at: number; candidates: string[] }
  | { is: 'ignored'; at: number; why: 'gone_already' | 'no_name' }

type Around = { refOf: (key: string) => Ref | undefined }

/** Who works at the school. A file gives nobody a role, and brings nobody back who left: that would give the role back. */
export function planStaff(
  file: SchoolFile,
  now: RosterNow,
  answers: Answers,
  { refOf }: Around,
): { staff: StaffStep[]; staffNotInFile: number } {
  const known = new Map(now.staff.map((person) => [person.id, person]))
  const matches = matchAll(file.staff, now.staff, answersFor('s', answers))
  const marksOf = openMarks(file.staff.filter((_, at) => matches[at]?.is !== 'doubtful'))
  const staff = file.staff.map((person, at) =>
    stepFor(person, at, matches[at] ?? { is: 'unknown' }, known, { refOf, marksOf }),
  )
  const seen = new Set(matches.flatMap((match) => (match.is === 'known' ? [match.id] : [])))
  const rest = now.staff.filter(({ id, leftOn }) => leftOn === null && !seen.has(id))
  return { staff, staffNotInFile: rest.length }
}

function stepFor(
  person: FileStaff,
  at: number,
  match: Match,
  known: ReadonlyMap<string, KnownStaff>,
  { refOf, marksOf }: Around & { marksOf: ReturnType<typeof openMarks> },
): StaffStep {
  if (match.is === 'doubtful') return { is: 'doubtful', at, candidates: match.candidates }
  const now = match.is === 'known' ? known.get(match.id) : undefined
  const to: StaffState = {
    ...nameOf(person, now),
    // Where we write to a colleague is not changed by a file, only filled in.
    email: now?.email ?? person.email ?? null,
    ...marksOf(person, now),
    suggested: { roles: person.roles, groups: person.groups.flatMap((key) => refOf(key) ?? []) },
  }
  if (!now) {
    const hasName = person.givenName !== '' || person.familyName !== ''
    return hasName ? { is: 'new', at, to } : { is: 'ignored', at, why: 'no_name' }
  }
  if (now.leftOn !== null) return { is: 'ignored', at, why: 'gone_already' }
  return {
    ...{ is: 'present', at, id: now.id, to },
    changes: [
      ...(hasOtherName(to, now) ? ['name' as const] : []),
      ...(to.email === now.email ? [] : ['email' as const]),
      ...(isSameSuggestion(to.suggested, now) ? [] : ['suggestion' as const]),
    ],
    isLinked: isLinked(to, now),
  }
}

function isSameSuggestion({ roles, groups }: StaffState['suggested'], now: KnownStaff): boolean {
  const ids = groups.flatMap((group) => ('id' in group ? [group.id] : []))
  if (ids.length !== groups.length) return false
  const isEqual = (one: readonly string[], other: readonly string[]) =>
    JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())
  return isEqual(roles, now.roles) && isEqual(ids, now.groupIds)
}
