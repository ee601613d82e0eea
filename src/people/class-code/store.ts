import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'

export type GroupCode = { groupId: string; name: string; code: string | null }

/** The groups of this year, each with its code if it has one. */
export function codesOf(tx: SchoolTransaction): Promise<GroupCode[]> {
  return rows<GroupCode>(
    tx,
    sql`select g.group_id as "groupId", g.name, c.code
        from pupil_group g
        left join class_code c on c.school_id = g.school_id and c.group_id = g.group_id and c.ended_at is null
        where g.ended_on is null and not g.is_practice
        order by g.year_groups, g.name`,
  )
}

export async function endCode(tx: SchoolTransaction, groupId: string, at: Date): Promise<void> {
  await run(tx, sql`update class_code set ended_at = ${at} where group_id = ${groupId} and ended_at is null`)
}

export async function addCode(
  tx: SchoolTransaction,
  added: { schoolId: string; id: string; groupId: string; code: string; by: string | null; at: Date },
): Promise<void> {
  await run(
    tx,
    sql`insert into class_code (school_id, code_id, group_id, code, made_by, made_at)
        values (${added.schoolId}, ${added.id}, ${added.groupId}, ${added.code}, ${added.by}, ${added.at})`,
  )
}

/** Of a group that is still there. */
export async function groupOfCode(tx: SchoolTransaction, code: string): Promise<string | undefined> {
  const found = await row<{ groupId: string }>(
    tx,
    sql`select c.group_id as "groupId" from class_code c join pupil_group g using (school_id, group_id)
        where c.code = ${code} and c.ended_at is null and g.ended_on is null`,
  )
  return found?.groupId
}
