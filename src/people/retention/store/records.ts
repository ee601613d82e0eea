import { sql } from 'kysely'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'
import type { Asked, Due } from '../expiring.ts'
import { NOBODY } from './leavers.ts'

const asDue = ({ id, since }: { id: string; since: Date }): Due => ({
  ...{ id, since, count: 1 },
  ...{ title: undefined, news: undefined },
})

/** Looks of before: who looked at what. Of who is held, they are kept as well. */
export async function oldLooks(tx: SchoolTransaction, { before, held, after, limit }: Asked): Promise<Due[]> {
  const found = await rows<{ id: string; since: Date }>(
    tx,
    sql`select event_id as id, at as since from event
        where kind like '%looked%' and at <= ${before} and event_id > ${after ?? NOBODY}
          and not exists (select from unnest(${[...held.people, ...held.posts]}::text[]) as id
            where position(id in ids::text) > 0)
        order by event_id limit ${limit}`,
  )
  return found.map(asDue)
}

export async function oldPracticeMail(
  tx: SchoolTransaction,
  { before, after, limit }: Asked,
): Promise<Due[]> {
  const found = await rows<{ id: string; since: Date }>(
    tx,
    sql`select practice_mail_id as id, sent_at as since from practice_mail
        where sent_at <= ${before} and practice_mail_id > ${after ?? NOBODY}
        order by practice_mail_id limit ${limit}`,
  )
  return found.map(asDue)
}

/** Rows that a room may not delete; the database does it, and only of what is no younger than `before`. */
export async function forgetRecords(
  tx: SchoolTransaction,
  what: 'forget_looks' | 'forget_practice_mail',
  ids: readonly string[],
  before: Date,
): Promise<number> {
  const found = await row<{ gone: number }>(
    tx,
    sql`select ${sql.raw(what)}(${ids}::uuid[], ${before}) as gone`,
  )
  return found?.gone ?? 0
}
