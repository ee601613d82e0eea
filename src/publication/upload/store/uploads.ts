import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Upload } from '../upload.ts'

const columns =
  sql.raw(`upload_id as id, file_id as "fileId", post_id as "postId", person_id as "personId", bytes, received,
  to_char(taken_at, 'YYYY-MM-DD"T"HH24:MI:SS') as "takenAt", photo_id as "photoId"`)

export function findUpload(tx: SchoolTransaction, id: string): Promise<Upload | undefined> {
  return row<Upload>(tx, sql`select ${columns} from upload where upload_id = ${id}`)
}

/** One piece at a time: a phone that sends the same piece twice waits for itself. */
export function holdUpload(tx: SchoolTransaction, id: string): Promise<Upload | undefined> {
  return row<Upload>(tx, sql`select ${columns} from upload where upload_id = ${id} for no key update`)
}

export async function addUpload(
  tx: SchoolTransaction,
  upload: Omit<Upload, 'received' | 'photoId'> & { schoolId: string; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into upload (school_id, upload_id, file_id, post_id, person_id, bytes, taken_at, changed_at)
        values (${upload.schoolId}, ${upload.id}, ${upload.fileId}, ${upload.postId}, ${upload.personId}, ${upload.bytes},
                ${upload.takenAt}::timestamp, ${upload.at})
        on conflict do nothing`,
  )
}

export async function saveReceived(
  tx: SchoolTransaction,
  upload: { id: string; received: number; photoId: string | null; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`update upload set received = ${upload.received}, photo_id = ${upload.photoId}, changed_at = ${upload.at}
        where upload_id = ${upload.id}`,
  )
}

/** Of one colleague, the one that stood still longest first. */
export function unfinishedOf(tx: SchoolTransaction, personId: string): Promise<Upload[]> {
  return rows<Upload>(
    tx,
    sql`select ${columns} from upload where person_id = ${personId} and photo_id is null
        order by changed_at, upload_id for no key update`,
  )
}

/** Uploads that nobody went on with, and the memory of finished ones that nobody can ask for any more. */
export function uploadsToForget(tx: SchoolTransaction, before: Date): Promise<Upload[]> {
  return rows<Upload>(
    tx,
    sql`select ${columns} from upload join post using (school_id, post_id)
        where upload.changed_at < ${before} and (photo_id is null or post.state <> 'draft')
        for no key update of upload skip locked`,
  )
}

export async function removeUpload(tx: SchoolTransaction, id: string): Promise<void> {
  await run(tx, sql`delete from upload where upload_id = ${id}`)
}

/** What is in the post, and what is still coming in. */
export async function photosAndUploads(tx: SchoolTransaction, postId: string): Promise<number> {
  const found = await row<{ n: number }>(
    tx,
    sql`select (select count(*) from post_photo where post_id = ${postId})
             + (select count(*) from upload where post_id = ${postId} and photo_id is null) as n`,
  )
  return found?.n ?? 0
}
