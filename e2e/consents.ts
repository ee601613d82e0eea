import pg from 'pg'
import { inject } from 'vitest'

/**
 * Everybody of a group of the practice school says yes to these places, except these children, whose guardians say no to
 * all but the first. Written as the database's own superuser: what is tested is what comes after.
 */
export async function agree(
  databaseUrl: string,
  { group, places, except }: { group: string; places: readonly string[]; except: readonly string[] },
): Promise<void> {
  const asAdmin = new URL(inject('postgres').adminUrl)
  asAdmin.pathname = new URL(databaseUrl).pathname
  const client = new pg.Client({ connectionString: asAdmin.href })
  await client.connect()
  try {
    const [closed = ''] = places
    await client.query(
      `update consent_register r
       set not_in_pictures = false, disagreement = false, child_asked_at = now() - interval '90 days'
       from pupil p join pupil_group g using (school_id, group_id)
       where (r.school_id, r.person_id) = (p.school_id, p.person_id) and g.name = $1`,
      [group],
    )
    await client.query(
      `update guardianship set authority = true
       from pupil join pupil_group g using (school_id, group_id)
       where (guardianship.school_id, pupil_id) = (pupil.school_id, pupil.person_id) and g.name = $1`,
      [group],
    )
    await client.query(
      `insert into consent_entry (school_id, entry_id, subject_id, grantor_id, purpose, medium, decision, method, recorded_at)
       select s.school_id, gen_random_uuid(), s.pupil_id, s.grantor_id, place, 'foto',
         case when s.grantor_id <> s.pupil_id and place <> $3 and concat_ws(' ', p.given_name, nullif(p.prefix, ''), p.family_name) = any($4)
              then 'nee' else 'ja' end,
         'papier', now()
       from (select school_id, pupil_id, guardian_id as grantor_id from guardianship
             union all select school_id, person_id, person_id from pupil) s
       join pupil on (pupil.school_id, pupil.person_id) = (s.school_id, s.pupil_id)
       join pupil_group g on (g.school_id, g.group_id) = (pupil.school_id, pupil.group_id)
       join person p on (p.school_id, p.person_id) = (s.school_id, s.pupil_id)
       cross join unnest($2::text[]) as place
       where g.name = $1`,
      [group, places, closed, except],
    )
  } finally {
    await client.end()
  }
}
