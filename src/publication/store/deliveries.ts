import { sql } from 'kysely'
import type { ClipFormat } from '#media/clip/clip-file.ts'
import type { Medium } from '#media/photo.ts'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { type ChannelId, isChannel, type ReadyPhoto } from '../channels/channel.ts'
import { type Delivery, type DeliveryEvent, dueAt, type Journalled } from '../delivery.ts'

export type DeliveryKey = { schoolId: string; postId: string; channel: ChannelId }
export type StoredDelivery = { channel: ChannelId; delivery: Delivery }

/** The dates inside a state or an event; as JSON they are text. */
const DATES = new Set(['from', 'since', 'notBefore', 'until'])

function revive<T>(data: Record<string, unknown>): T {
  const parts = Object.entries(data).map(([key, value]) => [
    key,
    DATES.has(key) && typeof value === 'string' ? new Date(value) : value,
  ])
  return Object.fromEntries(parts)
}

type DeliveryRow = { channel: string; state: Delivery['is']; data: Record<string, unknown> }

function reviveDelivery({ channel, state, data }: DeliveryRow): StoredDelivery {
  if (!isChannel(channel)) throw new Error(`A delivery to ${channel}`)
  return { channel, delivery: revive<Delivery>({ ...data, is: state }) }
}

const columns = sql.raw('channel, state, data')

export async function deliveriesOf(tx: SchoolTransaction, postId: string): Promise<StoredDelivery[]> {
  const found = await rows<DeliveryRow>(
    tx,
    sql`select ${columns} from delivery where post_id = ${postId} order by channel`,
  )
  return found.map(reviveDelivery)
}

/** Holds the delivery: between reading it and writing an event, nobody else writes one. */
export async function holdDelivery(
  tx: SchoolTransaction,
  postId: string,
  channel: ChannelId,
): Promise<Delivery | undefined> {
  const found = await row<DeliveryRow>(
    tx,
    sql`select ${columns} from delivery where post_id = ${postId} and channel = ${channel} for no key update`,
  )
  return found && reviveDelivery(found).delivery
}

/** A delivery begins by waiting for a second person; one that was there from an earlier try begins again. */
export async function beginDelivery(
  tx: SchoolTransaction,
  { schoolId, postId, channel }: DeliveryKey,
  at: Date,
): Promise<void> {
  await run(
    tx,
    sql`insert into delivery (school_id, post_id, channel, state, data, changed_at)
        values (${schoolId}, ${postId}, ${channel}, 'waiting', '{}', ${at}) on conflict do nothing`,
  )
}

export async function addDeliveryEvent(
  tx: SchoolTransaction,
  written: DeliveryKey & {
    id: string
    event: DeliveryEvent
    next: Delivery
    actorId: string | null
    at: Date
  },
): Promise<void> {
  const { schoolId, postId, channel, event, next, at } = written
  const { kind, ...data } = event
  await run(
    tx,
    sql`insert into delivery_event (school_id, delivery_event_id, post_id, channel, kind, data, actor_id, at)
        values (${schoolId}, ${written.id}, ${postId}, ${channel}, ${kind}, ${JSON.stringify(data)}::jsonb,
                ${written.actorId}, ${at})`,
  )
  const { is, ...rest } = next
  await run(
    tx,
    sql`update delivery set state = ${is}, data = ${JSON.stringify(rest)}::jsonb, not_before = ${dueAt(next) ?? null},
          changed_at = ${at}
        where post_id = ${postId} and channel = ${channel}`,
  )
}

export async function journalOf(
  tx: SchoolTransaction,
  postId: string,
  channel: ChannelId,
): Promise<Journalled[]> {
  const found = await rows<{ kind: DeliveryEvent['kind']; data: Record<string, unknown>; at: Date }>(
    tx,
    sql`select kind, data, at from delivery_event
        where post_id = ${postId} and channel = ${channel} order by sequence`,
  )
  return found.map(({ kind, data, at }) => revive<Journalled>({ ...data, kind, at }))
}

/** Takes it for one worker until then; false when another has it. A worker that died is waited for no longer. */
export async function leaseDelivery(
  tx: SchoolTransaction,
  { postId, channel }: DeliveryKey,
  lease: { now: Date; until: Date },
): Promise<boolean> {
  return (
    (await run(
      tx,
      sql`update delivery set lease_until = ${lease.until} where post_id = ${postId} and channel = ${channel}
          and (lease_until is null or lease_until <= ${lease.now})`,
    )) === 1
  )
}

/** Still at it, or done with it; a lease that went on to another worker is left alone. */
export async function moveLease(
  tx: SchoolTransaction,
  { postId, channel }: DeliveryKey,
  lease: { mine: Date; until: Date | null },
): Promise<void> {
  await run(
    tx,
    sql`update delivery set lease_until = ${lease.until}
        where post_id = ${postId} and channel = ${channel} and lease_until = ${lease.mine}`,
  )
}

/** Nothing happens by itself any more: a person was asked. */
export async function stopClock(tx: SchoolTransaction, { postId, channel }: DeliveryKey): Promise<void> {
  await run(tx, sql`update delivery set not_before = null where post_id = ${postId} and channel = ${channel}`)
}

/** Deliveries that should have moved by now: their nudge was lost with the process that had it. */
export async function deliveriesDue(
  tx: SchoolTransaction,
  now: Date,
): Promise<{ postId: string; channel: ChannelId }[]> {
  return rows<{ postId: string; channel: ChannelId }>(
    tx,
    sql`select post_id as "postId", channel from delivery
        where not_before <= ${now} and (lease_until is null or lease_until <= ${now}) order by not_before limit 500`,
  )
}

/** `media` is which permissions the very bytes rest on; `format` of a clip. */
export type DeliveryPhoto = ReadyPhoto & {
  smallId: string
  sha256: string[]
  media: Medium[]
  format: ClipFormat | null
}

/** What goes to each channel, photo by photo, in the author's order. */
export async function photosOfDeliveries(
  tx: SchoolTransaction,
  postId: string,
): Promise<(DeliveryPhoto & { channel: ChannelId })[]> {
  return rows<DeliveryPhoto & { channel: ChannelId }>(
    tx,
    sql`select d.channel, d.photo_id as "photoId", d.variant_id as "variantId", d.small_id as "smallId",
          d.alt_text as "altText", large.width, large.height, large.media, photo.format,
          array[encode(large.sha256, 'hex'), encode(small.sha256, 'hex')] as sha256
        from delivery_photo d
        join variant large on large.school_id = d.school_id and large.variant_id = d.variant_id
        join variant small on small.school_id = d.school_id and small.variant_id = d.small_id
        join photo on photo.school_id = d.school_id and photo.photo_id = d.photo_id
        where d.post_id = ${postId} order by d.channel, d.position, d.photo_id`,
  )
}

/** Freezes what goes to one channel; what was frozen before for an earlier try is replaced. */
export async function freezePhotos(
  tx: SchoolTransaction,
  { schoolId, postId, channel }: DeliveryKey,
  photos: readonly { photoId: string; variantId: string; smallId: string; altText: string }[],
): Promise<void> {
  await run(tx, sql`delete from delivery_photo where post_id = ${postId} and channel = ${channel}`)
  await run(
    tx,
    sql`insert into delivery_photo (school_id, post_id, channel, photo_id, position, variant_id, small_id, alt_text)
        select ${schoolId}::uuid, ${postId}::uuid, ${channel}, "photoId", place, "variantId", "smallId", "altText"
        from rows from (jsonb_to_recordset(${JSON.stringify(photos)}::jsonb)
          as ("photoId" uuid, "variantId" uuid, "smallId" uuid, "altText" text))
          with ordinality as line("photoId", "variantId", "smallId", "altText", place)`,
  )
}
