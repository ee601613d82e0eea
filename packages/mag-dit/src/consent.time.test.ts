import { describe, expect, test } from 'vitest'
import { foldAnswers } from './consent.ts'
import { AT, pupil, type TruthRow as Row, says, stateOf, withGezag } from './example.test-part.ts'

const bo = pupil('bo')
const two = pupil('bo', { guardians: [withGezag('bo-g1'), withGezag('bo-g2')] })
const ja = says('bo-g1', 'ja')
const ended = { until: '2026-01-01' }
const notBegun = { from: '2026-03-11' }

const TIME: readonly Row[] = [
  ['from is inclusive', 'gegeven', bo, [says('bo-g1', 'ja', { from: '2026-03-10' })]],
  ['a ja that begins tomorrow counts for nothing', 'ontbreekt', bo, [says('bo-g1', 'ja', notBegun)]],
  ['until is exclusive', 'verlopen', bo, [says('bo-g1', 'ja', { until: '2026-03-10' })]],
  ['the day before until still counts', 'gegeven', bo, [says('bo-g1', 'ja', { until: '2026-03-11' })]],
  ['until null is no end', 'gegeven', bo, [says('bo-g1', 'ja', { until: null })]],
  [
    'a ja recorded after the instant is left out',
    'ontbreekt',
    bo,
    [says('bo-g1', 'ja', { recordedAt: '2026-03-10T10:00:01+01:00' })],
  ],
  ['a ja recorded at the instant counts', 'gegeven', bo, [says('bo-g1', 'ja', { recordedAt: AT })]],
  [
    'a nee recorded after the instant is left out',
    'gegeven',
    bo,
    [ja, says('bo-g1', 'nee', { recordedAt: '2026-04-01T10:00:00+02:00' })],
  ],
  [
    'just after midnight in Amsterdam a ja that begins that day has begun',
    'gegeven',
    bo,
    [says('bo-g1', 'ja', { from: '2026-03-10' })],
    { at: '2026-03-09T23:00:00Z' },
  ],
  [
    'a nee counts from its recording, even with a later from',
    'geweigerd',
    bo,
    [ja, says('bo-g1', 'nee', notBegun)],
  ],
  ['a nee counts even when its until is over', 'geweigerd', bo, [ja, says('bo-g1', 'nee', ended)]],
  ['a later ja of the same grantor lifts a nee', 'gegeven', bo, [says('bo-g1', 'nee'), ja]],
  ['a later ja of the same grantor lifts a withdrawal', 'gegeven', bo, [says('bo-g1', 'ingetrokken'), ja]],
  [
    'a later ja that has not begun hides no nee',
    'geweigerd',
    bo,
    [says('bo-g1', 'nee'), says('bo-g1', 'ja', notBegun)],
  ],
  ['a later ja that has not begun hides no ja', 'gegeven', bo, [ja, says('bo-g1', 'ja', notBegun)]],
  [
    'a later ja that began and ended did lift the nee',
    'verlopen',
    bo,
    [says('bo-g1', 'nee'), says('bo-g1', 'ja', ended)],
  ],
  ['a second ja with an end does not shorten the first', 'gegeven', bo, [ja, says('bo-g1', 'ja', ended)]],
  ['an ended ja is replaced by a new one', 'gegeven', bo, [says('bo-g1', 'ja', ended), ja]],
  [
    'a ja before the nee does not count again when the later ja ends',
    'verlopen',
    bo,
    [ja, says('bo-g1', 'nee'), says('bo-g1', 'ja', ended)],
  ],
  [
    'the order of the rows is the sequence, not the time of recording',
    'ingetrokken',
    bo,
    [says('bo-g1', 'ja', { recordedAt: '2026-03-01T09:00:00Z' }), says('bo-g1', 'ingetrokken')],
  ],
  ['another purpose says nothing here', 'ontbreekt', bo, [says('bo-g1', 'ja', { purpose: 'instagram' })]],
  ['another medium says nothing here', 'ontbreekt', bo, [says('bo-g1', 'ja', { medium: 'film' })]],
  ['another subject says nothing here', 'ontbreekt', bo, [says('bo-g1', 'ja', { subject: 'ali' })]],
]

const ORDER: readonly Row[] = [
  [
    'niet in beeld comes before a nee',
    'niet_in_beeld',
    pupil('bo', { notInPictures: true }),
    [says('bo-g1', 'nee')],
  ],
  ['niet in beeld comes before a ja', 'niet_in_beeld', pupil('bo', { notInPictures: true }), [ja]],
  [
    'a nee comes before the withdrawal of another',
    'geweigerd',
    two,
    [says('bo-g1', 'ingetrokken'), says('bo-g2', 'nee')],
  ],
  [
    'a withdrawal comes before an ended ja',
    'ingetrokken',
    two,
    [says('bo-g1', 'ja', ended), says('bo-g2', 'ingetrokken')],
  ],
  [
    'the last no of one grantor is the one that stands',
    'ingetrokken',
    bo,
    [says('bo-g1', 'nee'), says('bo-g1', 'ingetrokken')],
  ],
]

describe.each([
  ['time', TIME],
  ['the first state that holds', ORDER],
] as const)('the truth table: %s', (_, rows) => {
  for (const [sentence, expected, person, consents, more] of rows) {
    test(`${sentence} → ${expected}`, () => {
      expect(stateOf(person, consents, more)).toBe(expected)
    })
  }
})

test('each grantor has an answer of their own', () => {
  expect([...foldAnswers([ja, says('bo-g2', 'nee'), says('bo', 'ja', ended)], '2026-03-10')]).toEqual([
    ['bo-g1', 'ja'],
    ['bo-g2', 'nee'],
    ['bo', 'ended'],
  ])
})
