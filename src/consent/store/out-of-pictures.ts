import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'

/** Answers who changed. The rows are held in the order in which a claim holds them. */
export async function setNotInPictures(tx: SchoolTransaction, people: readonly string[]): Promise<string[]> {
  if (people.length === 0) return []
  await run(
    tx,
    sql`select from consent_register where person_id = any(${people}::uuid[]) order by person_id for update`,
  )
  const changed = await rows<{ id: string }>(
    tx,
    sql`update consent_register set not_in_pictures = true, revision = revision + 1
        where person_id = any(${people}::uuid[]) and not not_in_pictures returning person_id as id`,
  )
  return changed.map(({ id }) => id)
}

/** Answers whether it was so. What was consented counts again as it stands. */
export async function endNotInPictures(tx: SchoolTransaction, personId: string): Promise<boolean> {
  const changed = await run(
    tx,
    sql`update consent_register set not_in_pictures = false, revision = revision + 1
        where person_id = ${personId} and not_in_pictures`,
  )
  return changed === 1
}
