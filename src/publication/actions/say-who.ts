import { addDrawnFace } from '#media/actions.ts'
import { clip, type FaceBox } from '#media/photo-file.ts'
import type { Colleague } from '#people/actor.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { openWorkbench } from '../actions.ts'
import { type FaceStatement, outnumberPeople, peopleUnder, type StatementRow } from '../statement.ts'
import { addStatement } from '../store/who.ts'
import {
  candidatesOn,
  hiddenChildren,
  knowsGroups,
  openFaces,
  type TablePhoto,
  taughtBy,
  type Workbench,
} from '../workbench.ts'
import { changeDraft, type Done } from './make.ts'

type Place = { school: Tenant; by: Colleague; postId: string; photoId: string }

/** What a colleague can say of one face, as it comes from the form. */
export type Said =
  | { kind: 'open' }
  | { kind: 'not_a_face' }
  | { kind: 'named'; person: string }
  | { kind: 'covered'; person: string | undefined }
  | { kind: 'candidates' }

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

/** The one tap of a remedy: exactly these faces, with everything that was known of who is underneath. */
export function coverFaces(house: House, place: Place, faceIds: readonly string[]): Promise<Done> {
  return onPhoto(house, place, async (tx, bench, photo) => {
    const faces = photo.faces.filter((face) => faceIds.includes(face.id))
    if (faces.length === 0) return 'unknown_face'
    return sayOfEach(house, tx, place, { bench, photo, faces, said: { kind: 'covered', person: undefined } })
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
  for (const row of rows) await write(house, tx, place, row)
  return 'done'
}

/** Turns what was said into a set of people, or says what has to come first. */
function weigh(
  bench: Workbench,
  photo: TablePhoto,
  faceId: string,
  said: Said,
  by: Colleague,
): FaceStatement | Exclude<Done, 'done'> {
  if (said.kind === 'open' || said.kind === 'not_a_face') return said
  if (said.kind === 'named')
    return isKnown(bench, said.person) ? { kind: 'named', person: said.person } : 'unknown_person'
  if (bench.who.groups.length === 0) return 'say_who_was_there_first'
  const { notSeen } = photo.statements
  if (said.kind === 'candidates') {
    if (!bench.who.knowsGroups || !knowsGroups(by.teaches, bench.who.groups)) return 'does_not_know_group'
    const people = candidatesOn(bench, notSeen)
    return people.length === 0 ? 'nobody_left_in_group' : { kind: 'candidates', people }
  }
  return weighCover(bench, said.person ?? peopleUnder(photo.statements.faces.get(faceId)), { notSeen, by })
}

/** Only who teaches a child can say that it was looked for and not seen; what others said before may be repeated. */
function mayLookFor(bench: Workbench, photo: TablePhoto, notSeen: readonly string[], by: Colleague): boolean {
  const taught = taughtBy(bench, by)
  return notSeen.every((person) => taught.has(person) || photo.statements.notSeen.includes(person))
}

/** The whole list as it is now: one's own children as ticked, and for the others what was said of them before. */
function lookedFor(bench: Workbench, photo: TablePhoto, notSeen: readonly string[], by: Colleague): string[] {
  const taught = taughtBy(bench, by)
  const ofOthers = photo.statements.notSeen.filter((person) => !taught.has(person))
  return [...new Set([...ofOthers, ...notSeen])]
}

/** A child that may be in no picture at all is not made visible by a cover: first look, then cover a stranger. */
function weighCover(
  bench: Workbench,
  under: string | readonly string[],
  { notSeen, by }: { notSeen: readonly string[]; by: Colleague },
): FaceStatement | Exclude<Done, 'done'> {
  const people = typeof under === 'string' ? [under] : under
  if (!people.every((person) => isKnown(bench, person))) return 'unknown_person'
  if (people.length > 0) return { kind: 'covered', people }
  const unseen = hiddenChildren(bench).filter((child) => !notSeen.includes(child))
  if (unseen.length === 0) return { kind: 'covered', people }
  const taught = taughtBy(bench, by)
  return unseen.every((child) => taught.has(child)) ? 'look_for_hidden_children_first' : 'ask_group_teacher'
}

/** In the lists of this post: its groups, its colleagues, and who was named before. */
function isKnown(bench: Workbench, person: string): boolean {
  return bench.names.has(person) || bench.colleagues.some(({ id }) => id === person)
}

function asRow(photoId: string, faceId: string, statement: FaceStatement): StatementRow {
  return { photoId, faceId, kind: statement.kind, people: peopleUnder(statement) }
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
      await write(house, tx, place, { photoId: place.photoId, faceId: null, kind: said.kind, people })
      return 'done'
    }
    if (!mayLookFor(bench, photo, people, place.by)) return 'does_not_know_group'
    const notSeen = lookedFor(bench, photo, people, place.by)
    await write(house, tx, place, { photoId: place.photoId, faceId: null, kind: 'not_seen', people: notSeen })
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
    if (!bench || !photo || photo.photo.state !== 'ready') return 'unknown_photo'
    return say(tx, bench, photo)
  })
}

async function write(house: House, tx: SchoolTransaction, place: Place, said: StatementRow): Promise<void> {
  const { schoolId } = place.school
  const id = house.newId()
  await addStatement(tx, { ...said, schoolId, id, by: place.by.personId, at: house.clock() })
  await note(house, tx, schoolId, {
    kind: 'photo.statement_made',
    ids: { photo: place.photoId, statement: id },
    actorId: place.by.personId,
  })
}
