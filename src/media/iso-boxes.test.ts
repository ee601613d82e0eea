import { describe, expect, test } from 'vitest'
import { isWholeIsoFile } from './iso-boxes.ts'
import { heicFile, motionPhotoTail } from './testing/generated-heic.ts'
import { corneredPicture } from './testing/generated-photos.ts'

const photo = heicFile(corneredPicture(64, 64))

describe('a HEIC arrived whole', () => {
  test('alone, with a hidden film behind it, or with something that is no box at all', () => {
    expect(isWholeIsoFile(photo)).toBe(true)
    expect(isWholeIsoFile(Buffer.concat([photo, motionPhotoTail(Buffer.alloc(99))]))).toBe(true)
    expect(isWholeIsoFile(Buffer.concat([photo, Buffer.from('PK\x03\x04 en nog wat')]))).toBe(true)
  })

  test('or not, wherever it was cut', () => {
    for (let cut = 0; cut < photo.length; cut++) expect(isWholeIsoFile(photo.subarray(0, cut))).toBe(false)
  })

  test('boxes that lead nowhere end the search', () => {
    expect(isWholeIsoFile(Buffer.alloc(4096))).toBe(false)
    expect(isWholeIsoFile(Buffer.alloc(4096, 0xff))).toBe(false)
    expect(isWholeIsoFile(Buffer.alloc(4096, 1))).toBe(false)
  })
})
