import type { Register } from './consent.ts'
import type { Medium, Photo } from './publication.ts'
import { type Lookup, type Saying, type Sighting, sightingsOf } from './sighting.ts'
import type { ChangeSet } from './verdict.ts'

/**
 * One medium of what is shown. A clip with sound has two.
 * @example scene.parts.every((part: Part) => part.medium === 'foto')
 */
export type Part = {
  readonly medium: Medium
  readonly sightings: readonly Sighting[]
  readonly lookup: Lookup
  /** Somebody said that nobody can be recognised. */
  readonly saysNobody: boolean
}

/**
 * A photo or a clip with everybody looked up: what does not differ per channel is worked out once.
 * @example const scene: Scene = sceneOf('f1', [photo], register)
 */
export type Scene = {
  readonly photo: string
  readonly parts: readonly Part[]
  /** Of all parts, in their order. */
  readonly sightings: readonly Sighting[]
  /** The channels on which anybody is in the way, a bit each. */
  readonly bad: number
  /** What is hidden in a picture is hidden; film and sound have no cover and no crop. */
  readonly isPicture: boolean
  /** Nothing marked and nothing said is no answer. */
  readonly isUnstated: boolean
  /** "Niemand herkenbaar" beside somebody visible contradicts itself. */
  readonly isContradicted: boolean
  /** Everything may be cropped away: somebody says of each part that nobody can be recognised. */
  readonly saysNobody: boolean
  /** What takes all of it away. */
  readonly drop: ChangeSet
}

/** @example sceneOf('v1', [film, sound], register).parts.length // 2 */
export function sceneOf(photo: string, media: readonly Photo[], register: Register): Scene {
  const saying = { saysNobody: media.some((it) => it.nobodyRecognisable === true) }
  const parts = media.map((it) => partOf(it, register, saying))
  const sightings = parts.length === 1 ? (parts[0]?.sightings ?? []) : parts.flatMap((part) => part.sightings)
  return {
    photo,
    parts,
    sightings,
    bad: sightings.reduce((word, sighting) => word | sighting.bad, 0),
    isPicture: parts.every((part) => part.medium === 'foto'),
    isUnstated: parts.some((part) => !part.saysNobody && part.sightings.length === 0),
    isContradicted: parts.some((part) => part.saysNobody && part.sightings.some((it) => !it.isCovered)),
    saysNobody: parts.every((part) => part.saysNobody),
    drop: [{ do: 'drop', photo }],
  }
}

function partOf(photo: Photo, register: Register, saying: Saying): Part {
  const { medium } = photo
  const lookup: Lookup = (person) => register.rowOf(person, medium)
  return {
    medium,
    lookup,
    sightings: sightingsOf(photo, lookup, saying),
    saysNobody: photo.nobodyRecognisable === true,
  }
}
