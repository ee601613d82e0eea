import { sql } from 'kysely'
import type { Medium } from '#media/photo.ts'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { ChannelId } from '../channels/channel.ts'
import type { Depiction, PlacementState } from '../ledger.ts'

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
    state: PlacementState
    at: Date
    depictions: readonly Depiction[]
  },
): Promise<void> {
  const { schoolId, id } = placement
  await run(
    tx,
    sql`insert into placement (school_id, placement_id, post_id, photo_id, channel, variant_id, small_id, state, visible_from,
          is_practice)
        values (${schoolId}, ${id}, ${placement.postId}, ${placement.photoId}, ${placement.channel},
                ${placement.variantId}, ${placement.smallId}, ${placement.state}, ${placement.at},
                (select is_practice from post where post_id = ${placement.postId}))`,
  )
  for (const { person, certain, entryIds } of placement.depictions) {
    await run(
      tx,
      sql`insert into depiction (school_id, placement_id, person_id, certain, entry_ids, is_practice)
          values (${schoolId}, ${id}, ${person}, ${certain}, ${entryIds}::uuid[],
                  (select is_practice from placement where placement_id = ${id}))`,
    )
  }
}

export type Place = {
  placementId: string
  postId: string
  photoId: string
  channel: ChannelId
  state: PlacementState
}
export type PlaceOf = Place & { certain: boolean; media: Medium[] }

/** Which permissions the bytes of a place rest on. */
const mediaOfPlace = sql.raw(`(select media from variant
  where variant.school_id = placement.school_id and variant.variant_id = placement.variant_id) as media`)

/** What was written at the placing, with the latest correction laid over it. */
const depicted = sql.raw(`(
  select d.school_id, d.placement_id, d.person_id, d.entry_ids,
    coalesce(c.now = 'certain', d.certain) as certain, coalesce(c.now = 'not_there', false) as "notThere",
    c.source = 'parent' as "byParent"
  from depiction d
  left join lateral (
    select now, source from depiction_correction c
    where c.school_id = d.school_id and c.placement_id = d.placement_id and c.person_id = d.person_id
    order by sequence desc limit 1
  ) c on true
  union all
  select c.school_id, c.placement_id, c.person_id, '{}', c.now = 'certain', c.now = 'not_there', c.source = 'parent'
  from (
    select distinct on (school_id, placement_id, person_id) * from depiction_correction
    order by school_id, placement_id, person_id, sequence desc
  ) c
  where not exists (select 1 from depiction d where d.school_id = c.school_id
    and d.placement_id = c.placement_id and d.person_id = c.person_id)
)`)

/** Where this person is or may still be to be seen; held, so that nothing else decides about these places meanwhile. */
export async function holdPlacesOf(tx: SchoolTransaction, personId: string): Promise<PlaceOf[]> {
  // Every place of those posts, in one order: a removal can concern a whole post, and two parents may come at once.
  await rows(
    tx,
    sql`select 1 from placement where post_id in (
          select post_id from placement join ${depicted} as seen using (school_id, placement_id)
          where person_id = ${personId}
        ) order by placement_id for no key update`,
  )
  return rows<PlaceOf>(
    tx,
    sql`select placement_id as "placementId", post_id as "postId", photo_id as "photoId", channel, state, certain, ${mediaOfPlace}
        from placement
        join ${depicted} as seen using (school_id, placement_id)
        where person_id = ${personId} and not "notThere" and state not in ('gone', 'out_of_reach')
        order by placement_id for no key update of placement`,
  )
}

/** Where this person certainly was to be seen, of photos that still have bytes. */
export function placesGone(
  tx: SchoolTransaction,
  personId: string,
): Promise<{ photoId: string; channel: ChannelId; media: Medium[] }[]> {
  return rows<{ photoId: string; channel: ChannelId; media: Medium[] }>(
    tx,
    sql`select distinct photo_id as "photoId", channel, ${mediaOfPlace}
        from placement join ${depicted} as seen using (school_id, placement_id)
        join photo using (school_id, photo_id)
        where person_id = ${personId} and certain and placement.state = 'gone' and photo.state <> 'deleted'`,
  )
}

/** Everybody who is, or may be, to be seen somewhere now. */
export function peopleOut(
  tx: SchoolTransaction,
): Promise<{ person: string; channel: ChannelId; media: Medium[] }[]> {
  return rows<{ person: string; channel: ChannelId; media: Medium[] }>(
    tx,
    sql`select distinct person_id as person, channel, ${mediaOfPlace}
        from placement join ${depicted} as seen using (school_id, placement_id)
        where not "notThere" and state in ('live', 'uncertain') order by 1, 2`,
  )
}

/** Every place of one photo, or of a whole post, that can still be seen; held. */
export function holdPlaces(
  tx: SchoolTransaction,
  of: { postId: string } | { photoId: string },
): Promise<Place[]> {
  const which = 'postId' in of ? sql`post_id = ${of.postId}` : sql`photo_id = ${of.photoId}`
  return rows<Place>(
    tx,
    sql`select placement_id as "placementId", post_id as "postId", photo_id as "photoId", channel, state
        from placement where ${which} and state <> 'gone' order by placement_id for no key update`,
  )
}

export function findPlace(tx: SchoolTransaction, placementId: string): Promise<Place | undefined> {
  return row<Place>(
    tx,
    sql`select placement_id as "placementId", post_id as "postId", photo_id as "photoId", channel, state
        from placement where placement_id = ${placementId}`,
  )
}

/** Places of a post of which a guardian said that this child stands there, and no colleague has answered yet. */
export function objectedPlaces(tx: SchoolTransaction, postId: string, personId: string): Promise<Place[]> {
  return rows<Place>(
    tx,
    sql`select placement_id as "placementId", post_id as "postId", photo_id as "photoId", channel, state
        from placement
        where post_id = ${postId} and 'parent' = (
          select source from depiction_correction c
          where c.school_id = placement.school_id and c.placement_id = placement.placement_id
            and c.person_id = ${personId} order by sequence desc limit 1)
        order by placement_id`,
  )
}

/** A colleague said that the child to whom a guardian pointed is certainly on this photo. */
export async function isUpheld(tx: SchoolTransaction, photoId: string): Promise<boolean> {
  const found = await row(
    tx,
    sql`select 1 from depiction_correction join placement using (school_id, placement_id)
        where photo_id = ${photoId} and source = 'colleague' and now = 'certain' limit 1`,
  )
  return found !== undefined
}

/**
 * Inside a question about `post_photo`: a guardian or a colleague said that a child is on it, and nobody has said
 * otherwise since.
 */
export const objectedPostPhoto = sql.raw(`exists (
  select from (
    select distinct on (placement_id, person_id) now
    from depiction_correction join placement using (school_id, placement_id)
    where school_id = post_photo.school_id and placement.photo_id = post_photo.photo_id
    order by placement_id, person_id, sequence desc
  ) last_word where now = 'certain'
)`)

export async function setPlacement(
  tx: SchoolTransaction,
  placementId: string,
  state: PlacementState,
  at: Date,
): Promise<void> {
  const isDark = state === 'gone' || state === 'under_review'
  await run(
    tx,
    sql`update placement set state = ${state}, dark_since = ${isDark ? sql`coalesce(dark_since, ${at})` : null}
        where placement_id = ${placementId} and state <> 'gone'`,
  )
}

/** The channel answered: what was not known to be visible is visible now, or never was. */
export async function settlePlacements(
  tx: SchoolTransaction,
  { postId, channel }: { postId: string; channel: ChannelId },
  became: { is: 'live' } | { is: 'never_placed'; at: Date },
): Promise<void> {
  if (became.is === 'live') {
    await run(
      tx,
      sql`update placement set state = 'live'
          where post_id = ${postId} and channel = ${channel} and state = 'uncertain'`,
    )
    return
  }
  await run(
    tx,
    sql`update placement set state = 'gone', dark_since = coalesce(dark_since, ${became.at})
        where post_id = ${postId} and channel = ${channel} and state <> 'gone'`,
  )
}

export async function addCorrection(
  tx: SchoolTransaction,
  said: {
    schoolId: string
    id: string
    placementId: string
    person: string
    now: 'certain' | 'not_there'
    source: 'parent' | 'colleague'
    by: string
    at: Date
  },
): Promise<void> {
  await run(
    tx,
    sql`insert into depiction_correction (school_id, correction_id, placement_id, person_id, now, source, said_by, at)
        values (${said.schoolId}, ${said.id}, ${said.placementId}, ${said.person}, ${said.now}, ${said.source},
                ${said.by}, ${said.at})`,
  )
}
