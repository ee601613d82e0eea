import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverMargin, type FaceBox, grow } from './photo-file.ts'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const boxes: fc.Arbitrary<FaceBox> = fc
  .tuple(fraction, fraction, fraction, fraction)
  .map(([x, y, w, h]) => ({ x, y, w: w * (1 - x), h: h * (1 - y) }))

describe('a box that grows', () => {
  test('gets a quarter of its own size on each of its four sides', () => {
    const grown = grow({ x: 0.4, y: 0.4, w: 0.2, h: 0.1 }, coverMargin)
    expect(grown.x).toBeCloseTo(0.35)
    expect(grown.y).toBeCloseTo(0.375)
    expect(grown.w).toBeCloseTo(0.3)
    expect(grown.h).toBeCloseTo(0.15)
  })

  test('stops at the edge of the picture', () => {
    expect(grow({ x: 0, y: 0.75, w: 0.25, h: 0.25 }, coverMargin)).toEqual({
      x: 0,
      y: 0.6875,
      w: 0.3125,
      h: 0.3125,
    })
  })

  test('never leaves a part of the face outside, and never leaves the picture', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const grown = grow(box, coverMargin)
        expect(grown.x).toBeGreaterThanOrEqual(0)
        expect(grown.y).toBeGreaterThanOrEqual(0)
        expect(grown.x + grown.w).toBeLessThanOrEqual(1 + 1e-9)
        expect(grown.y + grown.h).toBeLessThanOrEqual(1 + 1e-9)
        expect(grown.x).toBeLessThanOrEqual(box.x)
        expect(grown.y).toBeLessThanOrEqual(box.y)
        expect(grown.x + grown.w).toBeGreaterThanOrEqual(box.x + box.w - 1e-9)
        expect(grown.y + grown.h).toBeGreaterThanOrEqual(box.y + box.h - 1e-9)
      }),
    )
  })
})
