import type { House } from '#platform/house.ts'
import { clearShared } from './actions/quarantine.ts'
import { forgetUpload } from './actions/receive.ts'
import { uploadsToForget } from './store/uploads.ts'
import { UNFINISHED_HOURS } from './upload.ts'

/** What stood still too long goes: pieces of files after a day, what a phone shared after an hour. */
export async function clearUploads(house: House, schoolId: string): Promise<void> {
  const before = new Date(house.clock().getTime() - UNFINISHED_HOURS * 3_600_000)
  await house.database.inSchool(schoolId, async (tx) => {
    for (const upload of await uploadsToForget(tx, before)) await forgetUpload(house, tx, schoolId, upload)
  })
  await clearShared(house, schoolId)
}
