import { describe, expect, test } from 'vitest'
import { foldStatements, type StatementRow } from '../statement.ts'
import { coversWith, isCutOff, openRecognition, shownWith, UNTOUCHED } from './treatment.ts'

const said = (faceId: string | null, kind: StatementRow['kind'], ...people: string[]): StatementRow => ({
  ...{ photoId: 'p', faceId, kind, people },
})
const left = { id: 'links', box: { x: 0.1, y: 0.4, w: 0.1, h: 0.15 } }
const right = { id: 'rechts', box: { x: 0.7, y: 0.4, w: 0.1, h: 0.15 } }
const photo = (...rows: StatementRow[]) => ({
  ...{ faces: [left, right], statements: foldStatements(rows), unrecognised: [] as string[] },
})
const RIGHT_HALF = { x: 0.5, y: 0, w: 0.5, h: 1 }

test('untouched, a photo is what was said of it', () => {
  const it = photo(said('links', 'named', 'noor'), said('rechts', 'candidates', 'ali', 'emre'))
  expect(shownWith(it, UNTOUCHED).statements).toEqual(it.statements)
  expect(shownWith(it, { is: 'left_out' }).faces).toEqual(it.faces)
})

describe('covered for one place', () => {
  test('a child is hidden there, and whoever a face can be is under the cover', () => {
    const it = photo(said('links', 'named', 'noor'), said('rechts', 'candidates', 'ali', 'emre'))
    const shown = shownWith(it, { ...UNTOUCHED, covered: ['links', 'rechts'] })
    expect(shown.statements.faces.get('links')).toEqual({ kind: 'covered', people: ['noor'] })
    expect(shown.statements.faces.get('rechts')).toEqual({ kind: 'covered', people: ['ali', 'emre'] })
    expect(coversWith(it, { ...UNTOUCHED, covered: ['links'] })).toEqual([left.box])
  })

  test('a face about which nothing was said stays unknown: no cover makes that a yes', () => {
    const it = photo(said('rechts', 'named', 'ali'))
    const shown = shownWith(it, { ...UNTOUCHED, covered: ['links'] })
    expect(shown.statements.faces.get('links')).toBeUndefined()
    expect(coversWith(it, { ...UNTOUCHED, covered: ['links'] })).toEqual([])
  })
})

describe('cut for one place', () => {
  test('who is outside as a whole is not on it; who sticks in is', () => {
    expect(isCutOff(left.box, RIGHT_HALF)).toBe(true)
    expect(isCutOff({ ...left.box, x: 0.45 }, RIGHT_HALF)).toBe(false)
    // The hair of a face just outside would still be seen.
    expect(isCutOff({ ...left.box, x: 0.39 }, RIGHT_HALF)).toBe(false)
    const it = photo(said('links', 'named', 'noor'), said('rechts', 'named', 'ali'))
    expect(shownWith(it, { ...UNTOUCHED, crop: RIGHT_HALF }).faces).toEqual([right])
  })

  test('a child that is cut off is not suddenly the face beside it', () => {
    const it = photo(said('links', 'named', 'noor'), said('rechts', 'candidates', 'noor', 'ali'))
    const shown = shownWith(it, { ...UNTOUCHED, crop: RIGHT_HALF })
    expect(shown.statements.faces.get('rechts')).toEqual({ kind: 'candidates', people: ['ali'] })
  })

  test('with every face cut off nobody is left, when somebody looked for who has no frame', () => {
    const rows = [said('links', 'named', 'noor'), said('rechts', 'not_a_face')]
    const crop = { ...UNTOUCHED, crop: RIGHT_HALF }
    expect(shownWith(photo(...rows), crop).statements.nobodyRecognisable).toBe(false)
    const looked = photo(...rows, said(null, 'looked_over'))
    expect(shownWith(looked, crop).statements.nobodyRecognisable).toBe(true)
    const known = photo(...rows, said(null, 'looked_over'), said(null, 'also_present', 'bo'))
    expect(shownWith(known, crop).statements).toMatchObject({
      nobodyRecognisable: false,
      alsoPresent: ['bo'],
    })
  })
})

describe('whether classmates still know a covered child', () => {
  const it = photo(said('links', 'named', 'noor'), said('rechts', 'covered'))

  test('is asked of a child, not of a stranger, until somebody answered', () => {
    const treatment = { ...UNTOUCHED, covered: ['links'] }
    expect(openRecognition(it, treatment)).toEqual(['links'])
    expect(openRecognition({ ...it, unrecognised: ['links'] }, treatment)).toEqual([])
  })

  test('is not asked where the photo does not go, or the child is cut off', () => {
    expect(openRecognition(it, { is: 'left_out' })).toEqual([])
    expect(openRecognition(it, { is: 'edited', covered: ['links'], crop: RIGHT_HALF })).toEqual([])
  })
})
