import { sql } from 'kysely'
import { row, run, type SchoolTransaction } from '#platform/database.ts'
import { PRACTICE_GROUP, PRACTICE_YEAR, type PracticeClass } from './practice-class.ts'

/** The practice class of this school, where it has one. */
export async function practiceClassOf(tx: SchoolTransaction): Promise<string | undefined> {
  const found = await row<{ id: string }>(tx, sql`select group_id as id from pupil_group where is_practice`)
  return found?.id
}

/** Two colleagues who press at the same time: the second finds what the first made. */
export async function lockPracticeClass(tx: SchoolTransaction, schoolId: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('practice class ' || ${schoolId}, 0))`)
}

export async function savePracticeClass(
  tx: SchoolTransaction,
  schoolId: string,
  { groupId, pupils, guardians }: PracticeClass,
): Promise<void> {
  const json = (records: readonly object[]) => sql`${JSON.stringify(records)}::jsonb`
  await run(
    tx,
    sql`insert into pupil_group (school_id, group_id, name, year_groups, is_practice)
        values (${schoolId}, ${groupId}, ${PRACTICE_GROUP}, ${[PRACTICE_YEAR]}::smallint[], true)`,
  )
  const people = [
    ...pupils.map((pupil) => ({ ...pupil, kind: 'pupil' })),
    ...guardians.map((guardian) => ({ ...guardian, kind: 'guardian' })),
  ]
  await run(
    tx,
    sql`insert into person (school_id, person_id, kind, given_name, prefix, family_name, is_practice)
        select ${schoolId}::uuid, id, kind, "givenName", prefix, "familyName", true
        from jsonb_to_recordset(${json(people)}) as line(
          id uuid, kind text, "givenName" text, prefix text, "familyName" text)`,
  )
  await run(
    tx,
    sql`insert into pupil (school_id, person_id, birth_date, group_id, school_year, is_practice)
        select ${schoolId}::uuid, id, "birthDate", ${groupId}::uuid, ${PRACTICE_YEAR}::smallint, true
        from jsonb_to_recordset(${json(pupils)}) as line(id uuid, "birthDate" date)`,
  )
  await run(
    tx,
    sql`insert into guardian (school_id, person_id)
        select ${schoolId}::uuid, id from jsonb_to_recordset(${json(guardians)}) as line(id uuid)`,
  )
  await run(
    tx,
    sql`insert into guardianship (school_id, guardian_id, pupil_id, authority, is_practice)
        select ${schoolId}::uuid, guardian::uuid, line.id, true, true
        from jsonb_to_recordset(${json(pupils)}) as line(id uuid, guardians jsonb),
          jsonb_array_elements_text(line.guardians) as guardian`,
  )
}
