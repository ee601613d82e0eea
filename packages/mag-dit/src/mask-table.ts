import type { Mask } from './mask.ts'
import type { Medium } from './publication.ts'

/**
 * Masks laid out for a gate that only ORs words together. A row has four words: the channels that the person turns into
 * `mag_niet`, into `mag_met_toestemming` and into `onbekend`, and the person's number. Each person has a row per medium
 * for each of the ways to be in a photo, and one row more makes everything `onbekend`: who is that, and who was folded
 * too long ago to count.
 * @example const table: MaskTable = layOut(folded.masks, ['website'], Date.parse(at))
 */
export type MaskTable = {
  readonly channels: readonly string[]
  /** Number of each person, by id. */
  readonly people: ReadonlyMap<string, number>
  readonly words: Uint32Array
  /** Per person and medium, the end of the mask in milliseconds. */
  readonly validUntil: Float64Array
}

/** Certainly there, perhaps there, certainly or perhaps under a cover. @example const presence: Presence = 'certain' */
export type Presence = 'certain' | 'candidate' | 'covered' | 'coveredCandidate'

const MEDIA = ['foto', 'film', 'geluid'] as const satisfies readonly Medium[]
const PRESENCES = [
  'certain',
  'candidate',
  'covered',
  'coveredCandidate',
] as const satisfies readonly Presence[]
const PRESENCE_INDEX = {
  certain: 0,
  candidate: 1,
  covered: 2,
  coveredCandidate: 3,
} as const satisfies Record<Presence, number>
const MEDIUM_INDEX = { foto: 0, film: 1, geluid: 2 } as const satisfies Record<Medium, number>
/** @example table.words.length % WORDS_PER_ROW // 0 */
export const WORDS_PER_ROW = 4

/** The number that stands for nobody in particular. @example NO_PERSON // 4294967295 */
export const NO_PERSON = 0xffff_ffff

/**
 * Lays out masks as they count at an instant, in milliseconds. A person without a mask in a medium, and a mask that has
 * ended, is unknown.
 * @example layOut(folded.masks, input.channels, Date.parse(input.at)).people.get('p1') // 0
 */
export function layOut(masks: readonly Mask[], channels: readonly string[], at: number): MaskTable {
  const ids = [...new Set(masks.map((mask) => mask.person))]
  const table: MaskTable = {
    channels,
    people: new Map(ids.map((id, number) => [id, number])),
    words: new Uint32Array((ids.length * PRESENCES.length * MEDIA.length + 1) * WORDS_PER_ROW),
    validUntil: new Float64Array(ids.length * MEDIA.length).fill(-Infinity),
  }
  for (const number of table.people.values()) for (const medium of MEDIA) layUnknown(table, number, medium)
  table.words.set([0, 0, everyChannel(table), NO_PERSON], unknownRow(table))
  for (const mask of masks) layMask(table, mask, at)
  return table
}

/**
 * Puts one mask in the table in place of what was there; the table is changed. Throws for a person who is not in it.
 * @example layMask(table, withdrawn, Date.parse(at))
 */
export function layMask(table: MaskTable, mask: Mask, at: number): void {
  const number = table.people.get(mask.person)
  if (number === undefined) throw new RangeError(`Not in the table: ${mask.person}`)
  const { deny, lacking, isHidden, medium } = mask
  table.validUntil[number * MEDIA.length + MEDIUM_INDEX[medium]] = mask.validUntil
  if (mask.validUntil <= at) {
    layUnknown(table, number, medium)
    return
  }
  const hidden = isHidden ? everyChannel(table) : 0
  const lay = (presence: Presence, words: readonly [number, number, number]) =>
    table.words.set([...words, number], rowOf(table, number, medium, presence))
  lay('certain', [deny, lacking, 0])
  lay('candidate', [0, 0, deny | lacking])
  lay('covered', [hidden, 0, 0])
  lay('coveredCandidate', [0, 0, hidden])
}

/**
 * Makes unknown whoever was folded too long ago to count at this instant; the table is changed. Answers their numbers,
 * to be folded again.
 * @example expire(table, Date.parse('2026-08-01T00:00:00+02:00')) // [4, 17]
 */
export function expire(table: MaskTable, at: number): readonly number[] {
  const stale = new Set<number>()
  table.validUntil.forEach((validUntil, place) => {
    if (validUntil > at) return
    const number = Math.floor(place / MEDIA.length)
    stale.add(number)
    const medium = MEDIA[place % MEDIA.length]
    if (medium !== undefined) layUnknown(table, number, medium)
  })
  return [...stale]
}

function layUnknown(table: MaskTable, number: number, medium: Medium): void {
  for (const presence of PRESENCES)
    table.words.set([0, 0, everyChannel(table), number], rowOf(table, number, medium, presence))
}

function everyChannel({ channels }: MaskTable): number {
  return channels.length === 0 ? 0 : 0xffff_ffff >>> (32 - channels.length)
}

/**
 * Where the row of a person, by number, begins in `words`.
 * @example rowOf(table, 0, 'foto', 'certain') // 0
 */
export function rowOf(table: MaskTable, person: number, medium: Medium, presence: Presence): number {
  return (
    ((PRESENCE_INDEX[presence] * MEDIA.length + MEDIUM_INDEX[medium]) * table.people.size + person) *
    WORDS_PER_ROW
  )
}

/** Where the row that makes everything unknown begins in `words`. @example table.words[unknownRow(table) + 3] // NO_PERSON */
export function unknownRow(table: MaskTable): number {
  return table.people.size * PRESENCES.length * MEDIA.length * WORDS_PER_ROW
}
