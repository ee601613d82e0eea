import { sql } from 'kysely'
import { rows, type SchoolTransaction } from '#platform/database.ts'
import type { Asked, Due } from '../expiring.ts'

/**
 * Guardians leave with the last of their children, unless they have something else to do here. The day itself is over
 * before a term begins to count.
 */
const leavers = sql.raw(`(
  select p.school_id, p.person_id, p.given_name, p.family_name, p.kind,
    (coalesce(p.left_on, (
      select case when bool_and(child.left_on is not null) then max(child.left_on) end
      from guardianship g join person child on child.school_id = g.school_id and child.person_id = g.pupil_id
      where p.kind = 'guardian' and g.school_id = p.school_id and g.guardian_id = p.person_id
        and not exists (select from role where role.school_id = p.school_id and role.identity_id = p.identity_id
          and role.role <> 'guardian')
    )) + 1)::timestamp at time zone 'UTC' as since
  from person p where p.erased_at is null
)`)

/** Whose names are still here. Who is a parent of somebody held is kept too: a register without names proves nothing. */
export async function leaversWithName(
  tx: SchoolTransaction,
  { before, held, after, limit }: Asked,
): Promise<Due[]> {
  const found = await rows<{ id: string; since: Date }>(
    tx,
    sql`select person_id as id, since from ${leavers} as leaver
        where since <= ${before}
          and person_id > ${after ?? NOBODY} and not person_id = any(${held.people}::uuid[])
          and not exists (select from guardianship g where g.school_id = leaver.school_id
            and g.guardian_id = leaver.person_id and g.pupil_id = any(${held.people}::uuid[]))
        order by person_id limit ${limit}`,
  )
  return found.map((leaver) => ({ ...leaver, count: 1, title: undefined, news: undefined }))
}

export const NOBODY = '00000000-0000-0000-0000-000000000000'
