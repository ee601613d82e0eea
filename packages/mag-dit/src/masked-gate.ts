import type { MaskTable } from './mask-table.ts'
import type { PhotoIndex } from './photo-index.ts'
import type { Verdict } from './verdict.ts'

/**
 * The verdicts of all photos, a word each: bit n is the n-th channel of the table. A bit is set in at most one of the
 * three; in none: `mag`. Room is made once and filled again at every question.
 * @example const words: Words = roomFor(index)
 */
export type Words = {
  /** `mag_niet` */
  readonly deny: Uint32Array
  /** `onbekend` */
  readonly unknown: Uint32Array
  /** `mag_met_toestemming` */
  readonly lacking: Uint32Array
}

/**
 * Verdicts and who blocks. Blockers of photo n: from `starts[n]` up to `starts[n + 1]`, each person once, with the
 * channels on which they block.
 * @example const named: NamedWords = namedRoomFor(index)
 */
export type NamedWords = Words & {
  readonly starts: Uint32Array
  /** Numbers of `MaskTable.people`. */
  readonly people: Uint32Array
  readonly channels: Uint32Array
}

/** @example roomFor(index).deny.length === index.photos.length // true */
export function roomFor({ photos }: PhotoIndex): Words {
  const word = () => new Uint32Array(photos.length)
  return { deny: word(), unknown: word(), lacking: word() }
}

/** @example namedRoomFor(index).people.length === index.rows.length // true: more blockers there can't be */
export function namedRoomFor(index: PhotoIndex): NamedWords {
  const perRow = () => new Uint32Array(index.rows.length)
  return {
    ...roomFor(index),
    starts: new Uint32Array(index.photos.length + 1),
    people: perRow(),
    channels: perRow(),
  }
}

/**
 * Decides about all photos on all channels of the table at once: the verdicts of `gate`, without reasons. Pure but for
 * `room`, which is filled.
 * @example
 * const room = roomFor(index)
 * maskGate(index, table, room)
 * verdictIn(room, 0, 2) // 'mag_niet': the first photo on the third channel
 */
export function maskGate(index: PhotoIndex, table: MaskTable, room: Words): void {
  for (let photo = 0; photo < index.photos.length; photo++) decide(index, table, room, photo)
}

function decide({ starts, rows }: PhotoIndex, { words }: MaskTable, room: Words, photo: number): void {
  const end = starts[photo + 1] ?? 0
  let deny = 0
  let lacking = 0
  let unknown = 0
  for (let at = starts[photo] ?? 0; at < end; at++) {
    const row = rows[at] ?? 0
    deny |= words[row] ?? 0
    lacking |= words[row + 1] ?? 0
    unknown |= words[row + 2] ?? 0
  }
  room.deny[photo] = deny
  room.unknown[photo] = unknown & ~deny
  room.lacking[photo] = lacking & ~deny & ~unknown
}

/**
 * As `maskGate`, and names who blocks: the blockers of `gate`, ordered by number instead of by appearance.
 * @example
 * const room = namedRoomFor(index)
 * maskGateNaming(index, table, room)
 * room.people.subarray(room.starts[0], room.starts[1]) // who blocks on the first photo
 */
export function maskGateNaming(index: PhotoIndex, { words }: MaskTable, room: NamedWords): void {
  const { starts, rows } = index
  let count = 0
  for (let photo = 0; photo < index.photos.length; photo++) {
    const end = starts[photo + 1] ?? 0
    let deny = 0
    let lacking = 0
    let unknown = 0
    let last = -1
    room.starts[photo] = count
    for (let at = starts[photo] ?? 0; at < end; at++) {
      const row = rows[at] ?? 0
      const denied = words[row] ?? 0
      const lacked = words[row + 1] ?? 0
      deny |= denied
      lacking |= lacked
      unknown |= words[row + 2] ?? 0
      const blocked = denied | lacked
      if (blocked === 0) continue
      const person = words[row + 3] ?? 0
      // In sight and in sound, or under a cover as well: still one person.
      if (person === last) {
        room.channels[count - 1] = (room.channels[count - 1] ?? 0) | blocked
        continue
      }
      room.people[count] = person
      room.channels[count] = blocked
      last = person
      count++
    }
    room.deny[photo] = deny
    room.unknown[photo] = unknown & ~deny
    room.lacking[photo] = lacking & ~deny & ~unknown
  }
  room.starts[index.photos.length] = count
}

/** @example verdictIn(room, 0, 0) // 'mag' */
export function verdictIn({ deny, unknown, lacking }: Words, photo: number, channel: number): Verdict {
  const isIn = (words: Uint32Array) => (((words[photo] ?? 0) >>> channel) & 1) === 1
  if (isIn(deny)) return 'mag_niet'
  if (isIn(unknown)) return 'onbekend'
  return isIn(lacking) ? 'mag_met_toestemming' : 'mag'
}

/**
 * What one person's new mask darkens: each photo of them that was `mag` on some channel and is not any more, with these
 * channels as a word. `room` has the verdicts from before and gets the new ones; nobody else's photos are looked at.
 * @example
 * layMask(table, withdrawn, now)
 * darkenedBy(index, table, room, 4) // [{ photo: 17, channels: 0b10 }]
 */
export function darkenedBy(
  index: PhotoIndex,
  table: MaskTable,
  room: Words,
  person: number,
): readonly { readonly photo: number; readonly channels: number }[] {
  const { photoStarts, photosOf } = index
  const photos = photosOf.subarray(photoStarts[person], photoStarts[person + 1])
  const blocked = (photo: number) =>
    (room.deny[photo] ?? 0) | (room.unknown[photo] ?? 0) | (room.lacking[photo] ?? 0)
  const darkened: { photo: number; channels: number }[] = []
  for (const photo of photos) {
    const before = blocked(photo)
    decide(index, table, room, photo)
    const channels = (blocked(photo) & ~before) >>> 0
    if (channels !== 0) darkened.push({ photo, channels })
  }
  return darkened
}
