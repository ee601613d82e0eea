import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'
import { isChannel } from '../channels/channel.ts'
import type { Going } from '../sheet.ts'

type Picture = Going['photos'][number] & { channel: string }

/** What is to be seen of a post now, place by place: nothing of what was taken away or is being looked into. */
export async function picturesToBeSeen(tx: SchoolTransaction, postId: string): Promise<Going[]> {
  const found = await rows<Picture>(
    tx,
    sql`select made.channel, made.photo_id as "photoId", made.variant_id as "variantId",
          made.alt_text as "altText", variant.width, variant.height, variant.media
        from delivery_photo made
        join placement using (school_id, post_id, channel, photo_id, variant_id)
        join variant using (school_id, variant_id)
        where post_id = ${postId} and placement.state in ('live', 'uncertain') and variant.deleted_at is null
        order by made.channel, made.position, made.photo_id`,
  )
  return [...Map.groupBy(found, ({ channel }) => channel)].flatMap(([channel, photos]) =>
    isChannel(channel) ? [{ channel, photos }] : [],
  )
}
