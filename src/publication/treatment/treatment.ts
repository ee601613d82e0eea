import { type FaceBox, grow } from '#media/photo-file.ts'
import {
  type FaceStatement,
  isCovered,
  isNobody,
  isUnnamed,
  namedOn,
  type PhotoStatements,
  peopleUnder,
} from '../statement.ts'

/** What is done to one photo for one place. Nothing said: it goes as it is, with what is covered everywhere. */
export type Treatment =
  | { is: 'left_out' }
  | { is: 'edited'; crop: FaceBox | undefined; covered: readonly string[] }

export const UNTOUCHED: Extract<Treatment, { is: 'edited' }> = { is: 'edited', crop: undefined, covered: [] }

export function cropOf(treatment: Treatment): FaceBox | undefined {
  return treatment.is === 'edited' ? treatment.crop : undefined
}

type Face = { id: string; box: FaceBox }
type Stated = { faces: readonly Face[]; statements: PhotoStatements }

/** The photo as it is to be seen in one place: who is cut off is not on it, who is covered for this place is covered. */
export function shownWith({ faces, statements }: Stated, treatment: Treatment): Stated {
  if (treatment.is === 'left_out') return { faces, statements }
  const { crop, covered } = treatment
  const left = crop ? faces.filter((face) => !isCutOff(face.box, crop)) : faces
  const named = namedOn(statements)
  const said = left.flatMap(({ id }): [string, FaceStatement][] => {
    const face = statements.faces.get(id)
    if (face === undefined) return []
    const shown = left.length < faces.length ? withoutNamed(face, named) : face
    return [[id, covered.includes(id) ? coveredFace(shown) : shown]]
  })
  const isEmptied = statements.lookedOver && faces.some(isFace(statements)) && !left.some(isFace(statements))
  return {
    faces: left,
    statements: {
      ...statements,
      faces: new Map(said),
      // Somebody looked for who has no frame: when every frame is cut off, nobody is left.
      nobodyRecognisable: statements.nobodyRecognisable || (isEmptied && statements.alsoPresent.length === 0),
    },
  }
}

/** The room around a face that has to be outside as well: hair, a chin, half an ear. */
const room = 0.25

/** Only what lies outside as a whole is not in the picture. */
export function isCutOff(box: FaceBox, crop: FaceBox): boolean {
  const all = grow(box, room)
  return (
    all.x + all.w <= crop.x || all.y + all.h <= crop.y || all.x >= crop.x + crop.w || all.y >= crop.y + crop.h
  )
}

const isFace = (statements: PhotoStatements) => (face: Face) => !isNobody(statements.faces.get(face.id))

/** Who is named is no other face, also when the named face itself is cut off. */
function withoutNamed(face: FaceStatement, named: ReadonlySet<string>): FaceStatement {
  if (!isUnnamed(face)) return face
  return { ...face, people: face.people.filter((person) => !named.has(person)) }
}

/** A cover hides whoever somebody said it is. Of a face about which nothing was said it hides nobody: unknown stays unknown. */
function coveredFace(face: FaceStatement): FaceStatement {
  const people = peopleUnder(face)
  return people.length === 0 ? face : { kind: 'covered', people }
}

/** Which places of the picture are covered: for good, or for this place. */
export function coversWith(photo: Stated, treatment: Treatment): FaceBox[] {
  const shown = shownWith(photo, treatment)
  return shown.faces.filter(({ id }) => isCovered(shown.statements.faces.get(id))).map(({ box }) => box)
}

/** Covered children about whom nobody said yet whether classmates still know them by clothes or posture. */
export function openRecognition(
  photo: Stated & { unrecognised: readonly string[] },
  treatment: Treatment,
): string[] {
  if (treatment.is === 'left_out') return []
  const shown = shownWith(photo, treatment)
  const open = shown.faces.filter(({ id }) => {
    const face = shown.statements.faces.get(id)
    return face?.kind === 'covered' && face.people.length > 0 && !photo.unrecognised.includes(id)
  })
  return open.map(({ id }) => id)
}
