import { expect, test } from 'vitest'
import { planOf } from './plan.ts'
import type { KnownStaff, RosterNow } from './roster-now.ts'
import type { FileStaff, SchoolFile } from './school-file.ts'

const JO = { givenName: 'Jo', prefix: '', familyName: 'Smit' }
const inFile = (more: Partial<FileStaff> = {}): FileStaff => ({
  ...{ ...JO, key: 'j', eckid: undefined, email: 'jo@school.example', roles: ['DIR'], groups: [] },
  ...more,
})
const known = (more: Partial<KnownStaff> = {}): KnownStaff => ({
  ...{
    id: 'jo',
    ...JO,
    key: null,
    eckid: null,
    email: 'jo@school.example',
    leftOn: null,
    roles: [],
    groupIds: [],
  },
  ...more,
})
const planned = (staff: FileStaff, now: KnownStaff) => {
  const file: SchoolFile = {
    school: { brin: '99ZZ', dependance: undefined, number: undefined, key: undefined },
    ...{
      schoolYear: '2026-2027',
      referenceDay: '2026-10-01',
      locations: [],
      groups: [],
      pupils: [],
      staff: [staff],
    },
    ...{ dropped: {}, unknown: {}, warnings: [] },
  }
  const school: RosterNow = {
    ...{
      name: 'De Proef',
      brin: '99ZZ',
      schoolYear: '2026-2027',
      locations: [],
      groups: [],
      pupils: [],
      staff: [now],
    },
  }
  return planOf(file, school, {}, '2026-11-10').staff[0]
}

test('a colleague is known by name and address, and gets a suggestion and nothing else', () => {
  expect(planned(inFile(), known())).toMatchObject({
    is: 'present',
    id: 'jo',
    changes: ['suggestion'],
    isLinked: true,
  })
})

test('a name alone, or an address alone, may be of somebody else', () => {
  expect(planned(inFile({ email: undefined }), known())).toMatchObject({ is: 'doubtful', candidates: ['jo'] })
  expect(planned(inFile({ givenName: 'Bas' }), known())).toMatchObject({ is: 'doubtful', candidates: ['jo'] })
})

test('where we write to a colleague is filled in and never changed by a file', () => {
  const here = known({ key: 'j', email: 'anders@school.example', roles: ['DIR'] })
  expect(planned(inFile(), here)).toMatchObject({ changes: [], to: { email: 'anders@school.example' } })
  expect(planned(inFile(), { ...here, email: null })).toMatchObject({
    changes: ['email'],
    to: { email: 'jo@school.example' },
  })
})

test('who left does not come back by a file: their roles would come along', () => {
  expect(planned(inFile(), known({ key: 'j', leftOn: '2026-08-01' }))).toMatchObject({
    is: 'ignored',
    why: 'gone_already',
  })
})
