import { sql } from 'kysely'
import { row, type SchoolTransaction } from '#platform/database.ts'
import type { TaskKind } from '../task/task.ts'

/** A task that is over: `findTask` knows only what is still open. */
export function endedTask(
  tx: SchoolTransaction,
  id: string,
): Promise<{ kind: TaskKind; postId: string } | undefined> {
  return row<{ kind: TaskKind; postId: string }>(
    tx,
    sql`select kind, post_id as "postId" from task where task_id = ${id} and done_at is not null`,
  )
}
