import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { StoredClip, StoredFace, StoredPhoto, StoredVariant } from './photo.ts'
import type { FaceBox, Fingerprint, FoundFace, PhotoRefusal, PictureSize, Prepared } from './photo-file.ts'

type PhotoRow = {
  id: string
  state: StoredPhoto['state']
  refusal: PhotoRefusal | null
  width: number
  height: number
  takenAt: string | null
} & (Still | { [Key in keyof StoredClip]: StoredClip[Key] })

type Still = { medium: 'foto'; format: null; hasSound: boolean; seconds: null }

function revivePhoto(found: PhotoRow): StoredPhoto {
  const { id, state, refusal, width, height, takenAt } = found
  if (state === 'ready') {
    const ready = { id, state, width, height, takenAt: takenAt ?? undefined }
    if (found.medium === 'foto') return { ...ready, medium: found.medium }
    const { medium, format, hasSound, seconds } = found
    return { ...ready, medium, format, hasSound, seconds }
  }
  if (state === 'refused') return { id, state, refusal: refusal ?? 'unreadable' }
  return state === 'received' ? { id, state, takenAt: takenAt ?? undefined } : { id, state }
}

const photoColumns = sql.raw(
  `photo_id as id, state, refusal, width, height, medium, format, has_sound as "hasSound", seconds,
   to_char(taken_at, 'YYYY-MM-DD"T"HH24:MI:SS') as "takenAt"`,
)

export async function photosOf(tx: SchoolTransaction, ids: readonly string[]): Promise<StoredPhoto[]> {
  const found = await rows<PhotoRow>(
    tx,
    sql`select ${photoColumns} from photo where photo_id = any(${ids}::uuid[]) order by photo_id`,
  )
  return found.map(revivePhoto)
}

type FaceRow = Omit<StoredFace, 'box' | 'stripCell'> & FaceBox & { stripCell: number | null }

function reviveFace({ id, photoId, drawnByHand, stripCell, x, y, w, h }: FaceRow): StoredFace {
  return { id, photoId, drawnByHand, box: { x, y, w, h }, stripCell: stripCell ?? undefined }
}

/** The faces from left to right and top to bottom by rows of the picture, as a person would count them. */
export async function photosWithFaces(
  tx: SchoolTransaction,
  ids: readonly string[],
): Promise<{ photo: StoredPhoto; faces: StoredFace[] }[]> {
  const found = await rows<PhotoRow & { faces: FaceRow[] | null }>(
    tx,
    sql`select ${photoColumns}, (
          select jsonb_agg(
            jsonb_build_object('id', face_id, 'photoId', photo_id, 'x', x, 'y', y, 'w', w, 'h', h,
              'drawnByHand', score is null, 'stripCell', strip_cell)
            order by round((y + h / 2)::numeric, 1), x, face_id)
          from face where face.school_id = photo.school_id and face.photo_id = photo.photo_id
        ) as faces
        from photo where photo_id = any(${ids}::uuid[]) order by photo_id`,
  )
  return found.map(({ faces, ...photo }) => ({
    photo: revivePhoto(photo),
    faces: (faces ?? []).map(reviveFace),
  }))
}

/** Held together by all who place it; held alone by who takes it away everywhere: in one order. */
export async function holdPhotos(
  tx: SchoolTransaction,
  ids: readonly string[],
  how: 'together' | 'alone',
): Promise<void> {
  const lock = how === 'alone' ? sql`for no key update` : sql`for share`
  await run(tx, sql`select 1 from photo where photo_id = any(${ids}::uuid[]) order by photo_id ${lock}`)
}

export async function addPhoto(
  tx: SchoolTransaction,
  photo: { schoolId: string; id: string; uploadedBy: string; at: Date; takenAt: string | undefined },
): Promise<void> {
  await run(
    tx,
    sql`insert into photo (school_id, photo_id, state, uploaded_by, received_at, taken_at)
        values (${photo.schoolId}, ${photo.id}, 'received', ${photo.uploadedBy}, ${photo.at},
                ${photo.takenAt ?? null}::timestamp)`,
  )
}

/** Answers whether it was still waiting: a second try of the same job changes nothing. */
export async function markReady(
  tx: SchoolTransaction,
  id: string,
  { master, takenAt }: { master: PictureSize; takenAt: Prepared['takenAt'] },
): Promise<boolean> {
  return (
    (await run(
      tx,
      sql`update photo set state = 'ready', width = ${master.width}, height = ${master.height},
                           taken_at = coalesce(${takenAt ?? null}::timestamp, taken_at)
          where photo_id = ${id} and state = 'received'`,
    )) === 1
  )
}

export async function markRefused(tx: SchoolTransaction, id: string, refusal: PhotoRefusal): Promise<void> {
  await run(
    tx,
    sql`update photo set state = 'refused', refusal = ${refusal} where photo_id = ${id} and state = 'received'`,
  )
}

export async function markDeleted(tx: SchoolTransaction, id: string): Promise<void> {
  await run(tx, sql`update photo set state = 'deleted', refusal = null where photo_id = ${id}`)
}

/** In the order of the strip. */
export async function addFaces(
  tx: SchoolTransaction,
  photo: { schoolId: string; photoId: string; at: Date; model: string },
  faces: readonly (FoundFace & { id: string })[],
): Promise<void> {
  for (const [cell, { id, box, score }] of faces.entries()) {
    await run(
      tx,
      sql`insert into face (school_id, face_id, photo_id, x, y, w, h, score, model, strip_cell, at)
          values (${photo.schoolId}, ${id}, ${photo.photoId}, ${box.x}, ${box.y}, ${box.w}, ${box.h}, ${score},
                  ${photo.model}, ${cell}, ${photo.at})`,
    )
  }
}

export async function addDrawnFace(
  tx: SchoolTransaction,
  face: { schoolId: string; id: string; photoId: string; box: FaceBox; drawnBy: string; at: Date },
): Promise<void> {
  const { box } = face
  await run(
    tx,
    sql`insert into face (school_id, face_id, photo_id, x, y, w, h, drawn_by, at)
        values (${face.schoolId}, ${face.id}, ${face.photoId}, ${box.x}, ${box.y}, ${box.w}, ${box.h},
                ${face.drawnBy}, ${face.at})`,
  )
}

/** Verified bytes that were made with exactly these covers and this cut. */
export function variantsOf(
  tx: SchoolTransaction,
  photoId: string,
  { covers, crop }: { covers: string; crop: string },
): Promise<StoredVariant[]> {
  return rows<StoredVariant>(
    tx,
    sql`select variant_id as id, size, width, height from variant
        where photo_id = ${photoId} and covers = ${covers} and crop = ${crop} and deleted_at is null`,
  )
}

export async function addVariant(
  tx: SchoolTransaction,
  variant: StoredVariant & {
    schoolId: string
    photoId: string
    covers: string
    crop: string
    bytes: number
    sha256: Buffer
    fingerprint: Fingerprint
    at: Date
  },
): Promise<void> {
  await run(
    tx,
    sql`insert into variant (school_id, variant_id, photo_id, size, covers, crop, width, height, bytes, sha256, made_at,
                             look, look_mirrored)
        values (${variant.schoolId}, ${variant.id}, ${variant.photoId}, ${variant.size}, ${variant.covers}, ${variant.crop},
                ${variant.width}, ${variant.height}, ${variant.bytes}, ${variant.sha256}, ${variant.at},
                ${variant.fingerprint.plain}::bit(64), ${variant.fingerprint.mirrored}::bit(64))`,
  )
}

/** Made before there were fingerprints, and still there to be looked at; the newest first. */
export async function variantsWithoutLook(tx: SchoolTransaction, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select variant_id as id from variant where look is null and deleted_at is null and media = '{foto}'
        order by made_at desc limit ${most}`,
  )
  return found.map(({ id }) => id)
}

export async function saveLook(tx: SchoolTransaction, id: string, look: Fingerprint): Promise<void> {
  await run(
    tx,
    sql`update variant set look = ${look.plain}::bit(64), look_mirrored = ${look.mirrored}::bit(64)
        where variant_id = ${id} and look is null`,
  )
}

/** The variants of a photo that still have a file. */
export function liveVariants(tx: SchoolTransaction, photoId: string): Promise<{ id: string }[]> {
  return rows<{ id: string }>(
    tx,
    sql`select variant_id as id from variant where photo_id = ${photoId} and deleted_at is null`,
  )
}

export async function markVariantDeleted(tx: SchoolTransaction, id: string, at: Date): Promise<void> {
  await run(tx, sql`update variant set deleted_at = ${at} where variant_id = ${id} and deleted_at is null`)
}

export async function isWaiting(tx: SchoolTransaction, id: string): Promise<boolean> {
  return (await row(tx, sql`select 1 from photo where photo_id = ${id} and state = 'received'`)) !== undefined
}

/** Photos that should have been worked on by now: their job was lost with the process that had it. */
export async function leftBehind(tx: SchoolTransaction, before: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select photo_id as id from photo where state = 'received' and received_at < ${before} order by received_at`,
  )
  return found.map(({ id }) => id)
}
