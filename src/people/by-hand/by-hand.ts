import { isAddress } from '../guardian-list/lines.ts'
import type { Name } from '../person.ts'
import { readDay } from '../table-file/cell-values.ts'

export const FIELDS = [
  'voornaam',
  'tussenvoegsel',
  'achternaam',
  'geboortedatum',
  'groep',
  'jaar',
  'email',
  'gezag',
  'naam',
  'locatie',
] as const
export type FieldName = (typeof FIELDS)[number]
/** What was typed: shown again as it was when something is wrong with it. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>
export type FaultCode =
  | 'no_name'
  | 'no_given_name'
  | 'no_family_name'
  | 'too_long'
  | 'no_day'
  | 'day_to_come'
  | 'no_group'
  | 'bad_year'
  | 'no_years'
  | 'no_location'
  | 'bad_email'
  | 'no_authority'
export type Fault = { field: FieldName; code: FaultCode }
export type Wish<Fields> = { is: 'fine'; wish: Fields } | { is: 'refused'; faults: Fault[] }

export type PupilWish = Name & { birthDate: string; groupId: string | null; schoolYear: number | null }
export type GuardianWish = Name & { email: string | null; authority: boolean | null }
export type ColleagueWish = Name & { email: string | null }
export type GroupWish = { name: string; yearGroups: number[]; locationId: string | undefined }

const MOST_LETTERS = 80
const YEAR = /^[1-8]$/

function judgeName(typed: Typed): { name: Name; faults: Fault[] } {
  const name = {
    givenName: typed.voornaam ?? '',
    prefix: typed.tussenvoegsel ?? '',
    familyName: typed.achternaam ?? '',
  }
  const faults: Fault[] = []
  if (name.givenName === '') faults.push({ field: 'voornaam', code: 'no_given_name' })
  if (name.familyName === '') faults.push({ field: 'achternaam', code: 'no_family_name' })
  const long = (['voornaam', 'tussenvoegsel', 'achternaam'] as const).filter((field) =>
    isTooLong(typed[field]),
  )
  return { name, faults: [...faults, ...long.map((field): Fault => ({ field, code: 'too_long' }))] }
}

const isTooLong = (text = '') => text.length > MOST_LETTERS
const answer = <Fields>(wish: Fields, faults: Fault[]): Wish<Fields> =>
  faults.length === 0 ? { is: 'fine', wish } : { is: 'refused', faults }

/** In no group yet is allowed: who comes next month is known before the group is. */
export function judgePupil(typed: Typed, groups: readonly { id: string }[], today: string): Wish<PupilWish> {
  const { name, faults } = judgeName(typed)
  const birthDate = readDay(typed.geboortedatum)
  if (birthDate === undefined) faults.push({ field: 'geboortedatum', code: 'no_day' })
  else if (birthDate > today) faults.push({ field: 'geboortedatum', code: 'day_to_come' })
  const wanted = typed.groep ?? ''
  const groupId = groups.find(({ id }) => id === wanted)?.id ?? null
  if (wanted !== '' && groupId === null) faults.push({ field: 'groep', code: 'no_group' })
  const year = typed.jaar ?? ''
  if (year !== '' && !YEAR.test(year)) faults.push({ field: 'jaar', code: 'bad_year' })
  const schoolYear = year === '' ? null : Number(year)
  return answer({ ...name, birthDate: birthDate ?? '', groupId, schoolYear }, faults)
}

export const AUTHORITIES = ['ja', 'nee', 'onbekend'] as const
export type AuthorityWord = (typeof AUTHORITIES)[number]
const meant: Record<AuthorityWord, boolean | null> = { ja: true, nee: false, onbekend: null }
export const authorityWord = (authority: boolean | null): AuthorityWord =>
  authority === null ? 'onbekend' : authority ? 'ja' : 'nee'

export function judgeGuardian(typed: Typed): Wish<GuardianWish> {
  const { name, faults } = judgeName(typed)
  const email = judgeEmail(typed, faults)
  const word = AUTHORITIES.find((one) => one === typed.gezag)
  if (word === undefined) faults.push({ field: 'gezag', code: 'no_authority' })
  return answer({ ...name, email, authority: word === undefined ? null : meant[word] }, faults)
}

export function judgeColleague(typed: Typed): Wish<ColleagueWish> {
  const { name, faults } = judgeName(typed)
  return answer({ ...name, email: judgeEmail(typed, faults) }, faults)
}

function judgeEmail(typed: Typed, faults: Fault[]): string | null {
  const email = (typed.email ?? '').toLowerCase()
  if (email !== '' && !isAddress(email)) faults.push({ field: 'email', code: 'bad_email' })
  return email === '' ? null : email
}

/** A school with one place of business is not asked which one. */
export function judgeGroup(
  typed: Typed,
  years: readonly string[],
  locations: readonly { id: string }[],
): Wish<GroupWish> {
  const name = typed.naam ?? ''
  const faults: Fault[] = []
  if (name === '') faults.push({ field: 'naam', code: 'no_name' })
  if (isTooLong(name)) faults.push({ field: 'naam', code: 'too_long' })
  const yearGroups = [...new Set(years.filter((year) => YEAR.test(year)).map(Number))].toSorted()
  if (yearGroups.length === 0) faults.push({ field: 'jaar', code: 'no_years' })
  const wanted = locations.length > 1 ? typed.locatie : locations[0]?.id
  const locationId = locations.find(({ id }) => id === wanted)?.id
  if (locations.length > 1 && locationId === undefined) faults.push({ field: 'locatie', code: 'no_location' })
  return answer({ name, yearGroups, locationId }, faults)
}

export function judgePlace(typed: Typed): Wish<{ name: string }> {
  const name = typed.naam ?? ''
  if (name === '') return { is: 'refused', faults: [{ field: 'naam', code: 'no_name' }] }
  return answer({ name }, isTooLong(name) ? [{ field: 'naam', code: 'too_long' }] : [])
}

export type HandRefusal =
  | 'gone'
  | 'already_here'
  | 'was_here'
  | 'email_taken'
  | 'already_guardian'
  | 'group_not_empty'
  | 'last_keeper'
  | 'own_person'
/** `id`: of whom it is about, where the page can point there. */
export type Done = { is: 'done'; id: string } | { is: 'refused'; code: HandRefusal; id?: string | undefined }
