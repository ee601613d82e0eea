import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyCase, anyConsent, anyOrder, anyPerson } from './arbitrary.test-part.ts'
import { cellsOf } from './example.test-part.ts'
import { plainCell } from './oracle.test-part.ts'
import type { ConsentEntry, Face, GateCase, Photo } from './publication.ts'
import type { GateCell } from './verdict.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 1_000)
vi.setConfig({ testTimeout: 60_000 + numRuns * 10 })
const forEveryCase = (check: (input: GateCase) => void) => fc.assert(fc.property(anyCase, check), { numRuns })
const forEveryCaseAnd = <T>(more: fc.Arbitrary<T>, check: (input: GateCase, more: T) => void) =>
  fc.assert(fc.property(anyCase, more, check), { numRuns })

const keyOf = (cell: GateCell) => `${cell.photo} ${cell.channel}`
const publishable = (input: GateCase) =>
  new Set(
    cellsOf(input)
      .filter((it) => it.publishable)
      .map(keyOf),
  )

/** "Never widens": whatever is publishable after was publishable before. */
function expectNoWider(before: GateCase, after: GateCase): void {
  const was = publishable(before)
  for (const key of publishable(after)) expect(was).toContain(key)
}

const withPhotos = (input: GateCase, change: (photo: Photo) => Photo): GateCase => ({
  ...input,
  photos: input.photos.map(change),
})

/** A photo with nothing marked and nothing said asks a question; marking somebody answers it. */
const isStated = (photo: Photo) =>
  photo.faces.length > 0 || (photo.alsoPresent ?? []).length > 0 || photo.nobodyRecognisable === true

describe('the gate, for every case', () => {
  test('decides as the naive reading of the raw register does', () => {
    forEveryCase((input) => {
      for (const cell of cellsOf(input)) {
        const blockers = Object.fromEntries(cell.blockers.map((it) => [it.person, it.state]))
        expect({ verdict: cell.verdict, blockers }).toEqual(plainCell(input, cell.photo, cell.channel))
      }
    })
  })

  test('publishes mag alone, without a question, a reason or a blocker; anything else has both quotes', () => {
    forEveryCase((input) => {
      for (const cell of cellsOf(input)) {
        const isMag = cell.verdict === 'mag'
        expect(cell.publishable).toBe(isMag)
        expect(cell.reasons.map((it) => it.rule)).toEqual(isMag ? [] : ['R8', 'PROF2'])
        if (isMag) expect([cell.blockers, cell.questions, cell.remedies]).toEqual([[], [], []])
        else expect(cell.blockers.length + cell.questions.length).toBeGreaterThan(0)
      }
    })
  })

  test('(a) a nee or a withdrawal never turns no into yes', () => {
    const no = fc.tuple(anyConsent, fc.constantFrom('nee' as const, 'ingetrokken' as const))
    forEveryCaseAnd(no, (input, [entry, decision]) => {
      expectNoWider(input, { ...input, consents: [...input.consents, { ...entry, decision }] })
    })
  })

  test('(b) one more visible person never widens, once something is marked or stated', () => {
    const place = fc.tuple(anyPerson, fc.boolean())
    forEveryCaseAnd(place, (input, [person, hasFrame]) => {
      const stated = { ...input, photos: input.photos.filter(isStated) }
      const added = withPhotos(stated, (photo) =>
        hasFrame
          ? { ...photo, faces: [...photo.faces, { id: 'new', as: 'named', person }] }
          : { ...photo, alsoPresent: [...(photo.alsoPresent ?? []), person] },
      )
      expectNoWider(stated, added)
    })
  })

  test('(b) one more candidate never widens, on a face that has one or is named', () => {
    forEveryCaseAnd(anyPerson, (input, person) => {
      const widen = (face: Face): Face => {
        if (face.as === 'named') return { id: face.id, as: 'candidates', candidates: [face.person, person] }
        if (face.as !== 'candidates' || face.candidates.length === 0) return face
        return { ...face, candidates: [...face.candidates, person] }
      }
      expectNoWider(
        input,
        withPhotos(input, (photo) => ({ ...photo, faces: photo.faces.map(widen) })),
      )
    })
  })

  test('(c) covering a face never narrows, when who it is stays known', () => {
    forEveryCaseAnd(fc.nat(2), (input, index) => {
      const cover = (face: Face): Face => {
        if (face.as === 'named') return { id: face.id, as: 'covered', person: face.person }
        if (face.as === 'candidates') return { id: face.id, as: 'covered', candidates: face.candidates }
        return face.as === 'unaccounted' ? { id: face.id, as: 'covered' } : face
      }
      const after = withPhotos(input, (photo) => ({
        ...photo,
        faces: photo.faces.map((face, at) => (at === index ? cover(face) : face)),
      }))
      expectNoWider(after, input)
    })
  })

  test('(d) the order of people, photos, faces, channels and unrelated rows changes nothing', () => {
    const inOrder = (input: GateCase) => {
      const sorted = (list: readonly unknown[]) => list.map((it) => JSON.stringify(it)).sort()
      return sorted(
        cellsOf(input).map((cell) => ({
          ...cell,
          blockers: sorted(cell.blockers),
          questions: sorted(cell.questions),
          remedies: sorted(cell.remedies.map(sorted)),
        })),
      )
    }
    const groupOf = (row: ConsentEntry) => [row.subject, row.grantor, row.purpose, row.medium].join()
    forEveryCaseAnd(anyOrder, (input, shuffle) => {
      const queues = Map.groupBy(input.consents, groupOf)
      const after: GateCase = {
        ...input,
        channels: shuffle(input.channels),
        people: shuffle(input.people),
        consents: shuffle(input.consents.map(groupOf)).flatMap(
          (group) => queues.get(group)?.splice(0, 1) ?? [],
        ),
        photos: shuffle(input.photos).map((photo) => ({ ...photo, faces: shuffle(photo.faces) })),
      }
      expect(inOrder(after)).toEqual(inOrder(input))
    })
  })

  test('(h) what a withdrawal darkens is where the person is, or may be, uncovered in what was publishable', () => {
    const isSeen = (photo: Photo, id: string) =>
      photo.alsoPresent?.includes(id) ||
      photo.faces.some(
        (face) =>
          (face.as === 'named' && face.person === id) ||
          (face.as === 'candidates' && face.candidates.includes(id)),
      )
    forEveryCaseAnd(anyPerson, (input, id) => {
      const withdrawal = input.channels.flatMap((purpose) =>
        (['foto', 'film', 'geluid'] as const).map((medium) => ({
          subject: id,
          grantor: id,
          purpose,
          medium,
          decision: 'ingetrokken' as const,
          recordedAt: input.at,
        })),
      )
      const before = publishable(input)
      const after = publishable({ ...input, consents: [...input.consents, ...withdrawal] })
      const withPerson = new Set(input.photos.filter((photo) => isSeen(photo, id)).map((photo) => photo.id))
      const expected = [...before].filter((key) => withPerson.has(key.split(' ')[0] ?? ''))
      expect([...before].filter((key) => !after.has(key))).toEqual(expected)
    })
  })

  test('(j) taking a ja out of the register never yields mag', () => {
    forEveryCaseAnd(fc.nat(), (input, nth) => {
      const jas = input.consents.filter((row) => row.decision === 'ja')
      const gone = jas[nth % Math.max(jas.length, 1)]
      expectNoWider(input, { ...input, consents: input.consents.filter((row) => row !== gone) })
    })
  })

  test('a candidate set of one equals naming, covered or not', () => {
    forEveryCase((input) => {
      const asSet = (face: Face): Face => {
        if (face.as === 'named')
          return { id: face.id, as: 'candidates', candidates: [face.person, face.person] }
        const isOne = face.as === 'covered' && face.person !== undefined
        return isOne ? { id: face.id, as: 'covered', candidates: [face.person] } : face
      }
      const after = withPhotos(input, (photo) => ({ ...photo, faces: photo.faces.map(asSet) }))
      expect(cellsOf(after)).toEqual(cellsOf(input))
    })
  })

  test('somebody who is not in the list of people, seen or covered, is never mag', () => {
    forEveryCaseAnd(fc.constantFrom('named' as const, 'covered' as const), (input, as) => {
      const after = withPhotos(input, (photo) => ({
        ...photo,
        faces: [...photo.faces, { id: 'new', as, person: 'nobody' }],
      }))
      expect(publishable(after).size).toBe(0)
    })
  })

  test('the clock alone turns a yes into no yes: at the end of every ja nobody who is seen is mag', () => {
    forEveryCase((input) => {
      const until = '2026-08-01'
      const limited = {
        ...input,
        consents: input.consents.map((row) => ({ ...row, until: row.until ?? until })),
      }
      const later = { ...limited, at: '2026-08-01T00:00:00+02:00' }
      const isSeen = (photo: Photo) =>
        photo.faces.some((face) => face.as !== 'covered') || (photo.alsoPresent ?? []).length > 0
      const seen = new Set(input.photos.filter(isSeen).map((photo) => photo.id))
      for (const key of publishable(later)) expect(seen).not.toContain(key.split(' ')[0])
    })
  })
})
