import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Name } from '../../person.ts'
import type { Held, HeldThing, Hold } from '../hold.ts'

/** Inside a question about `legal_hold`. */
const stands = sql.raw(`not exists (
  select from legal_hold_lifted where legal_hold_lifted.school_id = legal_hold.school_id
    and legal_hold_lifted.hold_id = legal_hold.hold_id)`)

/**
 * One at a time per school: who removes, and who says that something may not be removed. Held until the transaction ends.
 */
export async function takeTurn(tx: SchoolTransaction): Promise<void> {
  await run(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended('retention ' || current_setting('app.school_id'), 0))`,
  )
}

export async function isPersonHeld(tx: SchoolTransaction, personId: string): Promise<boolean> {
  const found = await row(
    tx,
    sql`select 1 from legal_hold where person_id = ${personId} and ${stands} limit 1`,
  )
  return found !== undefined
}

export async function heldNow(tx: SchoolTransaction): Promise<Held> {
  const found = await row<{ people: string[]; posts: string[] }>(
    tx,
    sql`select coalesce(array_agg(distinct person_id) filter (where person_id is not null), '{}') as people,
          coalesce(array_agg(distinct post_id) filter (where post_id is not null), '{}') as posts
        from legal_hold where ${stands}`,
  )
  return found ?? { people: [], posts: [] }
}

type HoldRow = Omit<Hold, 'on' | 'until' | 'placedBy'> & {
  personId: string | null
  postId: string | null
  until: string | null
  placedBy: string | null
}

function reviveHold({ personId, postId, until, placedBy, ...hold }: HoldRow): Hold {
  const on: HeldThing = personId === null ? { is: 'post', id: postId ?? '' } : { is: 'person', id: personId }
  return { ...hold, on, until: until ?? undefined, placedBy: placedBy ?? undefined }
}

/** What is held now, the longest held first. */
export async function listHolds(tx: SchoolTransaction): Promise<Hold[]> {
  const found = await rows<HoldRow>(
    tx,
    sql`select hold_id as id, person_id as "personId", post_id as "postId", reason, until, placed_by as "placedBy",
          placed_at as "placedAt"
        from legal_hold where ${stands} order by placed_at, hold_id`,
  )
  return found.map(reviveHold)
}

export async function addHold(tx: SchoolTransaction, schoolId: string, hold: Hold): Promise<void> {
  const { on, reason, until, placedBy, placedAt } = hold
  await run(
    tx,
    sql`insert into legal_hold (school_id, hold_id, person_id, post_id, reason, until, placed_by, placed_at)
        values (${schoolId}, ${hold.id}, ${on.is === 'person' ? on.id : null}, ${on.is === 'post' ? on.id : null},
                ${reason}, ${until ?? null}, ${placedBy ?? null}, ${placedAt})`,
  )
}

/** Answers whether it stood: lifted twice, it is lifted once. */
export async function addLifting(
  tx: SchoolTransaction,
  lifted: { schoolId: string; holdId: string; by: string | undefined; at: Date },
): Promise<boolean> {
  return (
    (await run(
      tx,
      sql`insert into legal_hold_lifted (school_id, hold_id, lifted_by, lifted_at)
          select school_id, hold_id, ${lifted.by ?? null}::uuid, ${lifted.at}
          from legal_hold where hold_id = ${lifted.holdId}
          on conflict do nothing`,
    )) === 1
  )
}

const MOST_FOUND = 20

/** Who is called so, those who left too. */
export function peopleNamed(tx: SchoolTransaction, typed: string): Promise<(Name & { id: string })[]> {
  return rows<Name & { id: string }>(
    tx,
    sql`select person_id as id, given_name as "givenName", prefix, family_name as "familyName" from person
        where position(lower(${typed}) in lower(concat_ws(' ', given_name, nullif(prefix, ''), family_name))) > 0
        order by given_name, family_name, person_id limit ${MOST_FOUND}`,
  )
}
