import type { ConsentEntry } from 'mag-dit'
import { describe, expect, test } from 'vitest'
import type { ChannelRules } from './channels/channel.ts'
import {
  darken,
  depictionsOf,
  isInQuestion,
  mayStillBeSeen,
  type PlacementState,
  remove,
  restore,
  settle,
} from './ledger.ts'
import { foldStatements, type StatementRow } from './statement.ts'

const said = (faceId: string | null, kind: StatementRow['kind'], people: string[]): StatementRow => ({
  ...{ photoId: 'p', faceId, kind, people },
})
const entry = (id: string, subject: string, decision: ConsentEntry['decision'], purpose = 'website') => ({
  ...{ id, subject, grantor: `ouder-${subject}`, purpose, medium: 'foto' as const, decision },
  recordedAt: '2026-09-01T08:00:00Z',
})

test('a named child is certain, a candidate possible, a covered child not visible at all', () => {
  const statements = foldStatements([
    said('1', 'named', ['noor']),
    said('2', 'candidates', ['ali', 'emre']),
    said('3', 'covered', ['lotte']),
    said('4', 'not_a_face', []),
    said(null, 'also_present', ['bo']),
  ])
  expect(
    depictionsOf(statements, 'website', [], '2026-11-22').map(({ person, certain }) => [person, certain]),
  ).toEqual([
    ['ali', false],
    ['bo', true],
    ['emre', false],
    ['noor', true],
  ])
})

test('a candidate set of one is as certain as a name', () => {
  const statements = foldStatements([said('1', 'candidates', ['ali'])])
  expect(depictionsOf(statements, 'website', [], '2026-11-22')).toEqual([
    { person: 'ali', certain: true, entryIds: [] },
  ])
})

test('a set that is one because the others are named beside it is certain too', () => {
  const statements = foldStatements([said('1', 'named', ['noor']), said('2', 'candidates', ['ali', 'noor'])])
  expect(
    depictionsOf(statements, 'website', [], '2026-11-22').map(({ person, certain }) => [person, certain]),
  ).toEqual([
    ['ali', true],
    ['noor', true],
  ])
})

test('who is certain on one face and possible on another is certain', () => {
  const statements = foldStatements([said('1', 'named', ['ali']), said('2', 'candidates', ['ali', 'emre'])])
  expect(depictionsOf(statements, 'website', [], '2026-11-22')[0]).toMatchObject({
    person: 'ali',
    certain: true,
  })
})

test('the ledger names the lines that the yes rests on: every yes since the last no, for this channel', () => {
  const consents = [
    entry('1', 'ali', 'ja'),
    entry('2', 'ali', 'nee'),
    entry('3', 'ali', 'ja'),
    entry('4', 'ali', 'ja', 'instagram'),
    entry('5', 'noor', 'ja'),
  ]
  const statements = foldStatements([said('1', 'named', ['ali'])])
  expect(depictionsOf(statements, 'website', consents, '2026-11-22')[0]?.entryIds).toEqual(['3'])
})

const PLACES: readonly PlacementState[] = [
  ...(['uncertain', 'live', 'questioned', 'under_review', 'removing', 'gone', 'out_of_reach'] as const),
]
/** Of each state what it leads to, where that is another one. */
const changes = (go: (state: PlacementState) => PlacementState | 'not_in_question') =>
  Object.fromEntries(
    PLACES.flatMap((from) => (go(from) === from || go(from) === 'not_in_question' ? [] : [[from, go(from)]])),
  )

describe('somebody on it may not be there any more', () => {
  const dark = (certain: boolean, mode: ChannelRules['mode']) =>
    changes((state) => darken(state, certain, mode))

  test('our own page is dark at once: gone for who is certain, until somebody looked for who is possible', () => {
    expect(dark(true, 'own')).toEqual({
      ...{ uncertain: 'gone', live: 'gone', questioned: 'gone', under_review: 'gone' },
    })
    expect(dark(false, 'own')).toMatchObject({ uncertain: 'under_review', live: 'under_review' })
    expect(darken('under_review', false, 'own')).toBe('under_review')
  })

  test.each(['network', 'hand_off'] as const)(
    'elsewhere (%s) who is certain is taken away, who is possible looked for',
    (mode) => {
      expect(dark(true, mode)).toMatchObject({
        uncertain: 'removing',
        live: 'removing',
        questioned: 'removing',
      })
      expect(dark(false, mode)).toMatchObject({ uncertain: 'questioned', live: 'questioned' })
    },
  )

  test('what is being taken away stays so when another child is possibly there too, and never comes back by that', () => {
    for (const mode of ['own', 'network', 'hand_off'] as const)
      for (const state of ['removing', 'gone', 'out_of_reach'] as const) {
        expect(darken(state, false, mode)).toBe(state)
        expect(darken(state, true, mode)).toBe(state)
      }
  })
})

describe('somebody looked and it is well', () => {
  test('it is as it was before: to be seen, or not certain as long as the channel has not answered', () => {
    expect(changes((state) => restore(state, 'live'))).toEqual({ questioned: 'live', under_review: 'live' })
    expect(restore('questioned', 'unconfirmed')).toBe('uncertain')
    expect(restore('questioned', 'claimed')).toBe('uncertain')
  })

  test('what is not in question is not brought back', () => {
    const others = PLACES.filter((state) => !isInQuestion(state))
    expect(others).toEqual(['uncertain', 'live', 'removing', 'gone', 'out_of_reach'])
    for (const state of others) expect(restore(state, 'live')).toBe('not_in_question')
  })
})

describe('the channel answered', () => {
  test('it stands there: what was not certain is to be seen, and what is in question or on its way off stays so', () => {
    expect(changes((state) => settle(state, 'live'))).toEqual({ uncertain: 'live' })
  })

  test('it never came to stand there: every place is gone', () => {
    for (const state of PLACES) expect(settle(state, 'failed')).toBe('gone')
  })

  test('no answer is no news', () => {
    for (const delivery of ['claimed', 'hand_off', 'unconfirmed'] as const)
      expect(changes((state) => settle(state, delivery))).toEqual({})
  })
})

describe('a removal', () => {
  test('makes everything that it was about gone, also what was out of reach before', () => {
    for (const state of PLACES) expect(remove(state, 'gone')).toBe('gone')
  })

  test('that a person gives up leaves it out of reach, unless it is gone already', () => {
    for (const state of PLACES)
      expect(remove(state, 'out_of_reach')).toBe(state === 'gone' ? 'gone' : 'out_of_reach')
  })

  test('that is under way says nothing yet', () => {
    for (const takedown of ['asked', 'acknowledged', 'with_person'] as const)
      expect(changes((state) => remove(state, takedown))).toEqual({})
  })
})

test('only what is gone or dark is certainly not to be seen', () => {
  expect(PLACES.filter((state) => !mayStillBeSeen(state))).toEqual(['under_review', 'gone'])
})
