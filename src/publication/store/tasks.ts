import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Task } from '../task/task.ts'

type TaskRow = { [K in keyof Task]: undefined extends Task[K] ? Exclude<Task[K], undefined> | null : Task[K] }

const columns = sql.raw(`task_id as id, kind, post_id as "postId", channel, takedown_id as "takedownId",
  subject_id as subject, person_id as "personId", opened_at as "openedAt", due_at as "dueAt", passed_on as "passedOn"`)

const reviveTask = ({ channel, takedownId, subject, ...task }: TaskRow): Task => ({
  ...task,
  channel: channel ?? undefined,
  takedownId: takedownId ?? undefined,
  subject: subject ?? undefined,
})

/** Opens the task, unless the same one is open already. */
export async function openTask(
  tx: SchoolTransaction,
  task: Task & { schoolId: string },
): Promise<'opened' | 'was_open'> {
  const opened = await run(
    tx,
    sql`insert into task (school_id, task_id, kind, post_id, channel, takedown_id, subject_id, person_id, opened_at, due_at)
        values (${task.schoolId}, ${task.id}, ${task.kind}, ${task.postId}, ${task.channel ?? null},
                ${task.takedownId ?? null}, ${task.subject ?? null}, ${task.personId}, ${task.openedAt}, ${task.dueAt})
        on conflict do nothing`,
  )
  return opened === 1 ? 'opened' : 'was_open'
}

export async function holdTask(tx: SchoolTransaction, id: string): Promise<Task | undefined> {
  const found = await row<TaskRow>(
    tx,
    sql`select ${columns} from task where task_id = ${id} and done_at is null for update`,
  )
  return found && reviveTask(found)
}

export async function findTask(tx: SchoolTransaction, id: string): Promise<Task | undefined> {
  const found = await row<TaskRow>(
    tx,
    sql`select ${columns} from task where task_id = ${id} and done_at is null`,
  )
  return found && reviveTask(found)
}

/** What waits, the most pressing first: of one person, or of everybody. */
export async function openTasks(tx: SchoolTransaction, personId?: string): Promise<Task[]> {
  const found = await rows<TaskRow>(
    tx,
    sql`select ${columns} from task
        where done_at is null and (${personId ?? null}::uuid is null or person_id = ${personId ?? null})
        order by due_at, task_id limit 200`,
  )
  return found.map(reviveTask)
}

export async function tasksOfPost(tx: SchoolTransaction, postId: string): Promise<Task[]> {
  const found = await rows<TaskRow>(
    tx,
    sql`select ${columns} from task where post_id = ${postId} and done_at is null order by due_at, task_id`,
  )
  return found.map(reviveTask)
}

/** What can go on to somebody else: who is on a photo is known by who was asked. */
export async function overdueTasks(tx: SchoolTransaction, now: Date): Promise<Task[]> {
  const found = await rows<TaskRow>(
    tx,
    sql`select ${columns} from task
        where done_at is null and due_at < ${now} and kind <> 'who_is_on_it'
        order by due_at for update skip locked`,
  )
  return found.map(reviveTask)
}

export async function passTaskOn(
  tx: SchoolTransaction,
  passed: { id: string; personId: string; dueAt: Date; passedOn: number },
): Promise<void> {
  await run(
    tx,
    sql`update task set person_id = ${passed.personId}, due_at = ${passed.dueAt}, passed_on = ${passed.passedOn}
        where task_id = ${passed.id}`,
  )
}

/** Done, by whom; null when the work was no longer needed. */
export async function closeTask(
  tx: SchoolTransaction,
  id: string,
  done: { by: string | null; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`update task set done_at = ${done.at}, done_by = ${done.by} where task_id = ${id} and done_at is null`,
  )
}

export async function closeTasksOfTakedown(
  tx: SchoolTransaction,
  takedownId: string,
  at: Date,
): Promise<void> {
  await run(tx, sql`update task set done_at = ${at} where takedown_id = ${takedownId} and done_at is null`)
}

/** Nothing of this post is in question any more: there is nothing left to look at. */
export async function closeMootReviews(tx: SchoolTransaction, postId: string, at: Date): Promise<void> {
  await run(
    tx,
    sql`update task set done_at = ${at}
        where post_id = ${postId} and kind = 'review' and done_at is null and not exists (
          select 1 from placement where placement.school_id = task.school_id and placement.post_id = task.post_id
            and placement.state in ('questioned', 'under_review'))`,
  )
}

export async function closeTasksOfDelivery(
  tx: SchoolTransaction,
  postId: string,
  channel: string,
  at: Date,
): Promise<void> {
  await run(
    tx,
    sql`update task set done_at = ${at}
        where post_id = ${postId} and channel = ${channel} and kind in ('place', 'confirm') and done_at is null`,
  )
}
