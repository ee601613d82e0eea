import { sql } from 'kysely'
import type { ClipFormat } from '#media/clip/clip-file.ts'
import type { Medium } from '#media/photo.ts'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'
import type { ChannelId } from '../channels/channel.ts'

/** `format` of a clip. */
export type FinalPicture = { variantId: string; smallId: string; format: ClipFormat | null }

/** The bytes that go or went to one channel, as long as they were not erased. */
export function findFinalPicture(
  tx: SchoolTransaction,
  { postId, channel, photoId }: { postId: string; channel: ChannelId; photoId: string },
): Promise<FinalPicture | undefined> {
  return row<FinalPicture>(
    tx,
    // A post from before bytes were frozen per channel has them in its placement alone.
    sql`select variant_id as "variantId", small_id as "smallId", format
        from (
          select 1 as rank, school_id, variant_id, small_id from delivery_photo
          where post_id = ${postId} and channel = ${channel} and photo_id = ${photoId}
          union all
          select 2, school_id, variant_id, small_id from placement
          where post_id = ${postId} and channel = ${channel} and photo_id = ${photoId}
        ) as made
        join variant using (school_id, variant_id)
        join photo using (school_id, photo_id)
        where deleted_at is null order by rank limit 1`,
  )
}

export type PictureOfPost = {
  channel: ChannelId
  photoId: string
  variantId: string
  media: Medium[]
  altText: string
  width: number
  height: number
}

/** Every picture of a post as it goes or went out, in the author's order; what was erased is not here. */
export function finalPicturesOf(tx: SchoolTransaction, postId: string): Promise<PictureOfPost[]> {
  return rows<PictureOfPost>(
    tx,
    sql`select channel, photo_id as "photoId", variant_id as "variantId", alt_text as "altText", width, height, media
        from (
          select distinct on (made.channel, made.photo_id) made.*, post_photo.position from (
            select 1 as rank, school_id, post_id, channel, photo_id, variant_id, alt_text from delivery_photo
            where post_id = ${postId}
            union all
            select 2, school_id, post_id, channel, photo_id, variant_id, post_photo.alt_text
            from placement join post_photo using (school_id, post_id, photo_id) where post_id = ${postId}
          ) as made
          join post_photo using (school_id, post_id, photo_id)
          order by made.channel, made.photo_id, rank
        ) as picture
        join (select school_id, variant_id, width, height, media from variant where deleted_at is null) as kept
          using (school_id, variant_id)
        order by position, photo_id, channel`,
  )
}

/** What can be seen of a post outside, taken together. */
export type OutThere = {
  /** Some of it is or may be visible, and nobody is taking that away. */
  shown: boolean
  leaving: boolean
  outOfReach: boolean
}

export async function outThere(tx: SchoolTransaction, postId: string): Promise<OutThere> {
  const found = await row<OutThere>(
    tx,
    sql`select
          coalesce(bool_or(state in ('uncertain', 'live', 'questioned')), false) as shown,
          coalesce(bool_or(state = 'removing'), false) as leaving,
          coalesce(bool_or(state = 'out_of_reach'), false) as "outOfReach"
        from placement where post_id = ${postId}`,
  )
  return found ?? { shown: false, leaving: false, outOfReach: false }
}
