import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { ChoiceMade } from './choice.ts'

const MOST_TOLD = 20

/** What the school chose for one reading, the newest first. */
export function choicesMade(tx: SchoolTransaction, key: string): Promise<ChoiceMade[]> {
  return rows<ChoiceMade>(
    tx,
    sql`select choice #>> '{}' as option, chosen_by as by, recorded_at as at from reading
        where key = ${key} order by recorded_at desc, reading_id desc limit ${MOST_TOLD}`,
  )
}

export async function addChoice(
  tx: SchoolTransaction,
  choice: { schoolId: string; readingId: string; key: string } & ChoiceMade,
): Promise<void> {
  await run(
    tx,
    sql`insert into reading (school_id, reading_id, key, choice, chosen_by, recorded_at)
        values (${choice.schoolId}, ${choice.readingId}, ${choice.key}, ${JSON.stringify(choice.option)}::jsonb,
                ${choice.by}, ${choice.at})`,
  )
}
