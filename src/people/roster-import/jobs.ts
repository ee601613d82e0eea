import type { House } from '#platform/house.ts'
import { dropOldDrafts } from './actions.ts'

/** A file that was looked at and never confirmed does not stay: it is full of names. */
export async function forgetDrafts(house: House): Promise<void> {
  for (const { schoolId } of await house.schools.list())
    await house.database.inSchool(schoolId, (tx) => dropOldDrafts(tx, house.clock()))
}
