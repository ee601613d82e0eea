import { sql } from 'kysely'
import type { Asked, Due } from '#people/retention/expiring.ts'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'

export const FIRST = '00000000-0000-0000-0000-000000000000'
type Found = { id: string; since: Date; count: number; title: string; news: Date | null }

const asDue = ({ news, ...found }: Found): Due => ({ ...found, news: news ?? undefined })

/** Inside a question about `post`: somebody who is held was said to be on one of its photos. */
const saysOf = (people: readonly string[]) => sql`exists (
  select from post_photo pp
  join statement s on s.school_id = pp.school_id and s.photo_id = pp.photo_id
  join statement_person sp on sp.school_id = s.school_id and sp.statement_id = s.statement_id
  where pp.school_id = post.school_id and pp.post_id = post.post_id and sp.person_id = any(${people}::uuid[]))`

/** The same of the ledger, with what was said later. */
export const shows = (people: readonly string[]) => sql`exists (
  select from placement pl
  where pl.school_id = post.school_id and pl.post_id = post.post_id and (
    exists (select from depiction d where d.school_id = pl.school_id and d.placement_id = pl.placement_id
      and d.person_id = any(${people}::uuid[]))
    or exists (select from depiction_correction c where c.school_id = pl.school_id
      and c.placement_id = pl.placement_id and c.person_id = any(${people}::uuid[]))))`

const photosWithBytes = sql.raw(`(
  select count(*) from post_photo pp join photo using (school_id, photo_id)
  where pp.school_id = post.school_id and pp.post_id = post.post_id and photo.state <> 'deleted')`)

/** Drafts that nobody touched since. */
export async function oldDrafts(
  tx: SchoolTransaction,
  { before, held, after, limit }: Asked,
): Promise<Due[]> {
  const found = await rows<Found>(
    tx,
    sql`select post_id as id, changed_at as since, ${photosWithBytes} as count, caption as title, null as news
        from post
        where state = 'draft' and changed_at <= ${before} and post_id > ${after ?? FIRST}
          and not post_id = any(${held.posts}::uuid[]) and not ${saysOf(held.people)}
        order by post_id limit ${limit}`,
  )
  return found.map(asDue)
}

/** Bytes of a post for which there is no use any more in any place, and in no other post. */
const hasBytesToErase = sql.raw(`exists (
  select from post_photo pp join photo using (school_id, photo_id)
  where pp.school_id = post.school_id and pp.post_id = post.post_id and photo.state <> 'deleted'
    and not exists (select from placement pl where pl.school_id = pp.school_id and pl.photo_id = pp.photo_id
      and pl.state not in ('gone', 'out_of_reach'))
    and not exists (select from post_photo other join post p using (school_id, post_id)
      where other.school_id = pp.school_id and other.photo_id = pp.photo_id and other.post_id <> pp.post_id
        and p.state not in ('deleted', 'published'))
    and not exists (select from delivery_photo dp join delivery d using (school_id, post_id, channel)
      where dp.school_id = pp.school_id and dp.photo_id = pp.photo_id
        and d.state in ('planned', 'busy', 'claimed', 'hand_off', 'unconfirmed')))`)

/**
 * Posts of which something is still to be seen, or is kept for no use. What is on its way off waits until somebody or
 * something has looked. An open question is news for as long as it is open.
 */
export async function oldPosts(
  tx: SchoolTransaction,
  { before, held, after, limit, now }: Asked,
): Promise<Due[]> {
  const found = await rows<Found>(
    tx,
    sql`select post_id as id, since, greatest(${photosWithBytes}, 1) as count, caption as title,
          case when asked then ${now}::timestamptz when visible then greatest(
            (select max(c.at) from depiction_correction c join placement pl using (school_id, placement_id)
             where pl.school_id = post.school_id and pl.post_id = post.post_id),
            (select max(opened_at) from task where task.school_id = post.school_id and task.post_id = post.post_id),
            (select max(asked_at) from takedown t where t.school_id = post.school_id and t.post_id = post.post_id),
            (select max(d.changed_at) from delivery d where d.school_id = post.school_id and d.post_id = post.post_id)
          ) end as news
        from post
        cross join lateral (
          select coalesce(max(visible_from), post.published_at) as since,
            coalesce(bool_or(pl.state in ('uncertain', 'live', 'questioned', 'under_review')), false) as visible
          from placement pl where pl.school_id = post.school_id and pl.post_id = post.post_id
        ) seen
        cross join lateral (
          select exists (select from task where task.school_id = post.school_id and task.post_id = post.post_id
            and done_at is null and kind <> 'take_down')
        ) work(asked)
        where state = 'published' and published_at <= ${before} and since <= ${before}
          and (visible or ${hasBytesToErase}) and post_id > ${after ?? FIRST}
          and not post_id = any(${held.posts}::uuid[]) and not ${shows(held.people)}
        order by post_id limit ${limit}`,
  )
  return found.map(asDue)
}

/**
 * When a post went from our own page because its term was over. What was taken away before it was to go, for a reason that
 * is nobody's business, has no such day.
 */
export async function wentByTerm(tx: SchoolTransaction, postId: string): Promise<Date | undefined> {
  const found = await row<{ at: Date | null }>(
    tx,
    sql`select max(dark_since) as at from placement
        where post_id = ${postId} and channel = 'website' and state = 'gone'
          and dark_since >= (select max(goes_at) from retention_warning where kind = 'published' and thing_id = ${postId})
          and exists (select from tombstone where kind = 'published' and thing_id = ${postId})`,
  )
  return found?.at ?? undefined
}

const MOST_FOUND = 20
export type FoundPost = { id: string; title: string; at: Date }

/** Posts with these words in them, the newest first. */
export function postsSaying(tx: SchoolTransaction, typed: string): Promise<FoundPost[]> {
  return rows<FoundPost>(
    tx,
    sql`select post_id as id, caption as title, coalesce(published_at, created_at) as at from post
        where state <> 'deleted' and position(lower(${typed}) in lower(caption)) > 0
        order by created_at desc, post_id limit ${MOST_FOUND}`,
  )
}
