import { expect, test } from 'vitest'
import { altTextAfter, proposeAltText } from './alt-text.ts'

const before = 'Noor op het plein\nHet was koud.'
const after = 'Op het plein'

test('a description is proposed from the first line of the words', () => {
  expect(proposeAltText(before)).toBe('Foto bij: Noor op het plein')
  expect(proposeAltText('\n  Op het plein \n')).toBe('Foto bij: Op het plein')
  expect(proposeAltText(' \n')).toBe('')
  expect(proposeAltText('woord '.repeat(100)).length).toBeLessThan(140)
})

test('a description that nobody wrote follows the words, and what somebody wrote stays', () => {
  expect(altTextAfter(proposeAltText(before), { before, after })).toBe('Foto bij: Op het plein')
  expect(altTextAfter('', { before, after })).toBe('Foto bij: Op het plein')
  expect(altTextAfter('Een klimrek', { before, after })).toBe('Een klimrek')
  expect(altTextAfter(proposeAltText(before), { before, after: '' })).toBe('')
})
