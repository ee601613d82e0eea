import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTakenAt } from './taken-at.ts'
import { exifBlock, exifTime } from './testing/generated-photos.ts'
import { endlessLists } from './testing/hostile-files.ts'

const block = Buffer.from(await exifBlock())

/** The same block with other words in the place of the time. */
function saying(time: string): Buffer {
  const other = Buffer.from(block)
  other.write(time.padEnd(exifTime.length), other.indexOf(exifTime), 'latin1')
  return other
}

describe('when a photo was taken', () => {
  test('is what the clock of the camera said, not when somebody changed the file', () => {
    expect(readTakenAt(block)).toBe('2026-06-12T14:05:33')
  })

  test('is found in both byte orders, with and without the word Exif in front', () => {
    const bare = block.subarray(block.indexOf('II*') === -1 ? block.indexOf('MM\0') : block.indexOf('II*'))
    expect(readTakenAt(bare)).toBe('2026-06-12T14:05:33')
    const big = Buffer.from(
      '4d4d002a00000008000187690004000000010000001a00000000000190030002000000140000002c00000000',
      'hex',
    )
    expect(readTakenAt(Buffer.concat([big, Buffer.from('2025:12:31 23:59:58\0')]))).toBe(
      '2025-12-31T23:59:58',
    )
  })

  test.each([
    '0000:00:00 00:00:00',
    '2026:02:30 10:00:00',
    '2026:06:12 25:00:00',
    'gisteren',
    '0026:06:12 14:05:33',
    '',
  ])('is not known when the clock says "%s"', (time) => {
    expect(readTakenAt(saying(time))).toBeUndefined()
  })

  test('is not known without EXIF, and damaged EXIF is no reason to stop', () => {
    expect(readTakenAt(undefined)).toBeUndefined()
    expect(readTakenAt(new Uint8Array())).toBeUndefined()
    for (let cut = 0; cut < block.length; cut++) {
      expect([undefined, '2026-06-12T14:05:33']).toContain(readTakenAt(block.subarray(0, cut)))
    }
  })

  test('a block full of endless lists costs no memory', () => {
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed
    expect(readTakenAt(endlessLists())).toBeUndefined()
    const after = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed
    expect(after - before).toBeLessThan(20e6)
  })

  test('whatever stands in it, it is a moment that exists or nothing', () => {
    const damaged = fc.array(fc.tuple(fc.nat(block.length - 1), fc.nat(255)), { maxLength: 12 })
    fc.assert(
      fc.property(damaged, (changes) => {
        const bytes = Buffer.from(block)
        for (const [at, value] of changes) bytes[at] = value
        const moment = readTakenAt(bytes)
        expect(moment === undefined || new Date(`${moment}Z`).toISOString().startsWith(moment)).toBe(true)
      }),
    )
  })
})
