import type { Colleague } from '#people/actor.ts'
import type { Refusal } from './post.ts'
import {
  type FaceStatement,
  type PhotoStatements,
  peopleUnder,
  type StatementRow,
  unseenOf,
} from './statement.ts'
import {
  candidatesOn,
  hiddenChildren,
  knowsGroups,
  type TablePhoto,
  taughtBy,
  type Workbench,
} from './workbench.ts'

/** What a colleague can say of one face, as it comes from the form. */
export type Said =
  | { kind: 'open' }
  | { kind: 'not_a_face' }
  | { kind: 'thing' }
  | { kind: 'named'; person: string }
  /** Nobody can say who it is: covered everywhere. Who is known is named, and covered per place (decision 11). */
  | { kind: 'covered' }
  | { kind: 'candidates' }

/** Turns what was said into a set of people, or says what has to come first. */
export function weigh(
  bench: Workbench,
  photo: TablePhoto,
  faceId: string,
  said: Said,
  by: Colleague,
): FaceStatement | Refusal {
  if (said.kind === 'open' || said.kind === 'not_a_face') return said
  // What the finder found is a face: under a sign nobody is looked for, so only what somebody drew can be one.
  if (said.kind === 'thing')
    return photo.faces.some(({ id, drawnByHand }) => id === faceId && drawnByHand) ? said : 'no_thing'
  if (said.kind === 'named')
    return isKnown(bench, said.person) ? { kind: 'named', person: said.person } : 'unknown_person'
  if (bench.who.groups.length === 0) return 'say_who_was_there_first'
  const { statements } = photo
  if (said.kind === 'candidates') {
    if (!bench.who.knowsGroups || !knowsGroups(by.teaches, bench.who.groups)) return 'does_not_know_group'
    const people = candidatesOn(bench, statements.notSeen)
    return people.length === 0 ? 'nobody_left_in_group' : { kind: 'candidates', people }
  }
  const before = statements.faces.get(faceId)
  const faces = new Map([...statements.faces].filter(([id]) => id !== faceId))
  // Whoever was named is not who it is after all; a set of who it can be stays what it is.
  const under = before?.kind === 'named' ? [] : peopleUnder(before)
  return weighCover(bench, under, { statements: { ...statements, faces }, by })
}

/** Only who teaches a child can say that it was looked for and not seen; what others said before may be repeated. */
export function mayLookFor(
  bench: Workbench,
  photo: TablePhoto,
  notSeen: readonly string[],
  by: Colleague,
): boolean {
  const taught = taughtBy(bench, by)
  return notSeen.every((person) => taught.has(person) || photo.statements.notSeen.includes(person))
}

/** The whole list as it is now: one's own children as ticked, and for the others what was said of them before. */
export function lookedFor(
  bench: Workbench,
  photo: TablePhoto,
  notSeen: readonly string[],
  by: Colleague,
): string[] {
  const taught = taughtBy(bench, by)
  const ofOthers = photo.statements.notSeen.filter((person) => !taught.has(person))
  return [...new Set([...ofOthers, ...notSeen])]
}

/** A child that may be in no picture at all is not made visible by a cover: first look, then cover a stranger. */
export function weighCover(
  bench: Workbench,
  people: readonly string[],
  { statements, by }: { statements: PhotoStatements; by: Colleague },
): FaceStatement | Refusal {
  if (people.length > 0) return { kind: 'covered', people }
  const unseen = unseenOf(hiddenChildren(bench), statements)
  if (unseen.length === 0) return { kind: 'covered', people }
  const taught = taughtBy(bench, by)
  return unseen.every((child) => taught.has(child)) ? 'look_for_hidden_children_first' : 'ask_group_teacher'
}

/** In the lists of this post: its groups, its colleagues, and who was named before. */
export function isKnown(bench: Workbench, person: string): boolean {
  // On a post of drawn pupils a colleague is a real person among them.
  if (bench.side === 'drawn') return bench.names.has(person)
  return bench.names.has(person) || bench.colleagues.some(({ id }) => id === person)
}

export function asRow(photoId: string, faceId: string, statement: FaceStatement): StatementRow {
  return { photoId, faceId, kind: statement.kind, people: peopleUnder(statement) }
}
