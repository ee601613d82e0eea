/** Names as NEN 1888 splits them: sorted by family name, shown with the prefix in between. */
export type Name = { givenName: string; prefix: string; familyName: string }

export function fullName(name: Name): string {
  // After d' and the like there is no space: d'Arnaud.
  const family =
    name.prefix.endsWith("'") && name.prefix.length === 2 && name.prefix !== "'t"
      ? `${name.prefix}${name.familyName}`
      : [name.prefix, name.familyName].filter((part) => part !== '').join(' ')
  return `${name.givenName} ${family}`.trim()
}

export type Group = { id: string; name: string; yearGroups: number[] }
/** Of a group: who is in none, is in no list of a group. */
export type Pupil = Name & { id: string; groupId: string; schoolYear: number | null }
export type Child = Omit<Pupil, 'groupId'> & { groupId: string | null; authority: boolean | null }

export type Kind = 'pupil' | 'guardian' | 'staff' | 'adult'

/** What a decision about consent has to know of a person, apart from what was consented. */
export type PersonFacts = {
  id: string
  kind: Kind
  hasLeft: boolean
  /** Undefined when no birth date is known. */
  age: number | undefined
  schoolYear: number | undefined
  guardians: { id: string; authority: boolean | null }[]
}

/** Whole years on a day; both days as YYYY-MM-DD, so that no time zone comes into it. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
