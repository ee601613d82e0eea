import { describe, expect, test } from 'vitest'
import { type Decision, decisionFor, disagrees, type Entry, lastWord, ownChoice } from './choice.ts'

const at = new Date('2026-09-01T08:00:00Z')
const says = (grantor: string, decision: Decision, purpose = 'website'): Entry => ({
  ...{ id: `${grantor}-${decision}`, subject: 'noor', grantor, purpose, medium: 'foto', decision },
  ...{ from: null, until: null, recordedAt: at },
})
const purposes = [{ key: 'website' }, { key: 'instagram' }]

describe('what a wish becomes in the register', () => {
  test.each([
    ['a first yes is a yes', undefined, 'ja', 'ja'],
    ['a first no is a refusal', undefined, 'nee', 'nee'],
    ['a no after a yes is a withdrawal', 'ja', 'nee', 'ingetrokken'],
    ['a yes after a refusal is a yes', 'nee', 'ja', 'ja'],
    ['a yes after a withdrawal is a yes', 'ingetrokken', 'ja', 'ja'],
    ['the same yes again writes nothing', 'ja', 'ja', 'unchanged'],
    ['the same no again writes nothing', 'nee', 'nee', 'unchanged'],
    ['a no after a withdrawal writes nothing', 'ingetrokken', 'nee', 'unchanged'],
  ] as const)('%s', (_, last, wish, decision) => {
    expect(decisionFor(last && says('ma', last), wish, '2026-09-01')).toBe(decision)
  })

  const yes = (from: string | null, until: string | null) => ({ ...says('ma', 'ja'), from, until })
  test('a yes is given again from the day it has ended, and when it has not begun', () => {
    const ended = yes(null, '2026-09-01')
    expect(decisionFor(ended, 'ja', '2026-08-31')).toBe('unchanged')
    expect(decisionFor(ended, 'ja', '2026-09-01')).toBe('ja')
    const begins = yes('2026-09-02', null)
    expect(decisionFor(begins, 'ja', '2026-09-01')).toBe('ja')
    expect(decisionFor(begins, 'ja', '2026-09-02')).toBe('unchanged')
  })
  test('a no to a yes that has ended or not begun is a withdrawal all the same', () => {
    expect(decisionFor(yes(null, '2026-08-01'), 'nee', '2026-09-01')).toBe('ingetrokken')
    expect(decisionFor(yes('2026-10-01', null), 'nee', '2026-09-01')).toBe('ingetrokken')
  })
})

describe('what a guardian reads of their own choice', () => {
  test('no line is no answer, and never a yes', () =>
    expect(ownChoice(undefined, '2026-11-22')).toBe('geen_antwoord'))
  test('a withdrawal reads as no', () =>
    expect(ownChoice(says('ma', 'ingetrokken'), '2026-11-22')).toBe('nee'))
  test('a yes that has ended reads as ended, not as yes', () => {
    expect(ownChoice({ ...says('ma', 'ja'), until: '2026-08-01' }, '2026-11-22')).toBe('verlopen')
  })
  test('the last line counts, of this grantor, purpose and medium alone', () => {
    const entries = [
      says('ma', 'ja'),
      says('pa', 'nee'),
      says('ma', 'ingetrokken'),
      says('ma', 'ja', 'instagram'),
    ]
    expect(lastWord(entries, 'ma', 'website', 'foto')?.decision).toBe('ingetrokken')
    expect(lastWord(entries, 'ma', 'website', 'film')).toBeUndefined()
  })
})

describe('guardians disagree', () => {
  test('when one says yes and the other no to the same', () => {
    expect(disagrees([says('ma', 'ja'), says('pa', 'nee')], ['ma', 'pa'], purposes)).toBe(true)
  })
  test('also when the no is a withdrawal', () => {
    expect(
      disagrees([says('ma', 'ja'), says('pa', 'ja'), says('pa', 'ingetrokken')], ['ma', 'pa'], purposes),
    ).toBe(true)
  })
  test('not when one is silent', () => {
    expect(disagrees([says('ma', 'ja')], ['ma', 'pa'], purposes)).toBe(false)
  })
  test('not when they said different things of different purposes', () => {
    expect(disagrees([says('ma', 'ja'), says('pa', 'nee', 'instagram')], ['ma', 'pa'], purposes)).toBe(false)
  })
  test('not about what was settled, until one of them speaks of it again', () => {
    const settledAt = new Date(at.getTime() + 1)
    const settled = [says('ma', 'ja'), says('pa', 'nee')]
    const later = (entry: Entry): Entry => ({ ...entry, recordedAt: settledAt })
    const stillDisagree = (...lines: Entry[]) =>
      disagrees([...settled, ...lines], ['ma', 'pa'], purposes, settledAt)
    expect(stillDisagree()).toBe(false)
    expect(stillDisagree(later(says('pa', 'ja', 'instagram')))).toBe(false)
    expect(stillDisagree(later(says('pa', 'ja')))).toBe(false)
    expect(stillDisagree(later(says('ma', 'ja')))).toBe(true)
    expect(stillDisagree(later(says('pa', 'ja', 'instagram')), later(says('ma', 'nee', 'instagram')))).toBe(
      true,
    )
  })
  test('not when the no is of somebody who does not decide', () => {
    expect(disagrees([says('ma', 'ja'), says('opa', 'nee')], ['ma'], purposes)).toBe(false)
  })
})
