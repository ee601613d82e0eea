import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'

export type OldProof = { id: string; lines: number; since: Date }

/** Lines of the register about people who left so long ago, whether or not they are still to be seen somewhere. */
export function proofsOfLeavers(
  tx: SchoolTransaction,
  { before, except }: { before: Date; except: readonly string[] },
): Promise<OldProof[]> {
  return rows<OldProof>(
    tx,
    sql`select person_id as id, count(*) as lines,
          greatest((left_on + 1)::timestamp at time zone 'UTC', max(recorded_at)) as since
        from person join consent_entry on consent_entry.school_id = person.school_id and subject_id = person_id
        where (left_on + 1)::timestamp at time zone 'UTC' <= ${before} and not person_id = any(${except}::uuid[])
        group by person.school_id, person_id order by person_id`,
  )
}

/** Answers how many lines went, per person. What was folded of them no longer counts. */
export async function forgetProofs(
  tx: SchoolTransaction,
  people: readonly string[],
  before: Date,
): Promise<{ id: string; count: number }[]> {
  await run(
    tx,
    sql`select from consent_register where person_id = any(${people}::uuid[]) order by person_id for update`,
  )
  const gone = await rows<{ id: string; count: number }>(
    tx,
    sql`select person_id as id, lines as count from forget_proof(${people}::uuid[], ${before})`,
  )
  await run(
    tx,
    sql`update consent_mask set valid_until = '-infinity' where person_id = any(${people}::uuid[])`,
  )
  return gone
}
