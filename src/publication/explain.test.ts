import type { GateCell } from 'mag-dit'
import { describe, expect, test } from 'vitest'
import { facesToCover, peopleToAsk, verdictKind, whereIs, whyNot } from './explain.ts'

const cell = (changes: Partial<GateCell>): GateCell => ({
  ...{ photo: 'p', channel: 'website', verdict: 'onbekend', publishable: false },
  ...{ blockers: [], questions: [], reasons: [], remedies: [] },
  ...changes,
})
const names = { nameOf: (person: string) => person.toUpperCase(), faceNumber: (face: string) => Number(face) }

test.each([
  ['mag', 'ja'],
  ['mag_niet', 'nee'],
  ['mag_met_toestemming', 'ja_als'],
  ['onbekend', 'weten_we_nog_niet'],
] as const)('%s reads as %s', (verdict, kind) => {
  expect(verdictKind(cell({ verdict }))).toBe(kind)
})

describe('why it is not a yes', () => {
  test('whether a no was a refusal or a withdrawal stays in the register', () => {
    const sentences = (['geweigerd', 'ingetrokken'] as const).map((state) =>
      whyNot(cell({ blockers: [{ person: 'bo', state }] }), names),
    )
    expect(sentences).toEqual([['BO: mag hier niet'], ['BO: mag hier niet']])
  })
  test('one open face is asked by its number, many by how many there are', () => {
    const open = (faces: string[]) =>
      whyNot(cell({ questions: faces.map((face) => ({ face, ask: 'who_is_this' })) }), names)
    expect(open(['3'])).toEqual(['Wie is gezicht 3?'])
    expect(open(['1', '2', '3'])).toEqual(['Nog 3 gezichten open.'])
  })
  test('a question about a child is one plain question', () => {
    expect(whyNot(cell({ questions: [{ person: 'noor', ask: 'is_on_photo' }] }), names)).toEqual([
      'Staat NOOR op deze foto?',
    ])
  })
})

describe('what would make it a yes', () => {
  test('the faces to cover, when covering alone does it', () => {
    const remedies: GateCell['remedies'] = [
      [{ do: 'drop', photo: 'p' }],
      [
        { do: 'cover', face: '1' },
        { do: 'cover', face: '2', person: 'bo' },
      ],
    ]
    expect(facesToCover(cell({ remedies }))).toEqual(['1', '2'])
  })
  test('no faces when covering is no way out', () => {
    expect(facesToCover(cell({ remedies: [[{ do: 'drop', photo: 'p' }]] }))).toBeUndefined()
  })
  test('the people to ask, each once', () => {
    const remedies: GateCell['remedies'] = [
      [
        { do: 'ask', person: 'emre', grantor: 'ma' },
        { do: 'ask', person: 'emre', grantor: 'pa' },
      ],
    ]
    expect(peopleToAsk(cell({ remedies }))).toEqual(['emre'])
  })
})

test.each([
  [{ x: 0, y: 0, w: 0.1, h: 0.1 }, 'linksboven'],
  [{ x: 0.45, y: 0.45, w: 0.1, h: 0.1 }, 'in het midden'],
  [{ x: 0.9, y: 0.45, w: 0.1, h: 0.1 }, 'rechts midden'],
  [{ x: 0.45, y: 0.9, w: 0.1, h: 0.1 }, 'midden onder'],
])('a face has a place in words: %j is %s', (box, place) => {
  expect(whereIs(box)).toBe(place)
})
