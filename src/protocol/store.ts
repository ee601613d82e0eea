import { sql } from 'kysely'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'
import { type Protocol, reviveProtocol } from './protocol.ts'
import type { Choices } from './readings.ts'

/** The version in force on a day, the newest that has begun, and how the school reads it now. */
export async function protocolOn(
  tx: SchoolTransaction,
  day: string,
): Promise<{ agreement: Protocol; choices: Choices }> {
  const found = await row<{ document: unknown; choices: Record<string, unknown> }>(
    tx,
    sql`select document, (
          select coalesce(jsonb_object_agg(key, choice), '{}') from (
            select distinct on (key) key, choice from reading order by key, recorded_at desc, reading_id desc
          ) newest
        ) as choices
        from protocol_version where in_force_from <= ${day}::date
        order by in_force_from desc, recorded_at desc limit 1`,
  )
  if (!found) throw new Error('This school has no protocol in force')
  const choices = Object.entries(found.choices).map(([key, choice]) => [key, String(choice)])
  return { agreement: reviveProtocol(found.document), choices: Object.fromEntries(choices) }
}

/** What was recorded stays as it is: the same version a second time is refused. */
export async function addVersion(
  tx: SchoolTransaction,
  version: { schoolId: string; agreement: Protocol; inForceFrom: string; at: Date },
): Promise<'added' | 'version_exists'> {
  const { agreement } = version
  const added = await row(
    tx,
    sql`insert into protocol_version (school_id, version, in_force_from, document, recorded_at)
        values (${version.schoolId}, ${agreement.version}, ${version.inForceFrom},
                ${JSON.stringify(agreement)}::json, ${version.at})
        on conflict (school_id, version) do nothing returning version`,
  )
  return added ? 'added' : 'version_exists'
}

/** Every version that was recorded, the newest first. */
export function readVersions(tx: SchoolTransaction): Promise<{ version: string; from: string }[]> {
  return rows(
    tx,
    sql<{ version: string; from: string }>`
      select version, to_char(in_force_from, 'YYYY-MM-DD') as "from" from protocol_version
      order by in_force_from desc, recorded_at desc`,
  )
}

export async function versionNamed(tx: SchoolTransaction, version: string): Promise<Protocol | undefined> {
  const found = await row<{ document: unknown }>(
    tx,
    sql`select document from protocol_version where version = ${version}`,
  )
  return found && reviveProtocol(found.document)
}
