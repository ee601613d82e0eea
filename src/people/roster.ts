import { sql } from 'kysely'
import { run, type SchoolTransaction } from '#platform/database.ts'
import type { GrantedRole } from './actor.ts'
import type { Kind, Name } from './person.ts'

export type SeedPerson = Name & { id: string; kind: Kind; identityId: string | null }
export type Roster = {
  locations: readonly { id: string; name: string }[]
  groups: readonly {
    id: string
    name: string
    yearGroups: readonly number[]
    locationId: string
    teacherId: string
  }[]
  people: readonly SeedPerson[]
  pupils: readonly { id: string; birthDate: string; groupId: string; schoolYear: number }[]
  guardians: readonly { id: string; email: string }[]
  guardianships: readonly { guardianId: string; pupilId: string; authority: boolean | null }[]
  staff: readonly { id: string; email: string }[]
  roles: readonly { identityId: string; role: GrantedRole }[]
}

/** A whole school at once, set by set, in the order that the keys ask for. */
export async function addRoster(
  tx: SchoolTransaction,
  schoolId: string,
  roster: Roster,
  at: Date,
): Promise<void> {
  const json = (records: readonly object[]) => sql`${JSON.stringify(records)}::jsonb`
  await run(
    tx,
    sql`insert into location (school_id, location_id, name)
        select ${schoolId}::uuid, id, name from jsonb_to_recordset(${json(roster.locations)}) as line(id uuid, name text)`,
  )
  await run(
    tx,
    sql`insert into pupil_group (school_id, group_id, name, year_groups, location_id)
        select ${schoolId}::uuid, id, name, array(select jsonb_array_elements_text("yearGroups")::smallint), "locationId"
        from jsonb_to_recordset(${json(roster.groups)}) as line(id uuid, name text, "yearGroups" jsonb, "locationId" uuid)`,
  )
  await run(
    tx,
    sql`insert into person (school_id, person_id, kind, given_name, prefix, family_name, identity_id)
        select ${schoolId}::uuid, id, kind, "givenName", prefix, "familyName", "identityId"
        from jsonb_to_recordset(${json(roster.people)}) as line(
          id uuid, kind text, "givenName" text, prefix text, "familyName" text, "identityId" uuid)`,
  )
  await run(
    tx,
    sql`insert into pupil (school_id, person_id, birth_date, group_id, school_year)
        select ${schoolId}::uuid, id, "birthDate", "groupId", "schoolYear"
        from jsonb_to_recordset(${json(roster.pupils)}) as line(
          id uuid, "birthDate" date, "groupId" uuid, "schoolYear" smallint)`,
  )
  await run(
    tx,
    sql`insert into guardian (school_id, person_id, email)
        select ${schoolId}::uuid, id, email from jsonb_to_recordset(${json(roster.guardians)}) as line(id uuid, email text)`,
  )
  await run(
    tx,
    sql`insert into guardianship (school_id, guardian_id, pupil_id, authority)
        select ${schoolId}::uuid, "guardianId", "pupilId", authority
        from jsonb_to_recordset(${json(roster.guardianships)}) as line(
          "guardianId" uuid, "pupilId" uuid, authority boolean)`,
  )
  await run(
    tx,
    sql`insert into staff_member (school_id, person_id, email)
        select ${schoolId}::uuid, id, email from jsonb_to_recordset(${json(roster.staff)}) as line(id uuid, email text)`,
  )
  await run(
    tx,
    sql`insert into teaching (school_id, person_id, group_id)
        select ${schoolId}::uuid, "teacherId", id
        from jsonb_to_recordset(${json(roster.groups)}) as line(id uuid, "teacherId" uuid)`,
  )
  await run(
    tx,
    sql`insert into role (school_id, identity_id, role, granted_at)
        select ${schoolId}::uuid, "identityId", role, ${at}::timestamptz + place * interval '1 microsecond'
        from rows from (jsonb_to_recordset(${json(roster.roles)}) as ("identityId" uuid, role text))
          with ordinality as line("identityId", role, place)`,
  )
}
