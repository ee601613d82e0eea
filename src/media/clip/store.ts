import { sql } from 'kysely'
import { row, run, type SchoolTransaction } from '#platform/database.ts'
import type { Medium } from '../photo.ts'
import type { Clip } from './clip-file.ts'

/** Answers whether it was still waiting: a second try of the same job changes nothing. */
export async function markClipReady(tx: SchoolTransaction, id: string, clip: Clip): Promise<boolean> {
  const { medium, format, hasSound, seconds, size } = clip
  return (
    (await run(
      tx,
      sql`update photo set state = 'ready', width = ${size.width}, height = ${size.height}, medium = ${medium},
                           format = ${format}, has_sound = ${hasSound}, seconds = ${seconds}
          where photo_id = ${id} and state = 'received'`,
    )) === 1
  )
}

/** Bytes that rest on exactly these permissions: with the sound, or without. */
export async function clipVariantOf(
  tx: SchoolTransaction,
  photoId: string,
  media: readonly Medium[],
): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    tx,
    sql`select variant_id as id from variant
        where photo_id = ${photoId} and media = ${media}::text[] and deleted_at is null limit 1`,
  )
  return found?.id
}

export async function addClipVariant(
  tx: SchoolTransaction,
  variant: {
    schoolId: string
    id: string
    photoId: string
    media: readonly Medium[]
    clip: Clip
    sha256: Buffer
    at: Date
  },
): Promise<void> {
  const { clip } = variant
  await run(
    tx,
    sql`insert into variant (school_id, variant_id, photo_id, size, covers, width, height, bytes, sha256, made_at, media)
        values (${variant.schoolId}, ${variant.id}, ${variant.photoId}, 'groot', '', ${clip.size.width},
                ${clip.size.height}, ${clip.bytes.byteLength}, ${variant.sha256}, ${variant.at},
                ${variant.media}::text[])`,
  )
}
