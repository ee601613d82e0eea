import type { StoredFace, StoredPhoto } from '#media/photo.ts'
import type { Colleague } from '#people/actor.ts'
import { type FaceStatement, isNobody, namedOn } from '../statement.ts'
import { exceptions, shownChannels } from '../verdict.ts'
import type { TablePhoto } from '../workbench.ts'
import { hiddenChildren, knowsGroups, lookFor, present, taughtBy, type Workbench } from '../workbench.ts'

/** One tile: a face with its number on the photo, and the photo's number in the post, as people speak of them. */
export type WallFace = {
  face: StoredFace
  number: number
  /** How many frames its photo has. */
  of: number
  photo: TablePhoto
  photoNumber: number
  said: FaceStatement | undefined
}

/** Every face of every photo that is ready, as the day went: never sorted by likeness. */
export function facesOnWall({ photos }: Pick<Workbench, 'photos'>): WallFace[] {
  return inTime(photos).flatMap(({ photo, number: photoNumber }) =>
    photo.faces.map((face, index) => ({
      ...{ face, number: index + 1, of: photo.faces.length, photo, photoNumber },
      said: photo.statements.faces.get(face.id),
    })),
  )
}

/** As they were taken; one that doesn't say when stays beside the one it was uploaded after. */
function inTime(photos: readonly TablePhoto[]): { photo: TablePhoto; number: number }[] {
  let last = ''
  const timed = photos.map((photo, index) => {
    last = takenAt(photo.photo) ?? last
    return { photo, number: index + 1, at: last }
  })
  const ready = timed.filter(({ photo }) => photo.photo.state === 'ready')
  return ready.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number))
}

const takenAt = (photo: StoredPhoto) => (photo.state === 'ready' ? photo.takenAt : undefined)

/** Nobody said yet who this is. */
export const isOpen = ({ said }: Pick<WallFace, 'said'>) => said === undefined || said.kind === 'open'

/**
 * So large that everybody knows the child: it costs little to name it, and keeps the ledger sharp. A face of 15 % of
 * the height; the finder's frame is up to a fifth higher than the face.
 */
const LARGE = 0.18
export const isLarge = ({ face }: Pick<WallFace, 'face'>) => face.box.h > LARGE

/** Where the post goes; before anything was chosen, everywhere that is shown. */
export function placesOf({ open, post }: Pick<Workbench, 'open' | 'post'>): string[] {
  return post.channels.length > 0 ? [...post.channels] : shownChannels(open, post.channels)
}

/** Children of whoever looks that may not be in a picture in one of these places: first who may be in none at all. */
export function mineToLookFor(bench: Workbench, by: Colleague): string[] {
  const taught = taughtBy(bench, by)
  const hidden = new Set(hiddenChildren(bench))
  return lookFor(bench, placesOf(bench))
    .map(({ person }) => person)
    .filter((person) => taught.has(person))
    .toSorted((a, b) => Number(hidden.has(b)) - Number(hidden.has(a)))
}

/** How many children of groups that somebody else teaches there are to look for: a number, never who. */
export function othersToLookFor(bench: Workbench, by: Colleague): number {
  const taught = taughtBy(bench, by)
  return lookFor(bench, placesOf(bench)).filter(({ person }) => !taught.has(person)).length
}

/** Children of whoever looks that may be in a picture in all these places. */
export function mineWhoMay(bench: Workbench, by: Colleague): string[] {
  const taught = taughtBy(bench, by)
  const mine = present(bench)
    .map(({ id }) => id)
    .filter((id) => taught.has(id))
  const not = new Set(exceptions(mine, placesOf(bench), bench.ground).map(({ person }) => person))
  return mine.filter((id) => !not.has(id))
}

/** Who may not is pointed out, or who may: turned round when there are many who may not, or several groups. */
export type Way = 'who_may_not' | 'who_may'

export function usualWay(bench: Workbench, by: Colleague): Way {
  if (!mayTurn(bench, by)) return 'who_may'
  const not = lookFor(bench, placesOf(bench)).length
  return bench.who.groups.length > 1 || not * 3 > present(bench).length ? 'who_may' : 'who_may_not'
}

/** "De anderen zijn kinderen van deze groepen" is for who teaches all of them; of one's own group one can say who may. */
export function mayTurn({ who }: Pick<Workbench, 'who'>, by: Colleague): boolean {
  return knowsGroups(by.teaches, who.groups)
}

/** Groups that were there and that somebody else teaches. */
export function groupsOfOthers({ who }: Pick<Workbench, 'who'>, by: Colleague): string[] {
  return who.groups.filter((group) => !by.teaches.includes(group))
}

/** Looked for on this photo: not seen, or known to be one of its faces. */
export function isAnswered({ statements }: Pick<TablePhoto, 'statements'>, child: string): boolean {
  return statements.notSeen.includes(child) || namedOn(statements).has(child)
}

/** Whether a child can still be behind a face that nobody named. A cover is enough for all but who may be in no picture. */
export function canBeOn({ faces, statements }: TablePhoto, child: string, isHidden: boolean): boolean {
  return faces.some(({ id }) => {
    const said = statements.faces.get(id)
    if (isNobody(said) || said?.kind === 'named') return false
    if (said === undefined || said.kind === 'open') return true
    if (said.kind === 'covered') return isHidden && (said.people.length === 0 || said.people.includes(child))
    return 'people' in said && said.people.includes(child)
  })
}
