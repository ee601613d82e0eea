import { describe, expect, test } from 'vitest'
import { demandsOf, refusalFor, unmet } from './guard.ts'
import type { Answers } from './match.ts'
import { countsOf, doesNothing, planOf } from './plan.ts'
import type { KnownPupil, RosterNow } from './roster-now.ts'
import type { FilePupil, SchoolFile } from './school-file.ts'

const TODAY = '2026-11-10'
const name = (givenName: string, familyName = 'Berg') => ({ givenName, prefix: '', familyName })
const pupil = (more: Partial<FilePupil> & { givenName: string }): FilePupil => ({
  ...{
    ...name(''),
    familyName: 'Berg',
    key: undefined,
    eckid: undefined,
    birthDate: '2016-03-04',
    year: 7,
    group: 'g',
  },
  ...{ combined: [], location: undefined, leftOn: undefined, former: false },
  ...more,
})
const known = (id: string, more: Partial<KnownPupil> & { givenName: string }): KnownPupil => ({
  ...{
    id,
    prefix: '',
    familyName: 'Berg',
    key: null,
    eckid: null,
    birthDate: '2016-03-04',
    groupId: 'G',
    year: 7,
  },
  ...{ leftOn: null, leftBecause: null },
  ...more,
})
const file = (...pupils: FilePupil[]): SchoolFile => ({
  school: { brin: '99ZZ', dependance: undefined, number: undefined, key: undefined },
  ...{ schoolYear: '2026-2027', referenceDay: '2026-10-01', locations: [], pupils, staff: [] },
  groups: [{ key: 'g', name: '7', kind: 'home', year: 7 }],
  ...{ dropped: {}, unknown: {}, warnings: [] },
})
const school = (...pupils: KnownPupil[]): RosterNow => ({
  ...{ name: 'De Proef', brin: '99ZZ', schoolYear: '2026-2027', pupils, staff: [] },
  locations: [{ id: 'L', name: 'Hier', key: null }],
  groups: [{ id: 'G', name: '7', key: 'g', yearGroups: [7], locationId: 'L' }],
})
const plan = (inFile: SchoolFile, now: RosterNow, answers: Answers = {}) =>
  planOf(inFile, now, answers, TODAY)

describe('what a file does to a school', () => {
  const noor = pupil({ ...name('Noor'), key: '1' })
  const atSchool = known('n', { ...name('Noor'), key: '1' })

  test('what is the same does nothing', () => {
    const same = plan(file(noor), school(atSchool))
    expect(countsOf(same)).toMatchObject({ unchanged: 1, new: 0, missing: 0 })
    expect(doesNothing(same)).toBe(true)
  })

  test('what the file leaves out stays as it is', () => {
    const bare = pupil({
      givenName: '',
      familyName: '',
      key: '1',
      birthDate: undefined,
      year: undefined,
      group: undefined,
    })
    expect(doesNothing(plan(file(bare), school(atSchool)))).toBe(true)
  })

  test('a year that is none of a primary school becomes none', () => {
    const [step] = plan(file(pupil({ ...noor, year: null })), school(atSchool)).pupils
    expect(step).toMatchObject({ is: 'present', changes: ['year'], to: { year: null } })
  })

  test.each<[string, Partial<FilePupil>, Partial<KnownPupil>, object]>([
    ['left on the day of the file: left', { leftOn: '2026-10-01' }, {}, { is: 'left', on: '2026-10-01' }],
    ['leaves after it: still here', { leftOn: '2026-10-02' }, {}, { is: 'present', changes: [] }],
    ['a former pupil: left today', { former: true }, {}, { is: 'left', on: TODAY }],
    [
      'left and known to have left: nothing',
      { former: true },
      { leftOn: '2026-09-01', leftBecause: 'left' },
      { is: 'ignored' },
    ],
    [
      'left and only missed until now: left',
      { former: true },
      { leftOn: '2026-09-01', leftBecause: 'missing' },
      { is: 'left', on: '2026-09-01' },
    ],
    [
      'here again: back',
      {},
      { leftOn: '2026-09-01', leftBecause: 'missing' },
      { is: 'present', changes: ['back'] },
    ],
  ])('%s', (_, inFile, before, wanted) => {
    const [step] = plan(file(pupil({ ...noor, ...inFile })), school({ ...atSchool, ...before })).pupils
    expect(step).toMatchObject(wanted)
  })

  test('who is not in it is missing, once; who may be somebody in doubt is not', () => {
    const others = [known('s', { ...name('Sem') }), known('w', { ...name('Weg'), leftOn: '2026-01-01' })]
    const doubt = pupil({ ...name('Sem'), birthDate: undefined })
    expect(countsOf(plan(file(noor), school(atSchool, ...others)))).toMatchObject({ missing: 1 })
    expect(countsOf(plan(file(noor, doubt), school(atSchool, ...others)))).toMatchObject({
      missing: 0,
      doubtful: 1,
    })
  })

  test('a new school year ends every group and takes everybody along', () => {
    const next = { ...file(noor), schoolYear: '2027-2028' }
    const moved = plan(next, school(atSchool))
    expect(moved.groups.map(({ is }) => is)).toEqual(['new', 'ended'])
    expect(moved.pupils).toMatchObject([{ is: 'present', changes: ['group'], to: { group: { key: 'g' } } }])
    const lost = plan(
      { ...next, pupils: [pupil({ ...noor, group: undefined, year: undefined })] },
      school(atSchool),
    )
    expect(lost.pupils).toMatchObject([{ to: { group: null, year: null } }])
  })

  test('a school without a place of business gets one to put its groups in', () => {
    const empty = { ...school(), groups: [], locations: [] }
    expect(plan(file(noor), empty).locations).toEqual([{ is: 'new', key: '', name: 'De Proef' }])
  })
})

describe('the guard', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => known(`k${at}`, { ...name(`Kind${at}`), key: `${at}` }))
  const inFile = (count: number) =>
    many(count).map(({ givenName, key }) => pupil({ ...name(givenName), key: key ?? undefined }))
  const missing = (present: number, found: number) => {
    const now = school(...many(present))
    const short = file(...inFile(found))
    return demandsOf(plan(short, now), short, now).missing
  }

  test('asks for the number when at least ten and more than a tenth are missing', () => {
    expect([missing(20, 11), missing(20, 10), missing(100, 90), missing(100, 89)]).toEqual([
      undefined,
      10,
      undefined,
      11,
    ])
  })

  test('takes that number and no other', () => {
    const demands = { missing: 11, newYear: true, isOurs: false }
    expect(unmet(demands, { missing: ' 11 ', newYear: true, isOurs: false })).toEqual([])
    expect(unmet(demands, { missing: '110', newYear: false, isOurs: false })).toEqual([
      'year_not_accepted',
      'number_wrong',
    ])
  })

  test('stops a file of another school, also when it is told as six letters, and one of a year that is over', () => {
    const from = (brin: string | undefined, schoolYear = '2026-2027') =>
      refusalFor(
        { ...file(), schoolYear, school: { ...file().school, brin } },
        { brin: '99ZZ', schoolYear: '2026-2027' },
      )
    expect([from('99ZZ'), from('99ZZ00'), from(undefined), from('99ZZ', '2027-2028')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect([from('98ZZ'), from('99ZZ', '2025-2026')]).toEqual(['other_school', 'older_year'])
  })
})
