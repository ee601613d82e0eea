import { sql } from 'kysely'
import type { LastUse } from '#consent/retention/last-use.ts'
import { rows, type SchoolTransaction } from '#platform/database.ts'

/** Where these people are or were to be seen, also where somebody said later that they are not: it went out on their yes. */
export async function lastUses(
  tx: SchoolTransaction,
  people: readonly string[],
): Promise<ReadonlyMap<string, LastUse>> {
  const found = await rows<{ id: string; inUse: boolean; ended: Date | null }>(
    tx,
    sql`select person_id as id, bool_or(state <> 'gone') as "inUse", max(dark_since) as ended
        from (
          select school_id, placement_id, person_id from depiction where person_id = any(${people}::uuid[])
          union
          select school_id, placement_id, person_id from depiction_correction
          where person_id = any(${people}::uuid[])
        ) seen
        join placement using (school_id, placement_id)
        group by person_id`,
  )
  return new Map(found.map(({ id, inUse, ended }) => [id, inUse || ended === null ? 'in_use' : ended]))
}
