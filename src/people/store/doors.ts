import { sql } from 'kysely'
import { row, run, type SchoolTransaction } from '#platform/database.ts'
import type { Actor, GrantedRole } from '../actor.ts'
import { fullName } from '../person.ts'
import { texts } from '../texts.nl.ts'

/** A substitute or a trainee, on some days until some day: the row ends by itself. */
const isTeachingOn = (day: string) => sql`
  (from_day is null or from_day <= ${day}::date) and (until_day is null or until_day >= ${day}::date)
  and extract(isodow from ${day}::date)::smallint = any(weekdays)`

/** A class that came in with the code on its poster: nobody by name, and nothing personal behind it. */
export async function findClass(tx: SchoolTransaction, groupId: string): Promise<Actor> {
  const group = await row<{ name: string }>(
    tx,
    sql`select name from pupil_group where group_id = ${groupId} and ended_on is null`,
  )
  if (!group) return { is: 'visitor' }
  return {
    ...{ is: 'signed_in', identityId: undefined, personId: undefined },
    ...{ name: texts.classNamed(group.name), roles: ['pupil'], teaches: [] },
  }
}

/**
 * Who left the school is a visitor, whatever roles were not taken back yet. The practice class is of every colleague:
 * whoever practises knows the drawn pupils.
 */
export async function findActor(tx: SchoolTransaction, identityId: string, today: string): Promise<Actor> {
  const found = await row<{
    roles: GrantedRole[]
    personId: string | null
    givenName: string | null
    prefix: string | null
    familyName: string | null
    teaches: string[]
  }>(
    tx,
    sql`select
          array(select role from role where identity_id = ${identityId} and not exists (
            select 1 from person gone where gone.identity_id = ${identityId} and gone.left_on is not null
          ) and (until is null or until >= ${today}::date) order by role) as roles,
          person_id as "personId", given_name as "givenName", prefix, family_name as "familyName",
          array(select group_id from teaching where teaching.person_id = person.person_id and ${isTeachingOn(today)}) || array(
            select group_id from pupil_group join staff_member using (school_id)
            where is_practice and staff_member.person_id = person.person_id) as teaches
        from (select) as always
        left join person on person.identity_id = ${identityId} and person.left_on is null`,
  )
  if (!found || found.roles.length === 0) return { is: 'visitor' }
  const { givenName, prefix, familyName } = found
  return {
    is: 'signed_in',
    identityId,
    personId: found.personId ?? undefined,
    name: fullName({ givenName: givenName ?? '', prefix: prefix ?? '', familyName: familyName ?? '' }),
    roles: found.roles,
    teaches: found.teaches,
  }
}

export async function grantRole(
  tx: SchoolTransaction,
  grant: { schoolId: string; identityId: string; role: GrantedRole; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into role (school_id, identity_id, role, granted_at)
        values (${grant.schoolId}, ${grant.identityId}, ${grant.role}, ${grant.at}) on conflict do nothing`,
  )
}

/** The first identity with a role, for the practice school's one-click sign-in. */
export async function findIdentityWithRole(
  tx: SchoolTransaction,
  role: GrantedRole,
): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    tx,
    sql`select identity_id as id from role where role = ${role} order by granted_at, identity_id limit 1`,
  )
  return found?.id
}

/** How many people this address belongs to here: a sign-in link is only mailed to somebody of this school. */
export async function hasRoleHere(tx: SchoolTransaction, identityId: string): Promise<boolean> {
  return (await row(tx, sql`select 1 from role where identity_id = ${identityId} limit 1`)) !== undefined
}

/** The first time that somebody came in: who is here needs no invitation any more. */
export async function noteCameIn(tx: SchoolTransaction, identityId: string, at: Date): Promise<void> {
  await run(
    tx,
    sql`update person set came_in_at = ${at} where identity_id = ${identityId} and came_in_at is null`,
  )
}
