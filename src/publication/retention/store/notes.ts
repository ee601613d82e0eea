import { sql } from 'kysely'
import type { Asked, Due } from '#people/retention/expiring.ts'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import { FIRST, shows } from './posts.ts'

/** A removal's note stands in its journal, and in the state that the journal folds to. */
const noteIn = sql.raw(`coalesce(data->>'note', data->'evidence'->>'note', '')`)

/** What colleagues typed to each other about a post that is out, or gone: why it came back, why it may, what they saw. */
export async function oldNotes(tx: SchoolTransaction, { before, held, after, limit }: Asked): Promise<Due[]> {
  const found = await rows<{ id: string; since: Date; title: string }>(
    tx,
    sql`select post_id as id, greatest(changed_at, said.last) as since, caption as title
        from post
        cross join lateral (
          select max(e.at) as last from takedown t join takedown_event e using (school_id, takedown_id)
          where t.school_id = post.school_id and t.post_id = post.post_id and ${sql.raw(
            `coalesce(e.data->>'note', e.data->'evidence'->>'note', '') <> ''`,
          )}
        ) said
        where state in ('published', 'deleted') and changed_at <= ${before}
          and (sent_back_note <> '' or words_reason <> '' or said.last is not null)
          and greatest(changed_at, said.last) <= ${before} and post_id > ${after ?? FIRST}
          and not post_id = any(${held.posts}::uuid[]) and not ${shows(held.people)}
        order by post_id limit ${limit}`,
  )
  return found.map((post) => ({ ...post, count: 1, news: undefined }))
}

export async function forgetNotes(
  tx: SchoolTransaction,
  posts: readonly string[],
  before: Date,
): Promise<void> {
  const these = sql`post_id = any(${posts}::uuid[])`
  await run(tx, sql`update post set sent_back_note = '', words_reason = '' where ${these}`)
  await run(
    tx,
    sql`update takedown
        set data = case when data ? 'note' then jsonb_set(data, '{note}', '""')
                        else jsonb_set(data, '{evidence,note}', '""') end
        where ${these} and ${noteIn} <> ''`,
  )
  await run(tx, sql`select forget_takedown_notes(${posts}::uuid[], ${before})`)
}
