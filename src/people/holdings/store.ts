import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { ERASED_NAME, type Leaving } from '../erasable.ts'
import type { Trace } from '../holdings.ts'
import type { Kind, Name } from '../person.ts'

export type Known = Name & {
  kind: Kind
  identityId: string | null
  leftOn: string | null
  leftBecause: string | null
  rosterKey: string | null
  hasEckid: boolean
  erasedAt: Date | null
  birthDate: string | null
  schoolYear: number | null
  group: string | null
  emails: string[]
}

export function findPerson(tx: SchoolTransaction, personId: string): Promise<Known | undefined> {
  return row<Known>(
    tx,
    sql`select p.kind, p.given_name as "givenName", p.prefix, p.family_name as "familyName",
          p.identity_id as "identityId", p.left_on as "leftOn", p.left_because as "leftBecause", p.roster_key as "rosterKey",
          p.eckid_hash is not null as "hasEckid", p.erased_at as "erasedAt", pupil.birth_date as "birthDate",
          pupil.school_year as "schoolYear", pupil_group.name as group,
          array(select distinct email from (
            select email from guardian g where g.school_id = p.school_id and g.person_id = p.person_id
            union all
            select email from staff_member s where s.school_id = p.school_id and s.person_id = p.person_id
          ) known where email <> '') as emails
        from person p
        left join pupil on pupil.school_id = p.school_id and pupil.person_id = p.person_id
        left join pupil_group on pupil_group.school_id = p.school_id and pupil_group.group_id = pupil.group_id
        where p.person_id = ${personId}`,
  )
}

export type Relative = { is: 'parent' | 'child'; personId: string; authority: boolean | null; left: boolean }

export function familyOf(tx: SchoolTransaction, personId: string): Promise<Relative[]> {
  return rows<Relative>(
    tx,
    sql`select 'parent' as is, guardian_id as "personId", authority, false as left
        from guardianship where pupil_id = ${personId}
        union all
        select 'child', pupil_id, authority, child.left_on is not null
        from guardianship g join person child on child.school_id = g.school_id and child.person_id = g.pupil_id
        where guardian_id = ${personId} order by 2`,
  )
}

export type Job = {
  is: 'role' | 'teaches' | 'suggested'
  what: string
  since: Date | null
  until: string | null
}

export function workOf(tx: SchoolTransaction, personId: string): Promise<Job[]> {
  return rows<Job>(
    tx,
    sql`select 'role' as is, role as what, granted_at as since, until
        from role join person using (school_id, identity_id) where person_id = ${personId}
        union all
        select 'teaches', pupil_group.name, null, until_day
        from teaching join pupil_group using (school_id, group_id) where person_id = ${personId}
        union all
        select 'suggested', concat_ws(', ', array_to_string(roles, ', '), (
          select string_agg('groep ' || g.name, ', ' order by g.name) from pupil_group g
          where g.school_id = staff_suggestion.school_id and g.group_id = any(group_ids))), null, null
        from staff_suggestion where person_id = ${personId}
        order by 1, 2`,
  )
}

export type HeldFor = { reason: string; placedAt: Date; until: string | null; liftedAt: Date | null }

export function holdsOn(tx: SchoolTransaction, personId: string): Promise<HeldFor[]> {
  return rows<HeldFor>(
    tx,
    sql`select reason, placed_at as "placedAt", until, lifted_at as "liftedAt"
        from legal_hold left join legal_hold_lifted using (school_id, hold_id)
        where person_id = ${personId} order by placed_at`,
  )
}

export type Happened = { kind: string; at: Date; did: boolean; by: string | null }

/** By an id anywhere in it: as a subject, or one of many. */
export function happenedTo(
  tx: SchoolTransaction,
  personId: string,
  identityId: string | null,
): Promise<Happened[]> {
  return rows<Happened>(
    tx,
    sql`select kind, at, coalesce(actor_id = ${personId}, false) as did, actor_id as by from event
        where actor_id = ${personId} or position(${personId} in ids::text) > 0
          or position(${identityId ?? personId} in ids::text) > 0
        order by at, event_id`,
  )
}

export type TraceRow = { column: string; id: string; at: Date }

/** Every row that names this person in one of these columns, in one question. */
export function traced(
  tx: SchoolTransaction,
  personId: string,
  traces: readonly Trace[],
): Promise<TraceRow[]> {
  const parts = traces.map(({ column, id, at, several }) => {
    const [table = '', name = ''] = column.split('.')
    const who = sql.ref(name)
    return sql`select ${column} as "column", ${sql.ref(id)}::text as id, ${sql.ref(at)} as at from ${sql.table(table)}
      where ${several ? sql`${personId}::uuid = any(${who})` : sql`${who} = ${personId}::uuid`}`
  })
  return rows<TraceRow>(tx, sql`${sql.join(parts, sql` union all `)} order by at, id`)
}

/** From here on this is nobody: no name, no address, no door, and no key to know them again by. */
export async function eraseName(tx: SchoolTransaction, { personId }: Leaving, at: Date): Promise<void> {
  const identity = await row<{ id: string | null }>(
    tx,
    sql`select identity_id as id from person where person_id = ${personId}`,
  )
  await run(
    tx,
    sql`delete from role using person where person.school_id = role.school_id
          and person.identity_id = role.identity_id and person.person_id = ${personId}`,
  )
  await run(tx, sql`delete from staff_suggestion where person_id = ${personId}`)
  await run(tx, sql`delete from teaching where person_id = ${personId}`)
  await run(tx, sql`update pupil set birth_date = null where person_id = ${personId}`)
  await run(tx, sql`update guardian set email = null where person_id = ${personId}`)
  await run(tx, sql`update staff_member set email = null where person_id = ${personId}`)
  await run(
    tx,
    sql`update person set given_name = ${ERASED_NAME}, prefix = '', family_name = '', identity_id = null,
          roster_key = null, eckid_hash = null, erased_at = ${at},
          left_on = coalesce(left_on, (${at}::timestamptz at time zone 'UTC')::date)
        where person_id = ${personId}`,
  )
  if (identity?.id) await run(tx, sql`select forget_identity(${identity.id})`)
}

/** Mail of a practice school, and why something was held once it is held no longer. */
export async function erasePeopleWords(
  tx: SchoolTransaction,
  personId: string,
  said: readonly string[],
): Promise<void> {
  await run(tx, sql`select erase_people_words(${personId}, ${said}::text[])`)
}

/** A file or a list that somebody read and did not confirm: it is read anew, when this person is not in it any more. */
export async function dropDrafts(tx: SchoolTransaction, familyName: string): Promise<void> {
  if (familyName === '') return
  await run(tx, sql`delete from roster_draft where position(${familyName} in file::text) > 0`)
  await run(tx, sql`delete from guardian_draft where position(${familyName} in lines::text) > 0`)
}
