import { expect, test } from 'vitest'
import { dayIn, sayDay, sayMoment } from './calendar.ts'

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
