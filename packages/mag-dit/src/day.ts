/** Calendar days of the school. A day is text, `YYYY-MM-DD`, so days compare as text does. */

const MS_PER_DAY = 86_400_000

const clockOfTheSchool = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/**
 * An instant as milliseconds. One that can't be read is a bug of the caller and throws: never a guess.
 * @example instantOf('2026-03-10T10:00:00+01:00') // 1773133200000
 */
export function instantOf(text: string): number {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new RangeError(`Not an instant: ${text}`)
  return instant
}

/**
 * The day in Europe/Amsterdam on which an instant falls.
 * @example dayOf(Date.parse('2026-03-09T23:30:00Z')) // '2026-03-10'
 */
export function dayOf(instant: number): string {
  const parts = clockOfTheSchool.formatToParts(instant)
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`
}

/**
 * The instant at which a day begins in Europe/Amsterdam, as milliseconds. A day that can't be read throws.
 * @example startOf('2026-03-10') // Date.parse('2026-03-09T23:00:00Z')
 */
export function startOf(day: string): number {
  const inSummer = instantOf(`${day}T00:00:00+02:00`)
  return dayOf(inSummer) === day ? inSummer : instantOf(`${day}T00:00:00+01:00`)
}

/** @example addDays('2026-02-10', 28) // '2026-03-10' */
export function addDays(day: string, count: number): string {
  return new Date(instantOf(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10)
}

/**
 * The instant at which so many days have gone by since: see `havePassed`.
 * @example passedAt(28, '2026-02-10') // Date.parse('2026-03-10T00:00:00+01:00')
 */
export function passedAt(days: number, since: string): number {
  return isDay(since) ? startOf(addDays(since, days)) : instantOf(since) + days * MS_PER_DAY
}

const isDay = (text: string) => text.length === 'YYYY-MM-DD'.length

/**
 * Whether so many days have gone by since. Since a day: days of the calendar; since an instant: full days of 24 hours.
 * @example havePassed(28, '2026-02-10', Date.parse('2026-03-10T00:00:00+01:00')) // true
 */
export function havePassed(days: number, since: string, now: number): boolean {
  return isDay(since) ? addDays(since, days) <= dayOf(now) : instantOf(since) + days * MS_PER_DAY <= now
}
