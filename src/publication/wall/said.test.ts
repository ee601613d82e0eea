import { describe, expect, test } from 'vitest'
import type { StatementRow } from '../statement.ts'
import type { Workbench } from '../workbench.ts'
import { type LargeAnswer, rowsOf, type SaidOnWall } from './said.ts'
import { MARIT, NOBODYS, OTHER, wallBench } from './testing/wall-bench.ts'

const of = (photoId: string, faceId: string, kind: StatementRow['kind'], ...people: string[]) => ({
  ...{ photoId, faceId, kind, people },
})
const notSeen = (photoId: string, ...people: string[]) => ({
  ...{ photoId, faceId: null, kind: 'not_seen' as const, people },
})
const photos = [['a', 'b'], ['c']]
const lookedFor = [notSeen('foto1', 'noor', 'sam'), notSeen('foto2', 'noor', 'sam')]
const say = (said: SaidOnWall, rows: readonly StatementRow[] = [], by = MARIT) =>
  rowsOf(wallBench({ photos }, rows), by, said)
const noor = (...faces: string[]): SaidOnWall => ({ step: 'look_for', child: 'noor', faces })

describe('“Zie je Noor?”', () => {
  test('who is ticked is Noor; on a photo without a tick she was looked for and not seen', () => {
    expect(say(noor('b'))).toEqual([of('foto1', 'b', 'named', 'noor'), notSeen('foto2', 'noor')])
    expect(say(noor())).toEqual([notSeen('foto1', 'noor'), notSeen('foto2', 'noor')])
  })

  test('unticked again she is looked for anew, and the face is open', () => {
    const before = [of('foto1', 'b', 'named', 'noor'), notSeen('foto2', 'noor')]
    expect(say(noor('c'), before)).toEqual([
      of('foto1', 'b', 'open'),
      of('foto2', 'c', 'named', 'noor'),
      notSeen('foto1', 'noor'),
      notSeen('foto2'),
    ])
  })

  test('what was said of other children stays, and what is said already is not said again', () => {
    const before = [notSeen('foto1', 'sam'), of('foto2', 'c', 'named', 'noor')]
    expect(say(noor('c'), before)).toEqual([notSeen('foto1', 'sam', 'noor')])
    expect(say(noor('c'), [...before, notSeen('foto1', 'sam', 'noor')])).toEqual([])
  })

  test('under a cover that goes everywhere she is named: a known child is covered per place', () => {
    const covered = [notSeen('foto1', 'sam'), of('foto1', 'a', 'covered')]
    expect(say(noor('a'), covered)).toContainEqual(of('foto1', 'a', 'named', 'noor'))
  })

  test('is answered by who teaches her, of a child who was there, about faces of this post', () => {
    expect(say(noor('a'), [], OTHER)).toEqual({ code: 'does_not_know_group', photos: [] })
    expect(say({ step: 'look_for', child: 'zoe', faces: [] })).toMatchObject({ code: 'does_not_know_group' })
    const absent = wallBench({ photos, absent: ['noor'] })
    expect(rowsOf(absent, MARIT, noor())).toEqual({ code: 'unknown_person', photos: [] })
    expect(say(noor('z'))).toEqual({ code: 'unknown_face', photos: [] })
  })
})

describe('somebody from outside', () => {
  test('is covered after every child that may be in no picture was looked for on that photo', () => {
    const strangers: SaidOnWall = { step: 'strangers', faces: ['a', 'c'] }
    expect(say(strangers, [notSeen('foto1', 'sam')])).toEqual({
      ...{ code: 'look_for_hidden_children_first', photos: [2] },
    })
    expect(say(strangers, lookedFor)).toEqual([of('foto1', 'a', 'covered'), of('foto2', 'c', 'covered')])
  })

  test('also beside that child, once it is known which face is it', () => {
    const sam = [of('foto1', 'b', 'named', 'sam')]
    expect(say({ step: 'strangers', faces: ['a'] }, sam)).toEqual([of('foto1', 'a', 'covered')])
  })

  test('unticked is open again', () => {
    expect(say({ step: 'strangers', faces: [] }, [...lookedFor, of('foto1', 'a', 'covered')])).toEqual([
      of('foto1', 'a', 'open'),
    ])
  })
})

describe('“De anderen zijn kinderen van groep 7, en niet Noor of Sam”', () => {
  const rest: SaidOnWall = { step: 'rest' }
  const others = ['ali', 'bo', 'emre', 'lotte']

  test('is said of every open face on every photo, each with who it can be there', () => {
    const said = [of('foto1', 'a', 'named', 'noor'), notSeen('foto1', 'sam'), notSeen('foto2', 'noor', 'sam')]
    expect(say(rest, said)).toEqual([
      of('foto1', 'b', 'candidates', ...others, 'noor'),
      of('foto2', 'c', 'candidates', ...others),
    ])
  })

  test('only by who teaches the group and says that they know it', () => {
    expect(say(rest, lookedFor, NOBODYS)).toMatchObject({ code: 'does_not_know_group' })
    const unsure = wallBench({ photos, knowsGroups: false }, lookedFor)
    expect(rowsOf(unsure, MARIT, rest)).toMatchObject({ code: 'does_not_know_group' })
  })

  test('with more faces than children on a photo it is refused with the number of that photo', () => {
    const seen = (bench: (said: StatementRow[]) => Workbench, ...left: string[]) =>
      rowsOf(bench([notSeen('foto1', ...left), notSeen('foto2', ...left)]), MARIT, rest)
    const bench = (said: StatementRow[]) => wallBench({ photos }, said)
    expect(seen(bench, 'noor', 'sam', 'ali', 'bo', 'emre')).toEqual({
      ...{ code: 'more_faces_than_children', photos: [1] },
    })
    expect(seen(bench, ...others, 'noor', 'sam')).toEqual({ code: 'nobody_left_in_group', photos: [1, 2] })
  })

  test('is taken back as a whole', () => {
    const said = [
      ...lookedFor,
      of('foto1', 'a', 'named', 'ali'),
      of('foto1', 'b', 'candidates', 'bo', 'emre'),
    ]
    expect(say({ step: 'undo_rest' }, said)).toEqual([of('foto1', 'b', 'open')])
  })
})

describe('large faces', () => {
  test('have a name or another answer of their own; none of it twice', () => {
    const bench = wallBench({ photos: [['a!', 'b!', 'c!'], ['d']] }, [of('foto1', 'c!', 'named', 'ali')])
    const who = new Map<string, LargeAnswer>([
      ['a!', { person: 'bo' }],
      ['b!', 'of_group'],
      ['c!', { person: 'ali' }],
      ['d', { person: 'emre' }],
    ])
    expect(rowsOf(bench, MARIT, { step: 'large', who })).toEqual([
      of('foto1', 'a!', 'named', 'bo'),
      of('foto1', 'b!', 'candidates', 'ali', 'bo', 'emre', 'lotte', 'noor', 'sam'),
    ])
    expect(rowsOf(bench, MARIT, { step: 'large', who: new Map([['c!', 'unknown' as const]]) })).toEqual([
      of('foto1', 'c!', 'open'),
    ])
    const outside = new Map<string, LargeAnswer>([
      ['a!', 'stranger'],
      ['b!', 'no_face'],
    ])
    expect(
      rowsOf(wallBench({ photos: [['a!', 'b!']] }, lookedFor), MARIT, { step: 'large', who: outside }),
    ).toEqual([of('foto1', 'a!', 'covered'), of('foto1', 'b!', 'not_a_face')])
    const nobody = new Map([['a!', { person: 'iemand' }] as const])
    expect(rowsOf(bench, MARIT, { step: 'large', who: nobody })).toEqual({
      ...{ code: 'unknown_person', photos: [1] },
    })
  })

  test('without an answer are refused, and nothing closes them in a heap', () => {
    const bench = wallBench({ photos: [['a!', 'b!'], ['c!']] }, lookedFor)
    const who = new Map<string, LargeAnswer>([
      ['a!', { person: 'bo' }],
      ['c!', 'unanswered'],
    ])
    expect(rowsOf(bench, MARIT, { step: 'large', who })).toEqual({ code: 'say_who_is_large', photos: [2] })
    expect(rowsOf(bench, MARIT, { step: 'rest' })).toEqual([])
  })
})

describe('“Wie mag wel?”', () => {
  const whoMay = (...faces: string[]): SaidOnWall => ({ step: 'who_may', faces })
  const all = ['ali', 'bo', 'emre', 'lotte', 'noor']
  const sam = [notSeen('foto1', 'sam'), notSeen('foto2', 'sam')]

  test('who is pointed out is one of those who may; all others are covered, with whoever it can be', () => {
    expect(say(whoMay('a'), sam)).toEqual([
      of('foto1', 'a', 'one_of', 'ali', 'bo', 'emre', 'lotte'),
      of('foto1', 'b', 'covered', ...all),
      of('foto2', 'c', 'covered', ...all),
    ])
  })

  test('nobody is covered before who may be in no picture was looked for', () => {
    expect(say(whoMay('a'))).toEqual({ code: 'look_for_hidden_children_first', photos: [1, 2] })
  })

  test('a teacher points out children of their own group, and leaves what another teacher said', () => {
    const both = { photos, groups: ['7', '8'] }
    const said = [...sam, of('foto1', 'a', 'one_of', 'ali', 'bo')]
    expect(rowsOf(wallBench(both, said), OTHER, whoMay('c'))).toEqual([
      of('foto1', 'b', 'covered', ...all, 'dirk', 'zoe'),
      of('foto2', 'c', 'one_of', 'dirk', 'zoe'),
    ])
    expect(rowsOf(wallBench(both, said), NOBODYS, whoMay('c'))).toMatchObject({ code: 'does_not_know_group' })
  })

  test('who may no longer is no more among them after the next look', () => {
    const said = [...sam, of('foto1', 'a', 'one_of', 'ali', 'bo')]
    const now = wallBench({ photos: [['a']], not: ['bo'] }, said)
    expect(rowsOf(now, MARIT, whoMay('a'))).toEqual([of('foto1', 'a', 'one_of', 'ali', 'emre', 'lotte')])
  })

  test('somebody who turns out to have been there is not who was pointed out, but can be under a cover', () => {
    const said = [...sam, of('foto1', 'a', 'one_of', 'ali', 'bo'), of('foto1', 'b', 'covered', 'ali', 'bo')]
    const faces = wallBench({ photos, groups: ['7', '8'] }, said).photos[0]?.statements.faces
    expect(faces?.get('a')).toEqual({ kind: 'one_of', people: ['ali', 'bo'] })
    expect(faces?.get('b')).toMatchObject({ people: expect.arrayContaining(['zoe', 'emre']) })
  })
})
