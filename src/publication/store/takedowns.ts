import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { type ChannelId, isChannel, type Target } from '../channels/channel.ts'
import type { JournalledTakedown, Takedown, TakedownEvent, TakedownReason } from '../takedown.ts'

export type StoredTakedown = {
  id: string
  postId: string
  channel: ChannelId
  target: Target
  /** Because of which photo; undefined: the post itself. */
  cause: string | undefined
  reason: TakedownReason
  askedAt: Date
  askedBy: string | null
  takedown: Takedown
}

type TakedownRow = {
  id: string
  postId: string
  channel: string
  unit: Target['unit']
  photoId: string | null
  reason: TakedownReason
  askedAt: Date
  askedBy: string | null
  state: Takedown['is']
  data: Record<string, unknown>
}

const columns = sql.raw(`takedown_id as id, post_id as "postId", channel, unit, photo_id as "photoId", reason,
  asked_at as "askedAt", asked_by as "askedBy", state, data`)

/** As JSON the dates of a state, an event and its evidence are text. */
function reviveDates(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && ['notBefore', 'until', 'at'].includes(key)) return new Date(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, reviveDates(part, name)]))
}

const revive = <T>(data: Record<string, unknown>) => reviveDates(data) as T

function reviveTakedown({ unit, photoId, state, data, channel, ...rest }: TakedownRow): StoredTakedown {
  if (!isChannel(channel)) throw new Error(`A takedown from ${channel}`)
  return {
    ...rest,
    channel,
    target: unit === 'post' || photoId === null ? { unit: 'post' } : { unit: 'photo', photoId },
    cause: photoId ?? undefined,
    takedown: revive<Takedown>({ ...data, is: state }),
  }
}

export async function takedownsOf(tx: SchoolTransaction, postId: string): Promise<StoredTakedown[]> {
  const found = await rows<TakedownRow>(
    tx,
    sql`select ${columns} from takedown where post_id = ${postId} order by asked_at, takedown_id`,
  )
  return found.map(reviveTakedown)
}

export async function holdTakedown(tx: SchoolTransaction, id: string): Promise<StoredTakedown | undefined> {
  const found = await row<TakedownRow>(
    tx,
    sql`select ${columns} from takedown where takedown_id = ${id} for no key update`,
  )
  return found && reviveTakedown(found)
}

export async function addTakedown(
  tx: SchoolTransaction,
  asked: {
    schoolId: string
    id: string
    postId: string
    channel: ChannelId
    target: Target
    cause: string | undefined
    reason: TakedownReason
    by: string | null
    at: Date
  },
): Promise<void> {
  await run(
    tx,
    sql`insert into takedown (school_id, takedown_id, post_id, channel, unit, photo_id, reason, state, data,
          not_before, asked_at, asked_by)
        values (${asked.schoolId}, ${asked.id}, ${asked.postId}, ${asked.channel}, ${asked.target.unit}, ${asked.cause ?? null},
          ${asked.reason}, 'asked',
          ${JSON.stringify({ tries: 0, notBefore: asked.at })}::jsonb, ${asked.at}, ${asked.at}, ${asked.by})`,
  )
}

/** One line of a takedown's journal, and the state that the journal folds to. */
export async function addTakedownEvent(
  tx: SchoolTransaction,
  written: {
    schoolId: string
    id: string
    takedownId: string
    event: TakedownEvent
    next: Takedown
    actorId: string | null
    at: Date
  },
): Promise<void> {
  const { kind, ...data } = written.event
  const { is, ...rest } = written.next
  await run(
    tx,
    sql`insert into takedown_event (school_id, takedown_event_id, takedown_id, kind, data, actor_id, at)
        values (${written.schoolId}, ${written.id}, ${written.takedownId}, ${kind}, ${JSON.stringify(data)}::jsonb,
                ${written.actorId}, ${written.at})`,
  )
  await run(
    tx,
    sql`update takedown set state = ${is}, data = ${JSON.stringify(rest)}::jsonb,
          not_before = ${'notBefore' in written.next ? written.next.notBefore : null}
        where takedown_id = ${written.takedownId}`,
  )
}

export async function takedownJournalOf(tx: SchoolTransaction, id: string): Promise<JournalledTakedown[]> {
  const found = await rows<{ kind: TakedownEvent['kind']; data: Record<string, unknown>; at: Date }>(
    tx,
    sql`select kind, data, at from takedown_event where takedown_id = ${id} order by sequence`,
  )
  return found.map(({ kind, data, at }) => revive<JournalledTakedown>({ ...data, kind, at }))
}

export async function leaseTakedown(
  tx: SchoolTransaction,
  id: string,
  lease: { now: Date; until: Date },
): Promise<boolean> {
  return (
    (await run(
      tx,
      sql`update takedown set lease_until = ${lease.until}
          where takedown_id = ${id} and (lease_until is null or lease_until <= ${lease.now})`,
    )) === 1
  )
}

export async function releaseTakedown(tx: SchoolTransaction, id: string, mine: Date): Promise<void> {
  await run(
    tx,
    sql`update takedown set lease_until = null where takedown_id = ${id} and lease_until = ${mine}`,
  )
}

export async function takedownsDue(tx: SchoolTransaction, now: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select takedown_id as id from takedown
        where not_before <= ${now} and (lease_until is null or lease_until <= ${now}) order by not_before limit 500`,
  )
  return found.map(({ id }) => id)
}

/** A removal of the same for the same photo is already under way. */
export async function isBeingTakenDown(
  tx: SchoolTransaction,
  {
    postId,
    channel,
    cause,
    reason,
  }: { postId: string; channel: ChannelId; cause: string | undefined; reason: TakedownReason },
): Promise<boolean> {
  const found = await row(
    tx,
    sql`select 1 from takedown where post_id = ${postId} and channel = ${channel}
          and photo_id is not distinct from ${cause ?? null} and state <> 'gone'
          -- a withdrawal beside another reason is one more: it is what has the bytes erased
          and (reason = ${reason} or reason in ('withdrawal', 'review'))`,
  )
  return found !== undefined
}

/** Removals of one delivery that are not finished: what became of the placing matters to them. */
export async function openTakedownsOf(
  tx: SchoolTransaction,
  postId: string,
  channel: ChannelId,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select takedown_id as id from takedown
        where post_id = ${postId} and channel = ${channel} and state in ('asked', 'acknowledged', 'with_person')`,
  )
  return found.map(({ id }) => id)
}
