import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawInteger, drawWeighted, seededRandom, shuffle } from './seeded-random.ts'

const take = (count: number, random: () => number) => Array.from({ length: count }, random)

describe('seeded random', () => {
  test('the same seed gives the same row, another seed another row', () => {
    expect(take(50, seededRandom(7))).toEqual(take(50, seededRandom(7)))
    expect(take(50, seededRandom(7))).not.toEqual(take(50, seededRandom(8)))
  })

  test('every fraction is from 0 up to but not 1, and tenths come equally often', () => {
    const tenths = new Array<number>(10).fill(0)
    for (const fraction of take(20_000, seededRandom(2026))) {
      expect(fraction).toBeGreaterThanOrEqual(0)
      expect(fraction).toBeLessThan(1)
      const tenth = Math.floor(fraction * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200)
  })

  test('a whole number reaches both ends and never passes them', () => {
    const random = seededRandom(3)
    const drawn = new Set(take(200, () => drawInteger(random, 2, 5)))
    expect([...drawn].sort()).toEqual([2, 3, 4, 5])
  })

  test('a weight of nothing is never drawn', () => {
    const random = seededRandom(4)
    const drawn = take(200, () => 0).map(() => drawWeighted(random, [{ weight: 0 }, { weight: 2 }]).weight)
    expect(new Set(drawn)).toEqual(new Set([2]))
  })

  test('a shuffled list keeps what was in it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        expect(shuffle(seededRandom(seed), list).sort()).toEqual([...list].sort())
      }),
    )
  })
})
