import type { ConsentEntry } from 'mag-dit'
import { describe, expect, test } from 'vitest'
import type { FaceStatement, PhotoStatements } from '../statement.ts'
import {
  type Approval,
  type ApprovalGround,
  type ApprovedPhoto,
  approvalEnds,
  canonicalGround,
  stillHolds,
} from './approval.ts'

const entry = (id: string, subject: string, more: Partial<ConsentEntry> = {}) => ({
  ...{ id, subject, grantor: `ouder van ${subject}`, purpose: 'instagram', medium: 'foto' as const },
  ...{ decision: 'ja' as const, recordedAt: '2026-09-01T08:00:00Z', ...more },
})
const said = (
  faces: Record<string, FaceStatement>,
  more: Partial<PhotoStatements> = {},
): PhotoStatements => ({
  ...{ faces: new Map(Object.entries(faces)), alsoPresent: [], notSeen: [] },
  ...{ nobodyRecognisable: false, lookedOver: true },
  ...more,
})
const photo = (photoId: string, more: Partial<ApprovedPhoto> = {}): ApprovedPhoto => ({
  ...{
    photoId,
    channel: 'instagram',
    sha256: [`${photoId} groot`, `${photoId} klein`],
    altText: 'Op het plein',
    media: ['foto'],
  },
  ...more,
})
const named = { kind: 'named', person: 'noor' } as const
const candidates = (...people: string[]): FaceStatement => ({ kind: 'candidates', people })

/** What a colleague looked at for Instagram: Noor by name, somebody of three, one covered face. */
const GROUND: ApprovalGround = {
  ...{ caption: 'Buiten spelen', wordsReason: '', plannedAt: new Date('2026-11-24T14:00:00Z') },
  photos: [photo('p1'), photo('p2')],
  cells: [
    { photo: 'p1', channel: 'instagram', verdict: 'mag' },
    { photo: 'p2', channel: 'instagram', verdict: 'mag' },
  ],
  statements: new Map([
    ['p1', said({ f1: named, f2: { kind: 'covered', people: ['lotte'] } })],
    ['p2', said({ f3: candidates('ali', 'bo') }, { alsoPresent: ['emre', 'sem'] })],
  ]),
  consents: ['noor', 'ali', 'bo', 'emre', 'sem'].map((child) => entry(`ja ${child}`, child)),
  ...{ day: '2026-11-22', agreement: { id: 'de-mare', version: '2026-08-01' } },
  readings: { network: { guardians: 'both' }, childFrom: 6 },
}
const onPhoto = (id: string, statements: PhotoStatements): Partial<ApprovalGround> => ({
  statements: new Map([...GROUND.statements, [id, statements]]),
})
const shown = (id: string, more: Partial<ApprovedPhoto>): Partial<ApprovalGround> => ({
  photos: GROUND.photos.map((it) => (it.photoId === id ? { ...it, ...more } : it)),
})
const inRegister = (...more: ApprovalGround['consents']): Partial<ApprovalGround> => ({
  consents: [...GROUND.consents, ...more],
})
const differs = (change: Partial<ApprovalGround>) =>
  canonicalGround({ ...GROUND, ...change }) !== canonicalGround(GROUND)

describe('a colleague is asked again when', () => {
  test.each<[string, Partial<ApprovalGround>]>([
    ['one letter of the caption changed', { caption: 'Buiten spelem' }],
    ['there is another reason for the words', { wordsReason: 'Noor is de hond' }],
    ['it goes out at another time', { plannedAt: new Date('2026-11-24T14:00:01Z') }],
    ['it goes out at once, and was planned', { plannedAt: undefined }],
    ['an alt text changed', shown('p1', { altText: 'Op het grote plein' })],
    ['the large bytes of a photo changed', shown('p1', { sha256: ['anders', 'p1 klein'] })],
    ['the small bytes of a photo changed', shown('p1', { sha256: ['p1 groot', 'anders'] })],
    ['a photo was added', { photos: [...GROUND.photos, photo('p3')] }],
    ['a photo was left out', { photos: [photo('p1')] }],
    [
      'a covered face is somebody else',
      onPhoto('p1', said({ f1: named, f2: { kind: 'covered', people: ['bo'] } })),
    ],
    ['a cover was taken off', onPhoto('p1', said({ f1: named, f2: { kind: 'named', person: 'lotte' } }))],
    [
      'a candidate was added',
      onPhoto('p2', said({ f3: candidates('ali', 'bo', 'zoë') }, { alsoPresent: ['emre', 'sem'] })),
    ],
    ['a candidate is out', onPhoto('p2', said({ f3: candidates('ali') }, { alsoPresent: ['emre', 'sem'] }))],
    [
      'somebody is there without a face',
      onPhoto(
        'p1',
        said({ f1: named, f2: { kind: 'covered', people: ['lotte'] } }, { alsoPresent: ['tim'] }),
      ),
    ],
    [
      'a ja that counted was replaced: a nee, and a ja again',
      inRegister(entry('nee', 'noor', { decision: 'nee' }), entry('ja 2', 'noor')),
    ],
    [
      'a ja that counted is over on this day',
      {
        consents: GROUND.consents.map((it) => (it.subject === 'noor' ? { ...it, until: '2026-11-22' } : it)),
      },
    ],
    ['a second guardian said ja', inRegister(entry('ja vader', 'noor', { grantor: 'vader van noor' }))],
    ['the answer is another one', { cells: GROUND.cells.map((cell) => ({ ...cell, verdict: 'onbekend' })) }],
    ['the agreement has a new version', { agreement: { id: 'de-mare', version: '2027-08-01' } }],
    ['the school reads a rule differently', { readings: { network: { guardians: 'one' }, childFrom: 6 } }],
  ])('%s', (_, change) => {
    expect(differs(change)).toBe(true)
  })
})

describe('a colleague is not asked again when', () => {
  const other = entry('x', 'pim')
  test.each<[string, Partial<ApprovalGround>]>([
    ['somebody who is not on it answered', inRegister(other, entry('y', 'pim', { decision: 'nee' }))],
    ['a ja was given once more beside the one that counts', inRegister(entry('ja 2', 'noor'))],
    [
      'somebody on it answered for another medium',
      inRegister(entry('film', 'noor', { medium: 'film', decision: 'nee' })),
    ],
    [
      'somebody on it answered for another channel',
      inRegister(entry('x', 'noor', { purpose: 'x', decision: 'nee' })),
    ],
    ['the photos are read in another order', { photos: GROUND.photos.toReversed() }],
    ['the answers are read in another order', { cells: GROUND.cells.toReversed() }],
    ['the register of others is read in another order', { consents: GROUND.consents.toReversed() }],
    [
      'the readings have their keys in another order',
      { readings: { childFrom: 6, network: { guardians: 'both' } } },
    ],
    [
      'the faces are read in another order',
      onPhoto('p1', said({ f2: { kind: 'covered', people: ['lotte'] }, f1: named })),
    ],
    [
      'the candidates are read in another order',
      onPhoto('p2', said({ f3: candidates('bo', 'ali') }, { alsoPresent: ['sem', 'emre'] })),
    ],
    [
      'a candidate has the same data the other way round',
      onPhoto(
        'p2',
        said({ f3: { people: ['ali', 'bo'], kind: 'candidates' } }, { alsoPresent: ['emre', 'sem'] }),
      ),
    ],
    ['a photo that does not go to this channel was changed', onPhoto('p9', said({ f9: named }))],
    [
      'the answer for another channel is another one',
      { cells: [...GROUND.cells, { photo: 'p1', channel: 'x', verdict: 'mag_niet' }] },
    ],
    ['it is another day on which everything still holds', { day: '2026-11-23' }],
  ])('%s', (_, change) => {
    expect(differs(change)).toBe(false)
  })
})

test('each channel has a ground of its own: what changes for one asks nothing again for the other', () => {
  const onWebsite = (ground: ApprovalGround): ApprovalGround => ({
    ...ground,
    photos: [photo('p1', { channel: 'website', altText: 'Op het plein' })],
    cells: [...ground.cells, { photo: 'p1', channel: 'website', verdict: 'mag' }],
  })
  const changed: ApprovalGround = { ...GROUND, ...inRegister(entry('w', 'noor', { purpose: 'website' })) }
  expect(canonicalGround(changed)).toBe(canonicalGround(GROUND))
  expect(canonicalGround(onWebsite(changed))).not.toBe(canonicalGround(onWebsite(GROUND)))
  expect(canonicalGround(onWebsite(GROUND))).not.toBe(canonicalGround(GROUND))
})

test('a photo about which nothing is known counts as not known', () => {
  const unknown = canonicalGround({ ...GROUND, cells: [], statements: new Map() })
  expect(JSON.parse(unknown).cells).toMatchObject([
    { photoId: 'p1', verdict: 'onbekend', entries: [] },
    { photoId: 'p2', verdict: 'onbekend', entries: [] },
  ])
})

describe('how long an approval holds', () => {
  const at = new Date('2026-11-22T15:30:00Z')
  const until = approvalEnds(at, 7, undefined)
  const approval: Approval = { grounds: { instagram: 'h' }, until }

  test('for the days of the setting, to the last moment, and only for what was approved', () => {
    expect(until).toEqual(new Date('2026-11-29T15:30:00Z'))
    expect(stillHolds(approval, { channel: 'instagram', groundHash: 'h', at: until })).toBe(true)
    expect(
      stillHolds(approval, { channel: 'instagram', groundHash: 'h', at: new Date(until.getTime() + 1) }),
    ).toBe(false)
    expect(stillHolds(approval, { channel: 'instagram', groundHash: 'i', at })).toBe(false)
    expect(stillHolds(approval, { channel: 'x', groundHash: 'h', at })).toBe(false)
  })

  test('a post that is planned later has a day to get out, because it only begins at its moment', () => {
    const plannedAt = new Date('2026-12-05T07:00:00Z')
    const later = { ...approval, until: approvalEnds(at, 7, plannedAt) }
    const anHourOn = new Date(plannedAt.getTime() + 3_600_000)
    expect(stillHolds(later, { channel: 'instagram', groundHash: 'h', at: anHourOn })).toBe(true)
    expect(later.until).toEqual(new Date('2026-12-06T07:00:00Z'))
  })

  test('a post that is planned on the last day has it too, and one that is planned soon keeps the usual time', () => {
    const lastMoment = new Date(until.getTime() - 1_000)
    expect(approvalEnds(at, 7, lastMoment)).toEqual(new Date(lastMoment.getTime() + 86_400_000))
    expect(approvalEnds(at, 7, new Date('2026-11-23T07:00:00Z'))).toEqual(until)
  })
})
