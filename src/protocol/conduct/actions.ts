import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { type Conduct, type ConductRefusal, readConduct } from './conduct.ts'
import { addConduct, newestConduct } from './store.ts'

export { newestConduct }

/** From now on this is the code; what stood there before stays on record. */
export async function setConduct(
  house: House,
  { school, by, form }: { school: Tenant; by: string | null; form: Conduct },
): Promise<'done' | ConductRefusal> {
  const read = readConduct(form)
  if ('refused' in read) return read.refused
  const { schoolId } = school
  const codeId = house.newId()
  await house.database.inSchool(schoolId, async (tx) => {
    await addConduct(tx, { ...read.conduct, schoolId, codeId, by, at: house.clock() })
    await note(house, tx, schoolId, { kind: 'conduct.set', ids: { conduct: codeId }, actorId: by })
  })
  return 'done'
}
