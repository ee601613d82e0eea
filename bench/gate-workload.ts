import type { ConsentEntry, Decision, Face, GateCase, Medium, Person, Photo } from 'mag-dit'
import { drawInteger, type Random, seededRandom, shuffle } from '#platform/seeded-random.ts'

/**
 * The school that every figure is measured on: 300 pupils in 12 groups, 25 colleagues, two guardians for 70 % of the
 * pupils and both needed, one answer per guardian, channel and medium, 2,000 photos and clips with some 6 people each.
 * Each answer is drawn by itself. Families that answer everything alike would be easier, and faster, to decide about.
 */

export const AT = '2026-03-10T10:00:00+01:00'
export const CHANNELS = [
  'ouderapp',
  'website',
  'instagram',
  'facebook',
  'youtube',
  'linkedin',
  'pers',
] as const
export const RULES = {
  R8: 'The words of rule 8 of the school.',
  PROF2: 'The words of profiling 2 of the school.',
}

const PUPILS = 300
const COLLEAGUES = 25
const GROUP = 25
const PHOTOS = 2_000
const MEDIA = ['foto', 'film', 'geluid'] as const satisfies readonly Medium[]

const SETTINGS = {
  givers: { closed: 'all', own: 'all', network: 'all' },
  childSilence: 'allows',
} as const satisfies GateCase['settings']

type Rows = readonly (readonly [decision: Decision, until?: string])[]

/** What one guardian said, and how often out of a hundred: the rest said ja. */
const ANSWERS: readonly (readonly [share: number, rows: Rows])[] = [
  [2.5, []],
  [2.5, [['nee']]],
  [1.4, [['ja'], ['ingetrokken']]],
  [2.2, [['ja', '2026-01-01']]],
  [5, [['nee'], ['ja', '2026-08-01']]],
]

export function drawSchool(seed: number, school = `s${seed}`): GateCase {
  const random = seededRandom(seed)
  const pupils = Array.from({ length: PUPILS }, (_, nth) => drawPupil(random, `${school}-p${nth}`, nth))
  const staff = Array.from(
    { length: COLLEAGUES },
    (_, nth): Person => ({ id: `${school}-c${nth}`, kind: 'staff' }),
  )
  const people = [...pupils, ...staff]
  return {
    at: AT,
    channels: CHANNELS,
    settings: SETTINGS,
    people,
    consents: people.flatMap((person) => answersAbout(random, person)),
    photos: Array.from({ length: PHOTOS }, (_, nth) =>
      drawPhotos(random, `${school}-f${nth}`, pupils, staff),
    ).flat(),
  }
}

function drawPupil(random: Random, id: string, nth: number): Person {
  const guardians = random() < 0.7 ? [`${id}-g1`, `${id}-g2`] : [`${id}-g1`]
  return {
    id,
    kind: 'pupil',
    age: 4 + Math.floor(nth / GROUP / 1.5),
    schoolYear: 1 + Math.floor(nth / GROUP / 1.5),
    guardians: guardians.map((guardian) => ({ id: guardian, authority: true })),
    ...(random() < 0.003 ? { notInPictures: true } : {}),
  }
}

function answersAbout(random: Random, person: Person): ConsentEntry[] {
  const grantors = person.guardians?.map((guardian) => guardian.id) ?? [person.id]
  return grantors.flatMap((grantor) => {
    const recordedAt = `2025-09-${String(drawInteger(random, 1, 28)).padStart(2, '0')}T${drawInteger(random, 10, 19)}:${drawInteger(random, 10, 59)}:00+02:00`
    return CHANNELS.flatMap((purpose) =>
      MEDIA.flatMap((medium) =>
        drawRows(random).map(
          ([decision, until]): ConsentEntry => ({
            ...{ subject: person.id, grantor, purpose, medium, decision, recordedAt },
            ...(until === undefined ? {} : { until }),
          }),
        ),
      ),
    )
  })
}

function drawRows(random: Random): Rows {
  let left = random() * 100
  const found = ANSWERS.find(([share]) => {
    left -= share
    return left < 0
  })
  return found?.[1] ?? [['ja']]
}

/** One in ten is film, and half of those is a clip with sound: the same people, seen and heard. */
function drawPhotos(
  random: Random,
  id: string,
  pupils: readonly Person[],
  staff: readonly Person[],
): readonly Photo[] {
  const faces = drawFaces(random, pupils, staff)
  const kind = random()
  if (kind > 0.1) return [{ id, medium: 'foto', faces }]
  if (kind > 0.05) return [{ id, medium: 'film', faces }]
  return [
    { id, medium: 'film', faces },
    { id, medium: 'geluid', faces },
  ]
}

function drawFaces(random: Random, pupils: readonly Person[], staff: readonly Person[]): readonly Face[] {
  const first = drawInteger(random, 0, PUPILS / GROUP - 1) * GROUP
  const group = shuffle(random, [...pupils.slice(first, first + GROUP)])
  const colleagues = shuffle(random, staff).slice(0, random() < 0.2 ? 1 : 0)
  const seen = [...colleagues, ...group.slice(0, drawInteger(random, 1, 11) - colleagues.length)]
  const faces = seen.map((person, nth): Face => {
    const as = random() < 0.05 ? 'covered' : 'named'
    return { id: `${nth + 1}`, as, person: person.id }
  })
  return random() < 0.013 ? [...faces, { id: `${faces.length + 1}`, as: 'unaccounted' }] : faces
}

/** One post as a teacher makes it: thirty photos of one group. */
export function drawPost(school: GateCase, size = 30): GateCase {
  const ofFirstGroup = (photo: Photo) =>
    photo.faces.every((face) => face.as === 'unaccounted' || groupOf(school, face) !== undefined)
  const photos = school.photos
    .filter((photo) => photo.medium === 'foto' && ofFirstGroup(photo))
    .slice(0, size)
  return { ...school, photos }
}

function groupOf(school: GateCase, face: Face): number | undefined {
  if (face.as === 'unaccounted' || face.as === 'candidates' || face.person === undefined) return undefined
  const nth = school.people.findIndex((person) => person.id === face.person)
  return nth < GROUP ? 0 : undefined
}

/** The hard case: a class photo of 26 faces of which nobody said more than "one of these 25". */
export function withCandidates(school: GateCase, photos: number): GateCase {
  const group = school.people.slice(0, GROUP).map((person) => person.id)
  const faces = Array.from(
    { length: GROUP + 1 },
    (_, nth): Face => ({ id: `${nth + 1}`, as: 'candidates', candidates: group }),
  )
  return {
    ...school,
    photos: Array.from({ length: photos }, (_, nth): Photo => ({ id: `k${nth}`, medium: 'foto', faces })),
  }
}
