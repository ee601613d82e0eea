import { sql } from 'kysely'
import type { ClipFormat } from '#media/clip/clip-file.ts'
import { row, run, type SchoolTransaction } from '#platform/database.ts'

export async function saveSound(
  tx: SchoolTransaction,
  of: { postId: string; photoId: string; withoutSound: boolean },
): Promise<void> {
  await run(
    tx,
    sql`update post_photo set without_sound = ${of.withoutSound}
        where post_id = ${of.postId} and photo_id = ${of.photoId}`,
  )
}

/** A clip of this post that can be played. */
export function clipOfPost(
  tx: SchoolTransaction,
  postId: string,
  photoId: string,
): Promise<{ format: ClipFormat } | undefined> {
  return row<{ format: ClipFormat }>(
    tx,
    sql`select format from photo join post_photo using (school_id, photo_id)
        where post_id = ${postId} and photo_id = ${photoId} and state = 'ready' and medium <> 'foto'`,
  )
}
