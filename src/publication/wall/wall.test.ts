import { describe, expect, test } from 'vitest'
import type { StatementRow } from '../statement.ts'
import { type WallStep, wallStep, wallSteps } from './steps.ts'
import { MARIT, NOBODYS, OTHER, wallBench } from './testing/wall-bench.ts'
import { facesOnWall, usualWay } from './wall.ts'

const ids = (bench: Parameters<typeof facesOnWall>[0]) => facesOnWall(bench).map(({ face }) => face.id)
const notSeen = (photoId: string, ...people: string[]): StatementRow => ({
  ...{ photoId, faceId: null, kind: 'not_seen', people },
})
const of = (photoId: string, faceId: string, kind: StatementRow['kind'], ...people: string[]) => ({
  ...{ photoId, faceId, kind, people },
})
const names = (steps: readonly { step: WallStep }[]) =>
  steps.map(({ step }) => (step.is === 'look_for' ? step.child : step.is))

describe('the faces on the wall', () => {
  test('stand in the order in which the photos were taken, and keep the numbers that their photos have', () => {
    const bench = wallBench({
      photos: [['a', 'b'], ['c'], ['d']],
      takenAt: ['2026-11-10T10:30:00', '2026-11-10T10:10:00', '2026-11-10T10:20:00'],
    })
    expect(ids(bench)).toEqual(['c', 'd', 'a', 'b'])
    expect(facesOnWall(bench).map(({ photoNumber, number, of: all }) => [photoNumber, number, all])).toEqual([
      ...[
        [2, 1, 1],
        [3, 1, 1],
      ],
      ...[
        [1, 1, 2],
        [1, 2, 2],
      ],
    ])
  })

  test('stand as they were uploaded when no photo says when it was taken', () => {
    expect(ids(wallBench({ photos: [['a'], ['b'], ['c']] }))).toEqual(['a', 'b', 'c'])
  })

  test('a photo that does not say when stays behind the one it was uploaded after', () => {
    const takenAt = ['2026-11-10T10:30:00', undefined, '2026-11-10T10:10:00']
    expect(ids(wallBench({ photos: [['a'], ['b'], ['c']], takenAt }))).toEqual(['c', 'a', 'b'])
  })
})

describe('which way round', () => {
  test('few who may not: they are pointed out; more than a third: who may is pointed out', () => {
    expect(usualWay(wallBench({ photos: [['a']] }), MARIT)).toBe('who_may_not')
    expect(usualWay(wallBench({ photos: [['a']], not: ['bo'] }), MARIT)).toBe('who_may')
  })

  test('with several groups who may is pointed out, each teacher their own', () => {
    expect(usualWay(wallBench({ photos: [['a']], groups: ['7', '8'] }), MARIT)).toBe('who_may')
    expect(usualWay(wallBench({ photos: [['a']] }), { ...MARIT, teaches: ['8'] })).toBe('who_may')
  })
})

describe('the steps', () => {
  const photos = [['a', 'b!'], ['c']]

  test('first who may be in no picture, then who may not everywhere, and the rest last', () => {
    const bench = wallBench({ photos })
    expect(names(wallSteps(bench, MARIT))).toEqual(['sam', 'noor', 'no_face', 'strangers', 'large', 'rest'])
    expect(wallStep(bench, MARIT)).toEqual({ is: 'look_for', child: 'sam' })
  })

  test('who was looked for on every photo is not asked again, and on a new photo is', () => {
    const said = [notSeen('foto1', 'sam', 'noor'), of('foto2', 'c', 'named', 'noor'), notSeen('foto2', 'sam')]
    expect(wallStep(wallBench({ photos }, said), MARIT)).toEqual({ is: 'no_face' })
    const more = wallBench({ photos: [...photos, ['d']] }, said)
    expect(wallStep(more, MARIT)).toEqual({ is: 'look_for', child: 'sam' })
  })

  test('what was answered is passed: the questions about all faces come once each', () => {
    const seen = ['foto1', 'foto2'].map((photo) => notSeen(photo, 'sam', 'noor'))
    const bench = wallBench({ photos }, seen)
    const behind = (step: WallStep) => wallStep(bench, MARIT, { after: step }).is
    expect(behind({ is: 'no_face' })).toBe('strangers')
    expect(behind({ is: 'strangers' })).toBe('large')
    expect(behind({ is: 'large' })).toBe('rest')
    expect(behind({ is: 'rest' })).toBe('large')
  })

  test('done when every face is accounted for; a child who was absent is not looked for', () => {
    const said = [of('foto1', 'a', 'named', 'ali'), notSeen('foto1', 'noor')]
    const bench = wallBench({ photos: [['a']], absent: ['sam'] }, said)
    expect(names(wallSteps(bench, MARIT))).toEqual(['noor', 'no_face', 'strangers', 'rest'])
    expect(wallStep(bench, MARIT)).toEqual({ is: 'done' })
  })

  test('somebody who may not any more is looked for on the photos where it can be', () => {
    const said = [notSeen('foto1', 'sam', 'noor'), of('foto1', 'a', 'candidates', 'ali', 'bo')]
    expect(wallStep(wallBench({ photos: [['a']] }, said), MARIT)).toEqual({ is: 'done' })
    const now = wallBench({ photos: [['a']], not: ['bo'] }, said)
    expect(wallStep(now, MARIT, { way: 'who_may_not' })).toEqual({ is: 'look_for', child: 'bo' })
  })

  test('who knows no child of the group says what is no face, and asks who does', () => {
    const bench = wallBench({ photos })
    expect(names(wallSteps(bench, NOBODYS))).toEqual(['no_face', 'ask'])
    expect(wallStep(bench, NOBODYS, { after: { is: 'no_face' } })).toEqual({ is: 'ask', groups: ['7'] })
  })

  test('turned round only who may be in no picture is looked for, and each teacher is asked for their own', () => {
    const bench = wallBench({ photos, groups: ['7', '8'], hidden: ['sam', 'zoe'] })
    expect(names(wallSteps(bench, MARIT))).toEqual(['sam', 'no_face', 'large', 'who_may', 'ask'])
    expect(names(wallSteps(bench, OTHER))).toEqual(['zoe', 'no_face', 'large', 'who_may', 'ask'])
    expect(wallSteps(bench, MARIT).at(-1)).toMatchObject({ isDue: true })
    const none = wallBench({ photos, groups: ['7', '8'] })
    expect(wallSteps(none, MARIT).at(-1)).toMatchObject({ isDue: false })
  })

  test('turned round, who was pointed out and may not any more has to be looked at again', () => {
    const said = [notSeen('foto1', 'sam'), of('foto1', 'a', 'one_of', 'ali', 'bo')]
    const on = { way: 'who_may' } as const
    expect(wallStep(wallBench({ photos: [['a']] }, said), MARIT, on)).toEqual({ is: 'done' })
    expect(wallStep(wallBench({ photos: [['a']], not: ['bo'] }, said), MARIT, on)).toEqual({ is: 'who_may' })
  })

  test('without a face, or before somebody said who was there, there is nothing to ask', () => {
    expect(wallStep(wallBench({ photos: [[]] }), MARIT)).toEqual({ is: 'done' })
    expect(wallStep(wallBench({ photos, groups: [] }), MARIT)).toEqual({ is: 'done' })
  })
})
