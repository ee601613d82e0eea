import { describe, expect, test } from 'vitest'
import { ruleBookOf } from '../rule-book.ts'
import { deMareBook, everyAgreement } from '../testing/agreements.ts'
import { formerOption } from './choice.ts'
import { changedBy, fixedSituations } from './reach.ts'

describe('how far a choice reaches', () => {
  test('the choice that holds changes nothing', () => {
    for (const agreement of everyAgreement)
      for (const { key, default: option } of agreement.readings)
        expect(changedBy(ruleBookOf(agreement), {}, { key, option })).toEqual([])
  })

  test('a situation that is told for two readings counts once', () => {
    const facts = fixedSituations(deMareBook).map((example) =>
      JSON.stringify(Object.entries(example.facts).sort()),
    )
    expect(new Set(facts).size).toBe(facts.length)
    expect(facts.length).toBeGreaterThan(80)
  })

  test('it is told from which answer to which', () => {
    expect(changedBy(deMareBook, {}, { key: 'r7.collegas', option: 'mag_niet' })).toContainEqual(
      expect.objectContaining({ to: 'mag_niet', differsIn: 'verdict' }),
    )
  })

  test('asking somebody else is a change too', () => {
    const changed = changedBy(deMareBook, {}, { key: 'r10.medewerker', option: 'collega' })
    expect(changed.map(({ differsIn }) => differsIn)).toContain('whom')
  })
})

describe('the way back', () => {
  const reading = {
    key: 'x',
    rule: 'R1',
    question: '?',
    default: 'a',
    options: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
  }
  const made = (...options: string[]) => options.map((option) => ({ option, by: null, at: new Date(0) }))
  test.each([
    ['nobody chose yet', made(), undefined],
    ['after the first choice it is what the agreement says', made('b'), 'a'],
    ['after a later one it is the one before', made('c', 'b'), 'b'],
    ['to what is no option any more there is none', made('b', 'weg'), undefined],
  ])('%s', (_, choices, back) => expect(formerOption(reading, choices)).toBe(back))
})
