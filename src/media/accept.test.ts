import { describe, expect, test } from 'vitest'
import { accept } from './accept.ts'
import { photoLimits } from './photo-file.ts'
import {
  corneredPicture,
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

describe('which files are a photo, by their content', () => {
  test('JPEG, PNG and WebP are, with the size they have when they stand upright', async () => {
    expect(await accept(await talkativeJpeg())).toEqual({
      ok: true,
      kind: 'jpeg',
      upright: { width: 200, height: 320 },
    })
    expect(await accept(await pngWithText())).toMatchObject({ ok: true, kind: 'png' })
    expect(await accept(await talkativeWebp())).toMatchObject({ ok: true, kind: 'webp' })
  })

  test.each([
    ['an empty file', 'empty', () => text('')],
    ['words', 'not_a_photo', () => text('dit is een brief aan de ouders van groep 7')],
    ['a web page', 'not_a_photo', () => text('<!doctype html><script>alert(1)</script>')],
    [
      'an SVG, which libvips alone would read',
      'not_a_photo',
      () => text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    [
      'an SVG with an XML heading',
      'not_a_photo',
      () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a ZIP', 'not_a_photo', () => zipTail()],
    ['a PDF', 'not_a_photo', () => text('%PDF-1.7\n')],
    ['a TIFF', 'not_a_photo', () => fromRaw(corneredPicture()).tiff().toBuffer()],
    ['a GIF', 'gif', () => fromRaw(corneredPicture()).gif().toBuffer()],
    ['a GIF that is also a script', 'gif', () => text('GIF89a/*~~~~~~~~~~~~*/=1;alert(1)')],
    ['a photo of an iPhone', 'heic', () => isoFile('heic')],
    ['an AVIF', 'avif', () => isoFile('avif')],
    ['a film', 'film', () => isoFile('isom')],
    ['a moving WebP', 'animated', movingWebp],
    ['a moving PNG', 'animated', movingPng],
    ['four hundred million pixels', 'too_many_pixels', () => pixelBomb()],
    ['the first bytes of a JPEG and nothing more', 'unreadable', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('%s: %s', async (_what, refused, make) => {
    expect(await accept(await make())).toMatchObject({ ok: false, refused })
  })

  test('a photo of more than 25 MB is refused before it is looked at', async () => {
    const heavy = Buffer.concat([await talkativeJpeg(), Buffer.alloc(photoLimits.bytes)])
    expect(await accept(heavy)).toEqual({ ok: false, refused: 'too_large' })
  })
})
