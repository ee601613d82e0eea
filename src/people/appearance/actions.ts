import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { type AppearanceForm, type AppearanceRefusal, readAppearance } from './appearance.ts'
import { saveAppearance } from './store.ts'

type Asked = { school: Tenant; by: string | undefined; form: AppearanceForm }

/** How the school looks from now on. The photos that were covered before keep the colour that they were approved with. */
export async function changeAppearance(
  house: House,
  { school: { schoolId }, by, form }: Asked,
): Promise<'done' | AppearanceRefusal> {
  const wanted = readAppearance(form)
  if ('refused' in wanted) return wanted.refused
  await house.database.inSchool(schoolId, async (tx) => {
    await saveAppearance(tx, schoolId, wanted)
    await note(house, tx, schoolId, { kind: 'school.appearance_changed', ids: {}, actorId: by ?? null })
  })
  return 'done'
}
