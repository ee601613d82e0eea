import type { Medium, StoredPhoto } from '#media/photo.ts'
import { isNobody, type PhotoStatements, type StatementRow } from '../statement.ts'

type Looked = {
  photo: { state: StoredPhoto['state']; medium?: Medium }
  faces: readonly { id: string }[]
  statements: PhotoStatements
}

/** A photo with its number in the post, as people speak of it. */
export type Numbered<Photo> = { number: number; of: Photo }

/** What is still to be looked at: first what nobody seems to be on, then each photo as a whole. */
export type LookStep<Photo> =
  | { is: 'nobody'; photos: readonly Numbered<Photo>[] }
  | { is: 'look'; next: Numbered<Photo>; left: number }
  | { is: 'done' }

export function lookStep<Photo extends Looked>({ photos }: { photos: readonly Photo[] }): LookStep<Photo> {
  const nobody = numbered(photos).filter(({ of }) => seemsEmpty(of))
  if (nobody.length > 0) return { is: 'nobody', photos: nobody }
  const left = stillToLook(photos)
  const [next] = left
  return next ? { is: 'look', next, left: left.length } : { is: 'done' }
}

/** Nobody has looked at these as a whole. */
export function stillToLook<Photo extends Looked>(photos: readonly Photo[]): Numbered<Photo>[] {
  return numbered(photos).filter(({ of }) => !of.statements.lookedOver)
}

/** Where to go after this photo: on to what lies behind it, and only then to what was passed over. */
export function nextAfter<Photo extends Looked>(
  photos: readonly Photo[],
  number: number,
): Numbered<Photo> | undefined {
  const left = stillToLook(photos).filter((photo) => photo.number !== number)
  return left.find((photo) => photo.number > number) ?? left[0]
}

/** Without a frame that somebody can be in, without a name beside it, and nobody said yet that this is right. */
function seemsEmpty({ photo, faces, statements }: Looked): boolean {
  return (
    photo.state === 'ready' && !isClip(photo) && isEmpty(faces, statements) && !statements.nobodyRecognisable
  )
}

/** A film or a sound has no frames, and a page of its own to say who is on it. */
function isClip({ medium = 'foto' }: Looked['photo']): boolean {
  return medium !== 'foto'
}

function isEmpty(faces: Looked['faces'], said: PhotoStatements): boolean {
  return said.alsoPresent.length === 0 && faces.every(({ id }) => isNobody(said.faces.get(id)))
}

/**
 * What "Nee, dit klopt" says of a photo, and was not said before. Where no frame has anybody in it, it says as well that
 * nobody can be recognised: it is the same question.
 */
export function saidByLook({ photo, faces, statements }: Looked): StatementRow['kind'][] {
  if (isClip(photo)) return []
  const nobody = isEmpty(faces, statements) && !statements.nobodyRecognisable
  return [
    ...(nobody ? (['nobody_recognisable'] as const) : []),
    ...(statements.lookedOver ? [] : (['looked_over'] as const)),
  ]
}

/** Only what can be looked at, by number: a photo that is still being made safe, or was refused, keeps its number and is not asked about. */
export function numbered<Photo extends Looked>(photos: readonly Photo[]): Numbered<Photo>[] {
  return photos.map((of, index) => ({ number: index + 1, of })).filter(({ of }) => of.photo.state === 'ready')
}
