import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { GuardianLine } from './lines.ts'
import type { KnownAdult, KnownPupil, PeopleNow } from './plan.ts'

const name = sql.raw(
  `p.person_id as id, p.given_name as "givenName", p.prefix, p.family_name as "familyName"`,
)

export async function peopleNow(tx: SchoolTransaction): Promise<PeopleNow> {
  return {
    pupils: await rows<KnownPupil>(
      tx,
      sql`select ${name}, p.roster_key as number, pupil.birth_date as "birthDate", g.name as "group"
          from pupil join person p using (school_id, person_id)
          left join pupil_group g on g.school_id = pupil.school_id and g.group_id = pupil.group_id
          where p.left_on is null and not p.is_practice order by p.person_id`,
    ),
    adults: await rows<KnownAdult>(
      tx,
      sql`select ${name}, coalesce(nullif(guardian.email, ''), nullif(s.email, '')) as email,
            s.person_id is not null as "isStaff", guardian.person_id is not null as "isGuardian",
            coalesce(guardian.own_email, false) as "hasOwnEmail",
            coalesce((
              select jsonb_agg(jsonb_build_object('id', pupil_id, 'authority', authority) order by pupil_id)
              from guardianship where guardian_id = p.person_id
            ), '[]') as children
          from person p
          left join guardian using (school_id, person_id)
          left join staff_member s using (school_id, person_id)
          where p.left_on is null and not p.is_practice
            and (guardian.person_id is not null or s.person_id is not null)
          order by p.person_id`,
    ),
  }
}

export type GuardianDraft = { id: string; lines: GuardianLine[]; madeAt: Date }

/** Of a school one list waits at most. */
export async function saveDraft(
  tx: SchoolTransaction,
  draft: { schoolId: string; id: string; lines: readonly GuardianLine[]; at: Date },
): Promise<void> {
  await deleteDrafts(tx)
  await run(
    tx,
    sql`insert into guardian_draft (school_id, draft_id, lines, made_at)
        values (${draft.schoolId}, ${draft.id}, ${JSON.stringify(draft.lines)}::jsonb, ${draft.at})`,
  )
}

export function draftOf(tx: SchoolTransaction, id: string): Promise<GuardianDraft | undefined> {
  return row<GuardianDraft>(
    tx,
    sql`select draft_id as id, lines, made_at as "madeAt" from guardian_draft where draft_id::text = ${id}`,
  )
}

export async function deleteDrafts(tx: SchoolTransaction): Promise<void> {
  await run(tx, sql`delete from guardian_draft`)
}

export async function deleteDraftsBefore(tx: SchoolTransaction, before: Date): Promise<void> {
  await run(tx, sql`delete from guardian_draft where made_at < ${before}`)
}
