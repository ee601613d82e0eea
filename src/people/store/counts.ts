import { sql } from 'kysely'
import { row, type SchoolTransaction } from '#platform/database.ts'

/** How far a school is with its people; drawn ones are not counted. */
export type PeopleCounts = {
  pupils: number
  groups: number
  /** With a teacher of their own. */
  taught: number
  /** Colleagues with a role, those of them whom an invitation reached or who came in, and who came in. */
  team: number
  teamAsked: number
  teamIn: number
  guardians: number
  guardiansIn: number
}

export async function countPeople(tx: SchoolTransaction): Promise<PeopleCounts> {
  const counts = await row<PeopleCounts>(
    tx,
    sql`with groups as (select group_id from pupil_group where ended_on is null and not is_practice),
          team as (
            select person_id, came_in_at, came_in_at is not null or exists (
              select from invitation i where i.person_id = p.person_id and i.withdrawn_at is null
                and i.not_arrived_at is null) as asked
            from person p
            where kind = 'staff' and left_on is null
              and exists (select from role where role.identity_id = p.identity_id)),
          parents as (
            select distinct p.person_id, p.came_in_at from guardianship g
            join person p on p.school_id = g.school_id and p.person_id = g.guardian_id
            join person child on child.school_id = g.school_id and child.person_id = g.pupil_id
            where child.left_on is null and not p.is_practice)
        select
          (select count(*) from pupil join person p using (school_id, person_id)
           where p.left_on is null and not p.is_practice) as pupils,
          (select count(*) from groups) as groups,
          (select count(distinct t.group_id) from teaching t join groups using (group_id)
           where t.until_day is null) as taught,
          (select count(*) from team) as team,
          (select count(*) from team where asked) as "teamAsked",
          (select count(*) from team where came_in_at is not null) as "teamIn",
          (select count(*) from parents) as guardians,
          (select count(*) from parents where came_in_at is not null) as "guardiansIn"`,
  )
  if (!counts) throw new Error('A question without "from" has one answer')
  return counts
}
