import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { hashToken } from '#platform/door-token.ts'
import type { House } from '#platform/house.ts'
import { keepSecret, readSecret } from '#platform/secrets.ts'
import type { ChannelId } from '../channels/channel.ts'
import type { Content } from '../practice/call.ts'
import type { ContainerStatus, Medium, PracticeItem } from '../practice/network.ts'

export type PracticeAccount = { schoolId: string; network: ChannelId }

/** The token of the school's account on this practice network; made when it is first needed, and kept sealed. */
export async function practiceToken(
  { vault, clock }: Pick<House, 'vault' | 'clock'>,
  tx: SchoolTransaction,
  { schoolId, network }: PracticeAccount,
): Promise<string> {
  const secret = { schoolId, name: `channel_token:${network}` }
  const known = await readSecret(vault, tx, secret)
  if (known !== undefined) return known
  const value = randomBytes(32).toString('base64url')
  await run(
    tx,
    sql`insert into practice_account (school_id, network, token_hash)
        values (${schoolId}, ${network}, ${hashToken(value)}) on conflict do nothing`,
  )
  // Two who need it first at the same time take turns here: the second finds what the first made.
  await run(tx, sql`select from practice_account where network = ${network} for update`)
  const madeMeanwhile = await readSecret(vault, tx, secret)
  if (madeMeanwhile !== undefined) return madeMeanwhile
  await run(tx, sql`update practice_account set token_hash = ${hashToken(value)} where network = ${network}`)
  await keepSecret(vault, tx, { ...secret, value, at: clock() })
  return value
}

/** Whether this token opens this account: a network knows its tokens by a hash. */
export async function opensAccount(
  tx: SchoolTransaction,
  network: ChannelId,
  token: string,
): Promise<boolean> {
  const found = await row<{ hash: Buffer }>(
    tx,
    sql`select token_hash as hash from practice_account where network = ${network}`,
  )
  return found !== undefined && timingSafeEqual(found.hash, hashToken(token))
}

export async function addMedium(
  tx: SchoolTransaction,
  { schoolId, network }: PracticeAccount,
  medium: { id: string; width: number; height: number; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into practice_media (school_id, media_id, network, width, height, uploaded_at)
        values (${schoolId}, ${medium.id}, ${network}, ${medium.width}, ${medium.height}, ${medium.at})`,
  )
}

export async function describeMedium(
  tx: SchoolTransaction,
  network: ChannelId,
  mediaId: string,
  altText: string,
): Promise<boolean> {
  const changed = await run(
    tx,
    sql`update practice_media set alt_text = ${altText} where media_id = ${mediaId} and network = ${network}`,
  )
  return changed === 1
}

export async function hasMedia(
  tx: SchoolTransaction,
  network: ChannelId,
  mediaIds: readonly string[],
): Promise<boolean> {
  const found = await row<{ n: number }>(
    tx,
    sql`select count(*) as n from practice_media where network = ${network} and media_id = any(${mediaIds}::uuid[])`,
  )
  return found?.n === new Set(mediaIds).size
}

/** With a container it waits to be placed; without one it is to be seen at once. */
export async function addItem(
  tx: SchoolTransaction,
  { schoolId, network }: PracticeAccount,
  item: Content & { id: string; containerId: string | null; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into practice_item (school_id, item_id, network, container_id, text, made_at, posted_at)
        values (${schoolId}, ${item.id}, ${network}, ${item.containerId}, ${item.text}, ${item.at},
                ${item.containerId === null ? item.at : null})`,
  )
  await run(
    tx,
    sql`insert into practice_item_photo (school_id, item_id, media_id, position)
        select ${schoolId}, ${item.id}, id, position
        from unnest(${[...new Set(item.mediaIds)]}::uuid[]) with ordinality as media(id, position)`,
  )
}

export async function containerStatus(
  tx: SchoolTransaction,
  network: ChannelId,
  containerId: string,
): Promise<ContainerStatus | undefined> {
  const found = await row<{ isPosted: boolean }>(
    tx,
    sql`select posted_at is not null as "isPosted" from practice_item
        where container_id = ${containerId} and network = ${network}`,
  )
  return found && (found.isPosted ? 'PUBLISHED' : 'FINISHED')
}

/** The id of what stands there now; undefined when this container does not wait any more, or never did. */
export async function placeContainer(
  tx: SchoolTransaction,
  network: ChannelId,
  containerId: string,
  at: Date,
): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    tx,
    sql`update practice_item set posted_at = ${at}
        where container_id = ${containerId} and network = ${network} and posted_at is null
        returning item_id as id`,
  )
  return found?.id
}

const items = sql.raw(`
  select i.item_id as id, i.container_id as "containerId", i.text, i.posted_at as "postedAt",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', m.media_id, 'altText', m.alt_text, 'width', m.width, 'height', m.height)
                       order by p.position)
      from practice_item_photo p join practice_media m using (school_id, media_id)
      where p.school_id = i.school_id and p.item_id = i.item_id), '[]') as photos
  from practice_item i`)

type ItemRow = Omit<PracticeItem, 'containerId' | 'photos'> & { containerId: string | null; photos: Medium[] }
const read = (found: ItemRow): PracticeItem => ({ ...found, containerId: found.containerId ?? undefined })

export async function listItems(
  tx: SchoolTransaction,
  network: ChannelId,
  most: number,
): Promise<PracticeItem[]> {
  const found = await rows<ItemRow>(
    tx,
    sql`${items} where network = ${network} and posted_at is not null
        order by posted_at desc, item_id desc limit ${most}`,
  )
  return found.map(read)
}

export async function findItem(
  tx: SchoolTransaction,
  network: ChannelId,
  itemId: string,
): Promise<PracticeItem | undefined> {
  const found = await row<ItemRow>(
    tx,
    sql`${items} where network = ${network} and item_id = ${itemId} and posted_at is not null`,
  )
  return found && read(found)
}

/** Whether this photo is to be seen: it stands in something that was posted. */
export async function hasPhoto(tx: SchoolTransaction, network: ChannelId, mediaId: string): Promise<boolean> {
  const found = await row(
    tx,
    sql`select 1 from practice_item_photo join practice_item using (school_id, item_id)
        where media_id = ${mediaId} and network = ${network} and posted_at is not null limit 1`,
  )
  return found !== undefined
}

export async function removeItem(
  tx: SchoolTransaction,
  network: ChannelId,
  itemId: string,
): Promise<boolean> {
  const removed = await run(
    tx,
    sql`delete from practice_item where item_id = ${itemId} and network = ${network} and posted_at is not null`,
  )
  return removed === 1
}

/** Photos of this network that stand in nothing, of these: to be forgotten, with their files. */
export async function forgetLoose(
  tx: SchoolTransaction,
  network: ChannelId,
  mediaIds: readonly string[],
): Promise<string[]> {
  const gone = await rows<{ id: string }>(
    tx,
    sql`delete from practice_media m where network = ${network} and media_id = any(${mediaIds}::uuid[])
          and not exists (
            select 1 from practice_item_photo p where p.school_id = m.school_id and p.media_id = m.media_id)
        returning media_id as id`,
  )
  return gone.map(({ id }) => id)
}

export async function removePhoto(
  tx: SchoolTransaction,
  network: ChannelId,
  mediaId: string,
): Promise<boolean> {
  const removed = await run(
    tx,
    sql`delete from practice_media where media_id = ${mediaId} and network = ${network}`,
  )
  return removed === 1
}

/** How much stands on each network. */
export async function countItems(tx: SchoolTransaction): Promise<Map<string, number>> {
  const found = await rows<{ network: string; n: number }>(
    tx,
    sql`select network, count(*) as n from practice_item where posted_at is not null group by network`,
  )
  return new Map(found.map(({ network, n }) => [network, n]))
}
