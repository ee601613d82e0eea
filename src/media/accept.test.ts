import { describe, expect, test } from 'vitest'
import { accept } from './accept.ts'
import { photoLimits } from './photo-file.ts'
import { heicFile } from './testing/generated-heic.ts'
import {
  corneredPicture,
  exifBlock,
  fromRaw,
  isoFile,
  movingPng,
  movingWebp,
  pixelBomb,
  pngWithText,
  talkativeJpeg,
  talkativeWebp,
  zipTail,
} from './testing/generated-photos.ts'

const text = (value: string) => Buffer.from(value)
const avif = () => fromRaw(corneredPicture()).avif().toBuffer()
const heic = () => heicFile(corneredPicture(320, 192))

describe('which files are a photo, by their content', () => {
  test('JPEG is, with the size it has when it stands upright and the time on the camera', async () => {
    expect(await accept(await talkativeJpeg())).toEqual({
      ok: true,
      kind: 'jpeg',
      upright: { width: 200, height: 320 },
      takenAt: '2026-06-12T14:05:33',
      profile: undefined,
    })
  })

  test.each([
    ['PNG', 'png', pngWithText],
    ['WebP', 'webp', talkativeWebp],
    ['AVIF', 'avif', avif],
    ['a photo of an iPhone', 'heic', heic],
    [
      'one whose outside says no more than HEIF',
      'heic',
      () => heicFile(corneredPicture(64, 64), { brand: 'mif1' }),
    ],
    ['an AVIF that says HEIF outside', 'avif', async () => Buffer.from(await avif()).fill('mif1', 8, 12)],
  ])('%s is %s', async (_what, kind, make) => {
    expect(await accept(await make())).toMatchObject({ ok: true, kind })
  })

  test('a school can leave HEIC out; AVIF stays', async () => {
    expect(await accept(await heic(), 'uit')).toEqual({ ok: false, refused: 'heic' })
    expect(await accept(await avif(), 'uit')).toMatchObject({ ok: true, kind: 'avif' })
  })

  test('the time of a HEIC is read as well', async () => {
    const file = heicFile(corneredPicture(64, 64), { exif: await exifBlock() })
    expect(await accept(file)).toMatchObject({ ok: true, takenAt: '2026-06-12T14:05:33' })
  })

  test.each([
    ['an empty file', 'empty', () => text('')],
    ['words', 'not_a_photo', () => text('dit is een brief aan de ouders van groep 7')],
    ['a web page', 'web_page', () => text('<!doctype html><script>alert(1)</script>')],
    ['a script', 'web_page', () => text('\n<script src="https://kwaad.example/x.js"></script>')],
    [
      'an SVG, which libvips alone would read',
      'drawing',
      () => text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    [
      'an SVG with an XML heading',
      'drawing',
      () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a ZIP', 'archive', () => zipTail()],
    [
      'a ZIP with a photo behind it',
      'archive',
      async () => Buffer.concat([zipTail(), await talkativeJpeg()]),
    ],
    ['a PDF', 'document', () => text('%PDF-1.7\n')],
    [
      'a PDF with a photo behind it',
      'document',
      async () => Buffer.concat([text('%PDF-1.7\n'), await talkativeJpeg()]),
    ],
    ['an old Word document', 'document', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a TIFF', 'other_kind', () => fromRaw(corneredPicture()).tiff().toBuffer()],
    ['a GIF', 'gif', () => fromRaw(corneredPicture()).gif().toBuffer()],
    ['a GIF that is also a script', 'gif', () => text('GIF89a/*~~~~~~~~~~~~*/=1;alert(1)')],
    ['a film', 'film', () => isoFile('isom')],
    ['a row of HEIC pictures', 'animated', () => isoFile('hevc')],
    ['a moving WebP', 'animated', movingWebp],
    ['a moving PNG', 'animated', movingPng],
    ['four hundred million pixels', 'too_many_pixels', () => pixelBomb()],
    [
      'a HEIC that says it has four thousand million',
      'too_many_pixels',
      () => heicFile(corneredPicture(64, 64), { claimed: { width: 65_500, height: 65_500 } }),
    ],
    ['the first bytes of a JPEG and nothing more', 'unreadable', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['the first bytes of a HEIC and nothing more', 'unreadable', () => isoFile('heic')],
  ])('%s: %s', async (_what, refused, make) => {
    expect(await accept(await make())).toMatchObject({ ok: false, refused })
  })

  test('a photo of more than 25 MB is refused before it is looked at', async () => {
    const heavy = Buffer.concat([await talkativeJpeg(), Buffer.alloc(photoLimits.bytes)])
    expect(await accept(heavy)).toEqual({ ok: false, refused: 'too_large' })
  })
})
