import type { ConsentEntry } from 'mag-dit'
import { expect, test } from 'vitest'
import { darken, depictionsOf } from './ledger.ts'
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

test('a certain place is gone, a possible one is dark until somebody has looked', () => {
  expect([darken(true), darken(false)]).toEqual(['gone', 'under_review'])
})
