import { wallClock } from '#platform/calendar.ts'

const HOUR_MS = 3_600_000

/** On the last Sunday of March an hour is left out. This is in the first hour after it: whoever wrote 02:30 got 03:30. */
export function followsSkippedHour(timeZone: string, at: Date): boolean {
  const hourAt = (moment: Date) => Number(wallClock(timeZone, moment).slice(11, 13))
  return (hourAt(at) - hourAt(new Date(at.getTime() - HOUR_MS)) + 24) % 24 === 2
}
