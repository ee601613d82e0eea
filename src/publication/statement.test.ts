import { describe, expect, test } from 'vitest'
import {
  asGateFace,
  asOfNow,
  candidatesFrom,
  foldStatements,
  namedOn,
  peopleOn,
  peopleUnder,
  type StatementRow,
} from './statement.ts'

const said = (
  kind: StatementRow['kind'],
  people: string[] = [],
  faceId: string | null = 'f1',
): StatementRow => ({
  ...{ photoId: 'p', faceId, kind, people },
})
const nobody: ReadonlySet<string> = new Set()

describe('what was said about a photo', () => {
  test('the latest about a face counts', () => {
    const { faces } = foldStatements([said('named', ['noor']), said('named', ['ali'])])
    expect(faces.get('f1')).toEqual({ kind: 'named', person: 'ali' })
  })
  test('"dat weet ik nog niet" opens a face again', () => {
    const { faces } = foldStatements([said('named', ['noor']), said('open')])
    expect(asGateFace('f1', faces.get('f1'), nobody)).toEqual({ id: 'f1', as: 'unaccounted' })
  })
  test('a name without a person is no name', () => {
    expect(foldStatements([said('named')]).faces.get('f1')).toEqual({ kind: 'open' })
  })
  test('the last list of who was looked for and not seen counts; "nobody" can be taken back', () => {
    const folded = foldStatements([
      said('not_seen', ['bo'], null),
      said('nobody_recognisable', [], null),
      said('not_seen', ['sam'], null),
      said('not_stated', [], null),
    ])
    expect(folded.notSeen).toEqual(['sam'])
    expect(folded.nobodyRecognisable).toBe(false)
  })
  test('who is present without a frame is the last list that was given', () => {
    const folded = foldStatements([said('also_present', ['bo'], null), said('also_present', [], null)])
    expect(folded.alsoPresent).toEqual([])
  })
})

describe('a face as the gate takes it', () => {
  test('nothing said is unaccounted, never nobody', () => {
    expect(asGateFace('f1', undefined, nobody)).toEqual({ id: 'f1', as: 'unaccounted' })
  })
  test('what is no face is left out', () => {
    expect(asGateFace('f1', { kind: 'not_a_face' }, nobody)).toBeUndefined()
  })
  test('a covered stranger has nobody underneath, a covered child stays known', () => {
    expect(asGateFace('f1', { kind: 'covered', people: [] }, nobody)).toEqual({ id: 'f1', as: 'covered' })
    expect(asGateFace('f1', { kind: 'covered', people: ['sam'] }, nobody)).toEqual({
      ...{ id: 'f1', as: 'covered', candidates: ['sam'] },
    })
  })
  test('who is named on this photo is not the unnamed face beside it, as long as the name stands', () => {
    const rows = [said('named', ['bo']), said('candidates', ['ali', 'bo'], 'f2')]
    const before = foldStatements(rows)
    expect(asGateFace('f2', before.faces.get('f2'), namedOn(before))).toMatchObject({ candidates: ['ali'] })
    const after = foldStatements([...rows, said('named', ['emre'])])
    expect(asGateFace('f2', after.faces.get('f2'), namedOn(after))).toMatchObject({
      candidates: ['ali', 'bo'],
    })
  })
})

describe('a candidate set, as it is said now who was there', () => {
  const rows = [said('not_seen', ['sam', 'lotte'], null), said('candidates', ['ali', 'bo'])]
  const there = (present: string[], absent: string[] = []) => ({ present, absent, hidden: [] })
  const now = (more: StatementRow[], present: string[], absent: string[] = []) =>
    peopleUnder(asOfNow(foldStatements([...rows, ...more]), there(present, absent)).faces.get('f1'))

  test('stays what it was while nothing changes', () => {
    expect(now([], ['ali', 'bo', 'sam', 'lotte'])).toEqual(['ali', 'bo'])
  })
  test('takes in who was there after all', () => {
    expect(now([], ['ali', 'bo', 'noor', 'sam', 'lotte'])).toEqual(['ali', 'bo', 'noor'])
  })
  test('takes in who was unticked, and leaves out who was looked for since', () => {
    expect(now([said('not_seen', ['sam', 'bo'], null)], ['ali', 'bo', 'sam', 'lotte'])).toEqual([
      'ali',
      'lotte',
    ])
  })
  test('keeps who left the group since: that day they were there', () => {
    expect(now([], ['ali'])).toEqual(['ali', 'bo'])
  })
  test('is open when nobody is left', () => {
    expect(now([], [], ['ali', 'bo'])).toEqual([])
  })
})

test('more unnamed faces than people they can be: none of them says anything', () => {
  const faces = ['f1', 'f2', 'f3'].map((id) => said('candidates', ['ali', 'bo'], id))
  const there = { present: ['ali', 'bo'], absent: [], hidden: [] }
  const kinds = (rows: StatementRow[]) =>
    [...asOfNow(foldStatements(rows), there).faces.values()].map((it) => it.kind)
  expect(kinds(faces.slice(0, 2))).toEqual(['candidates', 'candidates'])
  expect(kinds(faces)).toEqual(['open', 'open', 'open'])
  expect(kinds([...faces.slice(0, 2), said('named', ['bo'], 'f3')])).toEqual(['open', 'open', 'named'])
})

test('who is named or certain under a cover is not the face beside it', () => {
  const statements = foldStatements([
    said('named', ['bo'], 'f1'),
    said('covered', ['lotte'], 'f2'),
    said('covered', ['ali', 'emre'], 'f3'),
    said('candidates', ['noor', 'sam'], 'f4'),
  ])
  expect([...namedOn(statements)]).toEqual(['bo', 'lotte'])
})

const hiding = (...hidden: string[]) => ({ present: [], absent: [], hidden })

test('a child that turns out to have been there can be under a cover that was put on a candidate', () => {
  const rows = [
    said('not_seen', ['sam'], null),
    said('covered', ['ali', 'bo']),
    said('covered', ['noor'], 'f2'),
  ]
  const there = { present: ['ali', 'bo', 'sam'], absent: [], hidden: ['sam'] }
  const under = (more: StatementRow[], face: string) =>
    peopleUnder(asOfNow(foldStatements([...rows, ...more]), there).faces.get(face))
  expect(under([], 'f1')).toEqual(['ali', 'bo'])
  expect(under([said('not_seen', [], null)], 'f1')).toEqual(['ali', 'bo', 'sam'])
  expect(under([said('not_seen', [], null)], 'f2')).toEqual(['noor'])
})

describe('a covered stranger', () => {
  const rows = [said('covered', []), said('covered', ['ali'], 'f2'), said('not_seen', ['sam'], null)]
  test('stays covered while every child that may be in no picture was looked for', () => {
    expect(asOfNow(foldStatements(rows), hiding('sam')).faces.get('f1')?.kind).toBe('covered')
    expect(asOfNow(foldStatements(rows), hiding()).faces.get('f1')?.kind).toBe('covered')
  })
  test('is nobody known any more when such a child was not looked for; who is known underneath stays', () => {
    const { faces } = asOfNow(foldStatements(rows), hiding('sam', 'bo'))
    expect([faces.get('f1'), faces.get('f2')]).toEqual([
      { kind: 'open' },
      { kind: 'covered', people: ['ali'] },
    ])
  })
})

describe('sets of people', () => {
  test('candidates are who was there, minus who was absent and who was looked for in vain', () => {
    expect(candidatesFrom(['ali', 'bo', 'noor', 'sam'], ['noor'], ['sam'])).toEqual(['ali', 'bo'])
  })
  test('a cover keeps what was known of who is underneath', () => {
    expect(peopleUnder({ kind: 'named', person: 'sam' })).toEqual(['sam'])
    expect(peopleUnder({ kind: 'not_a_face' })).toEqual([])
  })
  test('everybody on the photos is listed once, in a fixed order: that is the order of the locks', () => {
    const first = foldStatements([said('named', ['noor']), said('also_present', ['ali'], null)])
    const second = foldStatements([said('candidates', ['noor', 'bo'])])
    expect(peopleOn([first, second])).toEqual(['ali', 'bo', 'noor'])
  })
})
