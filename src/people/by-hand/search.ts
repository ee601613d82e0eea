import { fullName, type Name } from '../person.ts'
import { nameKey } from '../table-file/cell-values.ts'
import type { Findable } from './known-people.ts'

const SHORTEST = 2
/** A page is for reading: who has more to find types more. */
export const MOST_FOUND = 50

export type Search =
  | { is: 'not_asked'; typed: '' }
  | { is: 'too_short'; typed: string }
  | { is: 'found'; typed: string; found: Findable[] }

/** By any part of a name, without accents. A guardian is found through a child; without one there is nothing to open. */
export function searchPeople(people: readonly Findable[], typed: string): Search {
  const key = nameKey(typed)
  if (key.length < SHORTEST) return { is: 'too_short', typed }
  const found = people.filter(
    (person) =>
      nameKey(fullName(person)).includes(key) && (person.kind === 'pupil' || person.children.length > 0),
  )
  return { is: 'found', typed, found }
}

/** Guardians who may well be this child's too: of the same name, or of a child with the same name. */
export function likelyGuardians(
  people: readonly Findable[],
  pupil: Name & { guardians: readonly { id: string }[] },
): Findable[] {
  const family = nameKey(pupil.familyName)
  const isFamily = ({ familyName }: Name) => nameKey(familyName) === family
  const here = new Set(pupil.guardians.map(({ id }) => id))
  return people.filter(
    (one) => one.kind === 'guardian' && !here.has(one.id) && (isFamily(one) || one.children.some(isFamily)),
  )
}
