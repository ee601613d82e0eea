import { describe, expect, test } from 'vitest'
import { addDays, dayOf, havePassed, instantOf } from './day.ts'

describe('the day in Amsterdam', () => {
  test.each([
    ['2026-03-09T22:59:59Z', '2026-03-09', 'the last second in winter'],
    ['2026-03-09T23:00:00Z', '2026-03-10', 'midnight in winter'],
    ['2026-07-01T21:59:59Z', '2026-07-01', 'the last second in summer'],
    ['2026-07-01T22:00:00Z', '2026-07-02', 'midnight in summer'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'the night the clock goes forward'],
    ['2026-12-31T23:00:00Z', '2027-01-01', 'new year'],
  ])('%s is %s (%s)', (instant, day) => {
    expect(dayOf(instantOf(instant))).toBe(day)
  })
})

test('days are counted on the calendar, over a month, a leap day and a change of clock', () => {
  expect(addDays('2026-02-10', 28)).toBe('2026-03-10')
  expect(addDays('2028-02-10', 28)).toBe('2028-03-09')
  expect(addDays('2026-03-20', 28)).toBe('2026-04-17')
})

test('since a day: from midnight of the day; since an instant: to the second', () => {
  expect(havePassed(28, '2026-02-10', instantOf('2026-03-10T00:00:00+01:00'))).toBe(true)
  expect(havePassed(28, '2026-02-10', instantOf('2026-03-09T23:59:59+01:00'))).toBe(false)
  expect(havePassed(28, '2026-02-10T12:00:00+01:00', instantOf('2026-03-10T12:00:00+01:00'))).toBe(true)
  expect(havePassed(28, '2026-02-10T12:00:00+01:00', instantOf('2026-03-10T11:59:59+01:00'))).toBe(false)
})

test('an instant that cannot be read throws: it is never guessed', () => {
  expect(() => instantOf('gisteren')).toThrow(RangeError)
})
