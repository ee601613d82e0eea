import { expect, test } from 'vitest'
import {
  authorityWord,
  judgeColleague,
  judgeGroup,
  judgeGuardian,
  judgePlace,
  judgePupil,
  type Typed,
} from './by-hand.ts'
import type { Findable } from './known-people.ts'
import { likelyGuardians, searchPeople } from './search.ts'

const GROUPS = [{ id: '7' }]
const TODAY = '2026-11-23'
const SANNE: Typed = {
  ...{ voornaam: 'Sanne', tussenvoegsel: 'de', achternaam: 'Groot', geboortedatum: '3-4-2017' },
  ...{ groep: '7', jaar: '5' },
}
const faultsOf = (judged: { is: string; faults?: { field: string; code: string }[] }) =>
  (judged.faults ?? []).map(({ field, code }) => `${field} ${code}`)

test('a pupil as somebody types it', () => {
  expect(judgePupil(SANNE, GROUPS, TODAY)).toEqual({
    is: 'fine',
    wish: {
      ...{ givenName: 'Sanne', prefix: 'de', familyName: 'Groot', birthDate: '2017-04-03' },
      ...{ groupId: '7', schoolYear: 5 },
    },
  })
})

test.each<[Typed, string[]]>([
  [{ voornaam: '' }, ['voornaam no_given_name']],
  [{ achternaam: '' }, ['achternaam no_family_name']],
  [{ achternaam: 'x'.repeat(81) }, ['achternaam too_long']],
  [{ geboortedatum: '31-2-2017' }, ['geboortedatum no_day']],
  [{ geboortedatum: '24-11-2026' }, ['geboortedatum day_to_come']],
  [{ geboortedatum: '23-11-2026' }, []],
  [{ groep: 'weg' }, ['groep no_group']],
  [{ groep: '', jaar: '' }, []],
  [{ jaar: '9' }, ['jaar bad_year']],
])('a pupil with %j', (typed, faults) => {
  expect(faultsOf(judgePupil({ ...SANNE, ...typed }, GROUPS, TODAY))).toEqual(faults)
})

test('gezag has to be said, and "not known" is neither yes nor no', () => {
  const ann = { voornaam: 'Ann', achternaam: 'Groot', email: '', gezag: 'onbekend' }
  expect(judgeGuardian(ann)).toMatchObject({ is: 'fine', wish: { email: null, authority: null } })
  expect(faultsOf(judgeGuardian({ ...ann, gezag: '' }))).toEqual(['gezag no_authority'])
  expect(faultsOf(judgeGuardian({ ...ann, email: 'ann@' }))).toEqual(['email bad_email'])
  expect([true, false, null].map(authorityWord)).toEqual(['ja', 'nee', 'onbekend'])
})

test('an address is kept in small letters', () => {
  const juf = { voornaam: 'Ann', achternaam: 'Groot', email: 'Ann@School.example' }
  expect(judgeColleague(juf)).toMatchObject({ wish: { email: 'ann@school.example' } })
})

test('a group asks for its place only where there is more than one', () => {
  const [oost, west] = [{ id: 'oost' }, { id: 'west' }]
  const wish = (typed: Typed, places: { id: string }[]) => judgeGroup(typed, ['7', '8', '8', 'x'], places)
  expect(wish({ naam: '7/8' }, [oost])).toMatchObject({ wish: { yearGroups: [7, 8], locationId: 'oost' } })
  expect(wish({ naam: '7/8' }, [])).toMatchObject({ wish: { locationId: undefined } })
  expect(faultsOf(wish({ naam: '7/8' }, [oost, west]))).toEqual(['locatie no_location'])
  expect(wish({ naam: '7/8', locatie: 'west' }, [oost, west])).toMatchObject({ is: 'fine' })
  expect(faultsOf(judgeGroup({ naam: '' }, [], [oost]))).toEqual(['naam no_name', 'jaar no_years'])
  expect(faultsOf(judgePlace({ naam: '' }))).toEqual(['naam no_name'])
})

const person = (one: Partial<Findable> & { id: string; familyName: string }): Findable => ({
  ...{ givenName: 'Ann', prefix: '', kind: 'pupil', birthDate: null, groupId: null, leftOn: null },
  children: [],
  ...one,
})
const child = { id: 'zoë', givenName: 'Zoë', prefix: 'de', familyName: 'Groot' }
const mother = person({ id: 'moeder', familyName: 'Bos', kind: 'guardian', children: [child] })
const people = [
  person(child),
  mother,
  person({ id: 'oud', familyName: 'Bos', kind: 'guardian' }),
  person({ id: 'ander', familyName: 'Kok', kind: 'guardian', children: [{ ...child, familyName: 'Kok' }] }),
]

test('a search reads past accents and capitals, and finds a guardian only through a child', () => {
  const found = (typed: string) => {
    const search = searchPeople(people, typed)
    return search.is === 'found' ? search.found.map(({ id }) => id) : search.is
  }
  expect(found('zoe DE')).toEqual(['zoë'])
  expect(found('bos')).toEqual(['moeder'])
  expect(found('x')).toBe('too_short')
})

test('for a brother the guardian of a sister is offered, and who stands there already is not', () => {
  const brother = { ...child, id: 'bas', givenName: 'Bas', guardians: [] }
  expect(likelyGuardians(people, brother).map(({ id }) => id)).toEqual(['moeder'])
  expect(likelyGuardians(people, { ...brother, guardians: [{ id: 'moeder' }] })).toEqual([])
})
