import { describe, expect, test } from 'vitest'
import { ALLOW, ASK, bookOf, CONSENT, clause, UNKIND } from './book.test-part.ts'
import { check } from './check.ts'
import { compare } from './compare.ts'
import type { RuleBook } from './rule-book.ts'

const whole = [
  UNKIND,
  CONSENT,
  ASK,
  ALLOW,
  clause('streng', 'deny', { when: { reading: 'streng', is: 'ja' } }),
]
const TEXT = 'Over school. Wees lief en vraag het.'
const faults = (book: RuleBook, text = TEXT) => check(book, text).map(({ fault, at }) => `${fault} ${at}`)
const withClause = (...more: Parameters<typeof clause>) => faults(bookOf([...whole, clause(...more)]))

test('an agreement that holds together may come into force', () => {
  expect(check(bookOf(whole), TEXT)).toEqual([])
})

describe('what is named and isn’t there', () => {
  test.each([
    ['a fact', { when: { fact: 'leuk' } }, 'unknown_fact x'],
    ['a value', { when: { fact: 'mensen', is: 'veel' } }, 'unknown_value x'],
    ['a reading', { when: { reading: 'soepel', is: 'ja' } }, 'unknown_reading x'],
    ['an option', { when: { reading: 'streng', is: 'soms' } }, 'unknown_option x'],
    ['a role', { audience: ['baby'] }, 'unknown_role x'],
    ['an act', { acts: ['vliegen'] }, 'unknown_act x'],
    ['a person', { van: ['opa'] }, 'unknown_person x'],
    ['a clause', { lifts: ['y'] }, 'unknown_clause x'],
  ] as const)('%s', (_, more, expected) => {
    expect(withClause('x', 'deny', more)).toContain(expected)
  })

  test('and what is there twice', () => {
    expect(faults(bookOf([...whole, UNKIND]))).toEqual(['double_id onlief'])
  })
})

describe('what doesn’t hold together', () => {
  test('a quote that is not in the text', () => {
    expect(faults(bookOf(whole), 'Iets anders. Over school.')).toEqual(['quote_not_in_text P'])
  })

  test('a deny without a way out', () => {
    expect(withClause('x', 'deny', { when: { fact: 'twijfel' }, remedies: [] })).toContain('no_remedy x')
  })

  test('a fact without a question for one of the roles', () => {
    const [first, ...others] = bookOf(whole).facts
    const book = bookOf(whole, {
      facts: [...(first ? [{ ...first, questions: { kind: 'Wie?' } }] : []), ...others],
    })
    expect(faults(book)).toEqual(['no_question rol'])
  })

  test('a clause that never counts, with what it stands in the shadow of left out', () => {
    expect(withClause('x', 'deny', { when: { all: [{ fact: 'lief' }, { not: { fact: 'lief' } }] } })).toEqual(
      ['never_counts x'],
    )
  })

  test('one rule that forbids and allows the same, with a situation that shows it', () => {
    const [first] = check(
      bookOf([...whole, clause('x', 'permit', { when: { fact: 'lief', is: false } })]),
      TEXT,
    )
    expect(first).toMatchObject({ fault: 'contradiction', at: 'onlief', what: 'x', facts: { lief: false } })
  })

  test('a doubt that leads nowhere', () => {
    expect(faults(bookOf(whole.filter(({ id }) => id !== 'vraag')))).toContain('no_doubt_rule kind plaatsen')
  })

  test('an example of which something else comes out', () => {
    const book = bookOf(whole)
    const example = {
      id: 'P-1',
      title: 'Lief',
      facts: { rol: 'kind', handeling: 'kijken', over_school: true, lief: false },
      verdict: 'mag',
    }
    const rules = book.rules.map((rule) => ({ ...rule, examples: [example] }))
    expect(check({ ...book, rules }, TEXT)).toMatchObject([
      { fault: 'example_differs', at: 'P-1', what: 'verdict: mag ≠ mag_niet' },
    ])
  })

  test('more answers to one question than can be told apart', () => {
    const book = bookOf(whole)
    const values = Object.fromEntries(Array.from({ length: 31 }, (_, nth) => [`w${nth}`, 'Iets']))
    const facts = book.facts.map((fact) =>
      fact.id === 'ja' ? { ...fact, values: { alle: 'Alle', nee: 'Nee', ...values } } : fact,
    )
    expect(faults({ ...book, facts })).toEqual(['too_many_situations ja'])
  })

  test('more situations than can be walked', () => {
    const many = Array.from({ length: 19 }, (_, nth) => `f${nth}`)
    const book = bookOf([...whole, clause('x', 'permit', { when: { any: many.map((fact) => ({ fact })) } })])
    const questions = { kind: 'Vraag?', groot: 'Vraag?' }
    const facts = many.map((id) => ({ id, type: 'bool', kind: 'status', questions }) as const)
    expect(faults({ ...book, facts: [...book.facts, ...facts] })).toContain(
      'too_many_situations kind plaatsen',
    )
  })
})

describe('what another version changes', () => {
  test('a reading: the situations that get another verdict, with one of them', () => {
    const book = bookOf(whole)
    const { rules, verdicts } = compare({ book, readings: {} }, { book, readings: { streng: 'ja' } })
    expect(rules).toEqual([])
    expect(verdicts.every(({ to }) => to === 'mag_niet')).toBe(true)
    expect(verdicts).toContainEqual(
      expect.objectContaining({ role: 'kind', act: 'plaatsen', from: 'mag', situations: 2 }),
    )
  })

  test('a clause more: its rule, whom it speaks of, and what comes out otherwise', () => {
    const more = bookOf([...whole, clause('x', 'deny', { audience: ['kind'], when: { fact: 'twijfel' } })])
    const { rules, verdicts } = compare({ book: bookOf(whole), readings: {} }, { book: more, readings: {} })
    expect(rules).toEqual([{ rule: 'P', is: 'clauses', audience: ['kind', 'groot'] }])
    expect(new Set(verdicts.map(({ role }) => role))).toEqual(new Set(['kind']))
  })

  test('nothing, when nothing changed', () => {
    const book = bookOf(whole)
    expect(compare({ book, readings: {} }, { book: bookOf(whole), readings: {} })).toMatchObject({
      ...{ rules: [], verdicts: [], notWalked: [] },
    })
  })
})
