import { classOf } from './channel.ts'
import type {
  ChannelClass,
  ConsentEntry,
  Face,
  GateCase,
  GateSettings,
  Givers,
  Guardian,
  Medium,
  Person,
  Photo,
} from './publication.ts'
import {
  count,
  day,
  dayOrInstant,
  instant,
  isObject,
  listOf,
  mapOf,
  name,
  oneOf,
  optional,
  orNull,
  type Read,
  type Report,
  record,
  required,
  type ShapeError,
  truth,
} from './shape.ts'

/** @example const reading: GateCaseReading = parseGateCase(JSON.parse(text)) */
export type GateCaseReading =
  | { readonly ok: true; readonly case: GateCase }
  | { readonly ok: false; readonly errors: readonly ShapeError[] }

const readMedium = oneOf<Medium>(['foto', 'film', 'geluid'])
const readClass = oneOf<ChannelClass>(['closed', 'own', 'network'])
const readGivers = oneOf<Givers>(['one', 'all'])

const readPerson = record<Person>({
  id: required(name),
  kind: required(oneOf(['pupil', 'staff', 'adult'])),
  age: optional(count),
  groups: optional(listOf(name)),
  notInPictures: optional(truth),
  guardians: optional(listOf(record<Guardian>({ id: required(name), authority: optional(orNull(truth)) }))),
  disagreement: optional(truth),
  schoolYear: optional(count),
  childAskedAt: optional(dayOrInstant),
})

const readConsent = record<ConsentEntry>({
  subject: required(name),
  grantor: required(name),
  purpose: required(name),
  medium: required(readMedium),
  decision: required(oneOf(['ja', 'nee', 'ingetrokken'])),
  from: optional(orNull(day)),
  until: optional(orNull(day)),
  recordedAt: required(instant),
})

type FaceOf<As extends Face['as']> = Extract<Face, { readonly as: As }>

const people = listOf(name)
const readFaceAs: { readonly [As in Face['as']]: Read<FaceOf<As>> } = {
  named: record<FaceOf<'named'>>({
    id: required(name),
    as: required(oneOf(['named'])),
    person: required(name),
  }),
  candidates: record<FaceOf<'candidates'>>({
    id: required(name),
    as: required(oneOf(['candidates'])),
    candidates: required(people),
  }),
  unaccounted: record<FaceOf<'unaccounted'>>({ id: required(name), as: required(oneOf(['unaccounted'])) }),
  covered: record<FaceOf<'covered'>>({
    id: required(name),
    as: required(oneOf(['covered'])),
    person: optional(name),
    candidates: optional(people),
  }),
}

const readAs = oneOf<Face['as']>(['named', 'covered', 'candidates', 'unaccounted'])

/** Which keys a face may have follows from what it is: a name on an unaccounted face is a contradiction. */
const readFace: Read<Face> = (value, path, report) => {
  if (!isObject(value)) return readFaceAs.unaccounted(value, path, report)
  const as = readAs(value.as, `${path}.as`, report)
  if (as === undefined) return undefined
  const face = readFaceAs[as](value, path, report)
  if (as === 'covered' && value.person !== undefined && value.candidates !== undefined)
    report(path, 'has both person and candidates: give one of them')
  return face
}

const readCase = record<GateCase>({
  at: required(instant),
  channels: required(people),
  settings: optional(
    record<GateSettings>({
      givers: optional(
        record<NonNullable<GateSettings['givers']>>({
          closed: optional(readGivers),
          own: optional(readGivers),
          network: optional(readGivers),
        }),
      ),
      childSilence: optional(oneOf(['blocks', 'afterAsked', 'allows'])),
      classes: optional(mapOf(readClass)),
    }),
  ),
  people: required(listOf(readPerson)),
  consents: required(listOf(readConsent)),
  photos: required(
    listOf(
      record<Photo>({
        id: required(name),
        medium: required(readMedium),
        faces: required(listOf(readFace)),
        alsoPresent: optional(people),
        nobodyRecognisable: optional(truth),
      }),
    ),
  ),
})

function reportDoubles(ids: readonly string[], where: (index: number) => string, report: Report): void {
  const seen = new Set<string>()
  ids.forEach((id, index) => {
    if (seen.has(id)) report(where(index), `is a duplicate: ${id}`)
    seen.add(id)
  })
}

/** What no single field can see: ids that occur twice, and channels that nobody classed. */
function reportWhatClashes(input: GateCase, report: Report): void {
  reportDoubles(input.channels, (index) => `channels[${index}]`, report)
  input.channels.forEach((channel, index) => {
    if (classOf(channel, input.settings) === undefined)
      report(`channels[${index}]`, `has no class: add ${channel} to settings.classes`)
  })

  reportDoubles(
    input.people.map((person) => person.id),
    (index) => `people[${index}].id`,
    report,
  )
  input.people.forEach((person, at) => {
    const guardians = (person.guardians ?? []).map((guardian) => guardian.id)
    reportDoubles([person.id, ...guardians], (index) => `people[${at}].guardians[${index - 1}].id`, report)
  })
  input.photos.forEach((photo, at) => {
    const same = input.photos.slice(0, at).filter((other) => other.id === photo.id)
    const isClip = same.every((other) => [other.medium, photo.medium].sort().join() === 'film,geluid')
    if (same.length > 1 || !isClip) report(`photos[${at}].id`, `is a duplicate: ${photo.id}`)
    reportDoubles(
      photo.faces.map((face) => face.id),
      (index) => `photos[${at}].faces[${index}].id`,
      report,
    )
  })
}

/**
 * Reads a case from JSON that anybody may have written. All that is wrong is listed, each with its place.
 * @example
 * const reading = parseGateCase(JSON.parse(text))
 * if (reading.ok) gate(reading.case, rules)
 * else reading.errors // [{ path: 'people[0].kind', message: 'must be one of pupil, staff, adult' }]
 */
export function parseGateCase(json: unknown): GateCaseReading {
  const errors: ShapeError[] = []
  const report: Report = (path, message) => errors.push({ path, message })
  const input = readCase(json, '', report)
  if (input !== undefined && errors.length === 0) reportWhatClashes(input, report)
  return input === undefined || errors.length > 0 ? { ok: false, errors } : { ok: true, case: input }
}
