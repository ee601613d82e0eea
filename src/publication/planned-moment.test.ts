import { expect, test } from 'vitest'
import { momentAt } from '#platform/calendar.ts'
import { followsSkippedHour } from './planned-moment.ts'

const ZONE = 'Europe/Amsterdam'
const skipped = (wall: string) => followsSkippedHour(ZONE, momentAt(ZONE, wall) ?? new Date(0))

test.each([
  ['2027-03-28T02:30', true],
  ['2027-03-28T02:00', true],
  ['2027-03-28T03:30', true],
  ['2027-03-28T01:59', false],
  ['2027-03-28T04:00', false],
  ['2027-03-29T02:30', false],
  ['2026-10-25T02:30', false],
  ['2026-12-31T23:30', false],
  ['2027-01-01T00:30', false],
])('%s stands just after an hour that the clock leaves out: %s', (wall, expected) => {
  expect(skipped(wall)).toBe(expected)
})
