import { expect, test } from 'vitest'
import { deMareBook as book } from '../testing/agreements.ts'
import { examplesFor, rulesFor } from './for-whom.ts'

test('each reads the rules that speak of what they can want to do', () => {
  const all = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10']
  expect(rulesFor(book, 'leerling')).toEqual(all)
  expect(rulesFor(book, 'medewerker')).toEqual([...all, 'R11', 'PROF1', 'PROF2', 'SCOPE'])
  expect(rulesFor(book, 'ouder_verzorger')).toEqual([...all.filter((rule) => rule !== 'R1'), 'R11'])
})

test('examples are those of this role, in the reading that the school has', () => {
  const own = examplesFor(book, 'R1', 'leerling')
  expect(own.map(({ id }) => id)).toEqual(['R1-1', 'R1-2', 'R1-3', 'R1-6'])
  expect(examplesFor(book, 'R1', undefined).length).toBeGreaterThan(own.length)
})
