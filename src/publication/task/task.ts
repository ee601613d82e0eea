import type { ChannelId } from '../channels/channel.ts'

/** Work that waits for one named person. */
export const TASK_KINDS = [
  'place',
  'confirm',
  'take_down',
  'review',
  'objection',
  'offer_rest',
  'look_afterwards',
  'data_breach',
  'who_is_on_it',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

export type Task = {
  id: string
  kind: TaskKind
  postId: string
  channel: ChannelId | undefined
  takedownId: string | undefined
  /** The child about whom it is. */
  subject: string | undefined
  personId: string
  openedAt: Date
  dueAt: Date
  /** How often it went on to the next in the row because its time was over. */
  passedOn: number
}

/** Who can be asked, in the order in which they are. */
export type Row = { author: string | undefined; editors: readonly string[]; leaders: readonly string[] }

/** The author; when absent an editor; then the leadership; each of them once. */
function inOrder({ author, editors, leaders }: Row): string[] {
  const editor = editors.find((id) => id !== author)
  const leader = leaders.find((id) => id !== author && id !== editor)
  return [author, editor, leader].filter((id) => id !== undefined)
}

/** Who is asked first: the author as a rule, and another where it should not be the author. */
export function firstInRow(row: Row, first: 'author' | 'editor' | 'leadership'): string | undefined {
  const others = withoutAuthor(row)
  const [asked] = inOrder(first === 'author' ? row : first === 'editor' ? others : { ...others, editors: [] })
  return asked ?? inOrder(others)[0] ?? inOrder(row)[0]
}

/** For what nobody should do about their own post. */
export function withoutAuthor({ author, editors, leaders }: Row): Row {
  const isOther = (id: string) => id !== author
  return { author: undefined, editors: editors.filter(isOther), leaders: leaders.filter(isOther) }
}

/** Who is asked when this person's time is over. Who is asked last stays asked. */
export function nextInRow(row: Row, now: string): string | undefined {
  const people = inOrder(row)
  return people[Math.min(people.indexOf(now) + 1, people.length - 1)]
}

/** How many school days somebody has. Who is certainly on it is helped by tomorrow. */
export type Deadlines = { certain: number; possible: number }

export function daysFor(kind: TaskKind, deadlines: Deadlines): number {
  return kind === 'review' || kind === 'offer_rest' || kind === 'look_afterwards'
    ? deadlines.possible
    : deadlines.certain
}
