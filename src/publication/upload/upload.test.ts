import { describe, expect, test } from 'vitest'
import { mayBegin, PART_BYTES, partKeys, placeOf } from './upload.ts'

const upload = { bytes: 2 * PART_BYTES + 10, received: PART_BYTES }

describe('a file in pieces', () => {
  test('the next piece has its place, and the last one is known by its size', () => {
    expect(placeOf(upload, { from: PART_BYTES, bytes: PART_BYTES })).toEqual({ part: 1, isLast: false })
    const almost = { ...upload, received: 2 * PART_BYTES }
    expect(placeOf(almost, { from: 2 * PART_BYTES, bytes: 10 })).toEqual({ part: 2, isLast: true })
  })

  test('a piece that was in already, or is too early, says from where to go on', () => {
    expect(placeOf(upload, { from: 0, bytes: PART_BYTES })).toEqual({ goOnFrom: PART_BYTES })
    expect(placeOf(upload, { from: 2 * PART_BYTES, bytes: 10 })).toEqual({ goOnFrom: PART_BYTES })
    expect(placeOf({ bytes: 10, received: 10 }, { from: 10, bytes: 0 })).toBe('wrong_piece')
  })

  test('half a piece is no piece, and neither is more than was announced', () => {
    expect(placeOf(upload, { from: PART_BYTES, bytes: PART_BYTES - 1 })).toBe('wrong_piece')
    expect(placeOf({ bytes: 10, received: 0 }, { from: 0, bytes: 11 })).toBe('wrong_piece')
  })

  test.each([
    [0, 0, 'no_file'],
    [-5, 0, 'no_file'],
    [25 * 1024 * 1024 + 1, 0, 'file_too_large'],
    [1000, 60, 'too_many_photos'],
    [25 * 1024 * 1024, 59, undefined],
  ] as const)('of %i bytes beside %i photos: %s', (bytes, there, refusal) => {
    expect(mayBegin(bytes, there, 60)).toBe(refusal)
  })

  test('what is erased is every piece that can be there, also one written just before the lights went out', () => {
    expect(partKeys('s', { fileId: 'f', received: PART_BYTES })).toEqual(['s/uploads/f-0', 's/uploads/f-1'])
  })
})
