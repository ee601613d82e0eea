import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goesAt, oldestKept, readTerm, TERM_UNITS } from './term.ts'

const AMSTERDAM = 'Europe/Amsterdam'
const goes = (count: number, unit: (typeof TERM_UNITS)[number], since: string) =>
  goesAt({ count, unit }, new Date(since), AMSTERDAM).toISOString()

describe('a term', () => {
  test.each([
    ['2026-11-10T09:00:00Z', 1, '2028-07-31T22:00:00.000Z'],
    ['2027-07-31T21:59:00Z', 1, '2028-07-31T22:00:00.000Z'],
    ['2027-07-31T22:00:00Z', 1, '2029-07-31T22:00:00.000Z'],
    ['2026-08-01T10:00:00Z', 2, '2029-07-31T22:00:00.000Z'],
  ])('in school years of what is of %s ends with a school year', (since, count, end) => {
    expect(goes(count, 'school_years', since)).toBe(end)
  })

  test('in days and in years is counted from the moment itself', () => {
    expect(goes(14, 'days', '2026-11-10T09:00:00Z')).toBe('2026-11-24T09:00:00.000Z')
    expect(goes(2, 'years', '2028-02-29T09:00:00Z')).toBe('2030-03-01T09:00:00.000Z')
  })

  test('has two sides that agree: what is over it is never looked over', () => {
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(
        moment,
        moment,
        fc.constantFrom(...TERM_UNITS),
        fc.integer({ min: 1, max: 8 }),
        (since, at, unit, count) => {
          const term = { count, unit }
          if (goesAt(term, since, AMSTERDAM) <= at)
            expect(since.getTime()).toBeLessThanOrEqual(oldestKept(term, at, AMSTERDAM).getTime())
        },
      ),
    )
  })

  test.each([
    ['7', { count: 7, unit: 'days' }],
    ['', 'no_number'],
    ['1,5', 'no_number'],
    ['-1', 'no_number'],
    ['0', 'too_short'],
    ['61', 'too_long'],
  ])('typed as “%s” is read as it was meant', (typed, read) => {
    expect(readTerm(typed, 'days', { least: 1, most: 60 })).toEqual(read)
  })
})
