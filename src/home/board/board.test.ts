import { expect, test } from 'vitest'
import { counted, FEWEST, shareOf, split } from './board.ts'

test.each([
  [0, 300, { is: 'exactly', count: 0 }],
  [1, 300, { is: 'few' }],
  [4, 300, { is: 'few' }],
  [5, 300, { is: 'exactly', count: 5 }],
  [295, 300, { is: 'exactly', count: 295 }],
  [296, 300, { is: 'nearly_all' }],
  [300, 300, { is: 'exactly', count: 300 }],
  [5, 6, { is: 'some' }],
  [6, 6, { is: 'exactly', count: 6 }],
  [0, 3, { is: 'few' }],
  [3, 3, { is: 'few' }],
  [0, 0, { is: 'exactly', count: 0 }],
] as const)('%i of %i is said as %j', (part, whole, said) => {
  expect(counted(part, whole)).toEqual(said)
})

test('from all that is said of a part, what is left and the whole, no number of one to four follows', () => {
  const possible = new Map<string, { part: number; left: number; whole: number }[]>()
  for (let whole = 0; whole <= 40; whole += 1)
    for (let part = 0; part <= whole; part += 1) {
      const said = JSON.stringify([counted(whole), split(part, whole), shareOf(part, whole)])
      possible.set(said, [...(possible.get(said) ?? []), { part, left: whole - part, whole }])
    }
  const isSmall = (count: number) => count > 0 && count < FEWEST
  for (const [said, cases] of possible)
    for (const name of ['part', 'left', 'whole'] as const) {
      const counts = new Set(cases.map((one) => one[name]))
      expect([said, name, counts.size === 1 && [...counts].some(isSmall)]).toEqual([said, name, false])
    }
})

test('a share is said in whole percents, and never rounded up to everybody', () => {
  expect([shareOf(218, 300), shareOf(599, 605), shareOf(300, 300)]).toEqual([72, 99, 100])
  expect([shareOf(298, 300), shareOf(3, 300), shareOf(0, 0)]).toEqual([undefined, undefined, undefined])
})
