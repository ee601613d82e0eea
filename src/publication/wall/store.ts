import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'

/** Somebody who teaches a group was asked who is on these photos. */
export type Ask = {
  taskId: string
  personId: string
  name: string
  openedAt: Date
  /** Undefined while it waits. */
  answeredAt: Date | undefined
}

/** Of this post, the newest last; what was dropped without an answer is not told. */
export async function asksOf(tx: SchoolTransaction, postId: string): Promise<Ask[]> {
  const found = await rows<Omit<Ask, 'answeredAt'> & { answeredAt: Date | null }>(
    tx,
    sql`select task_id as "taskId", person_id as "personId", opened_at as "openedAt", done_at as "answeredAt",
          trim(concat_ws(' ', given_name, nullif(prefix, ''), family_name)) as name
        from task join person using (school_id, person_id)
        where post_id = ${postId} and task.kind = 'who_is_on_it' and (done_at is null or done_by = person_id)
        order by opened_at, task_id`,
  )
  return found.map(({ answeredAt, ...ask }) => ({ ...ask, answeredAt: answeredAt ?? undefined }))
}

export async function confirmKnowsGroups(tx: SchoolTransaction, postId: string): Promise<void> {
  await rows(tx, sql`update post set knows_groups = true where post_id = ${postId}`)
}
