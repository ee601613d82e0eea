import {
  type Face,
  type GateCase,
  type GateCell,
  gate,
  type MaskTable,
  maskGateNaming,
  namedRoomFor,
  type PhotoIndex,
  verdictIn,
} from 'mag-dit'
import { plainCell } from '../packages/mag-dit/src/oracle.test-part.ts'
import { RULES } from './gate-workload.ts'

/** Nothing is timed that gives another answer. */
export class Disagreement extends Error {}

export function agree(what: string, one: readonly string[], other: readonly string[]): void {
  const at = one.findIndex((line, nth) => line !== other[nth])
  if (at >= 0 || one.length !== other.length)
    throw new Disagreement(`${what}: ${one[at] ?? one.length} is not ${other[at] ?? other.length}`)
}

export function cellsOf(input: GateCase): readonly GateCell[] {
  const result = gate(input, RULES)
  if ('refused' in result) throw new Disagreement(result.refused)
  return result.cells
}

const lineOf = (photo: string, channel: string, verdict: string, blockers: readonly string[]) =>
  `${photo} ${channel} ${verdict} ${[...blockers].sort().join()}`

/** Each cell as one line: the verdict, and everybody who blocks. */
export function byGate(input: GateCase): readonly string[] {
  return cellsOf(input).map((cell) =>
    lineOf(
      cell.photo,
      cell.channel,
      cell.verdict,
      cell.blockers.map((it) => it.person),
    ),
  )
}

export function inWords(input: GateCase, index: PhotoIndex, table: MaskTable): readonly string[] {
  const room = namedRoomFor(index)
  maskGateNaming(index, table, room)
  const ids = [...table.people.keys()]
  return index.photos.flatMap((photo, at) =>
    input.channels.map((channel, bit) => {
      const blockers: string[] = []
      for (let nth = room.starts[at] ?? 0; nth < (room.starts[at + 1] ?? 0); nth++)
        if (((room.channels[nth] ?? 0) >>> bit) & 1) blockers.push(ids[room.people[nth] ?? -1] ?? '?')
      return lineOf(photo, channel, verdictIn(room, at, bit), blockers)
    }),
  )
}

/** The raw register, read again for every question; only the rows that the question is about are laid beside it. */
export function openScan(input: GateCase): () => readonly string[] {
  const people = new Map(input.people.map((person) => [person.id, person]))
  const keyOf = (subject: string, medium: string, purpose: string) => `${subject} ${medium} ${purpose}`
  const rows = Map.groupBy(input.consents, (row) => keyOf(row.subject, row.medium, row.purpose))
  const photos = [...Map.groupBy(input.photos, (photo) => photo.id)]
  return () =>
    photos.flatMap(([id, media]) => {
      const ids = [...new Set(media.flatMap((it) => it.faces.flatMap(personIn)))]
      const known = ids.flatMap((one) => people.get(one) ?? [])
      return input.channels.map((channel) => {
        const consents = media.flatMap(({ medium }) =>
          ids.flatMap((one) => rows.get(keyOf(one, medium, channel)) ?? []),
        )
        const { verdict, blockers } = plainCell(
          { ...input, people: known, consents, photos: media },
          id,
          channel,
        )
        return lineOf(id, channel, verdict, Object.keys(blockers))
      })
    })
}

export function personIn(face: Face): readonly string[] {
  return 'person' in face && face.person !== undefined ? [face.person] : []
}

export function checkAgreement(input: GateCase, index: PhotoIndex, table: MaskTable): void {
  const words = inWords(input, index, table)
  agree('gate() and masks', byGate(input), words)
  agree('naive scan and masks', openScan(input)(), words)
}
