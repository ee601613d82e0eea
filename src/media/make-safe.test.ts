import { describe, expect, test } from 'vitest'
import { coverColour, shapeOf } from './cover.ts'
import { decode } from './decode.ts'
import { derive } from './derive.ts'
import { listJpegTags } from './jpeg-tags.ts'
import { sharp } from './libvips.ts'
import type { FaceBox, FaceFinder, Prepared, RawPicture } from './photo-file.ts'
import { prepare } from './prepare.ts'
import {
  corneredPicture,
  fromRaw,
  pngWithText,
  secret,
  talkativeJpeg,
  talkativeWebp,
  zipTail,
} from './testing/generated-photos.ts'
import { hasSharedPhotos, readSharedPhoto } from './testing/shared-photos.ts'
import { isFilled } from './verify.ts'

const clock = () => 0
const seeNobody: FaceFinder = async () => []

async function prepared(bytes: Uint8Array): Promise<Prepared> {
  const result = await prepare(bytes, null, clock)
  if (!result.ok) throw new Error(result.refused)
  return result
}

async function pixelsOf(jpeg: Uint8Array): Promise<RawPicture> {
  const decoded = await decode(jpeg)
  if (!decoded.ok) throw new Error(decoded.refused)
  return decoded.picture
}

function colourAt({ width, pixels }: RawPicture, x: number, y: number): number[] {
  return Array.from(pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3))
}

const traces = [
  'Exif',
  'GPS',
  'ICC_PROFILE',
  'xmpmeta',
  'http://',
  'Photoshop',
  'Curie',
  '<script',
  'PK\x03\x04',
  secret,
]

function expectNoTrace(jpeg: Uint8Array): void {
  expect(listJpegTags(jpeg)).toEqual([])
  expect(traces.filter((trace) => Buffer.from(jpeg).includes(trace, 0, 'latin1'))).toEqual([])
}

describe('from upload to master (promise 6)', () => {
  test.each([
    ['a JPEG with EXIF, GPS, XMP and a colour profile', talkativeJpeg],
    ['a PNG with a name in its text', pngWithText],
    ['a WebP with EXIF and XMP', talkativeWebp],
    [
      'a JPEG with a ZIP and a script behind it',
      async () => Buffer.concat([await talkativeJpeg(), zipTail()]),
    ],
  ])('%s leaves nothing of that behind', async (_what, make) => {
    const bytes = await make()
    expect(Buffer.from(bytes).includes(secret)).toBe(true)
    expectNoTrace((await prepared(bytes)).master.jpeg)
  })

  test.runIf(hasSharedPhotos).each([
    ['landschap-gps-0.jpg', 640, 480],
    ['curie-xmp-namen-orientatie6-2.jpg', 840, 700],
    ['orientatie6-0.jpg', 450, 600],
  ])('the real photo %s comes out upright and without a trace', async (file, width, height) => {
    const { original, master } = await prepared(readSharedPhoto(file))
    expect(original).toEqual({ width, height })
    expect([master.width, master.height]).toEqual([width, height])
    expectNoTrace(master.jpeg)
  })

  test('a photo taken with a turned phone stands upright: what was top left is now top right', async () => {
    const { original, master } = await prepared(await talkativeJpeg())
    expect(original).toEqual({ width: 200, height: 320 })
    const picture = await pixelsOf(master.jpeg)
    const [r = 0, g = 0] = colourAt(picture, 180, 20)
    expect(r - g).toBeGreaterThan(120)
    const [left = 0, leftGreen = 0] = colourAt(picture, 20, 20)
    expect(Math.abs(left - leftGreen)).toBeLessThan(20)
  })

  test('colours of a wider profile are brought to sRGB before the profile goes', async () => {
    const wide = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#28b450' } })
      .withIccProfile('p3')
      .png()
      .toBuffer()
    const [r = 0, g = 0, b = 0] = colourAt(await pixelsOf((await prepared(wide)).master.jpeg), 30, 30)
    expect(Math.max(Math.abs(r - 0x28), Math.abs(g - 0xb4), Math.abs(b - 0x50))).toBeLessThan(8)
  })

  test('what was transparent is white; grey, 16-bit and CMYK pictures come out in colour', async () => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#ff000000' } })
      .png()
      .toBuffer()
    const [r = 0, g = 0, b = 0] = colourAt(await pixelsOf((await prepared(clear)).master.jpeg), 20, 20)
    expect(Math.min(r, g, b)).toBeGreaterThan(250)
    const grey = await fromRaw(corneredPicture()).greyscale().png().toBuffer()
    const deep = await fromRaw(corneredPicture()).toColourspace('rgb16').png().toBuffer()
    const print = await fromRaw(corneredPicture()).toColourspace('cmyk').jpeg().toBuffer()
    for (const bytes of [grey, deep, print]) {
      const picture = await pixelsOf((await prepared(bytes)).master.jpeg)
      const [red = 0, green = 0] = colourAt(picture, 300, 180)
      expect(Math.max(Math.abs(red - 128), Math.abs(green - 128))).toBeLessThan(16)
    }
  })

  test('a large photo becomes at most 2048 pixels long, and its own size is still told', async () => {
    const large = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer()
    const { original, master } = await prepared(large)
    expect(original).toEqual({ width: 3000, height: 1500 })
    expect([master.width, master.height]).toEqual([2048, 1024])
  })

  test('half a photo is refused', async () => {
    const whole = await talkativeJpeg()
    const half = whole.subarray(0, whole.length - 200)
    expect(await prepare(half, null, clock)).toMatchObject({ ok: false, refused: 'unreadable' })
  })

  test('faces come with the model that found them', async () => {
    const face = { box: { x: 0.1, y: 0.1, w: 0.2, h: 0.2 }, score: 0.9 }
    const result = await prepare(await talkativeJpeg(), { model: 'm 1', find: async () => [face] }, clock)
    expect(result).toMatchObject({ ok: true, faces: [face], faceModel: 'm 1' })
  })
})

describe('from master to what is published (promise 6)', () => {
  const faces: FaceBox[] = [
    { x: 0.1, y: 0.2, w: 0.12, h: 0.2 },
    { x: 0.85, y: 0.7, w: 0.15, h: 0.3 },
  ]
  const specs = [
    { name: 'web', longSide: 300 },
    { name: 'klein', longSide: 120 },
  ]

  test('each variant has its size, every cover in the full colour, and no trace', async () => {
    const { master } = await prepared(await talkativeJpeg())
    const derived = await derive(master.jpeg, faces, specs, async () => seeNobody)
    if (!derived.ok) throw new Error(derived.detail)
    expect(derived.variants.map(({ name, width, height }) => [name, width, height])).toEqual([
      ['web', 188, 300],
      ['klein', 75, 120],
    ])
    for (const variant of derived.variants) {
      expectNoTrace(variant.jpeg)
      const picture = await pixelsOf(variant.jpeg)
      for (const box of faces) expect(isFilled(picture, shapeOf(box, picture), coverColour)).toBe(true)
    }
  })

  test('without covers nothing is covered and no face finder is started', async () => {
    const { master } = await prepared(await talkativeJpeg())
    const derived = await derive(master.jpeg, [], specs, () => Promise.reject(new Error('not needed')))
    expect(derived).toMatchObject({ ok: true })
  })

  test('when the detector still sees a covered face there is no variant at all', async () => {
    const { master } = await prepared(await talkativeJpeg())
    const seeFirst: FaceFinder = async () => faces.slice(0, 1).map((box) => ({ box, score: 0.3 }))
    const derived = await derive(master.jpeg, faces, specs, async () => seeFirst)
    expect(derived).toMatchObject({ ok: false, refused: 'not_verified' })
  })
})
