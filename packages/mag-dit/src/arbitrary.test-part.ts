import fc from 'fast-check'
import { AT } from './example.test-part.ts'
import type { ConsentEntry, Face, GateCase, Guardian, Medium, Person, Photo } from './publication.ts'

/** Small schools, dense in what can clash: few people, few channels, every kind of row and face. */

const CHANNELS = ['ouderapp', 'website', 'instagram']
const IDS = ['p1', 'p2', 'p3', 's1']
/** `x` is in no list of people: a failed lookup. */
const anyId = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...IDS) }, fc.constant('x'))
const medium: fc.Arbitrary<Medium> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Medium>('foto') },
  fc.constantFrom<Medium>('film', 'geluid'),
)

function guardian(id: string): fc.Arbitrary<Guardian> {
  const authority = fc.constantFrom(true, true, true, true, null, false)
  return authority.map((value) => ({ id, authority: value }))
}

const rarely = fc.integer({ min: 0, max: 7 }).map((value) => value === 0)

function pupil(id: string): fc.Arbitrary<Person> {
  return fc.record(
    {
      id: fc.constant(id),
      kind: fc.constant('pupil' as const),
      age: fc.constantFrom(8, 11, 15, 16),
      notInPictures: rarely,
      guardians: fc.oneof(
        fc.tuple(guardian(`${id}-g1`)),
        fc.tuple(guardian(`${id}-g1`), guardian(`${id}-g2`)),
        fc.constant([]),
      ),
      disagreement: rarely,
      schoolYear: fc.constantFrom(4, 6, 8),
      childAskedAt: fc.constantFrom(
        '2026-02-10',
        '2026-02-11',
        '2026-02-10T11:00:00+01:00',
        '2025-11-01T09:00:00Z',
      ),
    },
    { requiredKeys: ['id', 'kind'] },
  )
}

const people: fc.Arbitrary<readonly Person[]> = fc.tuple(
  pupil('p1'),
  pupil('p2'),
  pupil('p3'),
  fc.record({ id: fc.constant('s1'), kind: fc.constantFrom('staff' as const, 'adult' as const) }),
)

const entry: fc.Arbitrary<ConsentEntry> = fc
  .record({
    subject: fc.constantFrom(...IDS),
    voice: fc.constantFrom('', '', '-g1', '-g1', '-g2', '-g2', '-stranger'),
    purpose: fc.constantFrom(...CHANNELS),
    medium,
    decision: fc.constantFrom(
      'ja' as const,
      'ja' as const,
      'ja' as const,
      'nee' as const,
      'ingetrokken' as const,
    ),
    from: fc.constantFrom(undefined, undefined, '2026-03-09', '2026-03-10', '2026-03-11'),
    until: fc.constantFrom(undefined, null, '2026-03-10', '2026-03-11', '2026-08-01'),
    recordedAt: fc.constantFrom(
      '2026-01-01T10:00:00+01:00',
      '2025-09-01T10:00:00+02:00',
      AT,
      '2026-03-10T10:00:01+01:00',
    ),
  })
  .map(({ voice, from, ...row }) => ({
    ...row,
    grantor: `${row.subject}${voice}`,
    ...(from === undefined ? {} : { from }),
  }))
  .map(({ until, ...row }) => (until === undefined ? row : { ...row, until }))

/** Most families answered once, for everything: else nearly no cell would be `mag`. */
function blanket(who: readonly Person[]): fc.Arbitrary<readonly ConsentEntry[]> {
  const voices = who.flatMap(({ id, guardians = [] }) => [id, ...guardians.map((it) => it.id)])
  return fc.subarray(voices, { minLength: Math.floor(voices.length * 0.6) }).map((grantors) =>
    grantors.flatMap((grantor) =>
      CHANNELS.flatMap((purpose) =>
        (['foto', 'film', 'geluid'] as const).map((it) => ({
          subject: grantor.slice(0, 2),
          grantor,
          purpose,
          medium: it,
          decision: 'ja' as const,
          recordedAt: '2025-08-20T10:00:00+02:00',
        })),
      ),
    ),
  )
}

const few = { maxLength: 3 }
const faceKind: fc.Arbitrary<Face> = fc.oneof(
  { weight: 6, arbitrary: anyId.map((person): Face => ({ id: '', as: 'named', person })) },
  { weight: 2, arbitrary: anyId.map((person): Face => ({ id: '', as: 'covered', person })) },
  {
    weight: 2,
    arbitrary: fc.array(anyId, few).map((it): Face => ({ id: '', as: 'covered', candidates: it })),
  },
  {
    weight: 3,
    arbitrary: fc.array(anyId, few).map((it): Face => ({ id: '', as: 'candidates', candidates: it })),
  },
  fc.constant<Face>({ id: '', as: 'unaccounted' }),
)
const faces = fc
  .array(faceKind, few)
  .map((list) => list.map((face, index) => ({ ...face, id: `${index + 1}` })))
const alsoPresent = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly string[]>([]) },
  fc.array(anyId, { minLength: 1, maxLength: 2 }),
)

function photoOf(id: string, of: fc.Arbitrary<Medium>): fc.Arbitrary<Photo> {
  return fc.record({ id: fc.constant(id), medium: of, faces, alsoPresent, nobodyRecognisable: rarely })
}

const clip = fc.tuple(
  photoOf('v1', fc.constant<Medium>('film')),
  photoOf('v1', fc.constant<Medium>('geluid')),
)
const photos: fc.Arbitrary<readonly Photo[]> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(photoOf('f1', medium)) },
  fc.tuple(photoOf('f1', medium), photoOf('f2', medium)),
  clip,
)

/** Any case the gate may be given. */
export const anyCase: fc.Arbitrary<GateCase> = people.chain((who) =>
  fc
    .record({
      channels: fc.subarray(CHANNELS, { minLength: 1 }),
      settings: fc.record(
        {
          givers: fc.record(
            {
              own: fc.constantFrom('one' as const, 'all' as const),
              network: fc.constantFrom('one' as const, 'all' as const),
            },
            { requiredKeys: [] },
          ),
          childSilence: fc.constantFrom('blocks' as const, 'afterAsked' as const, 'allows' as const),
        },
        { requiredKeys: [] },
      ),
      first: blanket(who),
      later: fc.array(entry, { maxLength: 6 }),
      photos,
    })
    .map(({ first, later, ...rest }) => ({ at: AT, people: who, consents: [...first, ...later], ...rest })),
)

export const anyPerson = fc.constantFrom(...IDS)
export const anyConsent = entry

/** An order for any list: the same keys give the same order. */
export const anyOrder = fc
  .array(fc.nat(1_000), { minLength: 50, maxLength: 50 })
  .map((keys) => <T>(list: readonly T[]): readonly T[] => {
    const weightOf = (index: number) => keys[index % keys.length] ?? 0
    const indices = list.map((_, index) => index).sort((a, b) => weightOf(a) - weightOf(b) || a - b)
    return indices.flatMap((index) => list.slice(index, index + 1))
  })
