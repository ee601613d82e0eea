import { describe, expect, test } from 'vitest'
import { foldStatements, isCovered, type StatementRow } from '../statement.ts'
import { lookStep, nextAfter, saidByLook, stillToLook } from './look.ts'

const said = (
  kind: StatementRow['kind'],
  faceId: string | null = null,
  people: string[] = [],
): StatementRow => ({
  ...{ photoId: 'p', faceId, kind, people },
})

/** A photo with so many faces, and what was said about it. */
const photo = (faces: number, ...rows: StatementRow[]) => ({
  photo: { state: 'ready' as const },
  faces: Array.from({ length: faces }, (_, index) => ({ id: `f${index + 1}` })),
  statements: foldStatements(rows),
})
const LOOKED = said('looked_over')
const numbers = (photos: readonly { number: number }[]) => photos.map(({ number }) => number)

describe('what is still to be looked at', () => {
  test('first the photos without a face, all on one screen', () => {
    const step = lookStep({ photos: [photo(2), photo(0), photo(1), photo(0)] })
    expect(step.is === 'nobody' && numbers(step.photos)).toEqual([2, 4])
  })
  test('also a photo on which every frame turned out to be no face, or a sign', () => {
    const photos = [photo(2, said('not_a_face', 'f1'), said('thing', 'f2'), LOOKED), photo(1, LOOKED)]
    const step = lookStep({ photos })
    expect(step.is === 'nobody' && numbers(step.photos)).toEqual([1])
  })
  test('not a photo without a face of which somebody said who is on it', () => {
    expect(lookStep({ photos: [photo(0, said('also_present', null, ['noor']))] })).toMatchObject({
      ...{ is: 'look', left: 1, next: { number: 1 } },
    })
  })
  test('then each whole photo once, with how many are left', () => {
    const photos = [photo(1, LOOKED), photo(1), photo(0, said('nobody_recognisable'))]
    expect(lookStep({ photos })).toMatchObject({ is: 'look', left: 2, next: { number: 2 } })
    expect(numbers(stillToLook(photos))).toEqual([2, 3])
  })
  test('nothing, when every photo was looked at; a photo that is not ready keeps its number and is not asked about', () => {
    const waiting = { ...photo(0), photo: { state: 'received' as const } }
    expect(lookStep({ photos: [photo(1, LOOKED), waiting] })).toEqual({ is: 'done' })
    expect(lookStep({ photos: [waiting, photo(1)] })).toMatchObject({ next: { number: 2 } })
    expect(lookStep({ photos: [] })).toEqual({ is: 'done' })
  })
})

describe('the next photo', () => {
  const photos = [photo(1), photo(1, LOOKED), photo(1), photo(1)]
  test.each([
    [1, 3],
    [3, 4],
    [4, 1],
  ])('after photo %i is photo %i: on, and then to what was passed over', (number, next) => {
    expect(nextAfter(photos, number)?.number).toBe(next)
  })
  test('is none when only this one is left', () => {
    expect(nextAfter([photo(1, LOOKED), photo(1)], 2)).toBeUndefined()
  })
})

describe('“Nee, dit klopt”', () => {
  test('says of a photo with a face that it was looked at, and nothing of who is on it', () => {
    expect(saidByLook(photo(1))).toEqual(['looked_over'])
    expect(saidByLook(photo(0, said('also_present', null, ['noor'])))).toEqual(['looked_over'])
  })
  test('says of a photo without a face that nobody is on it as well', () => {
    expect(saidByLook(photo(0))).toEqual(['nobody_recognisable', 'looked_over'])
    expect(saidByLook(photo(1, said('not_a_face', 'f1'), LOOKED))).toEqual(['nobody_recognisable'])
  })
  test('twice says nothing more', () => {
    expect(saidByLook(photo(0, said('nobody_recognisable'), LOOKED))).toEqual([])
  })
})

describe('a look stands', () => {
  test.each<[string, StatementRow]>([
    ['a frame is opened again', said('open', 'f1')],
    ['a frame turns out to be no face', said('not_a_face', 'f1')],
    ['somebody is named without a frame', said('also_present', null, ['noor'])],
    ['children were looked for', said('not_seen', null, ['sam'])],
  ])('when %s', (_, row) => {
    expect(foldStatements([LOOKED, row]).lookedOver).toBe(true)
  })
  test('until somebody says that there is somebody after all, and again after a new look', () => {
    const rows = [LOOKED, said('nobody_recognisable'), said('not_stated')]
    expect(foldStatements(rows)).toMatchObject({ lookedOver: false, nobodyRecognisable: false })
    expect(foldStatements([...rows, LOOKED]).lookedOver).toBe(true)
  })
})

test('a sign is covered, with nobody underneath', () => {
  const { faces } = foldStatements([said('thing', 'f1')])
  expect(faces.get('f1')).toEqual({ kind: 'thing' })
  expect(isCovered(faces.get('f1'))).toBe(true)
  expect(isCovered({ kind: 'named', person: 'noor' })).toBe(false)
})
