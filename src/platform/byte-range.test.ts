import { expect, test } from 'vitest'
import { pieceOf } from './byte-range.ts'

test.each([
  ['nothing asked', undefined, undefined],
  ['the beginning', 'bytes=0-1', { from: 0, to: 1 }],
  ['from the middle to the end', 'bytes=40-', { from: 40, to: 99 }],
  ['the last ten', 'bytes=-10', { from: 90, to: 99 }],
  ['more of the end than there is', 'bytes=-500', { from: 0, to: 99 }],
  ['further than the end', 'bytes=90-500', { from: 90, to: 99 }],
  ['behind the end', 'bytes=100-', 'not_there'],
  ['backwards', 'bytes=5-2', 'not_there'],
  ['two pieces at once', 'bytes=0-1,5-6', undefined],
  ['no numbers', 'bytes=-', undefined],
  ['something else', 'rows=1-2', undefined],
])('of a hundred bytes: %s', (_, asked, piece) => {
  expect(pieceOf(asked, 100)).toEqual(piece)
})
