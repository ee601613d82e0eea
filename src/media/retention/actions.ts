import type { House } from '#platform/house.ts'
import { fileKeys } from '../actions.ts'
import { photosSince } from './store.ts'

/**
 * An original goes as soon as the safe master exists. A process that was killed between those two left it behind, and its
 * job thinks that all is done: so whatever is not waiting any more is erased once again.
 */
export async function eraseLeftOriginals(
  house: House,
  schoolId: string,
  since: Date | undefined,
): Promise<void> {
  const photos = await house.database.inSchool(schoolId, (tx) => photosSince(tx, since))
  for (const photoId of photos) await house.files.erase(fileKeys.original(schoolId, photoId))
}
