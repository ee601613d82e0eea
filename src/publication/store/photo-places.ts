import { sql } from 'kysely'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'
import type { Whereabouts } from '../where-is/whereabouts.ts'

/** When this guardian pointed at this photo and said that their child is on it. */
export async function pointedOutAt(
  tx: SchoolTransaction,
  said: { photoId: string; pupilId: string; guardianId: string },
): Promise<Date | undefined> {
  const found = await row<{ at: Date | null }>(
    tx,
    sql`select min(at) as at from depiction_correction join placement using (school_id, placement_id)
        where photo_id = ${said.photoId} and person_id = ${said.pupilId} and said_by = ${said.guardianId}
          and source = 'parent'`,
  )
  return found?.at ?? undefined
}

/** Every place where one photo can be seen, or could be at that moment. */
export function placesOfPhoto(tx: SchoolTransaction, photoId: string, since: Date): Promise<Whereabouts[]> {
  return rows<Whereabouts>(
    tx,
    sql`select placement_id as "placementId", post_id as "postId", photo_id as "photoId", channel, caption,
          placement.state, visible_from as "visibleFrom", dark_since as "darkSince",
          delivery.data->'item'->>'url' as url
        from placement
        join delivery using (school_id, post_id, channel)
        join post using (school_id, post_id)
        where photo_id = ${photoId} and delivery.state <> 'failed'
          and (placement.state <> 'gone' or dark_since >= ${since})
        order by visible_from, placement_id`,
  )
}
