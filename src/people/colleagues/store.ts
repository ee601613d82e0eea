import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { RIGHTS } from '../rights.ts'
import { type Colleague, STAFF_ROLES, type StaffRole, type StandIn } from './colleague.ts'

type Stored = Omit<Colleague, 'email' | 'identityId' | 'teacherUntil'> & {
  email: string | null
  identityId: string | null
  teacherUntil: string | null
}

const colleague = (where: ReturnType<typeof sql>) => sql<Stored>`
  select p.person_id as id, p.given_name as "givenName", p.prefix, p.family_name as "familyName",
    nullif(s.email, '') as email, p.identity_id as "identityId",
    array(select role from role where role.identity_id = p.identity_id and role = any(${[...STAFF_ROLES]})
          order by role) as roles,
    (select until from role where role.identity_id = p.identity_id and role = 'teacher') as "teacherUntil",
    array(select group_id from teaching t where t.person_id = p.person_id and t.until_day is null) as groups,
    coalesce((
      select jsonb_agg(jsonb_build_object('groupId', t.group_id, 'from', t.from_day, 'until', t.until_day,
        'weekdays', to_jsonb(t.weekdays)) order by t.from_day)
      from teaching t where t.person_id = p.person_id and t.until_day is not null
    ), '[]') as "standsIn",
    coalesce((
      select jsonb_build_object('roles', to_jsonb(hint.roles), 'groups', to_jsonb(hint.group_ids))
      from staff_suggestion hint where hint.person_id = p.person_id
    ), '{"roles": [], "groups": []}') as suggested
  from staff_member s join person p using (school_id, person_id)
  where p.left_on is null and ${where}
  order by p.given_name, p.family_name, p.person_id`

const read = ({ email, identityId, teacherUntil, ...rest }: Stored): Colleague => ({
  ...rest,
  email: email ?? undefined,
  identityId: identityId ?? undefined,
  teacherUntil: teacherUntil ?? undefined,
})

export async function listColleagues(tx: SchoolTransaction): Promise<Colleague[]> {
  return (await rows(tx, colleague(sql`true`))).map(read)
}

/** Held until the transaction ends: two who change one colleague take turns. */
export async function holdColleague(tx: SchoolTransaction, id: string): Promise<Colleague | undefined> {
  await run(tx, sql`select from staff_member where person_id = ${id} for update`)
  const found = await row(tx, colleague(sql`p.person_id = ${id}`))
  return found && read(found)
}

/** Everybody else who can give roles, for good. The rows are held: the last two don't both go at once. */
export async function countOtherKeepers(
  tx: SchoolTransaction,
  identityId: string | undefined,
): Promise<number> {
  const keepers = await rows<{ identityId: string }>(
    tx,
    sql`select identity_id as "identityId" from role
        where role = any(${[...RIGHTS.grant_roles]}) and until is null
        order by identity_id, role for update`,
  )
  return new Set(keepers.map((keeper) => keeper.identityId).filter((id) => id !== identityId)).size
}

/** One identity is one person at a school: an address that is a parent's here already is not bound twice. */
export async function bindIdentity(
  tx: SchoolTransaction,
  personId: string,
  identityId: string,
): Promise<'bound' | 'taken'> {
  const changed = await run(
    tx,
    sql`update person set identity_id = ${identityId}
        where person_id = ${personId} and (identity_id is null or identity_id = ${identityId})
          and not exists (
            select from person other where other.identity_id = ${identityId} and other.person_id <> ${personId})`,
  )
  return changed === 1 ? 'bound' : 'taken'
}

export async function withdrawRoles(
  tx: SchoolTransaction,
  identityId: string,
  roles: readonly StaffRole[],
): Promise<void> {
  await run(tx, sql`delete from role where identity_id = ${identityId} and role = any(${[...roles]})`)
}

/** Given for good: a role that would have ended does so no more. */
export async function grantRoles(
  tx: SchoolTransaction,
  grant: { schoolId: string; identityId: string; roles: readonly StaffRole[]; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into role (school_id, identity_id, role, granted_at)
        select ${grant.schoolId}::uuid, ${grant.identityId}::uuid, role, ${grant.at}::timestamptz
        from unnest(${[...grant.roles]}::text[]) as role
        on conflict (school_id, identity_id, role) do update set until = null`,
  )
}

/** The teacher's role for as long as somebody stands in; who has it for good keeps it so. */
export async function lendTeacherRole(
  tx: SchoolTransaction,
  grant: { schoolId: string; identityId: string; until: string; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into role (school_id, identity_id, role, granted_at, until)
        values (${grant.schoolId}, ${grant.identityId}, 'teacher', ${grant.at}, ${grant.until})
        on conflict (school_id, identity_id, role)
        do update set until = greatest(role.until, excluded.until) where role.until is not null`,
  )
}

export async function setOwnGroups(
  tx: SchoolTransaction,
  { schoolId, personId, groups }: { schoolId: string; personId: string; groups: readonly string[] },
): Promise<void> {
  await run(
    tx,
    sql`delete from teaching
        where person_id = ${personId} and until_day is null and group_id <> all(${[...groups]}::uuid[])`,
  )
  await run(
    tx,
    sql`insert into teaching (school_id, person_id, group_id)
        select ${schoolId}::uuid, ${personId}::uuid, group_id from pupil_group
        where group_id = any(${[...groups]}::uuid[])
        on conflict (school_id, person_id, group_id)
        do update set from_day = null, until_day = null, weekdays = '{1,2,3,4,5,6,7}'`,
  )
}

export async function addStandIn(
  tx: SchoolTransaction,
  { schoolId, personId, ...days }: StandIn & { schoolId: string; personId: string },
): Promise<void> {
  await run(
    tx,
    sql`insert into teaching (school_id, person_id, group_id, from_day, until_day, weekdays)
        values (${schoolId}, ${personId}, ${days.groupId}, ${days.from}, ${days.until}, ${[...days.weekdays]}::smallint[])
        on conflict (school_id, person_id, group_id)
        do update set from_day = excluded.from_day, until_day = excluded.until_day, weekdays = excluded.weekdays
        where teaching.until_day is not null`,
  )
}

export async function endStandIn(tx: SchoolTransaction, personId: string, groupId: string): Promise<void> {
  await run(
    tx,
    sql`delete from teaching
        where person_id = ${personId} and group_id = ${groupId} and until_day is not null`,
  )
}

/** The lent role lasts as long as the last of somebody's days, and goes with it. */
export async function trimTeacherRole(
  tx: SchoolTransaction,
  personId: string,
  identityId: string,
): Promise<void> {
  await run(
    tx,
    sql`delete from role
        where identity_id = ${identityId} and role = 'teacher' and until is not null
          and not exists (select from teaching where person_id = ${personId} and until_day is not null)`,
  )
  await run(
    tx,
    sql`update role set until = (select max(until_day) from teaching where person_id = ${personId})
        where identity_id = ${identityId} and role = 'teacher' and until is not null`,
  )
}
