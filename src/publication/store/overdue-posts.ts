import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'

/** Posts whose bytes should have been made by now: their job was lost with the process that had it. */
export async function postsInPreparation(tx: SchoolTransaction, before: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select post_id as id from post where state = 'preparing' and changed_at < ${before} order by changed_at`,
  )
  return found.map(({ id }) => id)
}
