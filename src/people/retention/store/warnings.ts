import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Warning } from '../departure.ts'
import type { RetentionKind } from '../term.ts'

/** The newest announcement of each of these things. */
export async function warningsOf(
  tx: SchoolTransaction,
  kind: RetentionKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Warning>> {
  if (ids.length === 0) return new Map<string, Warning>()
  const found = await rows<Warning & { id: string }>(
    tx,
    sql`select distinct on (thing_id) thing_id as id, warned_at as "warnedAt", goes_at as "goesAt"
        from retention_warning where kind = ${kind} and thing_id = any(${ids}::uuid[])
        order by thing_id, warned_at desc, warning_id desc`,
  )
  return new Map(found.map(({ id, ...warning }) => [id, warning]))
}

export async function addWarnings(
  tx: SchoolTransaction,
  announced: { schoolId: string; kind: RetentionKind; at: Date },
  warnings: readonly { id: string; thing: string; goesAt: Date }[],
): Promise<void> {
  if (warnings.length === 0) return
  await run(
    tx,
    sql`insert into retention_warning (school_id, warning_id, kind, thing_id, goes_at, warned_at)
        select ${announced.schoolId}::uuid, id, ${announced.kind}, thing, "goesAt", ${announced.at}
        from jsonb_to_recordset(${JSON.stringify(warnings)}::jsonb) as line(id uuid, thing uuid, "goesAt" timestamptz)`,
  )
}
