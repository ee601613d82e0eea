import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFileInParts } from './edexml.ts'
import { countsOf, doesNothing, planOf } from './plan.ts'
import type { RosterNow } from './roster-now.ts'
import type { SchoolFile } from './school-file.ts'
import { carriedOut } from './testing/carried-out.ts'
import { type DrawnPupil, type DrawnStaff, fileOf } from './testing/drawn-file.ts'

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const GROUPS = ['g1', 'g2', '#g3']
// Few names, days and keys, so that namesakes, twins and keys that come back are there all the time.
const anyPupil: fc.Arbitrary<DrawnPupil> = fc.record({
  key: maybe(oneOf('0', '1', '2', '3', '#4')),
  eckid: maybe(oneOf('e1', 'e2', 'e3')),
  roepnaam: maybe(oneOf('Noor', 'Sem', 'Ali')),
  achternaam: maybe(oneOf('Berg', 'Vos')),
  geboortedatum: maybe(oneOf('2016-01-01', '2017-01-01')),
  jaargroep: maybe(oneOf('7', '8', 'C', 'S', 'H')),
  groep: maybe(oneOf(...GROUPS, 'nergens')),
  vestiging: maybe(oneOf('l1', 'l2')),
  uitstroomdatum: maybe(oneOf('2026-09-01', '2027-07-01')),
})
const anyStaff: fc.Arbitrary<DrawnStaff> = fc.record(
  {
    key: oneOf('a', 'b', '#c'),
    roepnaam: oneOf('Jo', 'Bas'),
    achternaam: oneOf('Smit'),
    emailadres: oneOf('jo@school.example', 'bas@school.example'),
    rollen: fc.subarray(['DIR', 'LRK']),
    groepen: fc.subarray(GROUPS),
  },
  { requiredKeys: [] },
)
const anyFile = fc
  .record({
    schooljaar: oneOf('2026-2027', '2026-2027', '2027-2028'),
    locations: fc.subarray([
      { key: 'l1', naam: 'Hier' },
      { key: 'l2', naam: 'Daar' },
    ]),
    groups: fc.subarray(
      GROUPS.map((key, at) => ({ key, naam: `Groep ${at}`, jaargroep: at === 0 ? 'C' : '7' })),
    ),
    pupils: fc.array(anyPupil, { minLength: 1, maxLength: 6 }),
    staff: fc.array(anyStaff, { maxLength: 3 }),
  })
  .map((school): SchoolFile => {
    const reader = readFileInParts((eckid) => `hash of ${eckid}`)
    reader.push(fileOf(school))
    const reading = reader.end()
    if (reading.is === 'refused') throw new Error(reading.code)
    return reading.file
  })
const EMPTY: RosterNow = {
  ...{ name: 'De Proef', brin: '99ZZ', schoolYear: '2026-2027' },
  ...{ locations: [], groups: [], pupils: [], staff: [] },
}
const numRuns = Number(process.env.ZWW_CASES ?? 400)
const plan = (file: SchoolFile, now: RosterNow) => planOf(file, now, {}, '2026-11-10')

test('a file that was carried out does nothing the second time, whatever was in it and at the school', () => {
  const anyTwo = fc.property(anyFile, anyFile, (first, second) => {
    const before = carriedOut(plan(first, EMPTY), EMPTY, 1)
    const file = second.schoolYear < before.schoolYear ? { ...second, schoolYear: before.schoolYear } : second
    const planned = plan(file, before)
    const { doubtful, doubtfulStaff } = countsOf(planned)
    // Whoever is in doubt waits for a person, and may be clearer once the others are in: that is no second time.
    if (doubtful + doubtfulStaff > 0) return
    const again = plan(file, carriedOut(planned, before, 2))
    expect(countsOf(again)).toMatchObject({ new: 0, changed: 0, moved: 0, left: 0, missing: 0 })
    expect(doesNothing(again) || countsOf(again).doubtful + countsOf(again).doubtfulStaff > 0).toBe(true)
  })
  fc.assert(anyTwo, { numRuns })
})

test('nobody is lost, and no two in a file become one person', () => {
  const anyTwo = fc.property(anyFile, anyFile, (first, second) => {
    const before = carriedOut(plan(first, EMPTY), EMPTY, 1)
    const { pupils } = plan({ ...second, schoolYear: before.schoolYear }, before)
    const ids = pupils.flatMap((step) => ('id' in step ? [step.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    const keys = pupils.flatMap((step) => ('to' in step ? (step.to.key ?? []) : []))
    expect(new Set(keys).size).toBe(keys.length)
    const asked = pupils.flatMap((step) => (step.is === 'doubtful' ? step.candidates : []))
    const known = before.pupils.filter(({ leftOn }) => leftOn === null).map(({ id }) => id)
    const told = new Set([...ids, ...asked])
    expect(known.filter((id) => !told.has(id))).toEqual([])
  })
  fc.assert(anyTwo, { numRuns })
})
