import { sql } from 'kysely'
import { row, type SchoolTransaction } from '#platform/database.ts'

/** Of how many pupils who are here somebody answered anything; drawn ones are not counted. */
export async function countAnswered(tx: SchoolTransaction): Promise<number> {
  const found = await row<{ count: number }>(
    tx,
    sql`select count(*) as count from pupil join person p using (school_id, person_id)
        where p.left_on is null and not p.is_practice and exists (
          select from consent_entry e
          where e.school_id = p.school_id and e.subject_id = p.person_id and e.method <> 'uitschrijving')`,
  )
  return found?.count ?? 0
}
