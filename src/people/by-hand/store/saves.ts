import { sql } from 'kysely'
import { run, type SchoolTransaction } from '#platform/database.ts'
import type { Name } from '../../person.ts'

export async function addPerson(
  tx: SchoolTransaction,
  person: Name & { schoolId: string; id: string; kind: 'pupil' | 'guardian' | 'staff' },
): Promise<void> {
  await run(
    tx,
    sql`insert into person (school_id, person_id, kind, given_name, prefix, family_name)
        values (${person.schoolId}, ${person.id}, ${person.kind}, ${person.givenName}, ${person.prefix},
          ${person.familyName})`,
  )
}

export async function renamePerson(tx: SchoolTransaction, id: string, name: Name): Promise<void> {
  await run(
    tx,
    sql`update person set given_name = ${name.givenName}, prefix = ${name.prefix}, family_name = ${name.familyName}
        where person_id = ${id}`,
  )
}

export async function savePupil(
  tx: SchoolTransaction,
  pupil: {
    schoolId: string
    id: string
    birthDate: string
    groupId: string | null
    schoolYear: number | null
  },
): Promise<void> {
  await run(
    tx,
    sql`insert into pupil (school_id, person_id, birth_date, group_id, school_year)
        values (${pupil.schoolId}, ${pupil.id}, ${pupil.birthDate}, ${pupil.groupId}, ${pupil.schoolYear})
        on conflict (school_id, person_id) do update
        set birth_date = excluded.birth_date, group_id = excluded.group_id, school_year = excluded.school_year`,
  )
}

/** Nobody is deleted: what was decided and where somebody was visible stays known. */
export async function markLeft(tx: SchoolTransaction, id: string, today: string): Promise<boolean> {
  const changed = await run(
    tx,
    sql`update person set left_on = ${today}, left_because = 'left'
        where person_id = ${id} and (left_on is null or left_because = 'missing')`,
  )
  return changed === 1
}

export async function markBack(tx: SchoolTransaction, id: string): Promise<boolean> {
  const changed = await run(
    tx,
    sql`update person set left_on = null, left_because = null
        where person_id = ${id} and left_on is not null and erased_at is null`,
  )
  return changed === 1
}

export async function endGuardianship(
  tx: SchoolTransaction,
  { guardianId, pupilId }: { guardianId: string; pupilId: string },
): Promise<boolean> {
  const gone = await run(
    tx,
    sql`delete from guardianship where guardian_id = ${guardianId} and pupil_id = ${pupilId}`,
  )
  return gone === 1
}

/** Without an address a guardian comes in by letter; what the old one opened is shut. */
export async function dropGuardianEmail(tx: SchoolTransaction, id: string): Promise<void> {
  await run(
    tx,
    sql`delete from role using person p
        where p.person_id = ${id} and role.identity_id = p.identity_id and role.role = 'guardian'`,
  )
  await run(tx, sql`update guardian set email = null, own_email = false where person_id = ${id}`)
  await run(
    tx,
    sql`update person p set identity_id = null
        where p.person_id = ${id} and not exists (select from staff_member s where s.person_id = p.person_id)`,
  )
}

export async function saveLocation(
  tx: SchoolTransaction,
  location: { schoolId: string; id: string; name: string },
): Promise<void> {
  await run(
    tx,
    sql`insert into location (school_id, location_id, name)
        values (${location.schoolId}, ${location.id}, ${location.name})
        on conflict (school_id, location_id) do update set name = excluded.name`,
  )
}

export async function saveGroup(
  tx: SchoolTransaction,
  group: { schoolId: string; id: string; name: string; yearGroups: readonly number[]; locationId: string },
): Promise<void> {
  await run(
    tx,
    sql`insert into pupil_group (school_id, group_id, name, year_groups, location_id)
        values (${group.schoolId}, ${group.id}, ${group.name}, ${[...group.yearGroups]}::smallint[], ${group.locationId})
        on conflict (school_id, group_id) do update
        set name = excluded.name, year_groups = excluded.year_groups, location_id = excluded.location_id
        where pupil_group.ended_on is null`,
  )
}

/** Only a group that nobody is in. */
export async function endGroup(tx: SchoolTransaction, id: string, today: string): Promise<boolean> {
  const ended = await run(
    tx,
    sql`update pupil_group g set ended_on = ${today}
        where g.group_id = ${id} and g.ended_on is null and not g.is_practice and not exists (
          select from pupil join person p using (school_id, person_id)
          where pupil.group_id = g.group_id and p.left_on is null)`,
  )
  return ended === 1
}

export async function saveStaffMember(
  tx: SchoolTransaction,
  { schoolId, id, email }: { schoolId: string; id: string; email: string | null },
): Promise<void> {
  await run(tx, sql`update person set kind = 'staff' where person_id = ${id}`)
  await run(
    tx,
    sql`insert into staff_member (school_id, person_id, email) values (${schoolId}, ${id}, ${email})
        on conflict (school_id, person_id) do update set email = excluded.email`,
  )
}

/** What somebody may here goes along to another address; the board's role is of no person and stays. */
export async function moveDoor(
  tx: SchoolTransaction,
  { schoolId, id, identityId }: { schoolId: string; id: string; identityId: string | null },
): Promise<void> {
  await run(
    tx,
    sql`insert into role (school_id, identity_id, role, granted_at, until)
        select ${schoolId}::uuid, ${identityId}::uuid, role.role, role.granted_at, role.until
        from role join person p on p.identity_id = role.identity_id
        where p.person_id = ${id} and role.role <> 'board' and ${identityId}::uuid is not null
        on conflict (school_id, identity_id, role) do nothing`,
  )
  await run(
    tx,
    sql`delete from role using person p
        where p.person_id = ${id} and role.identity_id = p.identity_id and role.role <> 'board'
          and p.identity_id is distinct from ${identityId}::uuid`,
  )
  await run(tx, sql`update person set identity_id = ${identityId} where person_id = ${id}`)
}

export async function endTeaching(tx: SchoolTransaction, id: string): Promise<void> {
  await run(tx, sql`delete from teaching where person_id = ${id}`)
}
