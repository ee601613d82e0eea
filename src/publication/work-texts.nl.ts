import { channelNames, taskNames } from './delivery-texts.nl.ts'
import type { Task } from './task/task.ts'
import type { Deadline, WaitingPost, WaitingTask } from './work.ts'

type SayDay = (at: Date) => string

const titleOf = (caption: string) => {
  const [firstLine = ''] = caption.trim().split(/\r?\n/)
  return firstLine === '' ? 'bericht zonder tekst' : `“${firstLine.slice(0, 60)}”`
}

/** By when, as somebody says it: "vandaag voor 17:00". */
export function sayDeadline(deadline: Deadline, sayDay: SayDay): string {
  switch (deadline.is) {
    case 'late':
      return `te laat sinds ${sayDay(deadline.since)}`
    case 'today':
      return `vandaag voor ${deadline.before}`
    case 'tomorrow':
      return `morgen voor ${deadline.before}`
    case 'later':
      return `uiterlijk ${sayDay(deadline.day)}`
    default:
      return deadline satisfies never
  }
}

export const workTexts = {
  title: 'Wat wacht op jou',
  nothing: 'Niets. Fijne middag.',
  lookAlong: 'Kijk mee met een collega',
  lookAlongLine: ({ author, caption, isAsked }: WaitingPost) =>
    `${isAsked ? 'Aan jou gevraagd. ' : ''}Van ${author ?? 'een collega'}: ${titleOf(caption)}`,
  task: ({ kind, channel }: Pick<Task, 'kind' | 'channel'>) =>
    channel === undefined ? taskNames[kind] : `${taskNames[kind]}: ${channelNames[channel]}`,
  taskLine: ({ caption, holder, isMine }: WaitingTask, deadline: Deadline, sayDay: SayDay) => {
    const when = sayDeadline(deadline, sayDay)
    const who = isMine ? when : lateElsewhere(holder ?? 'een collega', deadline, when)
    return `${capital(who)}. Het gaat om ${titleOf(caption)}.`
  },
} as const

/** What the leadership reads of somebody else's task. */
const lateElsewhere = (holder: string, deadline: Deadline, when: string) =>
  deadline.is === 'late' ? `${when}, bij ${holder}` : `was te laat, nu bij ${holder}: ${when}`

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)
