import { sql } from 'kysely'
import type { ClipFormat } from '#media/clip/clip-file.ts'
import type { Medium } from '#media/photo.ts'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'
import type { PlacementState } from '../ledger.ts'

export type NewsPhoto = {
  placementId: string
  postId: string
  photoId: string
  state: PlacementState
  media: Medium[]
  altText: string
  width: number
  height: number
}

/** The photos of these posts as the public page knows them, dark ones included. */
export function newsPhotos(tx: SchoolTransaction, postIds: readonly string[]): Promise<NewsPhoto[]> {
  return rows<NewsPhoto>(
    tx,
    sql`select placement_id as "placementId", placement.post_id as "postId", photo_id as "photoId", state,
          coalesce(frozen.alt_text, post_photo.alt_text) as "altText", variant.width, variant.height, variant.media
        from placement
        join post_photo using (school_id, post_id, photo_id)
        join variant using (school_id, variant_id, photo_id)
        left join (select school_id, post_id, channel, photo_id, alt_text from delivery_photo) frozen
          using (school_id, post_id, channel, photo_id)
        where placement.post_id = any(${postIds}::uuid[]) and channel = 'website'
        order by placement.post_id, post_photo.position, photo_id`,
  )
}

/** `format` of a clip. */
export type PictureRequest = {
  photoId: string
  state: PlacementState
  variantId: string
  smallId: string
  format: ClipFormat | null
}

export function findPlacement(
  tx: SchoolTransaction,
  postId: string,
  placementId: string,
): Promise<PictureRequest | undefined> {
  return row<PictureRequest>(
    tx,
    sql`select photo_id as "photoId", placement.state, variant_id as "variantId", small_id as "smallId", format
        from placement join photo using (school_id, photo_id)
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
          and exists (select 1 from placement where placement.post_id = post.post_id and channel = 'website'
            and placement.state = 'live')
        order by published_at desc limit ${limit}`,
  )
}
