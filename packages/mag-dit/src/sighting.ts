import type { Found } from './consent.ts'
import type { Face, Photo } from './publication.ts'
import type { StandingRow } from './standing.ts'
import type { Change } from './verdict.ts'

/** Where somebody stands in one medium. @example const lookup: Lookup = (person) => register.rowOf(person, 'foto') */
export type Lookup = (person: string) => Found

/**
 * One place in a photo where somebody is, or may be: a frame, or somebody present without one.
 * @example sightingsOf(photo, lookup, saying).filter((sighting: Sighting) => !sighting.isCovered)
 */
export type Sighting = {
  readonly face: string | undefined
  /** Who it may be. One: certain. None: nobody said, or, when covered, a stranger. */
  readonly people: readonly string[]
  readonly isCovered: boolean
  /** Beside `people`, one for one. */
  readonly rows: readonly (StandingRow | undefined)[]
  /** The channels on which it is in the way, a bit each: bit 0 is the first channel. */
  readonly bad: number
  /** Undefined without a frame, and where nothing has to be hidden on any channel. */
  readonly hiding: Hiding | undefined
}

/**
 * What hides a frame: the same on every channel, so made once. `cover` is a crop where a cover can't help.
 * @example const hiding: Hiding = { cover, crop }
 */
export type Hiding = { readonly cover: Change; readonly crop: Change }

/** All bits. Not 0xffffffff: that is no small integer, and would be kept as an object. */
const EVERY_CHANNEL = -1

function peopleAt(face: Exclude<Face, { as: 'named' }>): readonly string[] {
  switch (face.as) {
    case 'candidates':
      return withoutTwins(face.candidates)
    case 'covered':
      return face.person === undefined ? withoutTwins(face.candidates ?? []) : [face.person]
    case 'unaccounted':
      return []
    default:
      return face satisfies never
  }
}

function withoutTwins(people: readonly string[]): readonly string[] {
  return people.length < 2 ? people : [...new Set(people)]
}

/** Whoever is covered needs no consent, except "niet in beeld": then the photo itself is the harm. */
function inTheWay(rows: Sighting['rows'], isCovered: boolean): number {
  if (rows.length === 0) return isCovered ? 0 : EVERY_CHANNEL
  let bad = 0
  for (let nth = 0; nth < rows.length; nth++) {
    const row = rows[nth]
    if (row === undefined || row.isHidden) return EVERY_CHANNEL
    if (!isCovered) bad |= row.notGiven
  }
  return bad
}

/** A cover is enough, unless it may hide somebody who is not to be in pictures or whom nobody knows. */
function hidingOf(face: string, person: string | undefined, rows: Sighting['rows']): Hiding {
  const crop = change('crop', face, person)
  return { cover: inTheWay(rows, true) === 0 ? change('cover', face, person) : crop, crop }
}

function change(way: 'cover' | 'crop', face: string, person: string | undefined): Change {
  return person === undefined ? { do: way, face } : { do: way, face, person }
}

/** Somebody says that nobody can be recognised: then who is visible is in the way as well, and may have to be hidden. */
export type Saying = { readonly saysNobody: boolean }

function sightingOf(face: Face, lookup: Lookup, { saysNobody }: Saying): Sighting {
  const isCovered = face.as === 'covered'
  const set = face.as === 'named' ? undefined : peopleAt(face)
  const only = face.as === 'named' ? face.person : set?.length === 1 ? set[0] : undefined
  const rows = only === undefined ? (set ?? []).map((id) => lookup(id)[0]) : lookup(only)
  const people = set ?? rows[0]?.people ?? [only ?? '']
  const bad = inTheWay(rows, isCovered)
  const hiding = bad === 0 && !saysNobody ? undefined : hidingOf(face.id, only, rows)
  return { face: face.id, people, isCovered, rows, bad, hiding }
}

function present(person: string, lookup: Lookup): Sighting {
  const rows = lookup(person)
  const bad = inTheWay(rows, false)
  return { face: undefined, people: [person], isCovered: false, rows, bad, hiding: undefined }
}

/**
 * Everybody in a photo, frames first. A named face is a set of one, and so is who is present without a frame.
 * @example sightingsOf(photo, lookup, { saysNobody: false }).filter((sighting) => !sighting.isCovered)
 */
export function sightingsOf(photo: Photo, lookup: Lookup, saying: Saying): readonly Sighting[] {
  const frames = photo.faces.map((face) => sightingOf(face, lookup, saying))
  const { alsoPresent = [] } = photo
  return alsoPresent.length === 0
    ? frames
    : [...frames, ...alsoPresent.map((person) => present(person, lookup))]
}
