import type { Name } from '../person.ts'
import { NAME_BACKGROUNDS } from '../practice-names.ts'

/** Drawn pupils with drawn guardians, in one group that has no location and no teacher of its own. */
export type PracticeClass = {
  groupId: string
  pupils: readonly (Name & { id: string; birthDate: string; guardians: readonly string[] })[]
  guardians: readonly (Name & { id: string })[]
}

/** A first name and a family name that no real child has, so that nobody is taken for a pupil of the school. */
const FAMILY = { prefix: '', familyName: 'Oefenkind' }
const PARENT = { prefix: '', familyName: 'Oefenouder' }
const PUPILS = 8
export const PRACTICE_GROUP = 'Oefengroep'
export const PRACTICE_YEAR = 7

/** @example drawPracticeClass(newId, '2026-11-10').pupils.length // 8 */
export function drawPracticeClass(newId: () => string, today: string): PracticeClass {
  const givenNames = drawNames('children', PUPILS)
  const parentNames = [drawNames('women', PUPILS), drawNames('men', PUPILS)]
  const families = givenNames.map((givenName, index) => {
    // Every fourth child has one guardian: what one says is then all that is said.
    const guardians = parentNames
      .slice(0, index % 4 === 3 ? 1 : 2)
      .map((names) => ({ id: newId(), givenName: names[index] ?? '', ...PARENT }))
    const birthDate = `${Number(today.slice(0, 4)) - 10}-0${1 + (index % 9)}-15`
    const pupil = { id: newId(), givenName, ...FAMILY, birthDate, guardians: guardians.map(({ id }) => id) }
    return { pupil, guardians }
  })
  return {
    groupId: newId(),
    pupils: families.map(({ pupil }) => pupil),
    guardians: families.flatMap(({ guardians }) => guardians),
  }
}

/** From every background in turn, as a class is. */
function drawNames(kind: 'children' | 'women' | 'men', count: number): string[] {
  const names = Array.from({ length: count }, (_, index) => {
    const list = NAME_BACKGROUNDS[index % NAME_BACKGROUNDS.length]?.[kind] ?? []
    return list[Math.floor(index / NAME_BACKGROUNDS.length)]
  })
  return names.filter((name) => name !== undefined)
}
