import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { type Protocol, reviveProtocol } from './protocol.ts'
import type { Choices } from './readings.ts'

/** The version in force on a day: the newest that has begun. */
export async function protocolOn(tx: SchoolTransaction, day: string): Promise<Protocol> {
  const found = await row<{ document: unknown }>(
    tx,
    sql`select document from protocol_version where in_force_from <= ${day}::date
        order by in_force_from desc, recorded_at desc limit 1`,
  )
  if (!found) throw new Error('This school has no protocol in force')
  return reviveProtocol(found.document)
}

export async function choicesNow(tx: SchoolTransaction): Promise<Choices> {
  const found = await rows<{ key: string; choice: unknown }>(
    tx,
    sql`select distinct on (key) key, choice from reading order by key, recorded_at desc, reading_id desc`,
  )
  return Object.fromEntries(found.map(({ key, choice }) => [key, String(choice)]))
}

export async function addVersion(
  tx: SchoolTransaction,
  version: { schoolId: string; agreement: Protocol; inForceFrom: string; at: Date },
): Promise<void> {
  const { agreement } = version
  await run(
    tx,
    sql`insert into protocol_version (school_id, version, in_force_from, document, recorded_at)
        values (${version.schoolId}, ${agreement.version}, ${version.inForceFrom},
                ${JSON.stringify(agreement)}::jsonb, ${version.at})`,
  )
}
