import type { GrantedRole } from './actor.ts'
import type { Name } from './person.ts'
import type { PracticeSchool } from './practice-school.ts'

export type StaffRole = Extract<
  GrantedRole,
  'teacher' | 'editor' | 'leadership' | 'anti_bullying' | 'administrator'
>

const person = (givenName: string, prefix: string, familyName: string): Name => ({
  givenName,
  prefix,
  familyName,
})

/** The group of the cast, and of "Juf Marit". */
export const CAST_GROUP = '7'

/** The children of the stories and the tests: the first of group 7, in this order, in every practice school. */
export const CAST_PUPILS = {
  noor: {
    name: person('Noor', 'van den', 'Berg'),
    guardians: [person('Sanne', 'de', 'Boer'), person('Thijs', 'van den', 'Berg')],
  },
  ali: {
    name: person('Ali', '', 'Yıldız'),
    guardians: [person('Sevda', '', 'Yıldız'), person('Murat', '', 'Yıldız')],
  },
  bo: {
    name: person('Bo', 'de', 'Vries'),
    guardians: [person('Marieke', 'de', 'Vries'), person('Judith', 'van der', 'Laan')],
  },
  emre: {
    name: person('Emre', '', 'Demir'),
    guardians: [person('Derya', '', 'Kaya'), person('Hakan', '', 'Demir')],
  },
  sam: {
    name: person('Sam', '', 'Jansen-Bakker'),
    guardians: [person('Petra', '', 'Jansen-Bakker')],
  },
  lotte: {
    name: person('Lotte', '', 'Hoekstra'),
    guardians: [person('Aukje', '', 'Terpstra'), person('Wiebe', '', 'Hoekstra')],
  },
} as const satisfies Record<string, { name: Name; guardians: readonly Name[] }>

export type CastPupil = keyof typeof CAST_PUPILS

/** One colleague per role, each with that role alone, so that a sign-in shows what the role may see. */
export const CAST_STAFF: readonly { name: Name; roles: StaffRole[]; teaches?: string }[] = [
  { name: person('Marit', '', 'Dijkstra'), roles: ['teacher'], teaches: CAST_GROUP },
  { name: person('Henk', '', 'Postma'), roles: ['leadership'] },
  { name: person('Fatima', 'el', 'Amrani'), roles: ['anti_bullying'] },
  { name: person('Joris', 'de', 'Wit'), roles: ['editor'] },
  { name: person('Wies', '', 'Kramer'), roles: ['administrator'] },
]

export const isSameName = (one: Name, other: Name): boolean =>
  one.givenName === other.givenName && one.prefix === other.prefix && one.familyName === other.familyName

export const findCastPupil = (school: PracticeSchool, who: CastPupil): PracticeSchool['pupils'][number] => {
  const group = school.groups.find((one) => one.name === CAST_GROUP)
  const found = school.pupils.find(
    (pupil) => pupil.groupId === group?.id && isSameName(pupil, CAST_PUPILS[who].name),
  )
  if (!found) throw new Error(`The practice school has no ${who}`)
  return found
}
