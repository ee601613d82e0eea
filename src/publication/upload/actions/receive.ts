import { receivePhoto } from '#media/actions.ts'
import { mostBytesOf } from '#media/clip/container.ts'
import type { Colleague } from '#people/actor.ts'
import { wallClock } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import type { House } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import { mayChange } from '../../post.ts'
import { addPostPhoto, findPost, holdPost, touchPost } from '../../store/posts.ts'
import { MOST_PHOTOS } from '../choose.ts'
import {
  addUpload,
  findUpload,
  holdUpload,
  photosAndUploads,
  removeUpload,
  saveReceived,
  unfinishedOf,
} from '../store/uploads.ts'
import {
  MOST_UNFINISHED,
  mayBegin,
  partKey,
  partKeys,
  placeOf,
  type Upload,
  type UploadRefusal,
} from '../upload.ts'

type OfUpload = { school: Tenant; by: Colleague; postId: string; uploadId: string }
export type Progress = { received: number; isPhoto: boolean }

/** "Hoe ver was ik?" Of what nobody knows nothing is in yet. */
export function howFar(
  house: House,
  { school, by, postId, uploadId }: OfUpload,
): Promise<Progress | UploadRefusal> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const upload = await findUpload(tx, uploadId)
    if (!upload) return { received: 0, isPhoto: false }
    return isOf(upload, { by, postId })
      ? { received: upload.received, isPhoto: upload.photoId !== null }
      : 'not_yours'
  })
}

const isOf = (upload: Upload, { by, postId }: Pick<OfUpload, 'by' | 'postId'>) =>
  upload.personId === by.personId && upload.postId === postId

/** `bytes` is what the phone says that the whole file has; `takenAt` what it knows of when it was made. */
export type SentPiece = { from: number; piece: Uint8Array; bytes: number; takenAt: Date | undefined }

/** The next piece of a file. With the last one it is a photo, and work on it begins. */
export function receivePiece(house: House, of: OfUpload, sent: SentPiece): Promise<Progress | UploadRefusal> {
  const { schoolId } = of.school
  return house.database.inSchool(schoolId, async (tx): Promise<Progress | UploadRefusal> => {
    const upload = (await holdUpload(tx, of.uploadId)) ?? (await begin(house, tx, of, sent))
    if (typeof upload === 'string') return upload
    if (!isOf(upload, of)) return 'not_yours'
    const place = placeOf(upload, { from: sent.from, bytes: sent.piece.byteLength })
    if (place === 'wrong_piece') return place
    if ('goOnFrom' in place) return { received: place.goOnFrom, isPhoto: upload.photoId !== null }
    await house.files.write(partKey(schoolId, upload, place.part), sent.piece)
    const received = upload.received + sent.piece.byteLength
    const photoId = place.isLast ? await becomePhoto(house, tx, of, { ...upload, received }) : null
    if (photoId === 'post_is_sent' || photoId === 'wrong_piece') return photoId
    await saveReceived(tx, { id: upload.id, received, photoId, at: house.clock() })
    return { received, isPhoto: photoId !== null }
  })
}

async function begin(
  house: House,
  tx: SchoolTransaction,
  of: OfUpload,
  { bytes, takenAt, from, piece }: SentPiece,
): Promise<Upload | UploadRefusal> {
  const { schoolId, timeZone } = of.school
  const post = await findPost(tx, of.postId)
  if (!post || !mayChange(post)) return 'post_is_sent'
  // The first piece says what it is: a film may be larger than a photo.
  const most = from === 0 ? mostBytesOf(piece) : undefined
  const refusal = mayBegin(bytes, await photosAndUploads(tx, of.postId), MOST_PHOTOS, most)
  if (refusal) return refusal
  await makePlace(house, tx, schoolId, of.by.personId)
  await addUpload(tx, {
    ...{ schoolId, id: of.uploadId, fileId: house.newId(), postId: of.postId, personId: of.by.personId },
    ...{ bytes, at: house.clock() },
    // Seconds are the same in every time zone.
    takenAt: takenAt ? `${wallClock(timeZone, takenAt)}:${takenAt.toISOString().slice(17, 19)}` : null,
  })
  return (await holdUpload(tx, of.uploadId)) ?? 'not_yours'
}

/** Nobody is locked out by what stood still: it makes place, and begins again when its phone comes back. */
async function makePlace(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  personId: string,
): Promise<void> {
  const unfinished = await unfinishedOf(tx, personId)
  const tooMany = Math.max(0, unfinished.length - MOST_UNFINISHED + 1)
  for (const upload of unfinished.slice(0, tooMany)) await forgetUpload(house, tx, schoolId, upload)
}

export async function forgetUpload(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  upload: Upload,
): Promise<void> {
  await removeUpload(tx, upload.id)
  await eraseParts(house, tx, schoolId, upload)
}

async function eraseParts(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  upload: Upload,
): Promise<void> {
  for (const key of partKeys(schoolId, upload)) await house.jobs.send(tx, 'media.erase', { schoolId, key })
}

/** All pieces in a row; from here on it is as if it came in one form. */
async function becomePhoto(
  house: House,
  tx: SchoolTransaction,
  { school: { schoolId }, by, postId }: OfUpload,
  upload: Upload,
): Promise<string | UploadRefusal> {
  const post = await holdPost(tx, postId)
  if (!post || !mayChange(post)) return 'post_is_sent'
  await touchPost(tx, postId, by.personId, house.clock())
  const parts = await Promise.all(partKeys(schoolId, upload).map((key) => house.files.read(key)))
  const bytes = Buffer.concat(parts.flatMap((part) => part ?? []))
  // A piece that a disk lost: the phone has it still, and begins again.
  if (bytes.byteLength !== upload.bytes) {
    await forgetUpload(house, tx, schoolId, upload)
    return 'wrong_piece'
  }
  await eraseParts(house, tx, schoolId, upload)
  const takenAt = upload.takenAt ?? undefined
  const photoId = await receivePhoto(house, tx, { schoolId, uploadedBy: by.personId, bytes, takenAt })
  await addPostPhoto(tx, { schoolId, postId, photoId })
  return photoId
}
