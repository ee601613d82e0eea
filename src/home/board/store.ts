import { sql } from 'kysely'
import { row, type SchoolTransaction } from '#platform/database.ts'

/** What somebody asked about a person, and has no answer after the day that the law gives. */
export async function countLateRequests(tx: SchoolTransaction, today: string): Promise<number> {
  const found = await row<{ count: number }>(
    tx,
    sql`select count(*) as count from person_request where done_at is null and answer_by < ${today}::date`,
  )
  return found?.count ?? 0
}
