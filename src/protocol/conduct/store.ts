import { sql } from 'kysely'
import { row, run, type SchoolTransaction } from '#platform/database.ts'
import type { Conduct } from './conduct.ts'

export function newestConduct(tx: SchoolTransaction): Promise<(Conduct & { at: Date }) | undefined> {
  return row(
    tx,
    sql<Conduct & { at: Date }>`
      select title, body, link, recorded_at as at from code_of_conduct
      order by recorded_at desc, code_id desc limit 1`,
  )
}

export async function addConduct(
  tx: SchoolTransaction,
  added: Conduct & { schoolId: string; codeId: string; by: string | null; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into code_of_conduct (school_id, code_id, title, body, link, set_by, recorded_at)
        values (${added.schoolId}, ${added.codeId}, ${added.title}, ${added.body}, ${added.link},
                ${added.by}, ${added.at})`,
  )
}
