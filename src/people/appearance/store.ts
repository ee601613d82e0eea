import { sql } from 'kysely'
import { run, type SchoolTransaction } from '#platform/database.ts'
import type { Appearance } from './appearance.ts'

export async function saveAppearance(
  tx: SchoolTransaction,
  schoolId: string,
  { name, colour }: Appearance,
): Promise<void> {
  await run(tx, sql`update school set name = ${name}, colour = ${colour} where school_id = ${schoolId}`)
}
