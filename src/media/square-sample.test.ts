import { describe, expect, test } from 'vitest'
import type { RawPicture } from './photo-file.ts'
import { sampleSquare } from './square-sample.ts'

/** A pixel tells where it is: red its column, green its row. */
function ruled(width: number, height: number): RawPicture {
  const pixels = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at++) pixels.set([at % width, Math.floor(at / width), 7], at * 3)
  return { width, height, pixels }
}

const whole = ({ width, height }: RawPicture) => ({ left: 0, top: 0, width, height })
const at = (square: Float32Array, side: number, x: number, y: number) =>
  Array.from(square.subarray((y * side + x) * 3, (y * side + x) * 3 + 3))

describe('what the net is shown', () => {
  test('a square of the same size is shown as it is', () => {
    const picture = ruled(8, 8)
    expect(sampleSquare(picture, whole(picture), 8)).toEqual(Float32Array.from(picture.pixels))
  })

  test('between two pixels it takes of both', () => {
    const picture = ruled(10, 10)
    const square = sampleSquare(picture, whole(picture), 4)
    expect(at(square, 4, 1, 3)).toEqual([2.5, 7.5, 7])
  })

  test('a wide picture fills the top and leaves black below', () => {
    const picture = ruled(8, 4)
    const square = sampleSquare(picture, whole(picture), 8)
    expect(at(square, 8, 7, 3)).toEqual([7, 3, 7])
    expect(at(square, 8, 7, 4)).toEqual([0, 0, 0])
  })

  test('a part holds nothing of what lies beside it', () => {
    const square = sampleSquare(ruled(20, 20), { left: 5, top: 9, width: 4, height: 4 }, 4)
    expect(at(square, 4, 0, 0)).toEqual([5, 9, 7])
    expect(at(square, 4, 3, 3)).toEqual([8, 12, 7])
  })

  test('one pixel is enough to fill it', () => {
    const square = sampleSquare(ruled(1, 1), { left: 0, top: 0, width: 1, height: 1 }, 2)
    expect(at(square, 2, 0, 0)).toEqual([0, 0, 7])
    expect(at(square, 2, 1, 1)).toEqual([0, 0, 7])
  })
})
