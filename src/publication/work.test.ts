import { describe, expect, test } from 'vitest'
import type { Post } from './post.ts'
import type { Task } from './task/task.ts'
import { deadlineOf, wasLeftTooLong, workOf } from './work.ts'
import { sayDeadline, workTexts } from './work-texts.nl.ts'

const ZONE = 'Europe/Amsterdam'
const now = new Date('2026-11-10T10:00:00+01:00')
const at = (moment: string) => new Date(`2026-11-${moment}:00+01:00`)
const sayDay = (day: Date) => `${day.getUTCDate()} november`

test.each([
  ['10T17:00', 'vandaag voor 17:00'],
  ['11T17:00', 'morgen voor 17:00'],
  ['13T17:00', 'uiterlijk 13 november'],
  ['10T09:59', 'te laat sinds 10 november'],
  ['09T17:00', 'te laat sinds 9 november'],
])('what is due at %s is said as “%s”', (moment, said) => {
  expect(sayDeadline(deadlineOf(ZONE, at(moment), now), sayDay)).toBe(said)
})

test('tomorrow is tomorrow on the school’s own clock', () => {
  const lateEvening = new Date('2026-11-10T23:30:00Z')
  expect(deadlineOf(ZONE, new Date('2026-11-11T16:00:00Z'), lateEvening).is).toBe('today')
})

const task = (over: Partial<Task> = {}): Task => ({
  ...{
    id: 't',
    kind: 'take_down',
    postId: 'p',
    channel: 'whatsapp',
    takedownId: undefined,
    subject: undefined,
  },
  ...{ personId: 'marit', openedAt: now, dueAt: at('11T17:00'), passedOn: 0, ...over },
})
const post = (id: string, authorId: string): Post => ({
  ...{ is: 'waiting', id, authorId, caption: 'Dag', createdAt: now, channels: ['website'] },
  ...{ plannedAt: undefined, follows: undefined },
})
const everything = (tasks: Task[], waiting: { post: Post; askedPerson: string | null }[] = []) => ({
  ...{ tasks, waiting, captions: new Map([['p', 'Op het plein']]), names: new Map([['marit', 'Marit']]) },
})
const reader = { personId: 'henk', leads: true, now }

describe('what waits for somebody', () => {
  test('has no post of their own, and first the one that they were asked for', () => {
    const waiting = [
      { post: post('eigen', 'henk'), askedPerson: null },
      { post: post('een', 'marit'), askedPerson: null },
      { post: post('gevraagd', 'marit'), askedPerson: 'henk' },
    ]
    const { posts } = workOf(everything([], waiting), reader)
    expect(posts.map(({ postId }) => postId)).toEqual(['gevraagd', 'een'])
  })

  test('has their own tasks first, and of others only what was left too long, for who leads the school', () => {
    const tasks = [
      task({ id: 'laat', dueAt: at('09T17:00') }),
      task(),
      task({ id: 'eigen', personId: 'henk' }),
    ]
    expect(workOf(everything(tasks), reader).tasks.map((it) => it.task.id)).toEqual(['eigen', 'laat'])
    const teacher = { ...reader, leads: false }
    expect(workOf(everything(tasks), teacher).tasks.map((it) => it.task.id)).toEqual(['eigen'])
  })
})

describe('left too long', () => {
  test('is what is over its time, and what went on to somebody else because of that', () => {
    expect(wasLeftTooLong(task(), now)).toBe(false)
    expect(wasLeftTooLong(task({ dueAt: at('09T17:00') }), now)).toBe(true)
    expect(wasLeftTooLong(task({ passedOn: 1 }), now)).toBe(true)
  })
})

test('a task is named with its place, and whose it is when it is not one’s own', () => {
  expect(workTexts.task(task())).toBe('Haal een bericht weg: WhatsApp')
  const waiting = { task: task(), caption: 'Op het plein\r\nsamen', holder: 'Marit', isMine: false }
  const late = { is: 'late', since: at('09T17:00') } as const
  expect(workTexts.taskLine(waiting, late, sayDay)).toBe(
    'Te laat sinds 9 november, bij Marit. Het gaat om “Op het plein”.',
  )
  const tomorrow = { is: 'tomorrow', before: '17:00' } as const
  expect(workTexts.taskLine(waiting, tomorrow, sayDay)).toContain(
    'Was te laat, nu bij Marit: morgen voor 17:00.',
  )
})
