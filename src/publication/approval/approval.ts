import type { ConsentEntry, GateCell, Medium } from 'mag-dit'
import type { ChannelId } from '../channels/channel.ts'
import { decidingEntries } from '../ledger.ts'
import { type FaceStatement, type PhotoStatements, peopleOn } from '../statement.ts'

export type ApprovalRefusal = 'not_waiting' | 'own_post' | 'look_first' | 'changed_since' | 'somebody_seen'

/** One photo on one channel as it would go out: exactly these bytes. */
export type ApprovedPhoto = {
  photoId: string
  channel: ChannelId
  /** Hashes of the bytes, large and small. */
  sha256: readonly string[]
  altText: string
  /** Which permissions these bytes rest on. */
  media: readonly Medium[]
}

/** Everything that an approval is about. What is not in here can change without asking again. */
export type ApprovalGround = {
  caption: string
  /** Why the author places words that the check would rather not see. */
  wordsReason: string
  plannedAt: Date | undefined
  photos: readonly ApprovedPhoto[]
  cells: readonly Pick<GateCell, 'photo' | 'channel' | 'verdict'>[]
  statements: ReadonlyMap<string, PhotoStatements>
  consents: readonly (ConsentEntry & { id: string })[]
  /** The calendar day at the school, on which consents have to hold. */
  day: string
  agreement: { id: string; version: string }
  readings: object
}

/**
 * The ground as one line of text, always the same for the same ground: its hash is what an approval is bound to. An
 * unrelated line in the register, or a renewed "ja" beside one that still counts, is not part of it.
 */
export function canonicalGround(ground: ApprovalGround): string {
  const { photos, cells, statements } = ground
  const shown = photos.toSorted((a, b) => compare(keyOf(a.channel, a.photoId), keyOf(b.channel, b.photoId)))
  return JSON.stringify({
    caption: ground.caption,
    wordsReason: ground.wordsReason,
    plannedAt: ground.plannedAt?.toISOString() ?? null,
    agreement: [ground.agreement.id, ground.agreement.version],
    readings: sorted(ground.readings),
    cells: shown.map(({ photoId, channel, sha256, altText, media }) => {
      const said = statements.get(photoId)
      return {
        ...{ photoId, channel, sha256, altText },
        verdict:
          cells.find((cell) => cell.photo === photoId && cell.channel === channel)?.verdict ?? 'onbekend',
        faces: [...(said?.faces ?? [])]
          .sort(([a], [b]) => compare(a, b))
          .map(([id, face]) => [id, sameInAnyOrder(face)]),
        alsoPresent: [...(said?.alsoPresent ?? [])].sort(),
        nobodyRecognisable: said?.nobodyRecognisable ?? false,
        entries: said === undefined ? [] : oldestEntries(said, { channel, media }, ground),
      }
    }),
  })
}

function sameInAnyOrder(face: FaceStatement): unknown {
  return sorted('people' in face ? { ...face, people: [...face.people].sort() } : face)
}

/** Per person, grantor and medium the first "ja" that still counts: a second one beside it changes nothing. */
function oldestEntries(
  said: PhotoStatements,
  { channel, media }: Pick<ApprovedPhoto, 'channel' | 'media'>,
  ground: ApprovalGround,
): string[] {
  const words = new Map(ground.consents.map((entry) => [entry.id, `${entry.grantor} ${entry.medium}`]))
  return peopleOn([said]).flatMap((person) => {
    const first = new Map<string, string>()
    for (const id of decidingEntries(person, channel, ground.consents, ground.day, media)) {
      const word = words.get(id) ?? ''
      if (!first.has(word)) first.set(word, id)
    }
    return [...first.values()].sort()
  })
}

const keyOf = (channel: string, photoId: string) => `${channel} ${photoId}`

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The same object, with its keys in one order, however it was put together. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, part]) => [key, sorted(part)]),
  )
}

/** A colleague's yes: per channel to exactly one ground, until then. */
export type Approval = { grounds: Readonly<Record<string, string>>; until: Date }

const DAY_MS = 86_400_000

/** Some days after it was given; and never before a planned post has had a day to get out, because it begins only then. */
export function approvalEnds(at: Date, days: number, plannedAt: Date | undefined): Date {
  const usual = at.getTime() + days * DAY_MS
  return new Date(plannedAt === undefined ? usual : Math.max(usual, plannedAt.getTime() + DAY_MS))
}

export function stillHolds(
  approval: Approval,
  now: { channel: ChannelId; groundHash: string; at: Date },
): boolean {
  return approval.grounds[now.channel] === now.groundHash && now.at <= approval.until
}
