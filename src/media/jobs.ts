import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import { note } from '#platform/house.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { fileKeys } from './actions.ts'
import { containerOf } from './clip/container.ts'
import { keepClip } from './clip/jobs.ts'
import {
  addFaces,
  isWaiting,
  leftBehind,
  markReady,
  markRefused,
  photosOf,
  saveLook,
  variantsWithoutLook,
} from './store.ts'
import type { Studio } from './studio.ts'

export function mediaJobs(house: House, studio: Studio): JobHandlers {
  return {
    'media.prepare': ({ schoolId, photoId = '' }) => preparePhoto(house, studio, schoolId, photoId),
    'media.fingerprint': ({ schoolId, variantId = '' }) => lookAtVariant(house, studio, schoolId, variantId),
    'media.erase': ({ key = '' }) => house.files.erase(key),
  }
}

/** Of what was made before there were fingerprints, so many at a time: new photos go first. */
const LOOKS_AT_A_TIME = 20

/** The row is the truth and a job only a nudge: what was left behind is nudged again. */
export async function nudgePhotos(house: House, schoolId: string, before: Date): Promise<void> {
  await house.database.inSchool(schoolId, async (tx) => {
    for (const photoId of await leftBehind(tx, before)) {
      await house.jobs.send(tx, 'media.prepare', { schoolId, photoId })
    }
    for (const variantId of await variantsWithoutLook(tx, LOOKS_AT_A_TIME)) {
      await house.jobs.send(tx, 'media.fingerprint', { schoolId, variantId })
    }
  })
}

async function lookAtVariant(
  house: House,
  studio: Studio,
  schoolId: string,
  variantId: string,
): Promise<void> {
  const jpeg = await house.files.read(fileKeys.variant(schoolId, variantId))
  if (!jpeg) return
  const seen = await studio.fingerprint(jpeg)
  if (!seen.ok) throw new Error(`Variant ${variantId} can't be looked at: ${seen.refused}`)
  await house.database.inSchool(schoolId, (tx) => saveLook(tx, variantId, seen.fingerprint))
}

/** Left out while it was being worked on: what was made of it in the meantime goes as well. */
async function eraseDropped(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  photoId: string,
): Promise<void> {
  const [photo] = await photosOf(tx, [photoId])
  if (photo?.state !== 'deleted') return
  for (const kind of ['master', 'strip', 'thumb'] as const) {
    await house.jobs.send(tx, 'media.erase', { schoolId, key: fileKeys[kind](schoolId, photoId) })
  }
}

/** Upload to master with faces; may run twice, changes once. The original is gone as soon as the master exists. */
async function preparePhoto(house: House, studio: Studio, schoolId: string, photoId: string): Promise<void> {
  const inSchool = house.database.inSchool
  if (!(await inSchool(schoolId, (tx) => isWaiting(tx, photoId)))) return
  const original = await house.files.read(fileKeys.original(schoolId, photoId))
  if (original && containerOf(original)) {
    await keepClip(house, studio, { schoolId, photoId, original })
    return house.files.erase(fileKeys.original(schoolId, photoId))
  }
  const prepared = original
    ? await studio.prepare(original, { findFaces: true })
    : ({ ok: false, refused: 'unreadable' } as const)
  if (prepared.ok) {
    await house.files.write(fileKeys.master(schoolId, photoId), prepared.master.jpeg)
    await house.files.write(fileKeys.thumb(schoolId, photoId), prepared.thumb.jpeg)
    if (prepared.strip) await house.files.write(fileKeys.strip(schoolId, photoId), prepared.strip.jpeg)
    await inSchool(schoolId, async (tx) => {
      if (!(await markReady(tx, photoId, prepared))) return eraseDropped(house, tx, schoolId, photoId)
      const faces = prepared.faces.map((face) => ({ ...face, id: house.newId() }))
      const model = prepared.faceModel ?? 'none'
      await addFaces(tx, { schoolId, photoId, at: house.clock(), model }, faces)
      await note(house, tx, schoolId, { kind: 'photo.prepared', ids: { photo: photoId }, actorId: null })
    })
  } else {
    await inSchool(schoolId, (tx) => markRefused(tx, photoId, prepared.refused))
  }
  await house.files.erase(fileKeys.original(schoolId, photoId))
}
