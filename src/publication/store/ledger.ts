import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'
import type { Appearance } from '../ledger.ts'

/** With who said it, which no page is told: `actions.ts` says who may read what. */
export type PlaceInLedger = Omit<Appearance, 'entries' | 'pointedOutByParent'> & {
  entryIds: string[]
  pointedOutBy: string | null
}

/** The ledger of one child: every place, what it was and what it is now, and on which lines of the register it rested. */
export function placesInLedger(tx: SchoolTransaction, personId: string): Promise<PlaceInLedger[]> {
  return rows<PlaceInLedger>(
    tx,
    sql`with said as (
          select distinct on (placement_id) placement_id, now, source, said_by from depiction_correction
          where person_id = ${personId} order by placement_id, sequence desc
        ), seen as (
          select placement_id, coalesce(said.now = 'certain', certain) as certain, entry_ids, said.now, said.source, said.said_by
          from depiction left join said using (placement_id) where person_id = ${personId}
          union all
          select placement_id, true, '{}', said.now, said.source, said.said_by from said
          where placement_id not in (select placement_id from depiction where person_id = ${personId})
        )
        select placement_id as "placementId", post_id as "postId", photo_id as "photoId", channel, caption, certain,
          case when source = 'parent' then said_by end as "pointedOutBy", placement.state,
          visible_from as "visibleFrom", dark_since as "darkSince", delivery.data->'item'->>'url' as url,
          entry_ids as "entryIds"
        from seen
        join placement using (placement_id)
        join delivery using (school_id, post_id, channel)
        join post using (school_id, post_id)
        where now is distinct from 'not_there'
          -- what a channel refused was never to be seen
          and not (placement.state = 'gone' and delivery.state = 'failed')
        order by visible_from desc, placement_id`,
  )
}
