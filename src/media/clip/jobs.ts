import { type House, note } from '#platform/house.ts'
import { fileKeys } from '../actions.ts'
import { markRefused, photosOf } from '../store.ts'
import type { Studio } from '../studio.ts'
import { markClipReady } from './store.ts'

type Received = { schoolId: string; photoId: string; original: Uint8Array }

/** From what came in to a clip that may be looked at; may run twice, changes once. */
export async function keepClip(
  house: House,
  studio: Studio,
  { schoolId, photoId, original }: Received,
): Promise<void> {
  const { inSchool } = house.database
  const prepared = await studio.clip(original, 'with_sound')
  if (!prepared.ok) return inSchool(schoolId, (tx) => markRefused(tx, photoId, prepared.refused))
  const made = { master: prepared.clip.bytes, thumb: prepared.icon.jpeg }
  await house.files.write(fileKeys.master(schoolId, photoId), made.master)
  await house.files.write(fileKeys.thumb(schoolId, photoId), made.thumb)
  await inSchool(schoolId, async (tx) => {
    if (await markClipReady(tx, photoId, prepared.clip))
      return note(house, tx, schoolId, { kind: 'photo.prepared', ids: { photo: photoId }, actorId: null })
    const [photo] = await photosOf(tx, [photoId])
    // Left out while it was being worked on: what was made of it in the meantime goes as well.
    if (photo?.state !== 'deleted') return
    for (const kind of ['master', 'thumb'] as const)
      await house.jobs.send(tx, 'media.erase', { schoolId, key: fileKeys[kind](schoolId, photoId) })
  })
}
