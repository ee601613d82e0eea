import { sql } from 'kysely'
import { run, type SchoolTransaction } from '#platform/database.ts'

/** From now on what is in the post is what is meant. */
export async function saveChosen(tx: SchoolTransaction, postId: string, at: Date): Promise<void> {
  await run(tx, sql`update post set chosen_at = coalesce(chosen_at, ${at}) where post_id = ${postId}`)
}

/** The photos of a post stand in this order from now on. */
export async function savePositions(
  tx: SchoolTransaction,
  postId: string,
  photoIds: readonly string[],
): Promise<void> {
  await run(
    tx,
    sql`update post_photo set position = place.position
        from unnest(${photoIds}::uuid[]) with ordinality as place(photo_id, position)
        where post_photo.post_id = ${postId} and post_photo.photo_id = place.photo_id`,
  )
}
