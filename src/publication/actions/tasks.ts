import { colleaguesWith } from '#people/actions.ts'
import { afterSchoolDays } from '#platform/calendar.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type House, note } from '#platform/house.ts'
import type { Tenant } from '#platform/schools.ts'
import type { ChannelId } from '../channels/channel.ts'
import { findPost } from '../store/posts.ts'
import { openTask, overdueTasks, passTaskOn } from '../store/tasks.ts'
import {
  daysFor,
  firstInRow,
  nextInRow,
  type Row,
  type Task,
  type TaskKind,
  withoutAuthor,
} from '../task/task.ts'

type Asked = {
  kind: TaskKind
  postId: string
  channel?: ChannelId
  takedownId?: string
  subject?: string
  /** Who is asked first: the author as a rule; an editor or the leadership where it should not be the author. */
  first?: 'author' | 'editor' | 'leadership'
}

/** Opens work for one named person, with a deadline, and tells them. The same work is never opened twice. */
export async function openTaskFor(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  asked: Asked,
): Promise<void> {
  const { first = 'author', ...work } = asked
  const personId = firstInRow(await rowFor(tx, asked.postId), first)
  if (personId === undefined) throw new Error('A school without anybody to ask')
  await askPerson(house, tx, school, { ...work, personId })
}

/** The same for exactly this person: nobody else can do it. */
export async function askPerson(
  house: House,
  tx: SchoolTransaction,
  school: Tenant,
  { kind, postId, channel, takedownId, subject, personId }: Omit<Asked, 'first'> & { personId: string },
): Promise<void> {
  const { schoolId } = school
  const now = house.clock()
  const taskId = house.newId()
  const opened = await openTask(tx, {
    ...{ schoolId, id: taskId, kind, postId, channel, takedownId, subject, personId, passedOn: 0 },
    ...{ openedAt: now, dueAt: dueFor(house, school, kind, now) },
  })
  if (opened === 'opened')
    await house.jobs.send(tx, 'publication.tell', { schoolId, postId, personId, taskId, about: kind })
}

function dueFor(house: House, school: Tenant, kind: TaskKind, from: Date): Date {
  const { certainDays: certain, possibleDays: possible } = house.config
  return afterSchoolDays(school.timeZone, from, daysFor(kind, { certain, possible }))
}

async function rowFor(tx: SchoolTransaction, postId: string): Promise<Row> {
  const colleagues = await colleaguesWith(tx, ['teacher', 'editor', 'leadership'])
  const post = await findPost(tx, postId)
  const having = (role: 'editor' | 'leadership') =>
    colleagues.filter(({ roles }) => roles.includes(role)).map(({ id }) => id)
  return {
    author: colleagues.find(({ id }) => id === post?.authorId)?.id,
    editors: having('editor'),
    leaders: having('leadership'),
  }
}

/** What is over its time goes to the next in the row, with a new deadline of one school day, and is told. */
export async function passOverdueTasksOn(house: House, school: Tenant): Promise<void> {
  const { schoolId } = school
  await house.database.inSchool(schoolId, async (tx) => {
    for (const task of await overdueTasks(tx, house.clock())) await passOn(house, tx, school, task)
  })
}

async function passOn(house: House, tx: SchoolTransaction, school: Tenant, task: Task): Promise<void> {
  const { schoolId } = school
  const passedOn = task.passedOn + 1
  const row = await rowFor(tx, task.postId)
  const others = task.kind === 'look_afterwards' ? withoutAuthor(row) : row
  const personId = nextInRow(others, task.personId) ?? nextInRow(row, task.personId) ?? task.personId
  const dueAt = afterSchoolDays(school.timeZone, house.clock(), house.config.certainDays)
  await passTaskOn(tx, { id: task.id, personId, dueAt, passedOn })
  await note(house, tx, schoolId, {
    kind: 'task.passed_on',
    ids: { task: task.id, from: task.personId, to: personId },
    actorId: null,
  })
  await house.jobs.send(tx, 'publication.tell', {
    ...{ schoolId, postId: task.postId, personId, taskId: task.id, about: task.kind },
  })
}
