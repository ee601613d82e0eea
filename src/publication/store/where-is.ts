import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'
import type { OpenRemoval, OpenWork } from '../where-is/where-is.ts'

type Nullable<T> = { [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }

/** Removals from these posts that are not over. */
export async function openRemovals(
  tx: SchoolTransaction,
  postIds: readonly string[],
): Promise<OpenRemoval[]> {
  const found = await rows<Nullable<OpenRemoval>>(
    tx,
    sql`select post_id as "postId", channel, case when unit = 'photo' then photo_id end as "photoId", state,
          asked_at as "askedAt"
        from takedown
        where post_id = any(${postIds}::uuid[]) and state not in ('gone', 'out_of_reach')
        order by asked_at, takedown_id`,
  )
  return found.map(({ photoId, ...removal }) => ({ ...removal, photoId: photoId ?? undefined }))
}

/** Who has what to do about these posts because of this child, or because of what stands there; the most pressing first. */
export async function openWorkOn(
  tx: SchoolTransaction,
  about: { pupilId: string; postIds: readonly string[] },
): Promise<OpenWork[]> {
  const found = await rows<Nullable<OpenWork>>(
    tx,
    sql`select task.kind, task.post_id as "postId", task.channel,
          case when takedown.unit = 'photo' then takedown.photo_id end as "photoId",
          task.person_id as person, due_at as "dueAt"
        from task left join takedown using (school_id, takedown_id)
        where task.post_id = any(${about.postIds}::uuid[]) and done_at is null
          and (kind in ('take_down', 'confirm', 'place')
               or (kind in ('review', 'objection') and subject_id = ${about.pupilId}))
        order by due_at, task_id`,
  )
  return found.map(({ channel, photoId, ...task }) => ({
    ...task,
    channel: channel ?? undefined,
    photoId: photoId ?? undefined,
  }))
}
