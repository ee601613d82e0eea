import { foldStatements, isUnnamed, namedOn, peopleUnder, type StatementRow } from '../statement.ts'

/**
 * Whether this person is certainly on a photo, as bytes and not as it goes out: who is covered elsewhere is under the cover
 * here. A set of one is certain.
 */
export function isCertainlyOn(statements: readonly StatementRow[], personId: string): boolean {
  const said = foldStatements(statements)
  if (said.alsoPresent.includes(personId)) return true
  const named = namedOn(said)
  return [...said.faces.values()].some((face) => {
    const people = peopleUnder(face).filter((person) => !isUnnamed(face) || !named.has(person))
    return people.length === 1 && people[0] === personId
  })
}
