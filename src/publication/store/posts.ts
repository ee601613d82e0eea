import { sql } from 'kysely'
import type { Medium } from '#media/photo.ts'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { CHANNELS, type ChannelId } from '../channels/channel.ts'
import type { ListedPost, Post, SendRefusal } from '../post.ts'
import type { Brief } from '../workbench.ts'

export type PostRow = {
  id: string
  authorId: string
  caption: string
  state: Post['is']
  createdAt: Date
  publishedAt: Date | null
  lastRefusal: SendRefusal | null
  plannedAt: Date | null
  follows: string | null
  chosenAt: Date | null
  channels: string[]
}

export const postColumns = sql.raw(`
  post.post_id as id, post.author_id as "authorId", post.caption, post.state, post.created_at as "createdAt",
  post.published_at as "publishedAt", post.last_refusal as "lastRefusal", post.planned_at as "plannedAt", post.follows,
  post.chosen_at as "chosenAt",
  array(select channel from post_channel where post_channel.school_id = post.school_id
        and post_channel.post_id = post.post_id order by channel) as channels`)

export function revivePost(found: PostRow): Post {
  const { state, publishedAt, lastRefusal, channels, plannedAt, follows, chosenAt, ...rest } = found
  const made = {
    ...rest,
    // From the most closed to the most open, as everywhere.
    channels: CHANNELS.filter((channel) => channels.includes(channel)),
    plannedAt: plannedAt ?? undefined,
    follows: follows ?? undefined,
  }
  const choosing = chosenAt === null ? ({ stillChoosing: true } as const) : {}
  if (state === 'draft') return { ...made, ...choosing, is: state, lastRefusal: lastRefusal ?? undefined }
  if (state !== 'published') return { ...made, is: state }
  if (publishedAt === null) throw new Error(`Post ${found.id} is published without a time`)
  return { ...made, is: state, publishedAt }
}

export async function findPost(tx: SchoolTransaction, id: string): Promise<Post | undefined> {
  const found = await row<PostRow>(
    tx,
    sql`select ${postColumns} from post where post_id = ${id} and state <> 'deleted'`,
  )
  return found && revivePost(found)
}

/** Holds the post: while one person or job works on it, nothing that is said about it can change. */
export async function holdPost(tx: SchoolTransaction, id: string): Promise<Post | undefined> {
  const found = await row<PostRow>(
    tx,
    sql`select ${postColumns} from post where post_id = ${id} and state <> 'deleted' for no key update of post`,
  )
  return found && revivePost(found)
}

export async function listPosts(tx: SchoolTransaction, limit: number): Promise<ListedPost[]> {
  const found = await rows<PostRow & { photos: number }>(
    tx,
    sql`select ${postColumns},
          (select count(*) from post_photo where post_photo.post_id = post.post_id) as photos
        from post where state <> 'deleted' order by created_at desc limit ${limit}`,
  )
  return found.map(({ photos, ...post }) => ({ ...revivePost(post), photos }))
}

export async function addPost(
  tx: SchoolTransaction,
  post: { schoolId: string; id: string; authorId: string; at: Date; caption?: string; follows?: string },
  photos: 'chosen' | 'to_choose',
): Promise<void> {
  await run(
    tx,
    sql`insert into post (school_id, post_id, author_id, state, caption, follows, created_at, changed_at, chosen_at)
        values (${post.schoolId}, ${post.id}, ${post.authorId}, 'draft', ${post.caption ?? ''}, ${post.follows ?? null},
                ${post.at}, ${post.at}, ${photos === 'chosen' ? post.at : null})`,
  )
}

export async function savePostState(tx: SchoolTransaction, post: Post, at: Date): Promise<void> {
  const publishedAt = post.is === 'published' ? post.publishedAt : null
  const lastRefusal = post.is === 'draft' ? (post.lastRefusal ?? null) : null
  await run(
    tx,
    sql`update post set state = ${post.is}, published_at = coalesce(${publishedAt}, published_at),
          last_refusal = ${lastRefusal}, changed_at = ${at}
        where post_id = ${post.id}`,
  )
}

/** What the author writes and chooses beside the photos. */
export type Wording = Pick<Brief, 'wordsReason' | 'notAChild' | 'askedPerson'> & {
  caption: string
  channels: readonly ChannelId[]
  plannedAt: Date | undefined
}

export async function saveWording(
  tx: SchoolTransaction,
  post: Wording & { schoolId: string; postId: string; at: Date },
): Promise<void> {
  const { schoolId, postId } = post
  await run(
    tx,
    sql`update post set caption = ${post.caption}, words_reason = ${post.wordsReason}, not_a_child = ${post.notAChild},
          asked_person = ${post.askedPerson ?? null}, planned_at = ${post.plannedAt ?? null}, changed_at = ${post.at}
        where post_id = ${postId}`,
  )
  await saveChannels(tx, { schoolId, postId, channels: post.channels })
}

export async function saveChannels(
  tx: SchoolTransaction,
  { schoolId, postId, channels }: { schoolId: string; postId: string; channels: readonly ChannelId[] },
): Promise<void> {
  await run(tx, sql`delete from post_channel where post_id = ${postId} and channel <> all(${channels})`)
  await run(
    tx,
    sql`insert into post_channel (school_id, post_id, channel)
        select ${schoolId}, ${postId}, channel from unnest(${channels}::text[]) as channel on conflict do nothing`,
  )
}

export async function saveSentBack(
  tx: SchoolTransaction,
  postId: string,
  back: { note: string; seen: readonly string[] },
): Promise<void> {
  await run(
    tx,
    sql`update post set sent_back_note = ${back.note}, sent_back_seen = ${back.seen}::uuid[]
        where post_id = ${postId}`,
  )
}

export type BriefRow = Omit<Brief, 'askedPerson'> & { askedPerson: string | null }

export const briefColumns = sql.raw(`
  words_reason as "wordsReason", not_a_child as "notAChild", asked_person as "askedPerson",
  sent_back_note as "sentBackNote", sent_back_seen as "sentBackSeen", worked_on_by as "workedOnBy",
  changed_at as "changedAt"`)

export function reviveBrief({ askedPerson, ...brief }: BriefRow): Brief {
  return { ...brief, askedPerson: askedPerson ?? undefined }
}

export async function briefOf(tx: SchoolTransaction, postId: string): Promise<Brief> {
  const found = await row<BriefRow>(tx, sql`select ${briefColumns} from post where post_id = ${postId}`)
  if (!found) throw new Error(`No post ${postId}`)
  return reviveBrief(found)
}

/** Somebody worked on it: it is kept longer, and who worked on it does not look along. */
export async function touchPost(
  tx: SchoolTransaction,
  postId: string,
  by: string | null,
  at: Date,
): Promise<void> {
  await run(
    tx,
    sql`update post set changed_at = ${at}, worked_on_by = array(
          select distinct person from unnest(worked_on_by || ${by === null ? [] : [by]}::uuid[]) as person)
        where post_id = ${postId}`,
  )
}

/** Posts that wait for a second person, the oldest first. */
export async function listWaiting(
  tx: SchoolTransaction,
): Promise<{ post: Post; askedPerson: string | null }[]> {
  const found = await rows<PostRow & { askedPerson: string | null }>(
    tx,
    sql`select ${postColumns}, asked_person as "askedPerson" from post where state = 'waiting' order by changed_at`,
  )
  return found.map(({ askedPerson, ...post }) => ({ post: revivePost(post), askedPerson }))
}

/** This photo is still needed by another post that is not thrown away, or is still to be seen somewhere. */
export async function isPhotoNeeded(
  tx: SchoolTransaction,
  photoId: string,
  { exceptPost }: { exceptPost: string | undefined },
): Promise<boolean> {
  const found = await row(
    tx,
    sql`select 1 from post_photo join post using (school_id, post_id)
        where photo_id = ${photoId} and post_id is distinct from ${exceptPost ?? null}::uuid
          and post.state not in ('deleted', 'published')
        union all
        select 1 from placement where photo_id = ${photoId} and state not in ('gone', 'out_of_reach')
        union all
        select 1 from delivery_photo join delivery using (school_id, post_id, channel)
        where photo_id = ${photoId} and delivery.state in ('planned', 'busy', 'claimed', 'hand_off', 'unconfirmed')
        limit 1`,
  )
  return found !== undefined
}

export type PostPhoto = {
  photoId: string
  medium: Medium
  altText: string
  unrecognised: string[]
  withoutSound: boolean
}

export function photosOfPost(tx: SchoolTransaction, postId: string): Promise<PostPhoto[]> {
  return rows<PostPhoto>(
    tx,
    sql`select photo_id as "photoId", medium, alt_text as "altText", unrecognised, without_sound as "withoutSound"
        from post_photo join photo using (school_id, photo_id)
        where post_id = ${postId} order by position, photo_id`,
  )
}

export async function addPostPhoto(
  tx: SchoolTransaction,
  photo: { schoolId: string; postId: string; photoId: string },
): Promise<void> {
  await run(
    tx,
    sql`insert into post_photo (school_id, post_id, photo_id, position)
        select ${photo.schoolId}, ${photo.postId}, ${photo.photoId}, coalesce(max(position), 0) + 1
        from post_photo where post_id = ${photo.postId}`,
  )
}

export async function removePostPhoto(tx: SchoolTransaction, postId: string, photoId: string): Promise<void> {
  await run(tx, sql`delete from post_photo where post_id = ${postId} and photo_id = ${photoId}`)
}

export async function saveAltText(
  tx: SchoolTransaction,
  alt: { postId: string; photoId: string; text: string },
): Promise<void> {
  await run(
    tx,
    sql`update post_photo set alt_text = ${alt.text} where post_id = ${alt.postId} and photo_id = ${alt.photoId}`,
  )
}
