import { sql } from 'kysely'
import { row, run, type SchoolTransaction } from '#platform/database.ts'

export type StoredApproval = {
  id: string
  by: string | null
  grounds: Record<string, string>
  at: Date
  until: Date
}

export async function addApproval(
  tx: SchoolTransaction,
  approval: StoredApproval & { schoolId: string; postId: string },
): Promise<void> {
  const kind = approval.by === null ? 'afterwards' : 'before'
  await run(
    tx,
    sql`insert into approval (school_id, approval_id, post_id, approved_by, kind, grounds, at, until)
        values (${approval.schoolId}, ${approval.id}, ${approval.postId}, ${approval.by}, ${kind},
                ${JSON.stringify(approval.grounds)}::jsonb, ${approval.at}, ${approval.until})`,
  )
}

/** The newest that was not ended. */
export function approvalOf(tx: SchoolTransaction, postId: string): Promise<StoredApproval | undefined> {
  return row<StoredApproval>(
    tx,
    sql`select approval_id as id, approved_by as by, grounds, at, until from approval
        where post_id = ${postId} and ended_at is null order by at desc limit 1`,
  )
}

export async function endApprovals(tx: SchoolTransaction, postId: string, at: Date): Promise<void> {
  await run(tx, sql`update approval set ended_at = ${at} where post_id = ${postId} and ended_at is null`)
}
