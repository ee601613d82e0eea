import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'
import { listJpegTags } from './jpeg-tags.ts'
import { sharp } from './libvips.ts'
import type { RawPicture } from './photo-file.ts'
import { prepare } from './prepare.ts'
import { heicFile, motionPhotoTail } from './testing/generated-heic.ts'
import { corneredPicture, exifBlock, exifTime, fromRaw, isoFile, secret } from './testing/generated-photos.ts'
import { hasSharedPhotos, readSharedPhoto } from './testing/shared-photos.ts'

async function masterOf(bytes: Uint8Array): Promise<RawPicture> {
  const prepared = await prepare(bytes, null, () => 0)
  if (!prepared.ok) throw new Error(`${prepared.refused}: ${prepared.detail}`)
  const { jpeg } = prepared.master
  expect(listJpegTags(jpeg)).toEqual([])
  expect(
    [secret, exifTime, 'ftyp', 'Exif', 'moov'].filter((trace) => Buffer.from(jpeg).includes(trace)),
  ).toEqual([])
  const decoded = await decode(jpeg)
  if (!decoded.ok) throw new Error(decoded.refused)
  return decoded.picture
}

function colourAt({ width, pixels }: RawPicture, x: number, y: number): number[] {
  return [...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
}

/** Where the red quarter is, of a picture whose other three are grey. */
function redCorner(picture: RawPicture): string {
  const right = picture.width - 12
  const bottom = picture.height - 12
  const corners = { 'top left': [12, 12], 'top right': [right, 12], 'bottom left': [12, bottom] } as const
  const found = Object.entries(corners).find(([, [x, y]]) => {
    const [r = 0, g = 0] = colourAt(picture, x, y)
    return r - g > 120
  })
  return found?.[0] ?? 'bottom right'
}

const turned = (orientation: number) => fromRaw(corneredPicture()).withMetadata({ orientation })

describe('a photo stands upright once, however it was held', () => {
  const upright = [
    [1, 'top left'],
    [2, 'top right'],
    [3, 'bottom right'],
    [4, 'bottom left'],
    [5, 'top left'],
    [6, 'top right'],
    [7, 'bottom right'],
    [8, 'bottom left'],
  ] as const

  test.each(upright)('orientation %i: red is %s, in JPEG, WebP and AVIF', async (orientation, corner) => {
    const size = orientation < 5 ? [320, 200] : [200, 320]
    for (const format of ['jpeg', 'webp', 'avif'] as const) {
      const picture = await masterOf(await turned(orientation).toFormat(format).toBuffer())
      expect([format, picture.width, picture.height, redCorner(picture)]).toEqual([format, ...size, corner])
    }
  })

  test.each([
    [0, 'top left'],
    [1, 'bottom left'],
    [2, 'bottom right'],
    [3, 'top right'],
  ])(
    'a HEIC with %i quarter turns: red is %s, whatever its EXIF says on top of that',
    async (turns, corner) => {
      const exif = await exifBlock(6)
      const picture = await masterOf(heicFile(corneredPicture(320, 192), { turns, exif }))
      const size = turns % 2 === 0 ? [320, 192] : [192, 320]
      expect([picture.width, picture.height, redCorner(picture)]).toEqual([...size, corner])
    },
  )
})

describe('colours', () => {
  const wanted = [40, 180, 80]
  const green = sharp({ create: { width: 64, height: 64, channels: 3, background: '#28b450' } })
  const wide = () => green.clone().withIccProfile('p3')

  async function expectGreen(file: Uint8Array, within = 8): Promise<void> {
    const found = colourAt(await masterOf(file), 30, 30)
    const off = Math.max(...found.map((value, channel) => Math.abs(value - (wanted[channel] ?? 0))))
    expect({ found, off }).toMatchObject({ off: expect.closeTo(0, -Math.log10(2 * within)) })
  }

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'of Display P3 become those of sRGB in %s',
    async (format) => {
      await expectGreen(await wide().toFormat(format, { quality: 95 }).toBuffer())
    },
  )

  test('of Display P3 become those of sRGB in a HEIC', async () => {
    const png = await wide().png().toBuffer()
    const { icc } = await sharp(png).metadata()
    const pixels = await sharp(png, { ignoreIcc: true }).raw().toBuffer()
    if (icc === undefined) throw new Error('No profile')
    expect(Math.abs((pixels[0] ?? 0) - 40)).toBeGreaterThan(30)
    await expectGreen(heicFile({ width: 64, height: 64, pixels }, { colourProfile: icc }))
  })

  test('of print, of 16 bits, grey, half transparent or progressive come out as they look', async () => {
    await expectGreen(await green.clone().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(), 24)
    await expectGreen(await green.clone().toColourspace('rgb16').png().toBuffer())
    await expectGreen(await green.clone().jpeg({ progressive: true }).toBuffer())
    const clear = { create: { width: 64, height: 64, channels: 4, background: '#ff000080' } } as const
    const [r = 0, g = 0] = colourAt(
      await masterOf(await sharp(clear).webp({ lossless: true }).toBuffer()),
      30,
      30,
    )
    expect(r - g).toBeGreaterThan(100)
    expect(g).toBeGreaterThan(100)
    const grey = await green.clone().toColourspace('b-w').jpeg().toBuffer()
    const shades = colourAt(await masterOf(grey), 30, 30)
    expect(Math.max(...shades) - Math.min(...shades)).toBeLessThan(4)
  })
})

describe('of a photo with a hidden film only the still comes out', () => {
  const film = Buffer.concat([isoFile('mp42'), Buffer.from(`moov ${secret}`), Buffer.alloc(5000, 7)])
  const samsung = Buffer.concat([Buffer.from('MotionPhoto_Data'), film, Buffer.from('SEFHSEFT')])

  test('as Samsung puts it behind a JPEG', async () => {
    const jpeg = await fromRaw(corneredPicture()).jpeg().toBuffer()
    expect(redCorner(await masterOf(Buffer.concat([jpeg, samsung])))).toBe('top left')
  })

  test('as Samsung puts it behind a HEIC', async () => {
    const exif = await exifBlock()
    const heic = heicFile(corneredPicture(320, 192), { exif, tail: motionPhotoTail(samsung) })
    expect(redCorner(await masterOf(heic))).toBe('top left')
  })

  test('and a second photo behind the first stays behind as well', async () => {
    const other = await fromRaw(corneredPicture())
      .flip()
      .flop()
      .withExif({ IFD0: { Artist: secret } })
      .jpeg()
      .toBuffer()
    const jpeg = await fromRaw(corneredPicture()).jpeg().toBuffer()
    expect(redCorner(await masterOf(Buffer.concat([jpeg, other])))).toBe('top left')
  })
})

test.runIf(hasSharedPhotos)(
  'a real photo of an iPhone comes out upright, in time, and without a trace',
  async () => {
    const bytes = readSharedPhoto('iphone15-0.heic')
    const prepared = await prepare(bytes, null, () => 0)
    expect(prepared).toMatchObject({
      ok: true,
      original: { width: 3024, height: 4032 },
      master: { width: 1536, height: 2048 },
      takenAt: '2023-10-31T11:44:43',
    })
    if (prepared.ok) expect(listJpegTags(prepared.master.jpeg)).toEqual([])
    expect(await prepare(bytes.subarray(0, bytes.length / 2), null, () => 0)).toMatchObject({
      refused: 'unreadable',
    })
    const scratch = Buffer.from(bytes).fill(7, 400_000, 600_000)
    expect(await prepare(scratch, null, () => 0)).toMatchObject({ refused: 'unreadable' })
  },
)
