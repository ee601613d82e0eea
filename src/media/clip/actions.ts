import { createHash } from 'node:crypto'
import type { House } from '#platform/house.ts'
import { fileKeys } from '../actions.ts'
import { mediaOf, type StoredClip, type VariantSize } from '../photo.ts'
import type { PhotoRefusal } from '../photo-file.ts'
import type { Studio } from '../studio.ts'
import type { SoundChoice } from './clip-file.ts'
import { addClipVariant, clipVariantOf } from './store.ts'

type Wanted = { schoolId: string; photo: StoredClip & { id: string }; sound: SoundChoice }

/** Verified bytes of a clip, with its sound or without; there is one size, so they are used for both. */
export async function makeClipVariants(
  house: House,
  studio: Studio,
  { schoolId, photo, sound }: Wanted,
): Promise<Record<VariantSize, string> | { refused: PhotoRefusal }> {
  const { inSchool } = house.database
  const photoId = photo.id
  const media = mediaOf(photo, sound)
  const known = await inSchool(schoolId, (tx) => clipVariantOf(tx, photoId, media))
  if (known) return { groot: known, klein: known }
  const master = await house.files.read(fileKeys.master(schoolId, photoId))
  if (!master) throw new Error(`Clip ${photoId} has no master`)
  const made = await studio.clip(master, sound)
  if (!made.ok) return { refused: made.refused }
  const { clip } = made
  const id = house.newId()
  await house.files.write(fileKeys.variant(schoolId, id), clip.bytes)
  const sha256 = createHash('sha256').update(clip.bytes).digest()
  await inSchool(schoolId, (tx) =>
    addClipVariant(tx, { schoolId, id, photoId, media, clip, sha256, at: house.clock() }),
  )
  return { groot: id, klein: id }
}
