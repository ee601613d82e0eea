import { describe, expect, test } from 'vitest'
import { coverColour, coverHex, shapeOf } from './cover.ts'
import { decode } from './decode.ts'
import { derive } from './derive.ts'
import { drawPhoto } from './drawn-photo.ts'
import { renderDrawnPhoto } from './drawn-photo-file.ts'
import { listJpegTags } from './jpeg-tags.ts'
import { sharp } from './libvips.ts'
import type { FaceBox, FaceFinder, Prepared, RawPicture } from './photo-file.ts'
import { prepare } from './prepare.ts'
import { pngWithText, secret, talkativeJpeg, talkativeWebp, zipTail } from './testing/generated-photos.ts'
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

  test('a large photo becomes at most 2048 pixels long, and its own size is still told', async () => {
    const large = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer()
    const { original, master } = await prepared(large)
    expect(original).toEqual({ width: 3000, height: 1500 })
    expect([master.width, master.height]).toEqual([2048, 1024])
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
    const derived = await derive(
      master.jpeg,
      { covers: faces, crop: undefined, colour: coverHex },
      specs,
      async () => seeNobody,
    )
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

  test('what is cut off is in no variant, and a cover stays on its face', async () => {
    const { master } = await prepared(await talkativeJpeg())
    const whole = await decode(master.jpeg)
    if (!whole.ok) throw new Error(whole.refused)
    const { width, height } = whole.picture
    const crop = { x: 0.5, y: 0, w: 0.5, h: 0.5 }
    const covers = [
      { x: 0.7, y: 0.1, w: 0.1, h: 0.1 },
      { x: 0.1, y: 0.7, w: 0.1, h: 0.1 },
    ]
    const derived = await derive(
      master.jpeg,
      { covers, crop, colour: coverHex },
      [{ name: 'heel', longSide: 2048 }],
      async () => seeNobody,
    )
    if (!derived.ok) throw new Error(derived.detail)
    const [heel] = derived.variants
    const picture = await pixelsOf(heel?.jpeg ?? new Uint8Array())
    expect([picture.width, picture.height]).toEqual([width / 2, height / 2])
    expect(isFilled(picture, shapeOf({ x: 0.4, y: 0.2, w: 0.2, h: 0.2 }, picture), coverColour)).toBe(true)
    expect(isFilled(picture, shapeOf({ x: 0.1, y: 0.7, w: 0.1, h: 0.1 }, picture), coverColour)).toBe(false)
  })

  test('a cover has the colour of the school, whatever that is', async () => {
    const drawn = await renderDrawnPhoto(drawPhoto({ seed: 104, people: 14, scene: 'klas' }))
    const { master } = await prepared(drawn)
    const covers = drawPhoto({ seed: 104, people: 14, scene: 'klas' }).faces
    for (const colour of ['#ff0000', '#ffee00', '#0000ff', '#00c000', '#000000', '#ffffff', '#d0006f']) {
      const edit = { covers, crop: undefined, colour }
      const derived = await derive(master.jpeg, edit, specs, async () => seeNobody)
      expect(derived, colour).toMatchObject({ ok: true })
    }
  })

  test('without covers nothing is covered and no face finder is started', async () => {
    const { master } = await prepared(await talkativeJpeg())
    const derived = await derive(master.jpeg, { covers: [], crop: undefined, colour: coverHex }, specs, () =>
      Promise.reject(new Error('not needed')),
    )
    expect(derived).toMatchObject({ ok: true })
  })

  test('when the detector still sees a covered face there is no variant at all', async () => {
    const { master } = await prepared(await talkativeJpeg())
    const seeFirst: FaceFinder = async () => faces.slice(0, 1).map((box) => ({ box, score: 0.3 }))
    const derived = await derive(
      master.jpeg,
      { covers: faces, crop: undefined, colour: coverHex },
      specs,
      async () => seeFirst,
    )
    expect(derived).toMatchObject({ ok: false, refused: 'not_verified' })
  })
})
