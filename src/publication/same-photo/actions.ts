import { createHash } from 'node:crypto'
import type { PhotoRefusal } from '#media/photo-file.ts'
import type { Studio } from '#media/studio.ts'
import { type House, note } from '#platform/house.ts'
import { answerWith, type Search } from './likeness.ts'
import { findPictures, placesOfPictures, unplacedPosts } from './store.ts'

/**
 * "Is dit onze foto?" What was brought is looked at and gone: no file, no row, no name of it. That somebody looked is on
 * record, with the photos that were found.
 */
export async function searchPhoto(
  house: House,
  studio: Pick<Studio, 'fingerprint'>,
  asked: { schoolId: string; by: string; bytes: Uint8Array },
): Promise<Search | { is: 'refused'; refused: PhotoRefusal }> {
  const { schoolId, by, bytes } = asked
  const seen = await studio.fingerprint(bytes)
  if (!seen.ok) return { is: 'refused', refused: seen.refused }
  const sha256 = createHash('sha256').update(bytes).digest()
  return house.database.inSchool(schoolId, async (tx) => {
    const pictures = await findPictures(tx, { sha256, look: seen.fingerprint.plain })
    const photos = [...new Set(pictures.map(({ photoId }) => photoId))]
    await note(house, tx, schoolId, { kind: 'photo.sought', ids: { photos }, actorId: by })
    return answerWith(pictures, await placesOfPictures(tx, pictures), await unplacedPosts(tx, pictures))
  })
}
