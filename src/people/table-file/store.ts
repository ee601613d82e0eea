import { sql } from 'kysely'
import { row, run, type SchoolTransaction } from '#platform/database.ts'
import type { Profile } from './columns.ts'

export async function profileFor(tx: SchoolTransaction, kind: string): Promise<Profile> {
  const found = await row<{ mapping: Profile }>(
    tx,
    sql`select mapping from column_profile where kind = ${kind}`,
  )
  return found?.mapping ?? {}
}

export async function saveProfile(
  tx: SchoolTransaction,
  { schoolId, kind, profile }: { schoolId: string; kind: string; profile: Profile },
): Promise<void> {
  await run(
    tx,
    sql`insert into column_profile (school_id, kind, mapping)
        values (${schoolId}, ${kind}, ${JSON.stringify(profile)}::jsonb)
        on conflict (school_id, kind) do update set mapping = excluded.mapping`,
  )
}
