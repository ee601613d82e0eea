import { expect, test } from 'vitest'
import { mapRows } from '../table-file/columns.ts'
import type { GuardianField } from './guardian-fields.ts'
import { linesOf } from './lines.ts'
import { type KnownAdult, type PeopleNow, planOf } from './plan.ts'

const person = (id: string, givenName: string, familyName: string) => ({
  id,
  givenName,
  prefix: '',
  familyName,
})
const now: PeopleNow = {
  pupils: [
    { ...person('noor', 'Noor', 'Bos'), number: '1', birthDate: '2017-03-04', group: 'Groep 3' },
    { ...person('daan', 'Daan', 'Bos'), number: '2', birthDate: '2018-03-04', group: '2' },
    { ...person('daan2', 'Daan', 'Bos'), number: '3', birthDate: '2019-01-01', group: '2' },
  ],
  adults: [],
}
const colleague: KnownAdult = {
  ...person('juf', 'Eva', 'Bos'),
  ...{ email: 'eva@school.example', isStaff: true, isGuardian: false, hasOwnEmail: false, children: [] },
}
const FIELDS: GuardianField[] = [
  'childNumber',
  'childName',
  'childBirthDate',
  'childGroup',
  'name1',
  'email1',
  'authority1',
  'name2',
  'email2',
]
const plan = (rows: string[][], at = now) => {
  const mapping = Object.fromEntries(FIELDS.map((name, index) => [name, index]))
  const table = { header: FIELDS, rows, headerRow: 1 }
  return planOf(
    linesOf(
      mapRows(
        table,
        FIELDS.map((name) => ({ name, label: name, isRequired: false, titles: [] })),
        mapping,
      ),
    ),
    at,
  )
}
const codes = (rows: string[][], at = now) => plan(rows, at).doubts.map(({ code }) => code)

test('a child is known by number, by name and birth date, or by name and group; never by a name alone', () => {
  expect(codes([['1', '', '', '', 'A Bos', '', 'ja']])).toEqual([])
  expect(codes([['', 'noor  bos', '4-3-2017', '', 'A Bos', '', 'ja']])).toEqual([])
  expect(codes([['', 'Noor Bos', '', '3', 'A Bos', '', 'ja']])).toEqual([])
  expect(codes([['', 'Noor Bos', '', '', 'A Bos', '', 'ja']])).toEqual(['no_such_pupil'])
  expect(codes([['', 'Daan Bos', '', 'groep 2', 'A Bos', '', 'ja']])).toEqual(['two_pupils'])
})

test('two guardians on a row are two people; who has two children is one', () => {
  const { steps } = plan([
    ['1', '', '', '', 'Anna de Wit', 'anna@x.example', 'ja', 'Bert Bos', ''],
    ['2', '', '', '', 'Anna de Wit', 'ANNA@x.example', 'nee', '', ''],
  ])
  expect(steps.map(({ name, links }) => [name.familyName, links.map(({ authority }) => authority)])).toEqual([
    ['Wit', [true, false]],
    ['Bos', [null]],
  ])
})

test('an address lets in one person: the second who brings it comes in without', () => {
  const { steps, doubts } = plan([
    ['1', '', '', '', 'Anna Wit', 'samen@x.example', 'ja', 'Bert Bos', 'samen@x.example'],
  ])
  expect(steps.map(({ email }) => email)).toEqual(['samen@x.example', undefined])
  expect(doubts).toMatchObject([{ code: 'shared_email', who: 'Bert Bos', isLeftOut: false }])
  expect(codes([['1', '', '', '', 'Anna Wit', 'geen adres', 'ja']])).toEqual(['bad_email'])
})

test('a colleague with a child here is the same person, and a list does not change a colleague’s address', () => {
  const at = { ...now, adults: [colleague] }
  expect(plan([['1', '', '', '', 'Eva Bos', 'eva@school.example', 'ja']], at).steps).toMatchObject([
    { id: 'juf' },
  ])
  const known = { ...colleague, isGuardian: true, children: [{ id: 'noor', authority: true }] }
  expect(codes([['1', '', '', '', 'Eva Bos', 'kwaad@x.example', 'ja']], { ...now, adults: [known] })).toEqual(
    ['other_email'],
  )
})

test('an address that a parent gave us themselves stays, and is asked about', () => {
  const parent = { ...colleague, isStaff: false, isGuardian: true, hasOwnEmail: true }
  const at = { ...now, adults: [{ ...parent, children: [{ id: 'noor', authority: true }] }] }
  const row = (email: string) => [['1', '', '', '', 'Eva Bos', email, 'ja']]
  expect(codes(row('eva@oud.example'), at)).toEqual(['own_email'])
  expect(plan(row('eva@oud.example'), at).steps).toMatchObject([{ is: 'same', email: undefined }])
  expect(codes(row('eva@school.example'), at)).toEqual([])
})

test('gezag that is not recognised or contradicts itself is unknown, never yes; an empty cell changes nothing', () => {
  const first = (rows: string[][], at = now) => plan(rows, at).steps[0]?.links[0]?.authority
  expect(first([['1', '', '', '', 'A Bos', 'a@x.example', 'ja, soms']])).toBe(null)
  const twice = ['ja', 'nee'].map((said) => ['1', '', '', '', 'A Bos', 'a@x.example', said])
  expect([first(twice), codes(twice)]).toEqual([null, ['authority_contradicts']])
  const known = {
    ...colleague,
    isStaff: false,
    isGuardian: true,
    children: [{ id: 'noor', authority: true }],
  }
  const at = { ...now, adults: [known] }
  expect(plan([['1', '', '', '', 'Eva Bos', '', '']], at).steps.map(({ is }) => is)).toEqual(['same'])
  expect(first([['1', '', '', '', 'Eva Bos', '', '?']], at)).toBe(null)
})
