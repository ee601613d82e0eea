import { expect, test } from 'vitest'
import { afterSchoolDays, dayIn, momentAt, sayDay, sayMoment } from './calendar.ts'

const zone = 'Europe/Amsterdam'

test.each([
  ['2026-11-22T22:59:59Z', '2026-11-22'],
  ['2026-11-22T23:00:00Z', '2026-11-23'],
  ['2026-07-01T21:59:59Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
])('%s is %s at school, in winter and in summer', (instant, day) => {
  expect(dayIn(zone, new Date(instant))).toBe(day)
})

test('a day and a moment as people say them', () => {
  const at = new Date('2026-11-22T13:05:00Z')
  expect(sayDay(zone, at)).toBe('22 november 2026')
  expect(sayMoment(zone, at)).toMatch(/^zondag 22 november 2026.*14:05$/)
})

test.each([
  ['2026-11-22T14:05', '2026-11-22T13:05:00.000Z', 'in winter'],
  ['2026-07-01T14:05', '2026-07-01T12:05:00.000Z', 'in summer'],
  ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z', 'just before the clock goes forward'],
  ['2027-03-28T02:30', '2027-03-28T01:30:00.000Z', 'in the hour that is left out: half past three'],
  ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z', 'just after the clock went forward'],
  ['2026-10-25T01:59', '2026-10-24T23:59:00.000Z', 'just before the hour that comes twice'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z', 'in the hour that comes twice: the first one'],
  ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z', 'just after it'],
])('the school clock shows %s at %s, %s', (wall, instant) => {
  expect(momentAt(zone, wall)?.toISOString()).toBe(instant)
})

test.each(['', 'morgen', '2026-02-30T10:00', '2026-11-22', '2026-11-22T25:00'])(
  '“%s” is no moment',
  (wall) => {
    expect(momentAt(zone, wall)).toBeUndefined()
  },
)

test.each([
  ['2026-11-23T09:00:00Z', 1, '2026-11-24T16:00:00.000Z', 'Monday, one day'],
  ['2026-11-20T09:00:00Z', 1, '2026-11-23T16:00:00.000Z', 'Friday, one day: Monday'],
  ['2026-11-22T23:30:00Z', 1, '2026-11-24T16:00:00.000Z', 'Monday already at school'],
  ['2026-11-18T09:00:00Z', 5, '2026-11-25T16:00:00.000Z', 'Wednesday, five days: a week on'],
  ['2027-03-26T09:00:00Z', 1, '2027-03-29T15:00:00.000Z', 'over the change of the clock'],
])('from %s %i school days end at %s: %s', (from, days, end) => {
  expect(afterSchoolDays(zone, new Date(from), days).toISOString()).toBe(end)
})
