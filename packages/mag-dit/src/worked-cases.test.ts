import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gate, parseGateCase } from './index.ts'

const folder = new URL('../../../docs/gate-cases/', import.meta.url)
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
const QUOTES = read('quotes.json') as { R8: string; PROF2: string }

describe('the worked cases of docs/gate.md', () => {
  test.each([
    ['a', 'an unaccounted face, a missing answer and a colleague without a frame'],
    ['b', 'a withdrawal for one network only'],
    ['c', 'a candidate who refused, and a set of one'],
    ['d', 'a film of a child with consent for photos only'],
    ['e', 'only a guardian of unknown gezag said ja'],
  ])('(%s) %s', (letter) => {
    const reading = parseGateCase(read(`${letter}.json`))
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    const result = gate(reading.case, QUOTES)
    expect(result).toEqual(read(`${letter}.expected.json`))
    expect(JSON.stringify(result)).toBe(JSON.stringify(read(`${letter}.expected.json`)))
  })
})
