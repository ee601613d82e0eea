import { instantOf } from './day.ts'
import type { ConsentEntry, GateCase, Medium } from './publication.ts'

/**
 * The rows of one person, medium and channel, in the order of the register; person and channel by index in the case.
 * @example const rows: RowsOf = arrangeRows(input, Date.parse(input.at))
 */
export type RowsOf = (person: number, medium: Medium, channel: number) => readonly ConsentEntry[]

const MEDIUM_INDEX = { foto: 0, film: 1, geluid: 2 } as const satisfies Record<Medium, number>
const MEDIA = 3

/**
 * Sorts the register by whom and what it is about, without a list per place: counted first, then laid side by side.
 * What was recorded after `now` is left out, and so is what no place of the case is about.
 * @example arrangeRows(input, Date.parse(input.at))(0, 'foto', 0).map((row) => row.decision) // ['ja']
 */
export function arrangeRows({ consents, people, channels }: Omit<GateCase, 'photos'>, now: number): RowsOf {
  const personIndex = new Map(people.map((person, index) => [person.id, index]))
  const channelIndex = new Map(channels.map((channel, index) => [channel, index]))
  const placeOf = (person: number, medium: Medium, channel: number) =>
    (person * MEDIA + MEDIUM_INDEX[medium]) * channels.length + channel

  const isKnown = knownAt(now)
  const places = new Int32Array(consents.length)
  const ends = new Uint32Array(people.length * MEDIA * channels.length + 1)
  consents.forEach((row, nth) => {
    const person = personIndex.get(row.subject)
    const channel = channelIndex.get(row.purpose)
    const isAsked = isKnown(row.recordedAt) && person !== undefined && channel !== undefined
    const place = isAsked ? placeOf(person, row.medium, channel) : -1
    places[nth] = place
    if (place >= 0) ends[place + 1] = (ends[place + 1] ?? 0) + 1
  })
  for (let place = 1; place < ends.length; place++) ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0)

  const starts = ends.slice()
  const sorted = new Array<ConsentEntry>(ends.at(-1) ?? 0)
  consents.forEach((row, nth) => {
    const place = places[nth] ?? -1
    if (place < 0) return
    const at = starts[place] ?? 0
    sorted[at] = row
    starts[place] = at + 1
  })
  return (person, medium, channel) => {
    const place = placeOf(person, medium, channel)
    return sorted.slice(ends[place], ends[place + 1])
  }
}

/** Most rows of a family were recorded at one moment, which is then read once. */
function knownAt(now: number): (recordedAt: string) => boolean {
  let moment: string | undefined
  let isKnown = false
  return (recordedAt) => {
    if (recordedAt !== moment) isKnown = instantOf(recordedAt) <= now
    moment = recordedAt
    return isKnown
  }
}
