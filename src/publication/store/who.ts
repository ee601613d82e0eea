import { sql } from 'kysely'
import { row, run, type SchoolTransaction } from '#platform/database.ts'
import type { StatementRow } from '../statement.ts'
import type { WhoWasThere } from '../workbench.ts'

export const whoColumns = sql.raw(`
  knows_groups as "knowsGroups",
  array(select group_id from post_group g where g.post_id = post.post_id order by group_id) as groups,
  array(select person_id from post_absent a where a.post_id = post.post_id order by person_id) as absent`)

export async function whoWasThere(tx: SchoolTransaction, postId: string): Promise<WhoWasThere> {
  const found = await row<WhoWasThere>(tx, sql`select ${whoColumns} from post where post_id = ${postId}`)
  return found ?? { groups: [], absent: [], knowsGroups: false }
}

/** Of drawn children or of real ones: the database keeps a post from being both. */
export async function isPracticePost(tx: SchoolTransaction, postId: string): Promise<boolean> {
  const found = await row<{ is: boolean }>(
    tx,
    sql`select is_practice as "is" from post where post_id = ${postId}`,
  )
  return found?.is ?? false
}

export async function saveWhoWasThere(
  tx: SchoolTransaction,
  who: WhoWasThere & { schoolId: string; postId: string },
): Promise<void> {
  await run(tx, sql`delete from post_group where post_id = ${who.postId}`)
  await run(
    tx,
    sql`update post set knows_groups = ${who.knowsGroups}, is_practice = exists(
          select from pupil_group where is_practice and group_id = any(${who.groups}::uuid[]))
        where post_id = ${who.postId}`,
  )
  await run(tx, sql`delete from post_absent where post_id = ${who.postId}`)
  await run(
    tx,
    sql`insert into post_group (school_id, post_id, group_id, is_practice)
        select ${who.schoolId}, ${who.postId}, id, coalesce(is_practice, false)
        from unnest(${who.groups}::uuid[]) as id left join pupil_group on group_id = id`,
  )
  await run(
    tx,
    sql`insert into post_absent (school_id, post_id, person_id)
        select ${who.schoolId}, ${who.postId}, id from unnest(${who.absent}::uuid[]) as id`,
  )
}

type Said = { schoolId: string; by: string; at: Date }

/** However many there are: one insert for what was said, one for of whom. */
export async function addStatements(
  tx: SchoolTransaction,
  { schoolId, by, at }: Said,
  said: readonly (StatementRow & { id: string })[],
): Promise<void> {
  const column = <Key extends 'id' | 'photoId' | 'faceId' | 'kind'>(key: Key) => said.map((row) => row[key])
  const people = said.flatMap(({ id, people }) => [...new Set(people)].map((person) => ({ id, person })))
  await run(
    tx,
    sql`insert into statement (school_id, statement_id, photo_id, face_id, kind, stated_by, at)
        select ${schoolId}, id, photo_id, face_id, kind, ${by}, ${at}
        from unnest(${column('id')}::uuid[], ${column('photoId')}::uuid[], ${column('faceId')}::uuid[],
                    ${column('kind')}::text[]) with ordinality as row (id, photo_id, face_id, kind, n) order by n`,
  )
  await run(
    tx,
    sql`insert into statement_person (school_id, statement_id, person_id)
        select ${schoolId}, id, person
        from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ person }) => person)}::uuid[])
          as row (id, person)`,
  )
}

/** Inside a question about `post_photo`: what was said about the photo, oldest first. */
export const statementsOfPostPhoto = sql.raw(`(
  select coalesce(jsonb_agg(
    jsonb_build_object('photoId', photo_id, 'faceId', face_id, 'kind', kind, 'people', array(
      select person_id from statement_person p
      where p.school_id = statement.school_id and p.statement_id = statement.statement_id order by person_id))
    order by sequence), '[]')
  from statement where statement.school_id = post_photo.school_id and statement.photo_id = post_photo.photo_id
)`)
