import { sql } from 'kysely'
import { rows } from '#platform/database.ts'
import type { TestHouse } from '../../../testing/test-house.ts'
import type { DrawnPupil, DrawnSchool } from './drawn-file.ts'

/** The practice school as its own administration would export it: keys that we have never seen. */
export async function exportOf({
  house,
  school,
}: TestHouse): Promise<DrawnSchool & { pupils: DrawnPupil[] }> {
  return house.database.inSchool(school.schoolId, async (tx) => {
    const pupils = await rows<
      Required<Pick<DrawnPupil, 'key' | 'roepnaam' | 'voorvoegsel' | 'achternaam'>> & DrawnPupil
    >(
      tx,
      sql`select 'K' || p.person_id as key, given_name as roepnaam, prefix as voorvoegsel, family_name as achternaam,
            birth_date as geboortedatum, school_year::text as jaargroep, 'G' || group_id as groep,
            'L' || location_id as vestiging
          from pupil join person p using (school_id, person_id) join pupil_group using (school_id, group_id)
          order by p.person_id`,
    )
    return {
      brin: '99AA',
      locations: await rows(
        tx,
        sql`select 'L' || location_id as key, name as naam from location order by name`,
      ),
      groups: await rows(
        tx,
        sql`select 'G' || group_id as key, name as naam,
              case when cardinality(year_groups) = 1 then year_groups[1]::text else 'C' end as jaargroep
            from pupil_group order by name`,
      ),
      pupils,
      staff: await rows(
        tx,
        sql`select 'S' || person_id as key, given_name as roepnaam, prefix as voorvoegsel, family_name as achternaam,
              email as emailadres
            from staff_member join person using (school_id, person_id) order by person_id`,
      ),
    }
  })
}
