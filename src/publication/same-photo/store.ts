import { sql } from 'kysely'
import type { Fingerprint } from '#media/photo-file.ts'
import { rows, type SchoolTransaction } from '#platform/database.ts'
import { type FoundPicture, type FoundPlace, MOST_BITS, nearestOf, type Unplaced } from './likeness.ts'

/** More than anybody looks at. */
const MOST_PICTURES = 200

type PictureRow = { variantId: string; photoId: string; exact: boolean; bits: number; mirrored: boolean }

/** All pictures of this school that were ever made for the outside are compared: what is erased keeps its fingerprint. */
export async function findPictures(
  tx: SchoolTransaction,
  sought: { sha256: Buffer; look: Fingerprint['plain'] },
): Promise<FoundPicture[]> {
  const found = await rows<PictureRow>(
    tx,
    sql`select variant_id as "variantId", photo_id as "photoId", exact, least(plain, mirror) as bits, mirror < plain as mirrored
        from (
          select variant_id, photo_id, sha256 = ${sought.sha256} as exact,
            coalesce(bit_count(look # ${sought.look}::bit(64)), 64) as plain,
            coalesce(bit_count(look_mirrored # ${sought.look}::bit(64)), 64) as mirror
          from variant
        ) as compared
        where exact or plain <= ${MOST_BITS} or mirror <= ${MOST_BITS}
        order by exact desc, bits, variant_id limit ${MOST_PICTURES}`,
  )
  return found.map(({ exact, bits, mirrored, ...picture }) => ({
    ...picture,
    likeness: exact ? { is: 'exact' } : { is: 'alike', bits, mirrored },
  }))
}

/** What a channel refused was never to be seen. */
const wasThere = sql.raw(`not (placement.state = 'gone' and delivery.state = 'failed')`)

type PlaceRow = Omit<FoundPlace, 'likeness' | 'picture'> & {
  variantIds: string[]
  width: number | null
  height: number | null
}

/** Every place where these very bytes were published, also where they are gone by now. */
export async function placesOfPictures(
  tx: SchoolTransaction,
  pictures: readonly FoundPicture[],
): Promise<FoundPlace[]> {
  const variantIds = pictures.map(({ variantId }) => variantId)
  const found = await rows<PlaceRow>(
    tx,
    sql`select placement_id as "placementId", post_id as "postId", photo_id as "photoId", channel, caption,
          placement.state, visible_from as "visibleFrom", dark_since as "darkSince",
          delivery.data->'item'->>'url' as url, coalesce(alt_text, '') as "altText",
          array[variant_id, small_id] as "variantIds", width, height
        from placement
        join delivery using (school_id, post_id, channel)
        join post using (school_id, post_id)
        left join post_photo using (school_id, post_id, photo_id)
        left join (select school_id, variant_id as small_id, width, height from variant where deleted_at is null) as kept
          using (school_id, small_id)
        where photo_id = any(${pictures.map(({ photoId }) => photoId)}::uuid[])
          and array[variant_id, small_id] && ${variantIds}::uuid[]
          and ${wasThere}
        order by visible_from desc, placement_id`,
  )
  return found.map(({ variantIds, width, height, ...place }) => ({
    ...place,
    likeness: nearestOf(pictures, variantIds),
    picture: width === null || height === null ? undefined : { width, height },
  }))
}

/** Posts with one of these photos that was made for the outside, and was never placed from here. */
export async function unplacedPosts(
  tx: SchoolTransaction,
  pictures: readonly FoundPicture[],
): Promise<Unplaced[]> {
  const found = await rows<Omit<Unplaced, 'likeness'> & { variantIds: string[] }>(
    tx,
    sql`select post_id as "postId", caption,
          array(select variant_id from variant where variant.school_id = post_photo.school_id
            and variant.photo_id = post_photo.photo_id) as "variantIds"
        from post_photo join post using (school_id, post_id)
        where photo_id = any(${pictures.map(({ photoId }) => photoId)}::uuid[]) and post.state <> 'deleted'
          and not exists (
            select 1 from placement join delivery using (school_id, post_id, channel)
            where placement.school_id = post.school_id and placement.post_id = post.post_id
              and placement.photo_id = post_photo.photo_id and ${wasThere})
        order by created_at desc, post_id`,
  )
  return found.map(({ variantIds, ...post }) => ({ ...post, likeness: nearestOf(pictures, variantIds) }))
}
