import { addresses } from '#addresses.ts'
import type { Task, TaskKind } from '../task/task.ts'
import { present } from '../workbench.ts'
import type { Chain } from './chain.ts'
import { approvedPost, tasksFor } from './networks.ts'

/** Two children, a guardian of the first, and the two colleagues who open a task: whose it is, and who leads the school. */
export type TaskDoors = {
  noor: string
  ali: string
  guardian: string
  author: string
  leader: string
  say: (purpose: string, decision: 'ja' | 'nee') => ReturnType<Chain['answer']>
  addressOf: (task: Pick<Task, 'id'>) => string
  read: (task: Task, as?: string) => Promise<string>
  press: (task: Task, form: Record<string, string>, as?: string) => Promise<Response>
  taskOf: (postId: string, kind: TaskKind) => Promise<Task>
}

export async function openTaskDoors(chain: Chain): Promise<TaskDoors> {
  const [noor, ali] = [await chain.person('Noor'), await chain.person('Ali')]
  const [guardian = ''] = await chain.guardiansOf(noor)
  const author = await chain.signIn(await chain.identityOf('teacher'))
  const leader = await chain.signIn(await chain.identityOf('leadership'))
  const addressOf = ({ id }: Pick<Task, 'id'>) => addresses.task(chain.school.slug, id)
  return {
    ...{ noor, ali, guardian, author, leader, addressOf },
    say: (purpose, decision) => chain.answer(guardian, noor, purpose, { foto: decision }),
    read: async (task, as = author) => (await chain.get(addressOf(task), as)).text(),
    press: (task, form, as = author) => chain.post(addressOf(task), form, as),
    taskOf: async (postId, kind) => {
      const found = (await tasksFor(chain, postId)).find((task) => task.kind === kind)
      if (!found) throw new Error(`No task to ${kind}`)
      return found
    },
  }
}

export type ToReview = { task: Task; postId: string; photoId: string }

/** A published photo of which only this is said: it is Noor or Ali; and Noor's guardian takes the yes back. */
export async function toReview(chain: Chain, doors: TaskDoors): Promise<ToReview> {
  const bench = await chain.draft(1)
  const others = present(bench).map(({ id }) => id)
  await chain.lookFor(
    bench,
    0,
    others.filter((id) => id !== doors.noor && id !== doors.ali),
  )
  await chain.say(bench, 0, 0, { kind: 'candidates' })
  const sent = await chain.send(bench.post.id)
  if (sent !== 'done') throw new Error(`Not sent: ${sent}`)
  await chain.work()
  await doors.say('website', 'nee')
  const task = await doors.taskOf(bench.post.id, 'review')
  return { task, postId: bench.post.id, photoId: bench.photos[0]?.photo.id ?? '' }
}

/** Noor's photo is out on this network, her guardian takes the yes back, and gives it again for the next test. */
export async function withdrawnFrom(
  chain: Chain,
  doors: TaskDoors,
  channel: 'whatsapp' | 'instagram',
  ...others: string[]
): Promise<string> {
  const postId = await approvedPost(chain, [channel], doors.noor, ...others)
  await chain.work()
  await doors.say(channel, 'nee')
  await chain.work()
  await doors.say(channel, 'ja')
  return postId
}
