import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'

export type Batch = { id: string; files: number }

const columns = sql.raw('batch_id as id, files')

export async function addBatch(
  tx: SchoolTransaction,
  batch: Batch & { schoolId: string; tokenHash: Buffer; source: Buffer; bytes: number; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into quarantine (school_id, batch_id, token_hash, source, files, bytes, shared_at)
        values (${batch.schoolId}, ${batch.id}, ${batch.tokenHash}, ${batch.source}, ${batch.files}, ${batch.bytes},
                ${batch.at})`,
  )
}

export async function countBatches(
  tx: SchoolTransaction,
  source: Buffer,
): Promise<{ ofSource: number; ofSchool: number }> {
  const found = await row<{ ofSource: number; ofSchool: number }>(
    tx,
    sql`select count(*) filter (where source = ${source}) as "ofSource", count(*) as "ofSchool" from quarantine`,
  )
  return found ?? { ofSource: 0, ofSchool: 0 }
}

export function findBatch(
  tx: SchoolTransaction,
  { tokenHash, since }: { tokenHash: Buffer; since: Date },
): Promise<Batch | undefined> {
  return row<Batch>(
    tx,
    sql`select ${columns} from quarantine where token_hash = ${tokenHash} and shared_at > ${since}`,
  )
}

/** Taken once: whoever comes second finds nothing. */
export function takeBatch(
  tx: SchoolTransaction,
  { tokenHash, since }: { tokenHash: Buffer; since: Date },
): Promise<Batch | undefined> {
  return row<Batch>(
    tx,
    sql`delete from quarantine where token_hash = ${tokenHash} and shared_at > ${since} returning ${columns}`,
  )
}

export function removeLapsed(tx: SchoolTransaction, since: Date): Promise<Batch[]> {
  return rows<Batch>(tx, sql`delete from quarantine where shared_at <= ${since} returning ${columns}`)
}
