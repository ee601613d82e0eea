import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { ListedPost, Post, SendRefusal } from '../post.ts'

type PostRow = {
  id: string
  authorId: string
  caption: string
  state: Post['is']
  createdAt: Date
  publishedAt: Date | null
  lastRefusal: SendRefusal | null
}

const postColumns = sql.raw(`
  post.post_id as id, post.author_id as "authorId", post.caption, post.state, post.created_at as "createdAt",
  post.published_at as "publishedAt",
  (select refusal from delivery where delivery.school_id = post.school_id and delivery.post_id = post.post_id
   and delivery.channel = 'website') as "lastRefusal"`)

function revivePost(found: PostRow): Post {
  const { state, publishedAt, lastRefusal, ...made } = found
  if (state === 'draft') return { ...made, is: state, lastRefusal: lastRefusal ?? undefined }
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
    sql`select ${postColumns} from post where post_id = ${id} and state <> 'deleted' for update of post`,
  )
  return found && revivePost(found)
}

export async function listPosts(tx: SchoolTransaction, limit: number): Promise<ListedPost[]> {
  const found = await rows<PostRow & { photos: number; live: number }>(
    tx,
    sql`select ${postColumns},
          (select count(*) from post_photo where post_photo.post_id = post.post_id) as photos,
          (select count(*) from placement where placement.post_id = post.post_id and placement.state = 'live') as live
        from post where state <> 'deleted' order by created_at desc limit ${limit}`,
  )
  return found.map(({ photos, live, ...post }) => ({ ...revivePost(post), photos, live }))
}

export async function addPost(
  tx: SchoolTransaction,
  post: { schoolId: string; id: string; authorId: string; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into post (school_id, post_id, author_id, state, created_at)
        values (${post.schoolId}, ${post.id}, ${post.authorId}, 'draft', ${post.at})`,
  )
}

export async function savePostState(tx: SchoolTransaction, post: Post): Promise<void> {
  const publishedAt = post.is === 'published' ? post.publishedAt : null
  await run(
    tx,
    sql`update post set state = ${post.is}, published_at = coalesce(${publishedAt}, published_at)
        where post_id = ${post.id}`,
  )
}

export async function saveCaption(tx: SchoolTransaction, postId: string, caption: string): Promise<void> {
  await run(tx, sql`update post set caption = ${caption} where post_id = ${postId}`)
}

export type PostPhoto = { photoId: string; altText: string }

export function photosOfPost(tx: SchoolTransaction, postId: string): Promise<PostPhoto[]> {
  return rows<PostPhoto>(
    tx,
    sql`select photo_id as "photoId", alt_text as "altText" from post_photo
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

/** Posts that are on their way for longer than that takes: their job was lost with the process that had it. */
export async function postsOnTheirWay(tx: SchoolTransaction, before: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select post_id as id from post join delivery using (school_id, post_id)
        where post.state = 'sending' and delivery.state = 'planned' and changed_at < ${before} order by changed_at`,
  )
  return found.map(({ id }) => id)
}
