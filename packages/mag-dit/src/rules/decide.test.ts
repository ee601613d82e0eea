import { describe, expect, test } from 'vitest'
import { ALLOW, ASK, bookOf, CONSENT, clause, UNKIND } from './book.test-part.ts'
import { decide, type RuleDecision } from './decide.ts'
import type { RuleBook } from './rule-book.ts'

const book = bookOf([UNKIND, CONSENT, ASK, ALLOW])
const placing = { rol: 'kind', handeling: 'plaatsen', over_school: true }

function answer(facts: { [fact: string]: unknown }, rules: RuleBook = book, readings = {}): RuleDecision {
  const decision = decide(rules, readings, { ...placing, ...facts }, 'nu')
  if ('refused' in decision) throw new Error(decision.refused)
  return decision
}
const verdict = (facts: { [fact: string]: unknown }, rules?: RuleBook) => answer(facts, rules).verdict

describe('the verdict', () => {
  test.each([
    ['who asks is not known', { rol: undefined }, 'onbekend'],
    ['it is not about school', { over_school: false, lief: false }, 'buiten_bereik'],
    ['nobody said whether it is about school', { over_school: undefined, lief: false }, 'onbekend'],
    ['a clause forbids it', { lief: false, mensen: 'wel', ja: 'alle' }, 'mag_niet'],
    ['a clause may still forbid it', { mensen: 'wel', ja: 'alle' }, 'onbekend'],
    ['a permission is missing', { lief: true, mensen: 'wel', ja: 'nee' }, 'mag_met_toestemming'],
    ['a permission may be missing', { lief: true }, 'onbekend'],
    ['somebody doubts', { lief: true, mensen: 'geen', twijfel: true }, 'vraag_leerkracht'],
    ['it is allowed', { lief: true, mensen: 'geen' }, 'mag'],
  ])('when %s', (_, facts, expected) => {
    expect(verdict(facts)).toBe(expected)
  })

  test('where no clause speaks, is that no rule speaks: never a yes', () => {
    expect(verdict({ lief: true, mensen: 'geen' }, bookOf([UNKIND, CONSENT]))).toBe('geen_regel')
  })
})

describe('“weet ik niet”', () => {
  test('about a judgement is a doubt, and goes to who is asked in doubt', () => {
    const { verdict: came, aan, determining } = answer({ lief: 'weet_ik_niet', mensen: 'geen' })
    expect([came, aan, determining.map((it) => it.clause)]).toEqual(['vraag_leerkracht', ['juf'], ['vraag']])
  })

  test('about a consent is no consent', () => {
    expect(verdict({ lief: true, mensen: 'wel', ja: 'weet_ik_niet' })).toBe('mag_met_toestemming')
  })

  test('makes no yes of a no', () => {
    expect(verdict({ lief: false, mensen: 'weet_ik_niet' })).toBe('mag_niet')
  })

  test('is not asked about further: what hangs on it is in doubt too', () => {
    expect(verdict({ lief: true, mensen: 'weet_ik_niet' })).toBe('vraag_leerkracht')
  })

  test('is no answer to what one can look up', () => {
    expect(decide(book, {}, { ...placing, over_school: 'weet_ik_niet' }, 'nu')).toEqual({
      ...{ refused: 'unknown_value', fact: 'over_school' },
    })
  })

  test('without a rule for doubt stays unknown', () => {
    expect(verdict({ lief: 'weet_ik_niet', mensen: 'geen' }, bookOf([UNKIND, ALLOW]))).toBe('onbekend')
  })
})

describe('facts', () => {
  test('that the agreement doesn’t know are refused, never decided on', () => {
    expect(decide(book, {}, { ...placing, liev: true }, 'nu')).toEqual({
      refused: 'unknown_fact',
      fact: 'liev',
    })
    expect(decide(book, {}, { ...placing, lief: 'ja' }, 'nu')).toEqual({
      refused: 'unknown_value',
      fact: 'lief',
    })
    expect(decide(book, {}, { ...placing, constructor: 1 }, 'nu')).toMatchObject({ refused: 'unknown_fact' })
  })

  test('that are null are not answered', () => {
    expect(answer({ lief: null })).toEqual(answer({}))
  })
})

describe('the traps of other engines', () => {
  test('1. a clause that can’t be worked out forbids nothing and allows nothing: it is asked', () => {
    const broken = bookOf([clause('nee', 'deny', { when: { fact: 'lief' } }), ALLOW])
    expect(verdict({}, broken)).toBe('onbekend')
  })

  test('2. nobody said who is on it: that is not nobody', () => {
    expect(verdict({ lief: true })).toBe('onbekend')
  })

  test('3. “is not false” is no yes for who said nothing', () => {
    const turned = bookOf([clause('mag', 'permit', { when: { not: { fact: 'lief', is: false } } })])
    expect(verdict({}, turned)).toBe('onbekend')
  })

  test('4. no clause that always holds hides what is missing', () => {
    const always = bookOf([UNKIND, clause('altijd', 'permit')])
    expect(verdict({}, always)).toBe('onbekend')
  })

  test('5. the last clause wins no more than the first', () => {
    expect(verdict({ lief: false }, bookOf([UNKIND, clause('altijd', 'permit')]))).toBe('mag_niet')
    expect(verdict({ lief: false }, bookOf([clause('altijd', 'permit'), UNKIND]))).toBe('mag_niet')
  })
})

describe('the next question', () => {
  test.each([
    ['who asks, before all', { rol: undefined, over_school: undefined }, 'rol'],
    ['what it is about, before what is in it', { over_school: undefined }, 'over_school'],
    ['what can end it at once', {}, 'lief'],
    ['not what hangs on an answer that isn’t there', { lief: true }, 'mensen'],
    ['what hangs on it, when it is there', { lief: true, mensen: 'wel' }, 'ja'],
  ])('is %s', (_, facts, expected) => {
    expect(answer(facts).nextQuestion).toBe(expected)
  })
})

describe('a decision', () => {
  test('has for each clause that decided the words of the school and the facts it looked at', () => {
    const { determining } = answer({ lief: false })
    expect(determining).toEqual([
      { rule: 'P', clause: 'onlief', quote: 'Wees lief en vraag het.', factsUsed: { lief: false } },
    ])
  })

  test('tells what was overruled', () => {
    const { mayAlso } = answer({ lief: false, mensen: 'wel', ja: 'nee', twijfel: true })
    expect(mayAlso.map((it) => it.clause)).toEqual(['vereist', 'vraag'])
  })

  test('says whose permission is needed, and what leads to a yes', () => {
    const asked = { ...CONSENT, remedies: [{ text: 'Vraag het.', set: { ja: 'alle' } }, { text: 'Wacht.' }] }
    const { van, remedies } = answer({ lief: true, mensen: 'wel', ja: 'nee' }, bookOf([asked, ALLOW]))
    expect(van).toEqual(['ouders'])
    expect(remedies).toEqual([
      { texts: ['Vraag het.'], set: { ja: 'alle' }, verdict: 'mag' },
      { texts: ['Wacht.'] },
    ])
  })

  test('a clause that takes another away, and a duty only with the verdicts it is for', () => {
    const lifted = bookOf([
      UNKIND,
      clause('tenzij', 'lifts', { lifts: ['onlief'], when: { fact: 'twijfel' } }),
      clause('plicht', 'duty', { show_on: ['mag_niet'], obligations: [{ id: 'sorry', text: 'Zeg sorry.' }] }),
    ])
    expect(answer({ lief: false }, lifted)).toMatchObject({
      verdict: 'mag_niet',
      obligations: [{ id: 'sorry' }],
    })
    expect(answer({ lief: false, twijfel: true }, lifted)).toMatchObject({
      verdict: 'geen_regel',
      obligations: [],
    })
  })

  test('follows the school’s reading', () => {
    const strict = bookOf([clause('streng', 'deny', { when: { reading: 'streng', is: 'ja' } }), ALLOW])
    expect(answer({ lief: true }, strict).verdict).toBe('mag')
    expect(answer({ lief: true }, strict, { streng: 'ja' }).verdict).toBe('mag_niet')
  })
})
