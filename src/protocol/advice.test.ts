import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { adviceFor, parseAdvice, STARTING_ADVICE } from './advice.ts'

const root = path.resolve(import.meta.dirname, '../..')
const advice = parseAdvice(readFileSync(path.join(root, STARTING_ADVICE), 'utf8'))
const said = (isPupil: boolean, act: string) => adviceFor(advice, { isPupil, act }).map(({ text }) => text)

describe('advice beside an answer', () => {
  test('a child that asks about an account hears from which age its maker and the government say', () => {
    expect(said(true, 'account_aanmaken')).toEqual([
      'Instagram, Facebook, Snapchat, X en WhatsApp mogen pas vanaf 13 jaar.',
      'YouTube mag pas vanaf 16 jaar.',
      'De overheid raadt aan om pas vanaf 15 jaar op sociale media te gaan.',
    ])
  })
  test('a grown-up is told no age', () => expect(said(false, 'account_aanmaken')).toEqual([]))
  test('who asks about a phone hears how this school does it', () =>
    expect(said(true, 'toestel_gebruiken')).toEqual(['De telefoon blijft de hele schooldag in de tas.']))
  test('each line says where it comes from', () => {
    const sources = adviceFor(advice, { isPupil: true, act: 'volgen' }).map(({ source }) => source)
    expect(sources.every((source) => source.includes('.'))).toBe(true)
  })
  test('a file that is no advice is refused with the place', () =>
    expect(() => parseAdvice('checked_on: morgen')).toThrow(/checked_on/))
})
