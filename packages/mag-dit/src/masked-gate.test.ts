import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyCase, anyConsent, anyPerson } from './arbitrary.test-part.ts'
import { AT, caseOf, cellsOf, named, photo, pupil, says } from './example.test-part.ts'
import { foldMasks, type Mask } from './mask.ts'
import { expire, layMask, layOut, type MaskTable } from './mask-table.ts'
import { darkenedBy, maskGate, maskGateNaming, namedRoomFor, roomFor, verdictIn } from './masked-gate.ts'
import { indexPhotos } from './photo-index.ts'
import type { GateCase } from './publication.ts'
import type { Verdict } from './verdict.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 1_000)
vi.setConfig({ testTimeout: 60_000 + numRuns * 10 })

const now = Date.parse(AT)

function masksOf(input: GateCase): readonly Mask[] {
  const folded = foldMasks(input)
  if ('refused' in folded) throw new Error(folded.refused)
  return folded.masks
}

const tableOf = (input: GateCase) => layOut(masksOf(input), input.channels, Date.parse(input.at))
const idOf = (table: MaskTable, number: number) => [...table.people.keys()][number]

/** Every cell as the words have it: photo, channel, verdict, and who blocks. */
function cellsInWords(input: GateCase) {
  const table = tableOf(input)
  const index = indexPhotos(input.photos, table)
  const room = namedRoomFor(index)
  maskGateNaming(index, table, room)
  return index.photos.flatMap((id, at) =>
    input.channels.map((channel, bit) => {
      const blockers: (string | undefined)[] = []
      for (let nth = room.starts[at] ?? 0; nth < (room.starts[at + 1] ?? 0); nth++)
        if (((room.channels[nth] ?? 0) >>> bit) & 1) blockers.push(idOf(table, room.people[nth] ?? -1))
      return { photo: id, channel, verdict: verdictIn(room, at, bit), blockers: blockers.sort() }
    }),
  )
}

const verdictsOf = (input: GateCase, table: MaskTable): readonly Verdict[] => {
  const index = indexPhotos(input.photos, table)
  const room = roomFor(index)
  maskGate(index, table, room)
  return index.photos.flatMap((_, at) => input.channels.map((_, bit) => verdictIn(room, at, bit)))
}

describe('the gate in words, for every case', () => {
  test('gives the verdicts and the blockers of the gate', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const expected = cellsOf(input).map(({ photo, channel, verdict, blockers }) => ({
          ...{ photo, channel, verdict },
          blockers: blockers.map((it) => it.person).sort(),
        }))
        expect(cellsInWords(input)).toEqual(expected)
        expect(verdictsOf(input, tableOf(input))).toEqual(expected.map((it) => it.verdict))
      }),
      { numRuns },
    )
  })

  test('one new mask darkens what the gate darkens, and leaves the verdicts of the gate behind', () => {
    const withdrawal = fc.tuple(anyConsent, anyPerson)
    fc.assert(
      fc.property(anyCase, withdrawal, (input, [row, subject]) => {
        const no = { ...row, subject, grantor: subject, decision: 'ingetrokken' as const, recordedAt: AT }
        const after = { ...input, consents: [...input.consents, no] }
        const table = tableOf(input)
        const index = indexPhotos(input.photos, table)
        const room = roomFor(index)
        maskGate(index, table, room)
        for (const mask of masksOf(after)) if (mask.person === subject) layMask(table, mask, now)
        const found = darkenedBy(index, table, room, table.people.get(subject) ?? -1).flatMap((it) =>
          input.channels
            .filter((_, bit) => (it.channels >>> bit) & 1)
            .map((name) => [index.photos[it.photo], name]),
        )
        const [before, then] = [cellsOf(input), cellsOf(after)]
        const dark = before.filter((cell, at) => cell.publishable && !then[at]?.publishable)
        expect(found.sort()).toEqual(dark.map((cell) => [cell.photo, cell.channel]).sort())
        const left = index.photos.flatMap((_, at) => input.channels.map((_, bit) => verdictIn(room, at, bit)))
        expect(left).toEqual(then.map((cell) => cell.verdict))
      }),
      { numRuns },
    )
  })
})

describe('the gate in words', () => {
  const both = caseOf({
    people: [pupil('ali'), pupil('bo')],
    consents: [says('ali-g1', 'ja', { until: '2026-08-01' }), says('bo-g1', 'ja')],
    photos: [photo([named('1', 'ali')]), photo([named('1', 'bo')], { id: 'f2' })],
  })

  test('takes whoever was folded too long ago for unknown, until they are folded again', () => {
    const table = tableOf(both)
    expect(verdictsOf(both, table)).toEqual(['mag', 'mag'])
    expect(expire(table, Date.parse('2026-07-31T23:59:59+02:00'))).toEqual([])
    expect(verdictsOf(both, table)).toEqual(['mag', 'mag'])
    const at = '2026-08-01T00:00:00+02:00'
    expect(expire(table, Date.parse(at))).toEqual([0])
    expect(verdictsOf(both, table)).toEqual(['onbekend', 'mag'])
    for (const mask of masksOf({ ...both, at })) layMask(table, mask, Date.parse(at))
    expect(verdictsOf(both, table)).toEqual(['mag_met_toestemming', 'mag'])
  })

  test('takes a mask that has ended for unknown when it is laid out', () => {
    const table = layOut(masksOf(both), both.channels, Date.parse('2026-08-01T00:00:00+02:00'))
    expect(verdictsOf(both, table)).toEqual(['onbekend', 'mag'])
  })

  test('decides on the last of 32 channels', () => {
    const channels = Array.from({ length: 32 }, (_, nth) => `kanaal-${nth}`)
    const settings = { classes: Object.fromEntries(channels.map((name) => [name, 'own'] as const)) }
    const consents = channels.map((purpose, nth) => says('ali-g1', nth === 31 ? 'nee' : 'ja', { purpose }))
    const wide = caseOf({ ...both, channels, settings, consents, photos: both.photos.slice(0, 1) })
    expect(verdictsOf(wide, tableOf(wide))).toEqual([...Array<Verdict>(31).fill('mag'), 'mag_niet'])
  })

  test('has no row for whom it does not know', () => {
    const table = tableOf(both)
    const [mask] = masksOf(both)
    if (mask === undefined) throw new Error('nobody')
    expect(() => layMask(table, { ...mask, person: 'x' }, now)).toThrow(RangeError)
  })
})
