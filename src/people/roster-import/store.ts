import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import type { Answers } from './match.ts'
import type { Counts } from './plan.ts'
import type { KnownGroup, KnownPupil, KnownStaff, RosterNow } from './roster-now.ts'
import type { SchoolFile } from './school-file.ts'

/** One import of a school at a time: what was shown is what is done. */
export async function lockRoster(tx: SchoolTransaction, schoolId: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('roster ' || ${schoolId}, 0))`)
}

const person = sql.raw(
  `p.person_id as id, p.given_name as "givenName", p.prefix, p.family_name as "familyName",
   p.roster_key as key, p.eckid_hash as eckid, p.left_on as "leftOn"`,
)

export async function rosterNow(tx: SchoolTransaction): Promise<RosterNow> {
  const school = await row<{ name: string; brin: string; schoolYear: string }>(
    tx,
    sql`select name, brin, school_year as "schoolYear" from school`,
  )
  if (!school) throw new Error('A school without a row')
  return {
    ...school,
    locations: await rows<RosterNow['locations'][number]>(
      tx,
      sql`select location_id as id, name, roster_key as key from location order by name, location_id`,
    ),
    groups: await rows<KnownGroup>(
      tx,
      sql`select group_id as id, name, roster_key as key, year_groups as "yearGroups", location_id as "locationId"
          from pupil_group where ended_on is null and not is_practice order by name, group_id`,
    ),
    pupils: await rows<KnownPupil>(
      tx,
      sql`select ${person}, p.left_because as "leftBecause", birth_date as "birthDate", group_id as "groupId",
            school_year as year
          from pupil join person p using (school_id, person_id) where not p.is_practice order by p.person_id`,
    ),
    staff: await rows<KnownStaff>(
      tx,
      sql`select ${person}, email, coalesce(s.roles, '{}') as roles, coalesce(s.group_ids, '{}') as "groupIds"
          from staff_member join person p using (school_id, person_id)
          left join staff_suggestion s using (school_id, person_id) order by p.person_id`,
    ),
  }
}

export type Draft = { id: string; file: SchoolFile; answers: Answers; madeAt: Date }

export async function saveDraft(
  tx: SchoolTransaction,
  draft: { schoolId: string; id: string; file: SchoolFile; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into roster_draft (school_id, draft_id, file, made_at)
        values (${draft.schoolId}, ${draft.id}, ${JSON.stringify(draft.file)}::jsonb, ${draft.at})`,
  )
}

export function draftOf(tx: SchoolTransaction, id: string): Promise<Draft | undefined> {
  return row<Draft>(
    tx,
    sql`select draft_id as id, file, answers, made_at as "madeAt" from roster_draft where draft_id::text = ${id}`,
  )
}

export async function saveAnswers(tx: SchoolTransaction, id: string, answers: Answers): Promise<void> {
  await run(
    tx,
    sql`update roster_draft set answers = ${JSON.stringify(answers)}::jsonb where draft_id::text = ${id}`,
  )
}

export async function deleteDrafts(tx: SchoolTransaction): Promise<void> {
  await run(tx, sql`delete from roster_draft`)
}

export async function deleteDraftsBefore(tx: SchoolTransaction, before: Date): Promise<void> {
  await run(tx, sql`delete from roster_draft where made_at < ${before}`)
}

export type ImportDone = { id: string; counts: Counts & { places: number }; at: Date }

export async function addImport(
  tx: SchoolTransaction,
  done: ImportDone & { schoolId: string; by: string | null },
): Promise<void> {
  await run(
    tx,
    sql`insert into roster_import (school_id, import_id, counts, imported_by, imported_at)
        values (${done.schoolId}, ${done.id}, ${JSON.stringify(done.counts)}::jsonb, ${done.by}, ${done.at})`,
  )
}

export function importOf(tx: SchoolTransaction, id: string): Promise<ImportDone | undefined> {
  return row<ImportDone>(
    tx,
    sql`select import_id as id, counts, imported_at as at from roster_import where import_id::text = ${id}`,
  )
}

export function lastImport(tx: SchoolTransaction): Promise<ImportDone | undefined> {
  return row<ImportDone>(
    tx,
    sql`select import_id as id, counts, imported_at as at from roster_import order by imported_at desc limit 1`,
  )
}
