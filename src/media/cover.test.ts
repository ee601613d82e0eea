import { describe, expect, test } from 'vitest'
import { type Colour, cover, shapeOf } from './cover.ts'
import type { RawPicture } from './photo-file.ts'

const red: Colour = { r: 255, g: 0, b: 0 }

function white(width: number, height: number): RawPicture {
  return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) }
}

const colourAt = ({ width, pixels }: RawPicture, x: number, y: number) =>
  Array.from(pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3))

describe('covering', () => {
  test('the shape is the face box and a quarter more on each side, up to the whole pixel', () => {
    expect(shapeOf({ x: 0.4, y: 0.4, w: 0.2, h: 0.2 }, { width: 101, height: 50 })).toEqual({
      left: 35,
      top: 17,
      right: 66,
      bottom: 33,
    })
  })

  test('every pixel of the shape becomes the colour, and what is well outside stays as it was', () => {
    const shape = { left: 10, top: 20, right: 30, bottom: 40 }
    const covered = cover(white(60, 60), [shape], red)
    for (let y = 0; y < 60; y++) {
      for (let x = 0; x < 60; x++) {
        const isInside = x >= 10 && x < 30 && y >= 20 && y < 40
        const isOutside = x < 7 || x >= 33 || y < 17 || y >= 43
        if (isInside) expect(colourAt(covered, x, y)).toEqual([255, 0, 0])
        if (isOutside) expect(colourAt(covered, x, y)).toEqual([255, 255, 255])
      }
    }
  })

  test('the picture that it was laid on stays as it was, also in the memory of libvips', () => {
    const picture = { width: 8, height: 8, pixels: Buffer.alloc(8 * 8 * 3, 255) }
    const covered = cover(picture, [{ left: 0, top: 0, right: 8, bottom: 8 }], red)
    expect(colourAt(covered, 4, 4)).toEqual([255, 0, 0])
    expect(colourAt(picture, 4, 4)).toEqual([255, 255, 255])
  })

  test('a face at the edge is covered up to the edge', () => {
    const picture = white(40, 30)
    const covered = cover(picture, [shapeOf({ x: 0.8, y: 0, w: 0.2, h: 0.3 }, picture)], red)
    expect(colourAt(covered, 39, 0)).toEqual([255, 0, 0])
    expect(colourAt(covered, 39, 29)).toEqual([255, 255, 255])
  })

  test('the picture it was made from is left alone', () => {
    const picture = white(20, 20)
    cover(picture, [{ left: 0, top: 0, right: 20, bottom: 20 }], red)
    expect(picture.pixels.every((value) => value === 255)).toBe(true)
  })
})
