import type { Colleague } from '#people/actor.ts'
import type { Refusal } from '../post.ts'
import type { StatementRow } from '../statement.ts'
import { exceptions } from '../verdict.ts'
import { placesOf } from '../wall/wall.ts'
import { isKnown, lookedFor, mayLookFor } from '../weigh.ts'
import {
  candidatesOn,
  hiddenChildren,
  knowsGroups,
  present,
  type TablePhoto,
  taughtBy,
  type Workbench,
} from '../workbench.ts'
import { mediaShown, restOf } from './clip.ts'

/** What somebody says of a whole clip, after looking and listening. */
export type SaidOfClip = {
  /** Of each child that was asked about. */
  asked: ReadonlyMap<string, 'yes' | 'no'>
  /** Others, by name. */
  named: readonly string[]
  rest: 'group' | 'nobody' | 'unknown'
}

/** Children of whoever looks that may not be on this clip in one of its places: first who may be in no picture at all. */
export function childrenToAskAbout(bench: Workbench, photo: TablePhoto, by: Colleague): string[] {
  const taught = taughtBy(bench, by)
  const hidden = new Set(hiddenChildren(bench))
  return mayNotAppear(bench, photo)
    .filter((child) => taught.has(child))
    .toSorted((a, b) => Number(hidden.has(b)) - Number(hidden.has(a)))
}

/** How many there are that somebody else teaches: a number, never who. */
export function othersToAskAbout(bench: Workbench, photo: TablePhoto, by: Colleague): number {
  const taught = taughtBy(bench, by)
  return mayNotAppear(bench, photo).filter((child) => !taught.has(child)).length
}

function mayNotAppear(bench: Workbench, photo: TablePhoto): string[] {
  const there = present(bench).map(({ id }) => id)
  // Before the sound is left behind as much as after: who is asked about does not change under one's hands.
  const media = mediaShown({ ...photo, withoutSound: false })
  return exceptions(there, placesOf(bench), bench.ground, media).map(({ person }) => person)
}

/** "De anderen zijn kinderen van deze groepen" is for who teaches all of them. */
export function maySayGroup({ who }: Pick<Workbench, 'who'>, by: Colleague): boolean {
  return who.knowsGroups && knowsGroups(by.teaches, who.groups)
}

/** The rows to write, oldest first. `place` is the one place in which everybody else is said: there already, or to be made. */
export function weighClip(
  bench: Workbench,
  photo: TablePhoto,
  said: SaidOfClip,
  { by, place }: { by: Colleague; place: string },
): StatementRow[] | Refusal {
  if (bench.who.groups.length === 0) return 'say_who_was_there_first'
  const { asked, rest } = said
  const children = childrenToAskAbout(bench, photo, by)
  if (!children.every((child) => asked.has(child))) return 'choose_something'
  const answered = (answer: 'yes' | 'no') => children.filter((child) => asked.get(child) === answer)
  const named = [...new Set([...answered('yes'), ...said.named])]
  if (!named.every((person) => isKnown(bench, person))) return 'unknown_person'
  if (!mayLookFor(bench, photo, answered('no'), by)) return 'does_not_know_group'
  const alsoPresent = [...new Set([...namedByOthers(bench, photo, by), ...named])]
  const notSeen = lookedFor(bench, photo, answered('no'), by).filter((child) => !alsoPresent.includes(child))
  const restRow = weighRest(bench, photo, rest, { by, notSeen, place })
  if (typeof restRow === 'string') return restRow
  const row = (kind: StatementRow['kind'], people: readonly string[] = []): StatementRow => ({
    ...{ photoId: photo.photo.id, faceId: null, kind, people },
  })
  return [
    row('not_stated'),
    row('also_present', alsoPresent),
    row('not_seen', notSeen),
    ...restRow,
    ...(rest === 'nobody' && alsoPresent.length === 0 ? [row('nobody_recognisable')] : []),
    row('looked_over'),
  ]
}

function weighRest(
  bench: Workbench,
  { photo, statements }: TablePhoto,
  rest: SaidOfClip['rest'],
  { by, notSeen, place }: { by: Colleague; notSeen: readonly string[]; place: string },
): StatementRow[] | Refusal {
  const row = (kind: StatementRow['kind'], people: readonly string[] = []): StatementRow[] => [
    { photoId: photo.id, faceId: place, kind, people },
  ]
  if (rest === 'unknown') return row('open')
  if (rest === 'nobody') return restOf(statements) ? row('not_a_face') : []
  if (!maySayGroup(bench, by)) return 'does_not_know_group'
  const people = candidatesOn(bench, notSeen)
  return people.length === 0 ? 'nobody_left_in_group' : row('candidates', people)
}

/** Children whose names this colleague is not shown: what another one said of them stays. */
function namedByOthers(bench: Workbench, { statements }: TablePhoto, by: Colleague): string[] {
  const shown = new Set([...taughtBy(bench, by), ...bench.colleagues.map(({ id }) => id)])
  return statements.alsoPresent.filter((person) => !shown.has(person))
}
