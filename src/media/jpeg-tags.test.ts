import { describe, expect, test } from 'vitest'
import { encodeJpeg } from './encode.ts'
import { listJpegTags } from './jpeg-tags.ts'
import { corneredPicture, fromRaw, talkativeJpeg, zipTail } from './testing/generated-photos.ts'

const clean = (await encodeJpeg(corneredPicture())).jpeg

/** Puts a segment straight after the start of the file. */
function withSegment(marker: number, body: string): Uint8Array {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  const segment = Buffer.concat([Buffer.from([0xff, marker]), length, Buffer.from(body, 'latin1')])
  return Buffer.concat([clean.subarray(0, 2), segment, clean.subarray(2)])
}

describe('what is left in a JPEG (promise 6)', () => {
  test('our own pictures hold nothing but the drawing', () => {
    expect(listJpegTags(clean)).toEqual([])
  })

  test('a progressive picture holds nothing but the drawing either', async () => {
    expect(listJpegTags(await fromRaw(corneredPicture()).jpeg({ progressive: true }).toBuffer())).toEqual([])
  })

  test('a photo from a phone is seen to carry EXIF, XMP and a colour profile', async () => {
    const tags = listJpegTags(await talkativeJpeg())
    expect(tags).toEqual(expect.arrayContaining(['APP1 Exif', 'APP1 XMP', 'APP2 ICC']))
  })

  test.each([
    ['IPTC', 0xed, 'Photoshop 3.0\0', 'APP13 IPTC'],
    ['a remark', 0xfe, 'gemaakt door', 'COM'],
    ['a content credential', 0xeb, 'JP', 'APP11'],
    ['a thumbnail', 0xe0, 'JFXX\0\x10', 'APP0 JFIF extension'],
    ['a second picture', 0xe2, 'MPF\0', 'APP2 MPF'],
    ['something nobody knows', 0xf3, '?', 'marker f3'],
  ])('%s is named', (_what, marker, body, tag) => {
    expect(listJpegTags(withSegment(marker, body))).toEqual([tag])
  })

  test('a JFIF header with a thumbnail in it is named', () => {
    expect(listJpegTags(withSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc'))).toEqual(['APP0'])
  })

  test('anything after the end of the picture is named', () => {
    expect(listJpegTags(Buffer.concat([clean, zipTail()]))).toEqual(['trailing bytes'])
    expect(listJpegTags(Buffer.concat([clean, clean]))).toEqual(['trailing bytes'])
  })

  test('a picture without its end is not clean, wherever it was cut', () => {
    for (let cut = 0; cut < clean.length; cut++) {
      expect(listJpegTags(clean.subarray(0, cut))).not.toEqual([])
    }
  })
})
