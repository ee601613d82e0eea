import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellOf, squareAround } from './strip-cell.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const faces = fc.tuple(share, share, share, share).map(([a, b, c, d]) => ({
  x: a * 0.99,
  y: b * 0.99,
  w: 0.001 + c * (1 - a) * 0.99,
  h: 0.001 + d * (1 - b) * 0.99,
}))

describe('faces in a strip', () => {
  test('the ninth face begins the second row', () => {
    expect(cellOf(7)).toMatchObject({ left: 1120, top: 0 })
    expect(cellOf(8)).toMatchObject({ left: 0, top: 160 })
  })

  test('a face has two fifths of its size around it on each side', () => {
    const square = squareAround({ x: 0.4, y: 0.4, w: 0.1, h: 0.1 }, { width: 1000, height: 1000 })
    expect(square).toEqual({ left: 360, top: 360, width: 180, height: 180 })
  })

  test('at an edge the square moves inwards and the whole face stays in it', () => {
    const square = squareAround({ x: 0.9, y: 0, w: 0.1, h: 0.1 }, { width: 1000, height: 1000 })
    expect(square).toMatchObject({ left: 1000 - square.width, top: 0 })
  })

  test('a square is never empty and never outside the picture, whatever the face', () => {
    fc.assert(
      fc.property(faces, fc.nat(3000), fc.nat(3000), (face, w, h) => {
        const [width, height] = [w + 1, h + 1]
        const square = squareAround(face, { width, height })
        expect(square.width).toBe(square.height)
        expect(Math.min(square.width, square.left + 1, square.top + 1)).toBeGreaterThan(0)
        expect(square.left + square.width).toBeLessThanOrEqual(width)
        expect(square.top + square.height).toBeLessThanOrEqual(height)
        expect([square.left, square.top, square.width].every(Number.isInteger)).toBe(true)
      }),
    )
  })
})
