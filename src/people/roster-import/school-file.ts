import type { Name } from '../person.ts'

/**
 * What is left of a roster file once it has been read: names, birth dates, groups, and who works there. What we don't
 * need never gets in here; of an ECK iD only a hash.
 */
export type SchoolFile = {
  school: FileSchool
  schoolYear: string
  /** The day the file is about; who had left by then is not at the school any more. */
  referenceDay: string | undefined
  locations: { key: string; name: string }[]
  groups: FileGroup[]
  pupils: FilePupil[]
  staff: FileStaff[]
  /** What stood in the file and was left out while reading, per element. */
  dropped: Record<string, number>
  /** Elements of which we don't know what they are. */
  unknown: Record<string, number>
  warnings: Warning[]
}

export type FileSchool = {
  brin: string | undefined
  dependance: string | undefined
  /** A school in Flanders has a number instead of a BRIN. */
  number: string | undefined
  key: string | undefined
}

export type FileGroup = {
  key: string
  name: string
  kind: 'home' | 'combined'
  /** Undefined for a class of several years, and for a year that is none of a primary school. */
  year: number | undefined
}

type FilePerson = Name & {
  /** Undefined where the file gives none, or one that may not be used again. */
  key: string | undefined
  eckid: string | undefined
}

export type FilePupil = FilePerson & {
  birthDate: string | undefined
  /** Undefined where the file says nothing, null where it is no year of a primary school. */
  year: number | null | undefined
  group: string | undefined
  combined: string[]
  location: string | undefined
  /** On this day they left, or with `former` some day that nobody wrote down. */
  leftOn: string | undefined
  former: boolean
}

export type FileStaff = FilePerson & {
  email: string | undefined
  /** As they stand in the file: a suggestion, never a right. */
  roles: string[]
  groups: string[]
}

export type WarningCode =
  | 'no_name'
  | 'no_family_name'
  | 'no_birth_date'
  | 'birth_date_unreadable'
  | 'no_group'
  | 'unknown_group'
  | 'unknown_location'
  | 'year_outside'
  | 'no_year'
  | 'key_for_once'
  | 'no_key'
  | 'key_twice'
  | 'eckid_twice'
  | 'group_without_key'
  | 'group_key_twice'
  | 'no_brin'

/** The same thing that was noticed several times is one warning. */
export type Warning = { code: WarningCode; count: number; lines: number[] }

export type RefusalCode =
  | 'too_large'
  | 'too_many_pupils'
  | 'too_deep'
  | 'doctype'
  | 'own_entity'
  | 'encoding_unknown'
  | 'encoding_broken'
  | 'broken'
  | 'half'
  | 'not_this_format'
  | 'no_school'
  | 'several_schools'
  | 'no_school_year'
  | 'no_pupils'
  | 'nothing_new'

export type FileRefusal = { code: RefusalCode; line: number }

export const MOST_FILE_BYTES = 20 * 1024 * 1024
export const MOST_PUPILS = 5_000
export const MOST_DEPTH = 12

/** Who is in the file as somebody of the past. */
export function hasLeft({ leftOn, former }: FilePupil, referenceDay: string): boolean {
  return former || (leftOn !== undefined && leftOn <= referenceDay)
}

/** BRIN and place of business are written apart, or as one word of six. */
export const brinOf = ({ brin, number }: FileSchool): string | undefined => brin?.slice(0, 4) ?? number
