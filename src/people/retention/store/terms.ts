import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { RetentionKind, Term } from '../term.ts'

/** What a school chose, with who and when. */
export type ChosenTerm = Term & { id: string; kind: RetentionKind; setBy: string | null; at: Date }

/** The newest choice of each kind; what was never chosen is left out. */
export function chosenTerms(tx: SchoolTransaction): Promise<ChosenTerm[]> {
  return rows<ChosenTerm>(
    tx,
    sql`select distinct on (kind) term_id as id, kind, count, unit, set_by as "setBy", recorded_at as at
        from retention_term order by kind, recorded_at desc, term_id desc`,
  )
}

export async function addTerm(tx: SchoolTransaction, schoolId: string, chosen: ChosenTerm): Promise<void> {
  const { id, kind, count, unit, setBy, at } = chosen
  await run(
    tx,
    sql`insert into retention_term (school_id, term_id, kind, count, unit, set_by, recorded_at)
        values (${schoolId}, ${id}, ${kind}, ${count}, ${unit}, ${setBy}, ${at})`,
  )
}
