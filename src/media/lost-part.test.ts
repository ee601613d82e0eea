import { describe, expect, test } from 'vitest'
import { type DrawnPixels, heicNothing, jpegNothing, measureLostPart } from './lost-part.ts'

/** Busy everywhere, so that nothing is even; then painted over where nothing came. */
function picture(
  colour: number[],
  paint: (x: number, y: number) => boolean,
  width = 64,
  height = 80,
): DrawnPixels {
  const channels = colour.length
  const pixels = new Uint8Array(width * height * channels)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const busy = colour.map((_, channel) => (x * 7 + y * 13 + channel * 29) % 256)
      pixels.set(paint(x, y) ? colour : busy, (y * width + x) * channels)
    }
  }
  return { width, height, channels, pixels }
}

const grey = [128, 128, 128]

describe('what is missing of a broken photo', () => {
  test('is nothing when there is something everywhere', () => {
    expect(
      measureLostPart(
        picture(grey, () => false),
        jpegNothing,
      ),
    ).toEqual({ share: 0, wholeRows: 80 })
  })

  test('is counted, and what is above it is whole', () => {
    const stopped = picture(grey, (_x, y) => y >= 60)
    expect(measureLostPart(stopped, jpegNothing)).toEqual({ share: 0.2, wholeRows: 64 })
  })

  test('a row that came half is not whole; a hole in the middle is counted and kept', () => {
    const half = picture(grey, (x, y) => y >= 72 && x >= 32)
    expect(measureLostPart(half, jpegNothing)).toEqual({ share: 0.05, wholeRows: 72 })
    const hole = picture(grey, (x, y) => y >= 16 && y < 32 && x < 32)
    expect(measureLostPart(hole, jpegNothing)).toEqual({ share: 0.1, wholeRows: 80 })
  })

  test('sides that no block fits count as well, and a grey photo has one channel', () => {
    expect(
      measureLostPart(
        picture([128], (_x, y) => y >= 40, 61, 77),
        jpegNothing,
      ),
    ).toEqual({
      share: 0.5,
      wholeRows: 40,
    })
  })

  test('a wall of nearly that grey is a wall', () => {
    expect(
      measureLostPart(
        picture([128, 128, 129], () => true),
        jpegNothing,
      ).share,
    ).toBe(0)
  })

  test.each([77, 84, 135])('in a HEIC nothing is a bare green (%i)', (green) => {
    const stopped = picture([0, green, 0, 255], (_x, y) => y >= 40)
    expect(measureLostPart(stopped, heicNothing)).toEqual({ share: 0.5, wholeRows: 40 })
  })
})
