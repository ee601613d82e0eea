import { sql } from 'kysely'
import { row, type SchoolTransaction } from '#platform/database.ts'

/** Whether a post ever went out, of which side, and whether the board said anything about a network. */
export type Firsts = { published: boolean; practised: boolean; decided: boolean }

export async function readFirsts(tx: SchoolTransaction): Promise<Firsts> {
  const found = await row<Firsts>(
    tx,
    sql`select
          exists (select from post where published_at is not null and not is_practice) as published,
          exists (select from post where published_at is not null and is_practice) as practised,
          exists (select from channel_decision) as decided`,
  )
  if (!found) throw new Error('A question without "from" has one answer')
  return found
}

/** Posts to be seen somewhere now, those of which something was taken off, and those at which something still has to go. */
export type PostCounts = { online: number; takenOff: number; toTakeOff: number; late: number }

/** Late as `wasLeftTooLong` says it: over its time, or before, so that it went on to somebody else. */
export async function countPosts(tx: SchoolTransaction, now: Date): Promise<PostCounts> {
  const found = await row<PostCounts>(
    tx,
    sql`with places as (
            select post_id, bool_or(dark_since is null) as lit,
              bool_or(state in ('questioned', 'under_review')) as doubted
            from placement where not is_practice group by post_id),
          takedowns as (
            select post_id, bool_or(takedown.state = 'gone') as gone,
              bool_or(takedown.state not in ('gone', 'out_of_reach')) as open
            from takedown join post using (school_id, post_id) where not post.is_practice group by post_id)
        select
          count(*) filter (where lit) as online,
          count(*) filter (where gone) as "takenOff",
          count(*) filter (where doubted or open) as "toTakeOff",
          (select count(*) from task join post using (school_id, post_id)
           where done_at is null and not post.is_practice and (due_at < ${now} or passed_on > 0)) as late
        from places full join takedowns using (post_id)`,
  )
  if (!found) throw new Error('A count has one answer')
  return found
}
