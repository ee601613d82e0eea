const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day (YYYY-MM-DD) that an instant falls on for a school. */
export function dayIn(timeZone: string, at: Date): string {
  const known = formatters.get(timeZone)
  const formatter =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  if (!known) formatters.set(timeZone, formatter)
  return formatter.format(at)
}

/** "zondag 22 november 2026 om 14:05", for people. */
export function sayMoment(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(at)
}

/** "22 november 2026". */
export function sayDay(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('nl-NL', { timeZone, dateStyle: 'long' }).format(at)
}

/** What the clocks of a school show: "2026-11-22T14:05". */
export function wallClock(timeZone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The instant at which the clocks of a school show this. On the last Sunday of October an hour comes twice: the first
 * of the two is meant. On the last Sunday of March an hour is left out: what was written in it is as much later.
 * Undefined: this is no moment.
 */
export function momentAt(timeZone: string, wall: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return undefined
  const asIfUtc = new Date(`${wall}Z`)
  if (Number.isNaN(asIfUtc.getTime()) || asIfUtc.toISOString().slice(0, 16) !== wall) return undefined
  const offsetAt = (at: Date) => new Date(`${wallClock(timeZone, at)}Z`).getTime() - at.getTime()
  const hours = [-24, 24].map((h) => offsetAt(new Date(asIfUtc.getTime() + h * 3_600_000)))
  const moments = hours.map((offset) => new Date(asIfUtc.getTime() - offset))
  const shown = moments.filter((at) => wallClock(timeZone, at) === wall)
  const earliest = shown.length > 0 ? Math.min(...shown.map(Number)) : Math.max(...moments.map(Number))
  return new Date(earliest)
}

const END_OF_SCHOOL_DAY = '17:00'

/** The end of the so-manieth school day after this one: Saturdays and Sundays don't count. */
export function afterSchoolDays(timeZone: string, at: Date, days: number): Date {
  const day = new Date(`${dayIn(timeZone, at)}T12:00:00Z`)
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1
  }
  const end = momentAt(timeZone, `${day.toISOString().slice(0, 10)}T${END_OF_SCHOOL_DAY}`)
  if (!end) throw new Error('A day without an end')
  return end
}
