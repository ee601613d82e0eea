import { expect, test } from 'vitest'
import { readAppearance } from './appearance.ts'

const form = { name: 'De Kei', pointed: '#0d5662', typed: '' }

test('the colour that was pointed at counts, until somebody types one', () => {
  expect(readAppearance(form)).toEqual({ name: 'De Kei', colour: '#0d5662' })
  expect(readAppearance({ ...form, typed: 'C2410C' })).toEqual({ name: 'De Kei', colour: '#c2410c' })
})

test('a name is one line, without spaces that nobody sees', () => {
  expect(readAppearance({ ...form, name: '  De \n Kei ' })).toMatchObject({ name: 'De Kei' })
})

test.each([
  [{ name: ' ' }, 'name_missing'],
  [{ name: 'k'.repeat(61) }, 'name_too_long'],
  [{ typed: 'blauw' }, 'not_a_colour'],
  [{ pointed: '' }, 'not_a_colour'],
])('%o is refused', (change, refused) => {
  expect(readAppearance({ ...form, ...change })).toEqual({ refused })
})
