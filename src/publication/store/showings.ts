import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'
import { isChannel } from '../channels/channel.ts'
import type { DeliveryState } from '../delivery.ts'
import type { PlacementState } from '../ledger.ts'
import type { InOnePlace } from '../showing.ts'

export type StoredShowing = InOnePlace & { postId: string }

type ShowingRow = {
  postId: string
  channel: string
  is: DeliveryState
  from: Date | null
  photos: PlacementState[]
}

/** How these posts stand in each place that they go to. */
export async function showingsOf(
  tx: SchoolTransaction,
  postIds: readonly string[],
): Promise<StoredShowing[]> {
  const found = await rows<ShowingRow>(
    tx,
    sql`select post_id as "postId", channel, delivery.state as "is",
          (delivery.data ->> 'from')::timestamptz as "from",
          array(select placement.state from placement
            where placement.school_id = delivery.school_id and placement.post_id = delivery.post_id
              and placement.channel = delivery.channel) as photos
        from delivery join post_channel using (school_id, post_id, channel)
        where post_id = any(${postIds}::uuid[]) order by post_id, channel`,
  )
  return found.flatMap(({ postId, channel, is, from, photos }) =>
    isChannel(channel) ? [{ postId, channel, delivery: { is, from: from ?? undefined }, photos }] : [],
  )
}
