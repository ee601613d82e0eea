import { sql } from 'kysely'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { StatementRow } from '../statement.ts'
import { statementsOfPostPhoto } from '../store/who.ts'

/** How many people an unnamed face of each of these places can be. */
export async function candidatesPerPlace(
  tx: SchoolTransaction,
  placements: readonly string[],
): Promise<Map<string, number>> {
  const found = await rows<{ id: string; of: number }>(
    tx,
    sql`select placement_id as id, count(*) as "of" from depiction
        where placement_id = any(${placements}::uuid[]) and not certain group by placement_id`,
  )
  return new Map(found.map(({ id, of }) => [id, of]))
}

export type Said = { photoId: string; kind: StatementRow['kind']; at: Date; people: number }

/** Every statement that this person is in. */
export function statementsAbout(tx: SchoolTransaction, personId: string): Promise<Said[]> {
  return rows<Said>(
    tx,
    sql`select photo_id as "photoId", kind, at,
          (select count(*) from statement_person other
           where other.school_id = s.school_id and other.statement_id = s.statement_id) as people
        from statement_person sp join statement s using (school_id, statement_id)
        where person_id = ${personId} order by sequence`,
  )
}

export type Mention = {
  is: 'absent' | 'seen' | 'certain' | 'not_there' | 'subject'
  postId: string
  at: Date
  source: 'parent' | 'colleague'
  saidBy: string | null
}

/** Whatever else was said about this person, with who said it, which no page is told. */
export function mentionsOf(tx: SchoolTransaction, personId: string): Promise<Mention[]> {
  return rows<Mention>(
    tx,
    sql`select 'absent' as is, post_id as "postId", changed_at as at, 'colleague' as source, null::uuid as "saidBy"
        from post_absent join post using (school_id, post_id) where person_id = ${personId}
        union all
        select 'seen', post_id, changed_at, 'colleague', null::uuid from post where ${personId}::uuid = any(sent_back_seen)
        union all
        select now, post_id, at, source, said_by
        from depiction_correction join placement using (school_id, placement_id) where person_id = ${personId}
        union all
        select 'subject', post_id, opened_at, 'colleague', null::uuid from task where subject_id = ${personId}
        order by 3, 2`,
  )
}

export type PhotoSaid = {
  postId: string
  photoId: string
  postState: string
  hasBytes: boolean
  statements: StatementRow[]
}

/** Every photo that somebody said this person is or can be on, with all that was said of it, per post. */
export function photosAbout(tx: SchoolTransaction, personId: string): Promise<PhotoSaid[]> {
  return rows<PhotoSaid>(
    tx,
    sql`select post_photo.post_id as "postId", post_photo.photo_id as "photoId", post.state as "postState",
          photo.state <> 'deleted' as "hasBytes", ${statementsOfPostPhoto} as statements
        from post_photo join post using (school_id, post_id) join photo using (school_id, photo_id)
        where photo_id in (
          select photo_id from statement join statement_person using (school_id, statement_id)
          where person_id = ${personId})
        order by post_photo.post_id, post_photo.photo_id`,
  )
}

/** Where they certainly were to be seen, by the ledger and by what was said later. */
export function placedPhotosOf(
  tx: SchoolTransaction,
  personId: string,
): Promise<{ postId: string; photoId: string; hasBytes: boolean }[]> {
  return rows<{ postId: string; photoId: string; hasBytes: boolean }>(
    tx,
    sql`select distinct post_id as "postId", photo_id as "photoId", photo.state <> 'deleted' as "hasBytes"
        from placement join photo using (school_id, photo_id)
        where placement_id in (
          select placement_id from depiction where person_id = ${personId} and certain
          union all
          select placement_id from depiction_correction where person_id = ${personId} and now = 'certain')`,
  )
}

export async function countAround(
  tx: SchoolTransaction,
  personId: string,
): Promise<{ placed: number; statements: number }> {
  const [found] = await rows<{ placed: number; statements: number }>(
    tx,
    sql`select (select count(*) from depiction where person_id = ${personId}) as placed,
          (select count(*) from statement_person where person_id = ${personId}) as statements`,
  )
  return found ?? { placed: 0, statements: 0 }
}

/** Drafts of this colleague, and posts that are theirs or on their way. */
export function postsBy(tx: SchoolTransaction, personId: string): Promise<{ id: string; state: string }[]> {
  return rows<{ id: string; state: string }>(
    tx,
    sql`select post_id as id, state from post where author_id = ${personId} and state <> 'deleted' order by post_id`,
  )
}

/** `posts` are about this person: there a first name means them as well. */
export async function erasePublicationWords(
  tx: SchoolTransaction,
  personId: string,
  words: { said: readonly string[]; called: readonly string[]; posts: readonly string[] },
): Promise<void> {
  const { said, called, posts } = words
  const names = sql`case when post_id = any(${posts}::uuid[])
    then ${[...said, ...called]}::text[] else ${said}::text[] end`
  await run(
    tx,
    sql`update post set caption = without_names(caption, ${names}),
          words_reason = without_names(words_reason, ${names}),
          sent_back_note = without_names(sent_back_note, ${names}),
          not_a_child = array(select word from unnest(not_a_child) as word where word = without_names(word, ${[...said, ...called]}::text[]))
        where caption || words_reason || sent_back_note || not_a_child::text <> ''
          and (caption, words_reason, sent_back_note, not_a_child::text) <> (without_names(caption, ${names}),
            without_names(words_reason, ${names}), without_names(sent_back_note, ${names}),
            without_names(not_a_child::text, ${[...said, ...called]}::text[]))`,
  )
  await run(
    tx,
    sql`update post_photo set alt_text = without_names(alt_text, ${names})
        where alt_text <> '' and alt_text <> without_names(alt_text, ${names})`,
  )
  const note = sql.raw(`coalesce(data->>'note', data->'evidence'->>'note', '')`)
  await run(
    tx,
    sql`update takedown
        set data = case when data ? 'note' then jsonb_set(data, '{note}', to_jsonb(without_names(${note}, ${names})))
                        else jsonb_set(data, '{evidence,note}', to_jsonb(without_names(${note}, ${names}))) end
        where ${note} <> '' and ${note} <> without_names(${note}, ${names})`,
  )
  await run(
    tx,
    sql`select erase_publication_words(${personId}, ${said}::text[], ${called}::text[], ${posts}::uuid[])`,
  )
}
