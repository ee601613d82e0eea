import { listColleagues } from '#people/actions.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { findPost, listWaiting } from '../store/posts.ts'
import { openTasks } from '../store/tasks.ts'
import { type Work, workOf } from '../work.ts'

type Reader = { personId: string; leads: boolean; now: Date }

/** "Wat wacht op jou": posts that a colleague wants looked at, and tasks. */
export async function workFor(tx: SchoolTransaction, reader: Reader): Promise<Work> {
  const waiting = await listWaiting(tx)
  const tasks = await openTasks(tx, reader.leads ? undefined : reader.personId)
  const captions = new Map<string, string>()
  for (const postId of new Set(tasks.map((task) => task.postId)))
    captions.set(postId, (await findPost(tx, postId))?.caption ?? '')
  const names = new Map((await listColleagues(tx)).map(({ id, name }) => [id, name]))
  return workOf({ waiting, tasks, captions, names }, reader)
}
