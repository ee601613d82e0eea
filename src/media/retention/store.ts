import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'

/** Photos that came in since then and wait for nothing any more; undefined: all of them. */
export async function photosSince(tx: SchoolTransaction, since: Date | undefined): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select photo_id as id from photo
        where state <> 'received' and received_at >= coalesce(${since ?? null}, '-infinity'::timestamptz)`,
  )
  return found.map(({ id }) => id)
}
