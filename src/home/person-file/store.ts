import { sql } from 'kysely'
import type { GrantedRole } from '#people/actor.ts'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { PersonRequest, RequestKind } from './request.ts'

export type Look = {
  kind: string
  at: Date
  by: string | null
  isStaff: boolean
  roles: GrantedRole[]
}

/** A look by an id in the event, or at the list of a post of the group that this pupil is in. */
export function looksAt(tx: SchoolTransaction, personId: string): Promise<Look[]> {
  return rows<Look>(
    tx,
    sql`select event.kind, at, actor_id as by, coalesce(p.kind = 'staff', false) as "isStaff",
          array(select role from role where role.school_id = p.school_id and role.identity_id = p.identity_id
            order by role) as roles
        from event left join person p on p.school_id = event.school_id and p.person_id = actor_id
        where event.kind ~ '(looked_at|names_shown|seen|downloaded)$' and (
          position(${personId} in ids::text) > 0
          or (event.kind = 'exceptions.seen' and (ids->>'post')::uuid in (
            select post_id from post_group join pupil using (school_id, group_id) where pupil.person_id = ${personId}
          )))
        order by at desc, event_id desc`,
  )
}

type RequestRow = Omit<PersonRequest, 'doneAt'> & { doneAt: Date | null }

const requestColumns = sql.raw(
  `request_id as id, kind, asked_by as "askedBy", about, words, asked_at as "askedAt", answer_by as "answerBy",
   done_at as "doneAt"`,
)
const revive = ({ doneAt, ...request }: RequestRow): PersonRequest => ({
  ...request,
  doneAt: doneAt ?? undefined,
})

/** What still has to be answered, the most urgent first. */
export async function openRequests(tx: SchoolTransaction): Promise<PersonRequest[]> {
  const found = await rows<RequestRow>(
    tx,
    sql`select ${requestColumns} from person_request where done_at is null order by answer_by, request_id`,
  )
  return found.map(revive)
}

/** Asked by this person, or about them, or answered by them. */
export async function requestsAround(tx: SchoolTransaction, personId: string): Promise<PersonRequest[]> {
  const found = await rows<RequestRow>(
    tx,
    sql`select ${requestColumns} from person_request
        where ${personId}::uuid in (asked_by, about) or done_by = ${personId} order by asked_at, request_id`,
  )
  return found.map(revive)
}

export async function addRequest(
  tx: SchoolTransaction,
  schoolId: string,
  asked: {
    id: string
    kind: RequestKind
    by: string
    about: string
    words: string
    at: Date
    answerBy: string
  },
): Promise<void> {
  const { id, kind, by, about, words, at, answerBy } = asked
  await run(
    tx,
    sql`insert into person_request (school_id, request_id, kind, asked_by, about, words, asked_at, answer_by)
        values (${schoolId}, ${id}, ${kind}, ${by}, ${about}, ${words}, ${at}, ${answerBy}::date)`,
  )
}

/** Answers whether it was open: done twice, it is done once. */
export async function closeRequest(
  tx: SchoolTransaction,
  done: { id: string; by: string; at: Date },
): Promise<boolean> {
  return (
    (await run(
      tx,
      sql`update person_request set done_at = ${done.at}, done_by = ${done.by}
          where request_id = ${done.id} and done_at is null`,
    )) === 1
  )
}

/** What somebody wrote about themselves or their child goes with them; that they asked stays. */
export async function eraseWords(tx: SchoolTransaction, personId: string): Promise<void> {
  await run(
    tx,
    sql`update person_request set words = '' where ${personId}::uuid in (asked_by, about) and words <> ''`,
  )
}
