import type { Colleague } from '#people/actor.ts'
import type { Refusal } from '../post.ts'
import {
  type FaceStatement,
  isUnnamed,
  namedOn,
  outnumberPeople,
  peopleUnder,
  type StatementRow,
  unseenOf,
} from '../statement.ts'
import { asRow, weigh, weighCover } from '../weigh.ts'
import {
  candidatesOn,
  hiddenChildren,
  present,
  type TablePhoto,
  taughtBy,
  type Workbench,
} from '../workbench.ts'
import { facesOnWall, isLarge, isOpen, mineWhoMay, type WallFace } from './wall.ts'

/** What a colleague answers on one screen of the wall; `faces` are the tiles that are ticked. */
export type SaidOnWall =
  | { step: 'look_for'; child: string; faces: readonly string[] }
  | { step: 'no_face' | 'strangers' | 'who_may'; faces: readonly string[] }
  | { step: 'large'; who: ReadonlyMap<string, LargeAnswer> }
  | { step: 'rest' | 'undo_rest' }

/** Who a large face is. That nobody knows is an answer where everybody starts covered. */
export type LargeAnswer = { person: string } | 'of_group' | 'stranger' | 'no_face' | 'unknown' | 'unanswered'

/** With the numbers of the photos that it is about; none when it is about all of it. */
export type WallRefusal = { code: Refusal; photos: readonly number[] }

/** What has to be written down for it: what is said already is not said again. All of it, or a refusal. */
export function rowsOf(bench: Workbench, by: Colleague, said: SaidOnWall): StatementRow[] | WallRefusal {
  const wall = facesOnWall(bench)
  const pointed = 'faces' in said ? said.faces : 'who' in said ? [...said.who.keys()] : []
  const known = new Set(wall.map(({ face }) => face.id))
  if (!pointed.every((id) => known.has(id))) return { code: 'unknown_face', photos: [] }
  switch (said.step) {
    case 'look_for':
      return lookedFor(bench, by, { child: said.child, wall, ticked: new Set(said.faces) })
    case 'no_face':
      return eachOf(wall, (tile) => {
        const isTicked = said.faces.includes(tile.face.id)
        const wasSaid = tile.said?.kind === 'not_a_face'
        return isTicked === wasSaid ? 'as_it_was' : { kind: isTicked ? 'not_a_face' : 'open' }
      })
    case 'strangers':
      return strangers(bench, by, { wall, ticked: new Set(said.faces) })
    case 'large':
      return large(bench, by, { wall, who: said.who })
    case 'rest':
      // A large face is said something of by itself, never in a heap.
      return eachOf(
        wall.filter((tile) => isOpen(tile) && !isLarge(tile)),
        (tile) => weigh(bench, tile.photo, tile.face.id, { kind: 'candidates' }, by),
      )
    case 'undo_rest':
      return eachOf(
        wall.filter(({ said: now }) => now?.kind === 'candidates'),
        () => ({ kind: 'open' }),
      )
    case 'who_may':
      return whoMay(bench, by, { wall, ticked: new Set(said.faces) })
    default:
      return said satisfies never
  }
}

type Ticked = { wall: readonly WallFace[]; ticked: ReadonlySet<string> }

/** Says something of each of these faces: of all or of none. More unnamed faces than children on a photo is a refusal. */
function eachOf(
  wall: readonly WallFace[],
  say: (tile: WallFace) => FaceStatement | Refusal | 'as_it_was',
): StatementRow[] | WallRefusal {
  const rows: StatementRow[] = []
  const after = new Map<TablePhoto, Map<string, FaceStatement>>()
  const left = new Set<TablePhoto>()
  const refused: { code: Refusal; photo: number }[] = []
  for (const tile of wall) {
    const statement = say(tile)
    if (statement === 'as_it_was') continue
    if (typeof statement === 'string') {
      refused.push({ code: statement, photo: tile.photoNumber })
      continue
    }
    rows.push(asRow(tile.photo.photo.id, tile.face.id, statement))
    const faces = after.get(tile.photo) ?? new Map(tile.photo.statements.faces)
    after.set(tile.photo, faces.set(tile.face.id, statement))
    if (isUnnamed(statement)) left.add(tile.photo)
  }
  for (const [photo, faces] of after) {
    if (!left.has(photo) || !outnumberPeople({ ...photo.statements, faces })) continue
    const photoNumber = wall.find((tile) => tile.photo === photo)?.photoNumber ?? 0
    refused.push({ code: 'more_faces_than_children', photo: photoNumber })
  }
  const [first] = refused
  if (!first) return rows
  const alike = refused.filter(({ code }) => code === first.code).map(({ photo }) => photo)
  return { code: first.code, photos: [...new Set(alike)].sort((a, b) => a - b) }
}

/** Whoever is ticked is this child; on every other photo it was looked for and not seen. */
function lookedFor(
  bench: Workbench,
  by: Colleague,
  { child, wall, ticked }: Ticked & { child: string },
): StatementRow[] | WallRefusal {
  if (!taughtBy(bench, by).has(child)) return { code: 'does_not_know_group', photos: [] }
  if (!present(bench).some(({ id }) => id === child)) return { code: 'unknown_person', photos: [] }
  const faces = eachOf(wall, ({ face, said }) => {
    const under = peopleUnder(said)
    const isThis = !isUnnamed(said) && under.length === 1 && under[0] === child
    if (ticked.has(face.id) === isThis) return 'as_it_was'
    if (!ticked.has(face.id)) return { kind: 'open' }
    return { kind: 'named', person: child }
  })
  if (!Array.isArray(faces)) return faces
  const perPhoto = Map.groupBy(
    wall.filter(({ said }) => said?.kind !== 'not_a_face' && said?.kind !== 'thing'),
    ({ photo }) => photo,
  )
  const notSeen = [...perPhoto].flatMap(([{ photo, statements }, tiles]): StatementRow[] => {
    const isSeen = tiles.some(({ face }) => ticked.has(face.id))
    if (isSeen !== statements.notSeen.includes(child)) return []
    const others = statements.notSeen.filter((id) => id !== child)
    return [
      { photoId: photo.id, faceId: null, kind: 'not_seen', people: isSeen ? others : [...others, child] },
    ]
  })
  return [...faces, ...notSeen]
}

/** Somebody from outside is covered everywhere, and nobody of the school is underneath. */
function strangers(bench: Workbench, by: Colleague, { wall, ticked }: Ticked): StatementRow[] | WallRefusal {
  return eachOf(wall, ({ face, photo, said }) => {
    const wasSaid = said?.kind === 'covered' && said.people.length === 0
    if (ticked.has(face.id) === wasSaid) return 'as_it_was'
    if (!ticked.has(face.id)) return { kind: 'open' }
    return weighCover(bench, [], { statements: photo.statements, by })
  })
}

function large(
  bench: Workbench,
  by: Colleague,
  { wall, who }: { wall: readonly WallFace[]; who: Extract<SaidOnWall, { step: 'large' }>['who'] },
): StatementRow[] | WallRefusal {
  return eachOf(wall.filter(isLarge), (tile) => {
    const { face, photo, said } = tile
    const chosen = who.get(face.id)
    switch (chosen) {
      case undefined:
        return 'as_it_was'
      case 'unanswered':
        return 'say_who_is_large'
      case 'unknown':
        return isOpen(tile) ? 'as_it_was' : { kind: 'open' }
      case 'no_face':
        return { kind: 'not_a_face' }
      case 'stranger':
        return weighCover(bench, [], { statements: photo.statements, by })
      case 'of_group':
        return said?.kind === 'candidates'
          ? 'as_it_was'
          : weigh(bench, photo, face.id, { kind: 'candidates' }, by)
      default:
        if (said?.kind === 'named' && said.person === chosen.person) return 'as_it_was'
        return weigh(bench, photo, face.id, { kind: 'named', person: chosen.person }, by)
    }
  })
}

/**
 * Turned round. Who is pointed out is one of the children who may; everybody else is covered, with whoever it can be
 * underneath. What is said by name, or by another group's teacher, stays.
 */
function whoMay(bench: Workbench, by: Colleague, { wall, ticked }: Ticked): StatementRow[] | WallRefusal {
  const taught = taughtBy(bench, by)
  if (taught.size === 0 || !bench.who.knowsGroups) return { code: 'does_not_know_group', photos: [] }
  const may = mineWhoMay(bench, by)
  const hidden = hiddenChildren(bench).filter((child) => taught.has(child))
  return eachOf(
    wall.filter((tile) => isForWhoMay(tile, taught)),
    ({ face, photo, said }) => {
      const { notSeen } = photo.statements
      if (!ticked.has(face.id)) {
        if (said?.kind === 'covered') return 'as_it_was'
        if (unseenOf(hidden, photo.statements).length > 0) return 'look_for_hidden_children_first'
        const people = candidatesOn(bench, notSeen)
        return people.length === 0 ? 'nobody_left_in_group' : { kind: 'covered', people }
      }
      const named = namedOn(photo.statements)
      const people = may.filter((id) => !notSeen.includes(id) && !named.has(id))
      if (people.length === 0) return 'nobody_left_in_group'
      const isStill = said?.kind === 'one_of' && said.people.every((id) => people.includes(id))
      return isStill ? 'as_it_was' : { kind: 'one_of', people }
    },
  )
}

/** A face that this colleague can point out as one who may, or leave covered. */
export function isForWhoMay({ said }: Pick<WallFace, 'said'>, taught: ReadonlySet<string>): boolean {
  if (said === undefined || said.kind === 'open' || said.kind === 'candidates') return true
  if (said.kind === 'covered') return said.people.length > 1
  return said.kind === 'one_of' && said.people.some((id) => taught.has(id))
}
