import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeLittleText, readLittleText } from './little-text.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 500)

test('whatever a colleague wrote arrives whole, mark for mark', () => {
  const withMarks = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'\\|{}@[]()<>#*_~', 'a', '\n', '👩‍👧') }),
  )
  fc.assert(
    fc.property(withMarks, (text) => {
      expect(readLittleText(escapeLittleText(text))).toBe(text)
    }),
    { numRuns },
  )
})

test('what is not escaped is cut off there in silence, which is why', () => {
  expect(readLittleText('Groep 7 (in de zon)')).toBe('Groep 7 ')
  expect(escapeLittleText('Groep 7 (in de zon)')).toBe('Groep 7 \\(in de zon\\)')
})
