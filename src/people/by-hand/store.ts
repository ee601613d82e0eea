import { sql } from 'kysely'
import { row, rows, type SchoolTransaction } from '#platform/database.ts'
import type { Name } from '../person.ts'
import type { Findable, GroupLine, KnownPupil, Location, PupilLine } from './known-people.ts'

const name = sql.raw(
  `p.person_id as id, p.given_name as "givenName", p.prefix, p.family_name as "familyName"`,
)

/** The groups of this year with how many pupils are in each; a practice class is no part of the school's people. */
export function listGroupLines(tx: SchoolTransaction): Promise<GroupLine[]> {
  return rows<GroupLine>(
    tx,
    sql`select g.group_id as id, g.name, g.year_groups as "yearGroups", g.location_id as "locationId",
          count(p.person_id) as pupils
        from pupil_group g
        left join pupil on pupil.school_id = g.school_id and pupil.group_id = g.group_id
        left join person p on p.school_id = pupil.school_id and p.person_id = pupil.person_id and p.left_on is null
        where g.ended_on is null and not g.is_practice
        group by g.school_id, g.group_id order by g.year_groups, g.name`,
  )
}

export function listLocations(tx: SchoolTransaction): Promise<Location[]> {
  return rows<Location>(tx, sql`select location_id as id, name from location order by name, location_id`)
}

/** Of one group, or, asked with null, of no group at all. */
export function pupilLinesIn(tx: SchoolTransaction, groupId: string | null): Promise<PupilLine[]> {
  return rows<PupilLine>(
    tx,
    sql`select ${name}, (select count(*) from guardianship g where g.pupil_id = p.person_id) as guardians
        from pupil join person p using (school_id, person_id)
        where pupil.group_id is not distinct from ${groupId}::uuid and p.left_on is null and not p.is_practice
        order by p.given_name, p.family_name, p.person_id`,
  )
}

export function findPupil(tx: SchoolTransaction, id: string): Promise<KnownPupil | undefined> {
  return row<KnownPupil>(
    tx,
    sql`select ${name}, pupil.birth_date as "birthDate", pupil.group_id as "groupId",
          pupil.school_year as "schoolYear", p.left_on as "leftOn",
          p.left_because as "leftBecause",
          coalesce((
            select jsonb_agg(jsonb_build_object(
                'id', one.person_id, 'givenName', one.given_name, 'prefix', one.prefix,
                'familyName', one.family_name, 'email', coalesce(nullif(guardian.email, ''), nullif(s.email, '')),
                'authority', g.authority, 'isColleague', s.person_id is not null,
                'hasNoDoor', one.identity_id is null) order by one.given_name, one.person_id)
            from guardianship g
            join person one on one.school_id = g.school_id and one.person_id = g.guardian_id
            join guardian on guardian.school_id = g.school_id and guardian.person_id = g.guardian_id
            left join staff_member s on s.school_id = g.school_id and s.person_id = g.guardian_id
            where g.pupil_id = p.person_id
          ), '[]') as guardians
        from pupil join person p using (school_id, person_id)
        where p.person_id::text = ${id} and not p.is_practice and p.erased_at is null`,
  )
}

export function listFindable(tx: SchoolTransaction): Promise<Findable[]> {
  return rows<Findable>(
    tx,
    sql`select ${name}, case when pupil.person_id is null then 'guardian' else 'pupil' end as kind,
          pupil.birth_date as "birthDate", pupil.group_id as "groupId", p.left_on as "leftOn",
          coalesce((
            select jsonb_agg(jsonb_build_object('id', child.person_id, 'givenName', child.given_name,
              'prefix', child.prefix, 'familyName', child.family_name) order by child.given_name, child.person_id)
            from guardianship g join person child on child.school_id = g.school_id and child.person_id = g.pupil_id
            where g.guardian_id = p.person_id and child.left_on is null
          ), '[]') as children
        from person p
        left join pupil using (school_id, person_id)
        left join guardian using (school_id, person_id)
        where not p.is_practice and p.erased_at is null and (pupil.person_id is not null or guardian.person_id is not null)
        order by p.given_name, p.family_name, p.person_id`,
  )
}

/** Whose address this is at school: of a guardian, a colleague or both. */
export function findByEmail(
  tx: SchoolTransaction,
  email: string,
): Promise<
  (Name & { id: string; isGuardian: boolean; isColleague: boolean; leftOn: string | null }) | undefined
> {
  return row<Name & { id: string; isGuardian: boolean; isColleague: boolean; leftOn: string | null }>(
    tx,
    sql`select ${name}, p.left_on as "leftOn", guardian.person_id is not null as "isGuardian",
          s.person_id is not null as "isColleague"
        from person p
        left join guardian using (school_id, person_id)
        left join staff_member s using (school_id, person_id)
        where (lower(guardian.email) = ${email} or lower(s.email) = ${email}) and not p.is_practice
        order by p.left_on is not null, p.identity_id is null, p.person_id limit 1`,
  )
}

/** Has a child at school now. */
export async function isParentHere(tx: SchoolTransaction, id: string): Promise<boolean> {
  const found = await row(
    tx,
    sql`select from guardianship g
        join person child on child.school_id = g.school_id and child.person_id = g.pupil_id
        where g.guardian_id = ${id} and child.left_on is null limit 1`,
  )
  return found !== undefined
}

/** Works here, or did. */
export async function isStaffMember(tx: SchoolTransaction, id: string): Promise<boolean> {
  return (await row(tx, sql`select from staff_member where person_id::text = ${id}`)) !== undefined
}

/** An identity is one person at a school. */
export async function personBehind(tx: SchoolTransaction, identityId: string): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    tx,
    sql`select person_id as id from person where identity_id = ${identityId}`,
  )
  return found?.id
}
