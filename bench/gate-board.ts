import {
  type ConsentEntry,
  darkenedBy,
  foldMasks,
  type GateCase,
  indexPhotos,
  layMask,
  layOut,
  type Mask,
  maskGate,
  type Person,
  roomFor,
} from 'mag-dit'
import { agree, cellsOf, personIn } from './gate-agreement.ts'
import { AT, CHANNELS, drawSchool } from './gate-workload.ts'

export type Withdrawal = { person: Person; school: GateCase }
type Dark = readonly { readonly photo: number; readonly channels: number }[]

/** Twenty schools in one table and one index: what a board has in memory. */
export function openBoard(schools: number) {
  const cases = Array.from({ length: schools }, (_, nth) => drawSchool(nth + 1))
  const rows = Map.groupBy(
    cases.flatMap((it) => it.consents),
    (row) => row.subject,
  )
  const now = Date.parse(AT)
  const table = layOut(cases.flatMap(masksOf), CHANNELS, now)
  const photos = cases.flatMap((it) => it.photos)
  const index = indexPhotos(photos, table)
  const room = roomFor(index)
  maskGate(index, table, room)
  const partsOf = Map.groupBy(photos, (photo) => photo.id)
  const byId = new Map(cases.flatMap((it) => it.people.map((person) => [person.id, person] as const)))

  const change = ({ person, school }: Withdrawal, more: readonly ConsentEntry[]): Dark => {
    const consents = [...(rows.get(person.id) ?? []), ...more]
    for (const mask of masksOf({ ...school, people: [person], consents })) layMask(table, mask, now)
    return darkenedBy(index, table, room, table.people.get(person.id) ?? -1)
  }
  const idOf = (photo: number) => index.photos[photo] ?? ''

  return {
    decisions: index.photos.length * CHANNELS.length,
    decide: () => maskGate(index, table, room),
    /** Everybody of whom a photo exists, spread over the schools. */
    withdrawals: cases.flatMap((school) =>
      school.people.slice(0, 5).map((person): Withdrawal => ({ person, school })),
    ),
    /** From the new line in the register to what has to be dark on which channels. */
    withdraw: (withdrawal: Withdrawal) => change(withdrawal, noOf(withdrawal.person)),
    giveBack: (withdrawal: Withdrawal) => change(withdrawal, []),
    /** The darkened photos once more, in full: who, why, which rule, what would help. */
    explain: ({ person, school }: Withdrawal, dark: Dark) => {
      const shown = dark.flatMap(({ photo }) => partsOf.get(idOf(photo)) ?? [])
      const ids = new Set(shown.flatMap((it) => it.faces.flatMap(personIn)))
      const people = [...ids].flatMap((id) => byId.get(id) ?? [])
      const consents = [...[...ids].flatMap((id) => rows.get(id) ?? []), ...noOf(person)]
      return cellsOf({ ...school, people, consents, photos: shown })
    },
    /** The gate itself, before and after, over the whole school. */
    check: (withdrawal: Withdrawal, dark: Dark) => {
      const { school, person } = withdrawal
      const after = cellsOf({ ...school, consents: [...school.consents, ...noOf(person)] })
      const expected = cellsOf(school).flatMap((cell, nth) =>
        cell.publishable && after[nth]?.publishable === false ? [`${cell.photo} ${cell.channel}`] : [],
      )
      const found = dark.flatMap(({ photo, channels }) =>
        CHANNELS.flatMap((name, bit) => ((channels >>> bit) & 1 ? [`${idOf(photo)} ${name}`] : [])),
      )
      agree('withdrawal', found.sort(), expected.sort())
    },
  }
}

export function masksOf(input: GateCase): readonly Mask[] {
  const folded = foldMasks(input)
  if ('refused' in folded) throw new Error(folded.refused)
  return folded.masks
}

function noOf(person: Person): readonly ConsentEntry[] {
  const grantor = person.guardians?.[0]?.id ?? person.id
  return CHANNELS.map((purpose) => ({
    ...{ subject: person.id, grantor, purpose, medium: 'foto' as const },
    ...{ decision: 'ingetrokken' as const, recordedAt: AT },
  }))
}
