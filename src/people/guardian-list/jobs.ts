import type { House } from '#platform/house.ts'
import { dropOldLists } from './actions.ts'

/** A list that nobody confirmed does not stay: it is full of names and addresses. */
export async function forgetLists(house: House): Promise<void> {
  for (const { schoolId } of await house.schools.list())
    await house.database.inSchool(schoolId, (tx) => dropOldLists(tx, house.clock()))
}
