import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'
import { sharp } from './libvips.ts'
import { prepare } from './prepare.ts'
import { heicFile } from './testing/generated-heic.ts'
import { corneredPicture, exifBlock } from './testing/generated-photos.ts'
import {
  endlessScans,
  scratched,
  stoppedEarly,
  stoppedEarlyWithEnd,
  withoutLastScans,
} from './testing/jpeg-damage.ts'
import { photoRefusalTexts } from './texts.nl.ts'

async function masterOf(bytes: Uint8Array) {
  const prepared = await prepare(bytes, null, () => 0)
  if (!prepared.ok) throw new Error(`${prepared.refused}: ${prepared.detail}`)
  const decoded = await decode(prepared.master.jpeg)
  if (!decoded.ok) throw new Error(decoded.refused)
  return decoded.picture
}

describe('a broken photo is mended when little is missing, and refused when a person would miss it', () => {
  /** Fine noise, so that each row takes as many bytes as the next. */
  const busy = {
    width: 640,
    height: 480,
    channels: 3,
    noise: { type: 'gaussian', mean: 140, sigma: 30 },
  } as const
  const drawn = sharp({ create: { ...busy, background: '#888' } })
  const refused = { ok: false, refused: 'unreadable' }
  const ask = (bytes: Uint8Array) => prepare(bytes, null, () => 0)

  test('of a JPEG without its last rows those rows are cut off, so that no grey is left', async () => {
    const jpeg = await drawn.clone().jpeg().toBuffer()
    for (const broken of [stoppedEarly(jpeg, 0.03), stoppedEarlyWithEnd(jpeg, 0.03)]) {
      const { width, height, pixels } = await masterOf(broken)
      expect(width).toBe(640)
      expect(height).toBeLessThan(480)
      expect(height).toBeGreaterThanOrEqual(448)
      const lastRow = pixels.subarray((height - 1) * width * 3)
      expect(Math.max(...lastRow) - Math.min(...lastRow)).toBeGreaterThan(60)
    }
  })

  test('a photo that lay on its side loses the side that came last', async () => {
    const jpeg = await drawn.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { width, height } = await masterOf(stoppedEarly(jpeg, 0.03))
    expect(height).toBe(640)
    expect(width).toBeLessThan(480)
  })

  test.each([0.1, 0.5, 0.9])(
    'of which a share of %d is missing is refused, also with an end behind it',
    async (missing) => {
      const jpeg = await drawn.clone().jpeg().toBuffer()
      expect(await ask(stoppedEarly(jpeg, missing))).toMatchObject(refused)
      expect(await ask(stoppedEarlyWithEnd(jpeg, missing))).toMatchObject(refused)
    },
  )

  test('a JPEG without its end mark, or with a scratch, is a photo', async () => {
    for (const progressive of [false, true]) {
      const jpeg = await drawn.clone().jpeg({ progressive }).toBuffer()
      for (const broken of [jpeg.subarray(0, -2), scratched(jpeg)]) {
        const { width, height } = await masterOf(broken)
        expect([width, height]).toEqual([640, 480])
      }
    }
  })

  test('a progressive JPEG that stops before its last scan is smeared, and refused', async () => {
    const jpeg = await drawn.clone().jpeg({ progressive: true }).toBuffer()
    for (const howMany of [1, 4, 9]) {
      expect(await ask(withoutLastScans(jpeg, howMany))).toMatchObject(refused)
    }
  })

  test('a JPEG of thousands of scans is refused before one of them is drawn', async () => {
    const jpeg = await drawn.clone().resize(64).jpeg({ progressive: true }).toBuffer()
    const [hundred, thousands] = [endlessScans(jpeg, 100), endlessScans(jpeg, 5000)]
    expect(await ask(hundred)).toMatchObject({ ok: true })
    expect(await decode(thousands)).toMatchObject({ ok: true })
    expect(await ask(thousands)).toMatchObject(refused)
  })

  test('print and other kinds must be whole', async () => {
    const print = await drawn.clone().toColourspace('cmyk').jpeg().toBuffer()
    expect(await ask(stoppedEarly(print, 0.02))).toMatchObject(refused)
    for (const format of ['png', 'webp', 'avif'] as const) {
      const whole = await drawn.clone().resize(64).toFormat(format).toBuffer()
      expect(await ask(stoppedEarly(whole, 0.02))).toMatchObject(refused)
    }
  })

  test('a HEIC must be whole, and what libheif could not draw counts as missing', async () => {
    // Fifty tiles: without the last one a corner would be green.
    const heic = heicFile(corneredPicture(64, 1600))
    for (const missing of [0.001, 0.02, 0.4])
      expect(await ask(stoppedEarly(heic, missing))).toMatchObject(refused)
    expect(await ask(heicFile(corneredPicture(320, 192), { drawn: 0.02 }))).toMatchObject(refused)
  })
})

test('a HEIC with changed bytes anywhere in its head is a photo or a refusal, never a crash', async () => {
  const heic = heicFile(corneredPicture(64, 64), { exif: await exifBlock(), turns: 1 })
  const change = fc.tuple(fc.integer({ min: 12, max: 600 }), fc.constantFrom(0, 1, 0x7f, 0xff))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(heic)
      for (const [at, value] of changes) bytes[at] = value
      const prepared = await prepare(bytes, null, () => 0)
      expect(prepared.ok || photoRefusalTexts[prepared.refused].length > 0).toBe(true)
    }),
    { numRuns: 60, seed: 4 },
  )
})
