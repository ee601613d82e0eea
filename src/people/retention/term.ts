import { dayIn, momentAt } from '#platform/calendar.ts'

/** What the house keeps for a time. Originals are not among them: they go at once, and no school can say otherwise. */
export const RETENTION_KINDS = [
  'draft',
  'published',
  'proof',
  'note',
  'leaver',
  'practice_mail',
  'look',
] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]

export const TERM_UNITS = ['days', 'years', 'school_years'] as const
export type TermUnit = (typeof TERM_UNITS)[number]

/** In school years: to the end of the one in which it was, and so many more. */
export type Term = { count: number; unit: TermUnit }

/** What a school may choose: less would harm somebody, more would keep without need. */
export type Bounds = { least: number; most: number }

export type TermRefusal = 'no_number' | 'too_short' | 'too_long'

export function readTerm(typed: string, unit: TermUnit, { least, most }: Bounds): Term | TermRefusal {
  if (!/^\d{1,4}$/.test(typed)) return 'no_number'
  const count = Number(typed)
  if (count < least) return 'too_short'
  return count > most ? 'too_long' : { count, unit }
}

const DAY_MS = 86_400_000
/** A Dutch school year ends on the 31st of July, in every region. */
const NEW_YEAR = '08-01'

/** The year in which the school year of this day began. */
const yearBegun = (day: string) => Number(day.slice(0, 4)) - (day.slice(5) < NEW_YEAR ? 1 : 0)

function newYear(timeZone: string, year: number): Date {
  const at = momentAt(timeZone, `${year}-${NEW_YEAR}T00:00`)
  if (!at) throw new Error(`No school year begins in ${year}`)
  return at
}

function inYears(at: Date, years: number): Date {
  const moved = new Date(at)
  moved.setUTCFullYear(at.getUTCFullYear() + years)
  return moved
}

/** When something of this moment has been kept for its whole term. */
export function goesAt({ count, unit }: Term, since: Date, timeZone: string): Date {
  if (unit === 'days') return new Date(since.getTime() + count * DAY_MS)
  if (unit === 'years') return inYears(since, count)
  return newYear(timeZone, yearBegun(dayIn(timeZone, since)) + 1 + count)
}

/** Nothing younger than this has been kept for its term; `goesAt` has the last word about what is older. */
export function oldestKept({ count, unit }: Term, at: Date, timeZone: string): Date {
  if (unit === 'days') return new Date(at.getTime() - count * DAY_MS)
  if (unit === 'years') return inYears(at, -count)
  return newYear(timeZone, yearBegun(dayIn(timeZone, at)) - count)
}

export const inDays = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)
