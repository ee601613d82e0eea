import type { Name } from '../person.ts'

/** What the school has, as far as a file can say anything of it. */
export type RosterNow = {
  name: string
  brin: string
  schoolYear: string
  locations: { id: string; name: string; key: string | null }[]
  /** Those that have not ended. */
  groups: KnownGroup[]
  pupils: KnownPupil[]
  staff: KnownStaff[]
}

export type KnownGroup = {
  id: string
  name: string
  key: string | null
  yearGroups: number[]
  locationId: string
}

export type KnownPerson = Name & {
  id: string
  key: string | null
  eckid: string | null
  leftOn: string | null
}

export type KnownPupil = KnownPerson & {
  leftBecause: LeftBecause | null
  birthDate: string | null
  groupId: string | null
  year: number | null
}

export type KnownStaff = KnownPerson & {
  email: string | null
  roles: string[]
  groupIds: string[]
}

/** Written out by the school, or no longer in its file. */
export type LeftBecause = 'left' | 'missing'
