import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Appearance, Depiction, PlacementState } from '../ledger.ts'
import type { SendRefusal } from '../post.ts'

type DeliveryState = { state: 'planned' | 'live' } | { state: 'refused'; refusal: SendRefusal }

/** One row per post and channel, whatever happens to it. */
export async function saveDelivery(
  tx: SchoolTransaction,
  delivery: { schoolId: string; postId: string; channel: string; at: Date } & DeliveryState,
): Promise<void> {
  const refusal = delivery.state === 'refused' ? delivery.refusal : null
  await run(
    tx,
    sql`insert into delivery (school_id, post_id, channel, state, refusal, changed_at)
        values (${delivery.schoolId}, ${delivery.postId}, ${delivery.channel}, ${delivery.state}, ${refusal}, ${delivery.at})
        on conflict (school_id, post_id, channel) do update
        set state = excluded.state, refusal = excluded.refusal, changed_at = excluded.changed_at
        where delivery.state <> 'live'`,
  )
}

export async function addPlacement(
  tx: SchoolTransaction,
  placement: {
    schoolId: string
    id: string
    postId: string
    photoId: string
    channel: string
    variantId: string
    smallId: string
    at: Date
    depictions: readonly Depiction[]
  },
): Promise<void> {
  const { schoolId, id } = placement
  await run(
    tx,
    sql`insert into placement (school_id, placement_id, post_id, photo_id, channel, variant_id, small_id, state, visible_from)
        values (${schoolId}, ${id}, ${placement.postId}, ${placement.photoId}, ${placement.channel},
                ${placement.variantId}, ${placement.smallId}, 'live', ${placement.at})`,
  )
  for (const { person, certain, entryIds } of placement.depictions) {
    await run(
      tx,
      sql`insert into depiction (school_id, placement_id, person_id, certain, entry_ids)
          values (${schoolId}, ${id}, ${person}, ${certain}, ${entryIds}::uuid[])`,
    )
  }
}

export type LivePlace = {
  placementId: string
  postId: string
  photoId: string
  channel: string
  certain: boolean
  isDark: boolean
}

/** Where this person is to be seen now; held, so that nothing else decides about these places meanwhile. */
export function holdLivePlaces(tx: SchoolTransaction, personId: string): Promise<LivePlace[]> {
  return rows<LivePlace>(
    tx,
    sql`select placement_id as "placementId", post_id as "postId", photo_id as "photoId", channel, certain,
          state = 'under_review' as "isDark"
        from placement join depiction using (school_id, placement_id)
        where person_id = ${personId} and state <> 'gone'
        order by placement_id for update of placement`,
  )
}

export async function darkenPlacement(
  tx: SchoolTransaction,
  placementId: string,
  state: Exclude<PlacementState, 'live'>,
  at: Date,
): Promise<void> {
  await run(
    tx,
    sql`update placement set state = ${state}, dark_since = coalesce(dark_since, ${at})
        where placement_id = ${placementId} and state <> 'gone'`,
  )
}

export type NewsPhoto = {
  placementId: string
  postId: string
  photoId: string
  state: PlacementState
  altText: string
  width: number
  height: number
}

/** The photos of these posts as the public page knows them, dark ones included. */
export function newsPhotos(tx: SchoolTransaction, postIds: readonly string[]): Promise<NewsPhoto[]> {
  return rows<NewsPhoto>(
    tx,
    sql`select placement_id as "placementId", placement.post_id as "postId", photo_id as "photoId", state,
          alt_text as "altText", variant.width, variant.height
        from placement
        join post_photo using (school_id, post_id, photo_id)
        join variant using (school_id, variant_id, photo_id)
        where placement.post_id = any(${postIds}::uuid[]) and channel = 'website'
        order by placement.post_id, position, photo_id`,
  )
}

export type PictureRequest = { state: PlacementState; variantId: string; smallId: string }

export function findPlacement(
  tx: SchoolTransaction,
  postId: string,
  placementId: string,
): Promise<PictureRequest | undefined> {
  return row<PictureRequest>(
    tx,
    sql`select state, variant_id as "variantId", small_id as "smallId" from placement
        where post_id = ${postId} and placement_id = ${placementId} and channel = 'website'`,
  )
}

/** Published posts that still have a photo to show, newest first. */
export function listNews(
  tx: SchoolTransaction,
  limit: number,
): Promise<{ id: string; caption: string; publishedAt: Date }[]> {
  return rows(
    tx,
    sql<{ id: string; caption: string; publishedAt: Date }>`
        select post_id as id, caption, published_at as "publishedAt" from post
        where state = 'published'
          and exists (select 1 from placement where placement.post_id = post.post_id and placement.state = 'live')
        order by published_at desc limit ${limit}`,
  )
}

/** The ledger of one child: every place, what it was and what it is now. */
export function appearancesOf(tx: SchoolTransaction, personId: string): Promise<Appearance[]> {
  return rows<Appearance>(
    tx,
    sql`select placement_id as "placementId", post_id as "postId", channel, caption, certain, placement.state,
          visible_from as "visibleFrom", dark_since as "darkSince"
        from depiction
        join placement using (school_id, placement_id)
        join post using (school_id, post_id)
        where person_id = ${personId} order by visible_from desc, placement_id`,
  )
}
