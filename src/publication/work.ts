import { dayIn, wallClock } from '#platform/calendar.ts'
import { addDays } from './dutch-dates.ts'
import type { Post } from './post.ts'
import type { Task } from './task/task.ts'

/** When something has to be done, as a person counts: in days of the school. */
export type Deadline =
  | { is: 'late'; since: Date }
  | { is: 'today' | 'tomorrow'; before: string }
  | { is: 'later'; day: Date }

export function deadlineOf(timeZone: string, dueAt: Date, now: Date): Deadline {
  if (dueAt < now) return { is: 'late', since: dueAt }
  const [today, day] = [dayIn(timeZone, now), dayIn(timeZone, dueAt)]
  const before = wallClock(timeZone, dueAt).slice(11)
  if (day === today) return { is: 'today', before }
  return day === addDays(today, 1) ? { is: 'tomorrow', before } : { is: 'later', day: dueAt }
}

/** A post that waits for a second person. */
export type WaitingPost = { postId: string; caption: string; author: string | undefined; isAsked: boolean }

/** A task with whose it is, and of which post. */
export type WaitingTask = { task: Task; caption: string; holder: string | undefined; isMine: boolean }

/** What waits for somebody: theirs first, and for who leads the school what others left too long. */
export type Work = { posts: readonly WaitingPost[]; tasks: readonly WaitingTask[] }

type Everything = {
  waiting: readonly { post: Post; askedPerson: string | null }[]
  tasks: readonly Task[]
  captions: ReadonlyMap<string, string>
  names: ReadonlyMap<string, string>
}
type Reader = { personId: string; leads: boolean; now: Date }

export function workOf({ waiting, tasks, captions, names }: Everything, reader: Reader): Work {
  const posts = waiting
    .filter(({ post }) => post.authorId !== reader.personId)
    .map(({ post, askedPerson }) => ({
      ...{ postId: post.id, caption: post.caption, author: names.get(post.authorId) },
      isAsked: askedPerson === reader.personId,
    }))
  const shown = tasks.filter(
    (task) => task.personId === reader.personId || (reader.leads && wasLeftTooLong(task, reader.now)),
  )
  return {
    posts: [...posts.filter(({ isAsked }) => isAsked), ...posts.filter(({ isAsked }) => !isAsked)],
    tasks: shown
      .map((task) => ({
        ...{ task, caption: captions.get(task.postId) ?? '', holder: names.get(task.personId) },
        isMine: task.personId === reader.personId,
      }))
      .sort((a, b) => Number(b.isMine) - Number(a.isMine)),
  }
}

/** Over its time now, or before, so that it went on to somebody else. */
export function wasLeftTooLong({ passedOn, dueAt }: Task, now: Date): boolean {
  return dueAt < now || passedOn > 0
}
