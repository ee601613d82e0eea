import { type Medium, mediaOf, type StoredPhoto } from '#media/photo.ts'
import { type FaceStatement, type PhotoStatements, peopleUnder } from '../statement.ts'

/** A film or a sound is judged as a whole: there are no frames to name, to cover or to cut off. */

/** The permissions that a photo or a clip asks for as it would go out. */
export function mediaShown({ photo, withoutSound }: { photo: StoredPhoto; withoutSound: boolean }): Medium[] {
  return photo.state === 'ready' ? mediaOf(photo, withoutSound ? 'without_sound' : 'with_sound') : ['foto']
}

/**
 * Nothing in a moving picture is covered, and a sound has no frame: whoever somebody would cover is there to be seen or
 * heard, and of a cover over nobody known nobody knows who it is.
 */
export function seenWhole(statements: PhotoStatements): PhotoStatements {
  const faces = [...statements.faces].map(([id, said]): [string, FaceStatement] => [id, uncovered(said)])
  return { ...statements, faces: new Map(faces) }
}

function uncovered(said: FaceStatement): FaceStatement {
  if (said.kind === 'thing') return { kind: 'open' }
  if (said.kind !== 'covered') return said
  const people = peopleUnder(said)
  return people.length === 0 ? { kind: 'open' } : { kind: 'candidates', people }
}

/** What somebody said of everybody else: one set of people over the whole of it. Nothing, or a place to say it in. */
export function restOf({ faces }: PhotoStatements): { id: string; said: FaceStatement } | undefined {
  const [first] = faces
  return first && { id: first[0], said: first[1] }
}
