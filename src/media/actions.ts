import { createHash } from 'node:crypto'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import { mostBytesOf } from './clip/container.ts'
import type { StoredVariant, VariantSize } from './photo.ts'
import type { Edit, FaceBox, PhotoRefusal } from './photo-file.ts'
import { addPhoto, addVariant, liveVariants, markDeleted, markVariantDeleted, variantsOf } from './store.ts'
import type { Studio } from './studio.ts'

export { addDrawnFace, holdPhotos, photosOf, photosWithFaces } from './store.ts'

export const fileKeys = {
  original: (schoolId: string, photoId: string) => `${schoolId}/originals/${photoId}`,
  master: (schoolId: string, photoId: string) => `${schoolId}/masters/${photoId}`,
  /** All faces of a photo in one small picture: private, like the master. */
  strip: (schoolId: string, photoId: string) => `${schoolId}/strips/${photoId}`,
  /** To choose by: private, like the master. */
  thumb: (schoolId: string, photoId: string) => `${schoolId}/thumbs/${photoId}`,
  variant: (schoolId: string, variantId: string) => `${schoolId}/variants/${variantId}`,
}

/** The sizes that leave the house. */
const VARIANTS: readonly { name: VariantSize; longSide: number }[] = [
  { name: 'groot', longSide: 1600 },
  { name: 'klein', longSide: 640 },
]

/** Takes an upload in: kept only until the master exists, under an id, never under the name it came with. */
export async function receivePhoto(
  house: House,
  tx: SchoolTransaction,
  // `takenAt` is what the sender says; what stands in the file itself goes first.
  upload: { schoolId: string; uploadedBy: string; bytes: Uint8Array; takenAt?: string | undefined },
): Promise<string> {
  const id = house.newId()
  const { schoolId, uploadedBy, bytes, takenAt } = upload
  // Too large to look at: the refusal comes from the same place as all others, without the bytes.
  const most = mostBytesOf(bytes)
  const kept = bytes.byteLength > most ? bytes.subarray(0, most + 1) : bytes
  await addPhoto(tx, { schoolId, id, uploadedBy, takenAt, at: house.clock() })
  await house.jobs.send(tx, 'media.prepare', { schoolId, photoId: id })
  // Last, so that whatever fails before it leaves no original behind.
  await house.files.write(fileKeys.original(schoolId, id), kept)
  return id
}

/** One canonical line of places in a picture, so that bytes are only used for what they were made for. */
export function boxesKey(boxes: readonly FaceBox[]): string {
  return boxes
    .map((box) => [box.x, box.y, box.w, box.h].map((part) => part.toFixed(6)).join(','))
    .sort()
    .join(';')
}

/** The colour is part of it only where something is covered. */
function editKey({ covers, crop, colour }: Edit) {
  const paint = covers.length > 0 ? ` ${colour}` : ''
  return { covers: `${boxesKey(covers)}${paint}`, crop: boxesKey(crop ? [crop] : []) }
}

/** Verified bytes, cut and covered like this: made now, or made before in exactly the same way. */
export async function makeVariants(
  house: House,
  studio: Studio,
  wanted: { schoolId: string; photoId: string; edit: Edit },
): Promise<Record<VariantSize, string> | { refused: PhotoRefusal }> {
  const { schoolId, photoId, edit } = wanted
  const key = editKey(edit)
  const known = bySize(await house.database.inSchool(schoolId, (tx) => variantsOf(tx, photoId, key)))
  if (known) return known
  const master = await house.files.read(fileKeys.master(schoolId, photoId))
  if (!master) throw new Error(`Photo ${photoId} has no master`)
  const derived = await studio.derive(master, edit, VARIANTS)
  if (!derived.ok) return { refused: derived.refused }
  const made: StoredVariant[] = []
  for (const { name, jpeg, width, height } of derived.variants) {
    const id = house.newId()
    const size = name === 'groot' ? 'groot' : 'klein'
    await house.files.write(fileKeys.variant(schoolId, id), jpeg)
    await house.database.inSchool(schoolId, (tx) =>
      addVariant(tx, {
        ...{ schoolId, photoId, id, size, width, height, ...key, at: house.clock() },
        bytes: jpeg.byteLength,
        sha256: createHash('sha256').update(jpeg).digest(),
        fingerprint: derived.fingerprint,
      }),
    )
    made.push({ id, size, width, height })
  }
  const variants = bySize(made)
  if (!variants) throw new Error('The studio left out a size')
  return variants
}

function bySize(variants: readonly StoredVariant[]): Record<VariantSize, string> | undefined {
  const groot = variants.find((variant) => variant.size === 'groot')?.id
  const klein = variants.find((variant) => variant.size === 'klein')?.id
  return groot && klein ? { groot, klein } : undefined
}

/** Everything of this photo goes; the rows stay and say so. The files go with the job, as soon as this is committed. */
export async function dropPhoto(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  photoId: string,
): Promise<void> {
  await markDeleted(tx, photoId)
  await eraseVariants(house, tx, schoolId, photoId)
  for (const kind of ['master', 'strip', 'thumb', 'original'] as const) {
    await house.jobs.send(tx, 'media.erase', { schoolId, key: fileKeys[kind](schoolId, photoId) })
  }
  await note(house, tx, schoolId, { kind: 'photo.dropped', ids: { photo: photoId }, actorId: null })
}

/** The public bytes of a photo go; the master stays, for a colleague to make a new choice with. */
export async function eraseVariants(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  photoId: string,
): Promise<void> {
  for (const { id } of await liveVariants(tx, photoId)) {
    await markVariantDeleted(tx, id, house.clock())
    await house.jobs.send(tx, 'media.erase', { schoolId, key: fileKeys.variant(schoolId, id) })
  }
}
