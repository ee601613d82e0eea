import { type MaskTable, type Presence, rowOf, unknownRow } from './mask-table.ts'
import type { Face, Photo } from './publication.ts'

/**
 * Photos as rows of a mask table: which words to OR for each. Stays right when masks change, as long as the people of
 * the table and what is said about the photos stay the same.
 * @example const index: PhotoIndex = indexPhotos(photos, table)
 */
export type PhotoIndex = {
  /** Ids in the order of the answer; a clip of `film` and `geluid` is one. */
  readonly photos: readonly string[]
  /** Rows of photo n: from `starts[n]` up to `starts[n + 1]` in `rows`. */
  readonly starts: Uint32Array
  /** Where each row begins in `MaskTable.words`; within a photo sorted by person. */
  readonly rows: Uint32Array
  /** Photos of person n: from `photoStarts[n]` up to `photoStarts[n + 1]` in `photosOf`. */
  readonly photoStarts: Uint32Array
  readonly photosOf: Uint32Array
}

/** What a photo asks of the table: a person's row, or the row that makes everything unknown. */
type Seen = { readonly person: number; readonly row: number }

/**
 * Reads who is where once. Who is not in the table, a face that nobody named, and a photo of which nothing or something
 * contradictory is said, all point at the row that makes everything unknown.
 * @example indexPhotos([{ id: 'f1', medium: 'foto', faces: [{ id: '1', as: 'named', person: 'p1' }] }], table).rows // [0]
 */
export function indexPhotos(photos: readonly Photo[], table: MaskTable): PhotoIndex {
  const media = [...Map.groupBy(photos, (photo) => photo.id).values()]
  const seen = media.map((parts) => inOrder(parts.flatMap((part) => seenIn(part, table))))
  const placed = seen.flatMap((rows, photo) => rows.map(({ person }) => ({ person, photo })))
  const known = placed.filter(({ person }, at) => person < table.people.size && isFirst(placed, at))
  known.sort((one, other) => one.person - other.person || one.photo - other.photo)
  return {
    photos: media.map(([photo]) => photo?.id ?? ''),
    starts: startsOf(
      seen.flatMap((rows, photo) => rows.map(() => photo)),
      media.length,
    ),
    rows: Uint32Array.from(seen.flatMap((rows) => rows.map(({ row }) => row))),
    photoStarts: startsOf(
      known.map(({ person }) => person),
      table.people.size,
    ),
    photosOf: Uint32Array.from(known.map(({ photo }) => photo)),
  }
}

/** Each row once, and the rows of one person beside each other: a blocker is then told once. */
function inOrder(seen: readonly Seen[]): readonly Seen[] {
  const rows = new Map(seen.map((it) => [it.row, it]))
  return [...rows.values()].sort((one, other) => one.person - other.person || one.row - other.row)
}

function isFirst(placed: readonly { person: number; photo: number }[], at: number): boolean {
  const [before, here] = [placed[at - 1], placed[at]]
  return before?.person !== here?.person || before?.photo !== here?.photo
}

/** Where each of `count` groups begins in a list that is sorted by group, with the end of the last. */
function startsOf(groups: readonly number[], count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1
  for (let group = 1; group <= count; group++) starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0)
  return starts
}

function seenIn(photo: Photo, table: MaskTable): readonly Seen[] {
  const unknown: Seen = { person: table.people.size, row: unknownRow(table) }
  const see = (ids: readonly string[], one: Presence, many: Presence): readonly Seen[] => {
    const people = [...new Set(ids)]
    return people.map((id) => {
      const person = table.people.get(id)
      if (person === undefined) return unknown
      return { person, row: rowOf(table, person, photo.medium, people.length === 1 ? one : many) }
    })
  }
  const seeFace = (face: Face): readonly Seen[] => {
    if (face.as === 'named') return see([face.person], 'certain', 'candidate')
    if (face.as === 'unaccounted') return [unknown]
    if (face.as === 'covered')
      return see(
        face.person === undefined ? (face.candidates ?? []) : [face.person],
        'covered',
        'coveredCandidate',
      )
    return face.candidates.length === 0 ? [unknown] : see(face.candidates, 'certain', 'candidate')
  }
  const { faces, alsoPresent = [] } = photo
  const present = alsoPresent.flatMap((id) => see([id], 'certain', 'candidate'))
  const isSomebodyVisible = present.length > 0 || faces.some((face) => face.as !== 'covered')
  const isUnanswered = photo.nobodyRecognisable ? isSomebodyVisible : faces.length + present.length === 0
  return [...faces.flatMap(seeFace), ...present, ...(isUnanswered ? [unknown] : [])]
}
