import type { GateCell } from 'mag-dit'
import { isClip, type Medium, type StoredFace, type StoredPhoto } from '#media/photo.ts'
import type { Group, Pupil } from '#people/person.ts'
import type { ChannelId } from './channels/channel.ts'
import { mediaShown, seenWhole } from './clip/clip.ts'
import type { Post } from './post.ts'
import type { Side } from './practice/side.ts'
import { candidatesFrom, type PhotoStatements } from './statement.ts'
import { shownWith, type Treatment, UNTOUCHED } from './treatment/treatment.ts'
import { exceptions, type FullGround, type JudgedPhoto } from './verdict.ts'

/** Which groups were there, who of them was not, and whether the author knows them. */
export type WhoWasThere = { groups: string[]; absent: string[]; knowsGroups: boolean }

/** What the author asks beside the words: of whom, why so, and which words are no child. */
export type Brief = {
  wordsReason: string
  notAChild: readonly string[]
  askedPerson: string | undefined
  sentBackNote: string
  /** Children that the second person saw. */
  sentBackSeen: readonly string[]
  /** Everybody who changed the post, the author or not. */
  workedOnBy: readonly string[]
  changedAt: Date
}

/** A photo of a post as it lies on the table: its faces, what was said of them, and the answer per channel. */
export type TablePhoto = {
  photo: StoredPhoto
  altText: string
  faces: readonly StoredFace[]
  statements: PhotoStatements
  /** What is done to it for one place, where it does not go as it is. */
  treatments: ReadonlyMap<ChannelId, Treatment>
  /** Covered faces that classmates don't know any more, as somebody said. */
  unrecognised: readonly string[]
  /** Of a film: its sound stays behind. */
  withoutSound: boolean
  cells: readonly GateCell[]
  /** Somebody pointed out a child on it where it was placed before: it goes nowhere until a colleague corrects that. */
  isObjected: boolean
}

/** Everything that a colleague who works on a post needs to see, read in one transaction. */
export type Workbench = {
  post: Post
  brief: Brief
  /** Where this school can place something now; networks only after the board's decision. */
  open: readonly ChannelId[]
  /** Of real people, of drawn ones, or of both. */
  side: Side
  practiceGroups: readonly string[]
  who: WhoWasThere
  groups: readonly Group[]
  /** Pupils of the groups that were there. */
  members: readonly Pupil[]
  colleagues: readonly { id: string; name: string }[]
  names: ReadonlyMap<string, string>
  photos: readonly TablePhoto[]
  ground: FullGround
}

/** What somebody calls it: a photo, until it is known to be something else. */
export function mediumOf({ photo }: Pick<TablePhoto, 'photo'>): Medium {
  return isClip(photo) ? photo.medium : 'foto'
}

export function treatmentFor({ treatments }: Pick<TablePhoto, 'treatments'>, channel: ChannelId): Treatment {
  return treatments.get(channel) ?? UNTOUCHED
}

/** The photo as it is to be seen in one place: that is what the gate judges and the ledger remembers. */
export function shownOn(photo: TablePhoto, channel: ChannelId): Pick<TablePhoto, 'faces' | 'statements'> {
  if (isClip(photo.photo)) return { faces: [], statements: seenWhole(photo.statements) }
  const { faces, statements } = shownWith(photo, treatmentFor(photo, channel))
  const ids = new Set(faces.map(({ id }) => id))
  return { faces: photo.faces.filter(({ id }) => ids.has(id)), statements }
}

export function asJudged(photo: TablePhoto, channel: ChannelId): JudgedPhoto {
  const { faces, statements } = shownOn(photo, channel)
  const faceIds = isClip(photo.photo) ? [...statements.faces.keys()] : faces.map((face) => face.id)
  return { id: photo.photo.id, media: mediaShown(photo), faceIds, statements }
}

/** Members who were there: not absent. */
export function present(bench: Pick<Workbench, 'members' | 'who'>): Pupil[] {
  const absent = new Set(bench.who.absent)
  return bench.members.filter((pupil) => !absent.has(pupil.id))
}

/** The children to look for on every photo, with where they may not be. */
export function lookFor(bench: Workbench, channels: readonly string[]) {
  return exceptions(
    present(bench).map((pupil) => pupil.id),
    channels,
    bench.ground,
  )
}

/** Children who may not be in any picture, covered or not: a stranger is only covered after looking for them. */
export function hiddenChildren(bench: Pick<Workbench, 'members' | 'who' | 'ground'>): string[] {
  const hidden = new Set(
    bench.ground.people.filter((person) => person.notInPictures).map((person) => person.id),
  )
  return present(bench)
    .filter((pupil) => hidden.has(pupil.id))
    .map((pupil) => pupil.id)
}

/** Who an unnamed face on this photo can still be, after looking for these children and not seeing them. */
export function candidatesOn(
  bench: Pick<Workbench, 'members' | 'who'>,
  notSeen: readonly string[],
): string[] {
  return candidatesFrom(
    bench.members.map((pupil) => pupil.id),
    bench.who.absent,
    notSeen,
  )
}

/** Faces about which nothing was said yet. */
export function openFaces(photo: Pick<TablePhoto, 'faces' | 'statements'>): StoredFace[] {
  return photo.faces.filter((face) => {
    const statement = photo.statements.faces.get(face.id)
    return statement === undefined || statement.kind === 'open'
  })
}

/** The children of this bench whose own teacher this is. */
export function taughtBy(
  bench: Pick<Workbench, 'members'>,
  by: { teaches: readonly string[] },
): ReadonlySet<string> {
  return new Set(bench.members.filter((pupil) => by.teaches.includes(pupil.groupId)).map((pupil) => pupil.id))
}

/** Need-to-know: which child may not where is for the colleagues who teach the group; others see a number. */
export function knowsGroups(teaches: readonly string[], groupIds: readonly string[]): boolean {
  return groupIds.length > 0 && groupIds.every((group) => teaches.includes(group))
}
