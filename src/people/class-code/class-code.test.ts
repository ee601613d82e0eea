import { expect, test } from 'vitest'
import { makeCode, readCode, sayCode } from './class-code.ts'

test('a code has nothing in it that looks like something else', () => {
  let next = 0
  const codes = Array.from({ length: 50 }, () => makeCode((below) => next++ % below)).join('')
  expect(codes).not.toMatch(/[ilo01]/)
  expect(new Set(codes).size).toBe(31)
})

test.each(['abcdefgh', 'ABCD EFGH', 'abcd-efgh', ' abcdefgh '])('“%s” is read as it was meant', (typed) => {
  expect(readCode(typed)).toBe('abcdefgh')
})

test.each(['', 'abc', 'abcdefghj', 'abcdefg0', 'poster', "'; drop"])('“%s” is no code', (typed) => {
  expect(readCode(typed)).toBeUndefined()
})

test('it is shown in two halves', () => {
  expect(sayCode('abcdefgh')).toBe('abcd efgh')
})
