import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { RetentionKind, Term } from '../term.ts'

export type Tombstone = {
  id: string
  kind: RetentionKind
  /** Undefined: many small things at once. */
  thing: string | undefined
  count: number
  since: Date | undefined
  at: Date
  term: Term
  /** The choice of the school by which it went; undefined: the default. */
  termId: string | undefined
}

export async function addTombstones(
  tx: SchoolTransaction,
  schoolId: string,
  tombstones: readonly Tombstone[],
): Promise<void> {
  if (tombstones.length === 0) return
  const records = tombstones.map(({ term, ...stone }) => ({
    ...stone,
    termCount: term.count,
    unit: term.unit,
  }))
  await run(
    tx,
    sql`insert into tombstone (school_id, tombstone_id, kind, thing_id, count, since, at, term_count, term_unit, term_id)
        select ${schoolId}::uuid, id, kind, thing, count, since, at, "termCount", unit, "termId"
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as line(
          id uuid, kind text, thing uuid, count integer, since timestamptz, at timestamptz, "termCount" smallint,
          unit text, "termId" uuid)`,
  )
}

/** What went on one day of the school, of one kind and by one rule. */
export type WentTogether = { kind: RetentionKind; day: string; count: number; term: Term; byChoice: boolean }

const MOST_TOLD = 60

export async function lastGone(tx: SchoolTransaction, timeZone: string): Promise<WentTogether[]> {
  const found = await rows<Omit<WentTogether, 'term'> & { termCount: number; unit: Term['unit'] }>(
    tx,
    sql`select kind, to_char(at at time zone ${timeZone}, 'YYYY-MM-DD') as day, sum(count)::integer as count,
          term_count as "termCount", term_unit as unit, term_id is not null as "byChoice"
        from tombstone group by 1, 2, 4, 5, 6 order by 2 desc, 1 limit ${MOST_TOLD}`,
  )
  return found.map(({ termCount, unit, ...gone }) => ({ ...gone, term: { count: termCount, unit } }))
}
