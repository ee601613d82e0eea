import type { Name } from '../person.ts'
import type { LeftBecause } from '../roster-import/roster-now.ts'

export type Location = { id: string; name: string }
export type GroupLine = {
  id: string
  name: string
  yearGroups: number[]
  locationId: string
  pupils: number
}

export type PupilLine = Name & { id: string; guardians: number }
export type KnownGuardian = Name & {
  id: string
  email: string | null
  authority: boolean | null
  /** Somebody else of this school comes in with the same address. */
  hasNoDoor: boolean
  isColleague: boolean
}

export type KnownPupil = Name & {
  id: string
  birthDate: string | null
  groupId: string | null
  schoolYear: number | null
  leftOn: string | null
  /** Missing: no file names this child any more, and nobody said that it left. */
  leftBecause: LeftBecause | null
  guardians: KnownGuardian[]
}

/** For the search, and to see who was put down before: everybody of the school, who left too. */
export type Findable = Name & {
  id: string
  kind: 'pupil' | 'guardian'
  birthDate: string | null
  groupId: string | null
  leftOn: string | null
  /** Of a guardian: whose. */
  children: (Name & { id: string })[]
}
