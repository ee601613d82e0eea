import { expect, test } from 'vitest'
import { departureOf } from './departure.ts'

const DAY = 86_400_000
const NOW = new Date('2028-11-10T09:00:00Z')
const days = (count: number) => new Date(NOW.getTime() + count * DAY)
const rule = { term: { count: 100, unit: 'days' }, noticeDays: 14, timeZone: 'Europe/Amsterdam' } as const

/** Something whose term ends so many days from now. */
const ending = (left: number, news?: Date) => ({ since: days(left - 100), news })
const announced = (ago: number, goes: number) => ({ warnedAt: days(-ago), goesAt: days(goes) })

test.each([
  ['nothing is said of what stays for longer', ending(15), undefined, { is: 'later', at: days(15) }],
  ['what goes in two weeks is announced', ending(14), undefined, { is: 'to_announce', at: days(14) }],
  [
    'what should have gone before is announced first, all the same',
    ending(-300),
    undefined,
    { is: 'to_announce', at: days(14) },
  ],
  ['what was announced waits for its day', ending(1), announced(13, 1), { is: 'later', at: days(1) }],
  ['what was announced goes on its day', ending(0), announced(14, 0), { is: 'now' }],
  [
    'a term that was shortened since changes nothing about the day announced',
    ending(-50),
    announced(2, 12),
    { is: 'later', at: days(12) },
  ],
  [
    'a term that was lengthened since makes it stay',
    ending(40),
    announced(14, 0),
    { is: 'later', at: days(40) },
  ],
  [
    'and is announced anew when that is nearly over',
    ending(3),
    announced(90, -76),
    { is: 'to_announce', at: days(14) },
  ],
  ['news from before it was announced was seen', ending(0, days(-20)), announced(14, 0), { is: 'now' }],
  [
    'with news since it is announced anew',
    ending(0, days(-1)),
    announced(14, 0),
    { is: 'to_announce', at: days(14) },
  ],
] as const)('%s', (_, due, warning, departure) => {
  expect(departureOf(due, warning, rule, NOW)).toEqual(departure)
})

test('what needs no announcing goes when its term is over', () => {
  const silent = { ...rule, noticeDays: 0 }
  expect(departureOf(ending(0), undefined, silent, NOW)).toEqual({ is: 'now' })
  expect(departureOf(ending(1), undefined, silent, NOW)).toEqual({ is: 'later', at: days(1) })
})
