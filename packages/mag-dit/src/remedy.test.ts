import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyCase } from './arbitrary.test-part.ts'
import { AT, cellOf, cellsOf, named, photo, pupil, says, withGezag } from './example.test-part.ts'
import { plainState } from './oracle.test-part.ts'
import type { ConsentEntry, Face, GateCase, Photo } from './publication.ts'
import type { Change, GateCell } from './verdict.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 1_000)
vi.setConfig({ testTimeout: 60_000 + numRuns * 10 })

const people = [
  pupil('ali'),
  pupil('bo'),
  pupil('cas', { guardians: [withGezag('cas-g1'), withGezag('cas-g2')] }),
  pupil('dana', { notInPictures: true }),
  pupil('ed'),
]
const consents = [says('ali-g1', 'ja'), says('bo-g1', 'nee'), says('ed-g1', 'ja', { until: '2026-01-01' })]
const drop: Change = { do: 'drop', photo: 'f1' }
const leaveOut: Change = { do: 'leave_out', channel: 'website' }
const cover = (face: string, person?: string): Change => ({ do: 'cover', face, ...(person && { person }) })
const crop = (face: string, person?: string): Change => ({ do: 'crop', face, ...(person && { person }) })
const ask = (person: string, grantor: string): Change => ({ do: 'ask', person, grantor })
const remediesOf = (seen: Photo) => cellOf({ people, consents, photos: [seen] }).remedies

describe('remedies, by example', () => {
  test('who refused is covered or cropped, never asked', () => {
    expect(remediesOf(photo([named('1', 'ali'), named('2', 'bo')]))).toEqual([
      [cover('2', 'bo')],
      [crop('2', 'bo')],
      [drop],
      [leaveOut],
    ])
  })
  test('a child in two frames is covered in both', () => {
    expect(remediesOf(photo([named('1', 'bo'), named('2', 'bo'), named('3', 'ali')]))[0]).toEqual([
      cover('1', 'bo'),
      cover('2', 'bo'),
    ])
  })
  test('who did not answer can be covered, cropped, or asked: either guardian will do', () => {
    expect(remediesOf(photo([named('1', 'ali'), named('2', 'cas')]))).toEqual([
      [cover('2', 'cas')],
      [crop('2', 'cas')],
      [drop],
      [leaveOut],
      [ask('cas', 'cas-g1')],
      [ask('cas', 'cas-g2')],
    ])
  })
  test('whose ja has ended can be asked again', () => {
    expect(remediesOf(photo([named('1', 'ali'), named('2', 'ed')]))).toContainEqual([ask('ed', 'ed-g1')])
  })
  test('a refusal beside a missing answer: cover the one, ask for the other', () => {
    expect(remediesOf(photo([named('1', 'bo'), named('2', 'ed')]))).toEqual([
      [cover('1', 'bo'), cover('2', 'ed')],
      [drop],
      [leaveOut],
      [cover('1', 'bo'), ask('ed', 'ed-g1')],
    ])
  })
  test('covering is no remedy for a child not in pictures', () => {
    expect(remediesOf(photo([named('1', 'ali'), named('2', 'dana')]))).toEqual([
      [crop('2', 'dana')],
      [drop],
      [leaveOut],
    ])
  })
  test('nor for a child who may be one not in pictures, or whom nobody knows', () => {
    const candidates: Face = { id: '2', as: 'candidates', candidates: ['ali', 'dana'] }
    expect(remediesOf(photo([named('1', 'ali'), candidates]))).toEqual([[crop('2')], [drop], [leaveOut]])
    expect(remediesOf(photo([named('1', 'ali'), named('2', 'x')]))).toEqual([
      [crop('2', 'x')],
      [drop],
      [leaveOut],
    ])
  })
  test('cropping the last face away leaves a photo of which nobody said anything: not offered', () => {
    expect(remediesOf(photo([named('1', 'dana')]))).toEqual([[drop], [leaveOut]])
    expect(remediesOf(photo([named('1', 'bo')]))).toEqual([[cover('1', 'bo')], [drop], [leaveOut]])
  })
  test('an unaccounted face or an undecided one can be covered; a possible child is no reason to ask a family', () => {
    const candidates: Face = { id: '2', as: 'candidates', candidates: ['ali', 'cas'] }
    expect(remediesOf(photo([{ id: '1', as: 'unaccounted' }, candidates, named('3', 'ali')]))).toEqual([
      [cover('1'), cover('2')],
      [crop('1'), crop('2')],
      [drop],
      [leaveOut],
    ])
  })
  test('who is there without a frame can only be asked', () => {
    expect(remediesOf(photo([named('1', 'ali')], { alsoPresent: ['ed'] }))).toEqual([
      [drop],
      [leaveOut],
      [ask('ed', 'ed-g1')],
    ])
    expect(remediesOf(photo([named('1', 'ali')], { alsoPresent: ['bo'] }))).toEqual([[drop], [leaveOut]])
  })
  test('nothing marked and nothing said: only the photo or the channel can go', () => {
    expect(remediesOf(photo([]))).toEqual([[drop], [leaveOut]])
  })
  test('film has no cover and no crop', () => {
    expect(remediesOf(photo([named('1', 'bo')], { medium: 'film' }))).toContainEqual([ask('bo', 'bo-g1')])
    const refused = [...consents, says('bo-g1', 'nee', { medium: 'film' })]
    const film = photo([named('1', 'bo')], { medium: 'film' })
    expect(cellOf({ people, consents: refused, photos: [film] }).remedies).toEqual([[drop], [leaveOut]])
  })
  test('a clip needs the same ja for sight and sound, and asks once', () => {
    const clip = (['film', 'geluid'] as const).map((medium) =>
      photo([named('1', 'cas')], { id: 'v1', medium }),
    )
    const asks = cellOf({ people, consents, photos: clip }).remedies.slice(2)
    expect(asks).toEqual([[ask('cas', 'cas-g1')], [ask('cas', 'cas-g2')]])
  })
  test('a no for the sound of a clip is not asked about for its sight', () => {
    const film = photo([named('1', 'cas')], { id: 'v1', medium: 'film' })
    const sound = photo([named('1', 'ali')], { id: 'v1', medium: 'geluid' })
    const aliSpeaks = says('ali-g1', 'ja', { medium: 'geluid' })
    const remediesAfter = (...rows: ConsentEntry[]) =>
      cellOf({ people, consents: [aliSpeaks, ...rows], photos: [film, sound] }).remedies.slice(2)
    expect(remediesAfter()).toHaveLength(2)
    expect(remediesAfter(says('cas-g1', 'ingetrokken', { medium: 'geluid' }))).toEqual([])
  })
  test('a class full of silent families is answered with a list that somebody can read', () => {
    const group = Array.from({ length: 25 }, (_, index) =>
      pupil(`k${index}`, { guardians: [withGezag('a'), withGezag('b')] }),
    )
    const seen = photo(group.map((child, index) => named(`${index}`, child.id)))
    const { remedies } = cellOf({ people: group, photos: [seen] })
    expect(remedies.filter(([first]) => first?.do === 'ask')).toHaveLength(32)
  })
})

/** Does what the remedies say, as somebody at school would. */
const applyAll = (input: GateCase, cell: GateCell, changes: readonly Change[]): GateCase =>
  changes.reduce((before, change) => apply(before, cell, change), input)

function apply(before: GateCase, cell: GateCell, change: Change): GateCase {
  switch (change.do) {
    case 'drop':
      return { ...before, photos: before.photos.filter((it) => it.id !== change.photo) }
    case 'leave_out':
      return { ...before, channels: before.channels.filter((it) => it !== change.channel) }
    case 'ask': {
      const said = { subject: change.person, grantor: change.grantor, purpose: cell.channel }
      const media = before.photos.filter((it) => it.id === cell.photo).map((it) => it.medium)
      const answers = media.map((medium) => ({ ...said, medium, decision: 'ja' as const, recordedAt: AT }))
      return { ...before, consents: [...before.consents, ...answers] }
    }
    case 'cover':
    case 'crop': {
      const hide = (it: Photo) => ({ ...it, faces: it.faces.flatMap((face) => hidden(face, change)) })
      return { ...before, photos: before.photos.map((it) => (it.id === cell.photo ? hide(it) : it)) }
    }
    default:
      return change satisfies never
  }
}

function hidden(face: Face, change: Change & { readonly do: 'cover' | 'crop' }): readonly Face[] {
  if (face.id !== change.face) return [face]
  if (change.do === 'crop') return []
  if (face.as === 'named') return [{ id: face.id, as: 'covered', person: face.person }]
  if (face.as === 'candidates') return [{ id: face.id, as: 'covered', candidates: face.candidates }]
  return [{ ...face, as: 'covered' }]
}

const sameCell = (input: GateCase, cell: GateCell) =>
  cellsOf(input).find((it) => it.photo === cell.photo && it.channel === cell.channel)

function subsetsOf<T>([first, ...rest]: readonly T[]): readonly (readonly T[])[] {
  if (first === undefined) return [[]]
  return subsetsOf(rest).flatMap((some) => [some, [first, ...some]])
}

describe('remedies, for every case', () => {
  const forEveryRemedy = (check: (input: GateCase, cell: GateCell, set: readonly Change[]) => void) =>
    fc.assert(
      fc.property(anyCase, (input) => {
        for (const cell of cellsOf(input)) for (const set of cell.remedies) check(input, cell, set)
      }),
      { numRuns },
    )

  test('(g) each set gives the promised verdict, and no proper part of it does', () => {
    forEveryRemedy((input, cell, set) => {
      const isGone = set.some((change) => change.do === 'drop' || change.do === 'leave_out')
      const promised = isGone ? undefined : 'mag'
      expect(sameCell(applyAll(input, cell, set), cell)?.verdict).toBe(promised)
      for (const part of subsetsOf(set).filter((it) => it.length < set.length))
        expect(sameCell(applyAll(input, cell, part), cell)?.verdict).not.toBe(promised)
    })
  })

  test('nobody is asked about a person whom anybody refused or withdrew', () => {
    forEveryRemedy((input, cell, set) => {
      const media = input.photos.filter((it) => it.id === cell.photo).map((it) => it.medium)
      for (const change of set.filter((it) => it.do === 'ask')) {
        const person = input.people.find((it) => it.id === change.person)
        const states = person
          ? media.map((medium) => plainState(input, person, cell.channel, medium))
          : ['unknown']
        for (const state of states) expect(['ontbreekt', 'verlopen', 'gegeven']).toContain(state)
      }
    })
  })

  test('no set occurs twice, and dropping or leaving out is always among them', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        for (const cell of cellsOf(input).filter((it) => !it.publishable)) {
          const sets = cell.remedies.map((set) =>
            set
              .map((it) => JSON.stringify(it))
              .sort()
              .join(),
          )
          expect(new Set(sets).size).toBe(sets.length)
          expect(cell.remedies).toContainEqual([{ do: 'drop', photo: cell.photo }])
          expect(cell.remedies).toContainEqual([{ do: 'leave_out', channel: cell.channel }])
        }
      }),
      { numRuns },
    )
  })

  test('film and sound are never covered or cropped', () => {
    forEveryRemedy((input, cell, set) => {
      const isPicture = input.photos.every((it) => it.id !== cell.photo || it.medium === 'foto')
      const hides = set.some((change) => change.do === 'cover' || change.do === 'crop')
      expect(hides && !isPicture).toBe(false)
    })
  })
})

test('the generator reaches every verdict and every kind of remedy often enough to mean something', () => {
  const cells = fc.sample(anyCase, { numRuns: 500, seed: 1 }).flatMap((input) => cellsOf(input))
  const share = (verdict: string) => cells.filter((it) => it.verdict === verdict).length / cells.length
  for (const verdict of ['mag', 'mag_met_toestemming', 'onbekend', 'mag_niet'])
    expect(share(verdict)).toBeGreaterThan(0.08)
  const kinds = new Set(cells.flatMap((it) => it.remedies.flat().map((change) => change.do)))
  expect([...kinds].sort()).toEqual(['ask', 'cover', 'crop', 'drop', 'leave_out'])
})
