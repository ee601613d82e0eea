import { sql } from 'kysely'
import { row, type SchoolTransaction } from '#platform/database.ts'

/** Whether a post ever went out, of which side, and whether the board said anything about a network. */
export type Firsts = { published: boolean; practised: boolean; decided: boolean }

export async function readFirsts(tx: SchoolTransaction): Promise<Firsts> {
  const found = await row<Firsts>(
    tx,
    sql`select
          exists (select from post where published_at is not null and not is_practice) as published,
          exists (select from post where published_at is not null and is_practice) as practised,
          exists (select from channel_decision) as decided`,
  )
  if (!found) throw new Error('A question without "from" has one answer')
  return found
}
