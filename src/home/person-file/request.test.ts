import { expect, test } from 'vitest'
import { judgeForm } from './erasure.ts'
import { LONGEST_WORDS, monthAfter, readWords } from './request.ts'

test.each([
  ['2026-11-10', '2026-12-10'],
  ['2026-12-31', '2027-01-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-30', '2028-02-29'],
  ['2026-05-31', '2026-06-30'],
])('what is asked on %s is answered by %s', (asked, by) => {
  expect(monthAfter(asked)).toBe(by)
})

test.each([
  ['correction', '', 'words_missing'],
  ['correction', 'Zij heet Bo.', 'Zij heet Bo.'],
  ['access', '', ''],
  ['access', 'a'.repeat(LONGEST_WORDS + 1), 'words_too_long'],
] as const)('a question of kind %s that says “%.12s” is read as it was meant', (kind, typed, read) => {
  expect(readWords(kind, typed)).toBe(read)
})

const bo = { givenName: 'Bo', prefix: 'de', familyName: 'Vries' }

test.each([
  [{ hasChecked: false, typed: 'Bo de Vries' }, 'not_checked'],
  [{ hasChecked: true, typed: 'Bo' }, 'not_typed'],
  [{ hasChecked: true, typed: '' }, 'not_typed'],
  [{ hasChecked: true, typed: ' bo  de vries' }, undefined],
])('a form that says %o can be told what is missing', (form, refused) => {
  expect(judgeForm(form, bo)).toBe(refused)
})
