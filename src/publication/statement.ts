import type { Face } from 'mag-dit'

/**
 * What somebody said about a face: always a set of people, never a tick. A named face is a set of one;
 * "iemand van groep 7, maar niet een van deze kinderen" is the set of who it can still be.
 */
export type FaceStatement =
  | { kind: 'open' }
  | { kind: 'not_a_face' }
  /** A name, a sign, a number plate: covered, with nobody underneath. */
  | { kind: 'thing' }
  | { kind: 'named'; person: string }
  /** Nobody can say who it is: covered wherever it goes. Of a known child a treatment says it, for one place. */
  | { kind: 'covered'; people: readonly string[] }
  | { kind: 'candidates'; people: readonly string[] }
  /** Pointed out as one of these by who knows them: whoever turns out to have been there too is not it. */
  | { kind: 'one_of'; people: readonly string[] }

/** One row as it was written; the latest about a face or a subject counts. */
export type StatementRow = {
  photoId: string
  faceId: string | null
  kind:
    | FaceStatement['kind']
    | 'also_present'
    | 'not_seen'
    | 'nobody_recognisable'
    | 'not_stated'
    | 'looked_over'
  people: readonly string[]
}

export type PhotoStatements = {
  faces: ReadonlyMap<string, FaceStatement>
  /** Recognisable or audible without a frame. */
  alsoPresent: readonly string[]
  /** Children that somebody looked for on this photo and did not see. */
  notSeen: readonly string[]
  nobodyRecognisable: boolean
  /**
   * Somebody looked at the whole photo for who has no frame, and for a name, a sign or a number plate. A frame that is drawn
   * later, or opened again, does not undo it: who draws is looking, and about each frame the gate asks by itself. "Toch wel:
   * er is iemand" does.
   */
  lookedOver: boolean
}

/** Folds the rows of one photo, oldest first. */
export function foldStatements(rows: readonly StatementRow[]): PhotoStatements {
  const faces = new Map<string, FaceStatement>()
  let notSeen: readonly string[] = []
  let alsoPresent: readonly string[] = []
  let nobodyRecognisable = false
  let lookedOver = false
  for (const row of rows) {
    if (row.faceId !== null) faces.set(row.faceId, faceStatement(row))
    else if (row.kind === 'also_present') alsoPresent = row.people
    else if (row.kind === 'not_seen') notSeen = row.people
    else if (row.kind === 'looked_over') lookedOver = true
    else if (row.kind === 'nobody_recognisable') nobodyRecognisable = true
    else {
      nobodyRecognisable = false
      lookedOver = false
    }
  }
  return { faces, alsoPresent, notSeen, nobodyRecognisable, lookedOver }
}

function faceStatement({ kind, people }: StatementRow): FaceStatement {
  if (kind === 'not_a_face' || kind === 'thing') return { kind }
  if (kind === 'covered' || kind === 'candidates' || kind === 'one_of') return { kind, people }
  const [person] = people
  return kind === 'named' && person !== undefined ? { kind, person } : { kind: 'open' }
}

/** Who was there and who was not, as it is said now. */
export type Attendance = { present: readonly string[]; absent: readonly string[]; hidden: readonly string[] }

/**
 * What was said, held against who was there as it is said now. An unnamed face can be everybody who was there and was
 * not looked for in vain, also under a cover: whoever turns out to have been there, or is unticked, can be it again. A cover
 * hides a stranger only after every child that may be in no picture was looked for on this photo.
 */
export function asOfNow(said: PhotoStatements, { present, absent, hidden }: Attendance): PhotoStatements {
  const lookedForAll = unseenOf(hidden, said).length === 0
  const widen = (people: readonly string[]) =>
    candidatesFrom([...new Set([...people, ...present])].sort(), absent, said.notSeen)
  const faces = [...said.faces].map(([id, face]): [string, FaceStatement] => {
    if (isUnnamed(face)) {
      const { notSeen } = said
      const people =
        face.kind === 'candidates' ? widen(face.people) : candidatesFrom(face.people, absent, notSeen)
      return [id, people.length === 0 ? { kind: 'open' } : { ...face, people }]
    }
    // A cover on a named child hides that child; on a candidate or a stranger, whoever it can be now.
    if (face.kind !== 'covered' || face.people.length === 1) return [id, face]
    const people = face.people.length === 0 ? [] : widen(face.people)
    return [id, people.length === 0 && !lookedForAll ? { kind: 'open' } : { ...face, people }]
  })
  const now = { ...said, faces: new Map(faces) }
  return outnumberPeople(now) ? { ...now, faces: withoutCandidates(now.faces) } : now
}

/** More unnamed faces than people they can be: at least one is somebody else, and nobody knows which. */
export function outnumberPeople(said: PhotoStatements): boolean {
  const sets = [...said.faces.values()].filter(isUnnamed)
  const named = namedOn(said)
  const people = new Set(sets.flatMap((face) => face.people).filter((person) => !named.has(person)))
  return sets.length > people.size
}

const withoutCandidates = (faces: PhotoStatements['faces']): PhotoStatements['faces'] =>
  new Map([...faces].map(([id, face]) => [id, isUnnamed(face) ? { kind: 'open' as const } : face]))

/**
 * Who is known to be a certain face of a photo, named or under a cover, and therefore is not the unnamed face beside it:
 * worked out anew at every question.
 */
export function namedOn({ faces }: PhotoStatements): ReadonlySet<string> {
  return new Set(
    [...faces.values()].flatMap((said) => {
      const people = isUnnamed(said) ? [] : peopleUnder(said)
      return people.length === 1 ? people : []
    }),
  )
}

/** To be seen, and not by name: a set of who it can be. */
export function isUnnamed(
  statement: FaceStatement | undefined,
): statement is Extract<FaceStatement, { kind: 'candidates' | 'one_of' }> {
  return statement?.kind === 'candidates' || statement?.kind === 'one_of'
}

/** Of these children those that nobody looked for in vain on this photo, and who are no known face of it either. */
export function unseenOf(children: readonly string[], said: PhotoStatements): string[] {
  const named = namedOn(said)
  return children.filter((child) => !said.notSeen.includes(child) && !named.has(child))
}

/** A frame with nobody in it, whatever else it is. */
export function isNobody(statement: FaceStatement | undefined): boolean {
  return statement?.kind === 'not_a_face' || statement?.kind === 'thing'
}

/** What is under a solid shape in the bytes that go out, wherever they go. */
export function isCovered(statement: FaceStatement | undefined): boolean {
  return statement?.kind === 'covered' || statement?.kind === 'thing'
}

/** The face as the gate takes it; undefined when it is no face at all. */
export function asGateFace(
  id: string,
  statement: FaceStatement | undefined,
  named: ReadonlySet<string>,
): Face | undefined {
  switch (statement?.kind) {
    case 'not_a_face':
    case 'thing':
      return undefined
    case 'named':
      return { id, as: 'named', person: statement.person }
    case 'covered':
      return statement.people.length === 0
        ? { id, as: 'covered' }
        : { id, as: 'covered', candidates: [...statement.people] }
    case 'candidates':
    case 'one_of':
      return { id, as: 'candidates', candidates: statement.people.filter((person) => !named.has(person)) }
    default:
      return { id, as: 'unaccounted' }
  }
}

/** Covering keeps what was known of who is underneath: a child that may never be in a picture stays so. */
export function peopleUnder(statement: FaceStatement | undefined): readonly string[] {
  if (statement?.kind === 'named') return [statement.person]
  if (isUnnamed(statement) || statement?.kind === 'covered') return statement.people
  return []
}

/** Everybody whose consent this photo rests on, in a fixed order: these register rows are locked by a claim. */
export function peopleOn(photos: readonly PhotoStatements[]): string[] {
  const everyone = photos.flatMap(({ faces, alsoPresent }) => [
    ...alsoPresent,
    ...[...faces.values()].flatMap((statement) => peopleUnder(statement)),
  ])
  return [...new Set(everyone)].sort()
}

/** Who it can still be: everybody of the groups who was there, minus who was looked for on this photo and not seen. */
export function candidatesFrom(
  members: readonly string[],
  absent: readonly string[],
  notSeen: readonly string[],
): string[] {
  const out = new Set([...absent, ...notSeen])
  return members.filter((member) => !out.has(member))
}
