import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jpegSize } from './jpeg-size.ts'
import { sharp } from './libvips.ts'

const draw = (width: number, height: number, options: object) =>
  sharp({ create: { width, height, channels: 3, background: '#0e5560' } })
    .jpeg(options)
    .toBuffer()

describe('the size of a JPEG is read from its head', () => {
  test.each([{}, { progressive: true }])('drawn as %j', async (options) => {
    expect(jpegSize(await draw(640, 427, options))).toEqual({ width: 640, height: 427 })
  })

  test('also when tags stand before it', async () => {
    const tagged = await sharp(await draw(33, 1025, {}))
      .withExif({ IFD0: { Copyright: 'Niemand' } })
      .toBuffer()
    expect(jpegSize(tagged)).toEqual({ width: 33, height: 1025 })
  })

  test('what is no JPEG, or half of one, has none', async () => {
    const whole = await draw(8, 8, {})
    expect(jpegSize(new Uint8Array())).toBeUndefined()
    expect(jpegSize(whole.subarray(0, 30))).toBeUndefined()
    expect(jpegSize(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBeUndefined()
  })

  test('whatever comes in, it ends', () => {
    const start = fc.uint8Array({ maxLength: 200 }).map((rest) => new Uint8Array([0xff, 0xd8, 0xff, ...rest]))
    fc.assert(
      fc.property(start, (bytes) => {
        const size = jpegSize(bytes)
        expect(size === undefined || (size.width > 0 && size.height > 0)).toBe(true)
      }),
    )
  })
})
