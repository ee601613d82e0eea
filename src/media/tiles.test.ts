import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FoundFace } from './photo-file.ts'
import { inWhole, needsTiles, tilesOf } from './tiles.ts'

const size = { width: 1280, height: 960 }
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 1280 }),
  height: fc.integer({ min: 1, max: 1280 }),
})

/** Faces of so many pixels wide in a picture of 1280. */
const faces = (...widths: number[]): FoundFace[] =>
  widths.map((width, at) => ({ score: 0.5, box: { x: at / 100, y: 0.1, w: width / 1280, h: 0.01 } }))

describe('when a photo is looked at more closely', () => {
  test.each([
    ['nobody was seen', faces(), false],
    ['seven large faces were seen', faces(60, 60, 60, 60, 60, 60, 60), false],
    ['eight faces were seen, however large', faces(90, 90, 90, 90, 90, 90, 90, 90), true],
    ['one small face was seen', faces(39), true],
    ['the face was just large enough', faces(40), false],
    ['most faces were small', faces(20, 30, 120), true],
    ['only one of three was small', faces(20, 80, 120), false],
  ])('%s', (_what, found, closer) => {
    expect(needsTiles(found, size)).toBe(closer)
  })
})

describe('the parts of a photo', () => {
  test('a photo of a phone becomes six squares of 640 pixels that overlap by a fifth or more', () => {
    const tiles = tilesOf(size)
    expect(tiles).toHaveLength(6)
    expect(tiles.every(({ width, height }) => width === 640 && height === 640)).toBe(true)
    expect([...new Set(tiles.map(({ left }) => left))]).toEqual([0, 320, 640])
    expect([...new Set(tiles.map(({ top }) => top))]).toEqual([0, 320])
  })

  test('a photo that is one part already is not looked at twice', () => {
    expect(tilesOf({ width: 640, height: 405 })).toEqual([])
  })

  test('every pixel is in a part, no part leaves the picture, and neighbours share a fifth', () => {
    fc.assert(
      fc.property(sizes, ({ width, height }) => {
        const tiles = tilesOf({ width, height })
        for (const [length, from, long] of [
          [width, 'left', 'width'],
          [height, 'top', 'height'],
        ] as const) {
          const starts = [...new Set(tiles.map((tile) => tile[from]))]
          const side = Math.min(640, length)
          expect(tiles.every((tile) => tile[long] === side && tile[from] + side <= length)).toBe(true)
          if (tiles.length === 0) continue
          expect(starts[0]).toBe(0)
          expect((starts.at(-1) ?? 0) + side).toBe(length)
          for (const [index, start] of starts.slice(1).entries())
            expect(start - (starts[index] ?? 0)).toBeLessThanOrEqual(512)
        }
      }),
    )
  })

  test('a face in a part stands in the whole where it was seen', () => {
    const whole = { width: 1000, height: 800 }
    const area = { left: 360, top: 160, width: 640, height: 640 }
    const { box, score } = inWhole({ score: 0.7, box: { x: 0.5, y: 0.25, w: 0.1, h: 0.2 } }, area, whole)
    expect(score).toBe(0.7)
    expect(box.x).toBeCloseTo(0.68)
    expect(box.y).toBeCloseTo(0.4)
    expect(box.w).toBeCloseTo(0.064)
    expect(box.h).toBeCloseTo(0.16)
  })
})
