import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJpegScans } from './jpeg-scans.ts'
import { corneredPicture, fromRaw } from './testing/generated-photos.ts'
import { endlessScans, stoppedEarly, withoutLastScans } from './testing/jpeg-damage.ts'

const plain = await fromRaw(corneredPicture()).jpeg().toBuffer()
const progressive = await fromRaw(corneredPicture()).jpeg({ progressive: true }).toBuffer()
const grey = await fromRaw(corneredPicture()).toColourspace('b-w').jpeg().toBuffer()
const print = await fromRaw(corneredPicture()).toColourspace('cmyk').jpeg().toBuffer()

describe('how a JPEG is built up, read from its marks', () => {
  test('a plain one comes in one scan, a progressive one in several, all of them there', () => {
    expect(readJpegScans(plain)).toEqual({ components: 3, scans: 1, complete: true })
    expect(readJpegScans(progressive)).toEqual({ components: 3, scans: 10, complete: true })
    expect(readJpegScans(grey)).toMatchObject({ components: 1, complete: true })
    expect(readJpegScans(print)).toMatchObject({ components: 4, complete: true })
  })

  test('a progressive one is complete when its last scan has begun, and not before', () => {
    expect(readJpegScans(stoppedEarly(progressive, 0.001))).toMatchObject({ complete: true })
    for (let missing = 1; missing <= 10; missing++) {
      expect(readJpegScans(withoutLastScans(progressive, missing))).toMatchObject({ complete: false })
    }
  })

  test('scans are counted as libjpeg would, also behind bytes that belong to nothing', () => {
    expect(readJpegScans(endlessScans(progressive, 500)).scans).toBe(500)
    const first = progressive.indexOf(Buffer.from([0xff, 0xda]))
    const loose = Buffer.concat([
      progressive.subarray(0, first),
      Buffer.from('los'),
      progressive.subarray(first),
    ])
    expect(readJpegScans(loose).scans).toBe(10)
  })

  test('whatever comes in, it ends', () => {
    const start = fc.uint8Array({ maxLength: 300 }).map((rest) => new Uint8Array([0xff, 0xd8, ...rest]))
    fc.assert(
      fc.property(start, (bytes) => {
        expect(readJpegScans(bytes).scans).toBeLessThanOrEqual(bytes.length / 2)
      }),
    )
  })
})
