import { addDrawnFace } from '#media/actions.ts'
import { isClip } from '#media/photo.ts'
import { clip, type FaceBox } from '#media/photo-file.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench } from '../actions.ts'
import { outnumberPeople, type StatementRow } from '../statement.ts'
import { addStatements } from '../store/who.ts'
import { asRow, isKnown, lookedFor, mayLookFor, type Said, weigh } from '../weigh.ts'
import { openFaces, type TablePhoto, type Workbench } from '../workbench.ts'
import { changeDraft, type Done } from './make.ts'

type Place = { school: Tenant; by: Colleague; postId: string; photoId: string }

export type { Said }

export function sayOfFace(house: House, place: Place, faceId: string, said: Said): Promise<Done> {
  return onPhoto(house, place, async (tx, bench, photo) => {
    const faces = photo.faces.filter((face) => face.id === faceId)
    if (faces.length === 0) return 'unknown_face'
    return sayOfEach(house, tx, place, { bench, photo, faces, said })
  })
}

/** The same for every face about which nothing was said: "iemand van groep 7, maar niet een van deze kinderen". */
export function sayOfTheRest(house: House, place: Place, said: Said): Promise<Done> {
  return onPhoto(house, place, async (tx, bench, photo) => {
    const open = openFaces(photo)
    if (open.length === 0) return 'choose_something'
    return sayOfEach(house, tx, place, { bench, photo, faces: open, said })
  })
}

/** Of all these faces or of none: a refusal leaves nothing half said. */
async function sayOfEach(
  house: House,
  tx: SchoolTransaction,
  place: Place,
  it: {
    bench: Workbench
    photo: TablePhoto
    faces: readonly { id: string }[]
    said: Said
  },
): Promise<Done> {
  const rows: StatementRow[] = []
  const faces = new Map(it.photo.statements.faces)
  for (const { id } of it.faces) {
    const statement = weigh(it.bench, it.photo, id, it.said, place.by)
    if (typeof statement === 'string') return statement
    faces.set(id, statement)
    rows.push(asRow(place.photoId, id, statement))
  }
  if (it.said.kind === 'candidates' && outnumberPeople({ ...it.photo.statements, faces })) {
    return 'more_faces_than_children'
  }
  await writeStatements(house, tx, place, rows)
  return 'done'
}

export type SaidOfPhoto =
  | { kind: 'nobody_recognisable' | 'not_stated' }
  | { kind: 'also_present'; people: readonly string[] }
  /** The answer to "Staat Noor op deze foto?" */
  | { kind: 'not_seen'; people: readonly string[] }

export function sayOfPhoto(house: House, place: Place, said: SaidOfPhoto): Promise<Done> {
  return onPhoto(house, place, async (tx, bench, photo) => {
    const people = 'people' in said ? said.people : []
    if (!people.every((person) => isKnown(bench, person))) return 'unknown_person'
    if (said.kind !== 'not_seen') {
      await writeStatement(house, tx, place, {
        photoId: place.photoId,
        faceId: null,
        kind: said.kind,
        people,
      })
      return 'done'
    }
    if (!mayLookFor(bench, photo, people, place.by)) return 'does_not_know_group'
    const notSeen = lookedFor(bench, photo, people, place.by)
    await writeStatement(house, tx, place, {
      photoId: place.photoId,
      faceId: null,
      kind: 'not_seen',
      people: notSeen,
    })
    return 'done'
  })
}

/** A face that the finder missed: drawn by a person, and from then on a face like any other. */
export function drawFace(
  house: House,
  place: Place,
  box: FaceBox,
): Promise<{ faceId: string } | Exclude<Done, 'done'>> {
  const faceId = house.newId()
  const inside = clip(box)
  return onPhoto(house, place, async (tx) => {
    if (inside.w < 0.005 || inside.h < 0.005) return 'box_outside_picture'
    await addDrawnFace(tx, {
      schoolId: place.school.schoolId,
      id: faceId,
      photoId: place.photoId,
      box: inside,
      drawnBy: place.by.personId,
      at: house.clock(),
    })
    return 'done'
  }).then((done) => (done === 'done' ? { faceId } : done))
}

function onPhoto(
  house: House,
  { school, by, postId, photoId }: Place,
  say: (tx: SchoolTransaction, bench: Workbench, photo: TablePhoto) => Promise<Done>,
): Promise<Done> {
  return changeDraft(house, school.schoolId, { postId, by: by.personId }, async (tx) => {
    const bench = await openWorkbench(house, tx, school, postId)
    const photo = bench?.photos.find((candidate) => candidate.photo.id === photoId)
    // Of a clip nothing is said per frame: it has a page of its own.
    if (!bench || photo?.photo.state !== 'ready' || isClip(photo.photo)) return 'unknown_photo'
    return say(tx, bench, photo)
  })
}

function writeStatement(
  house: House,
  tx: SchoolTransaction,
  place: Place,
  said: StatementRow,
): Promise<void> {
  return writeStatements(house, tx, place, [said])
}

/** Everything that was said in one go, however much it is. */
export async function writeStatements(
  house: House,
  tx: SchoolTransaction,
  { school, by, postId }: Omit<Place, 'photoId'>,
  said: readonly StatementRow[],
): Promise<void> {
  if (said.length === 0) return
  const { schoolId } = school
  const rows = said.map((row) => ({ ...row, id: house.newId() }))
  await addStatements(tx, { schoolId, by: by.personId, at: house.clock() }, rows)
  await note(house, tx, schoolId, {
    kind: 'photo.statements_made',
    ids: { post: postId, statements: rows.map(({ id }) => id) },
    actorId: by.personId,
  })
}
