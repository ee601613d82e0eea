import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXEMPT_TABLES } from '#platform/exempt-tables.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { allColumns } from './columns.ts'

const fresh = await freshDatabase()
let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: fresh.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await fresh.drop()
})

/**
 * Every column of a school's table in which a person can stand: an id that is no key of its own and points at no other
 * thing, several ids, or a document of any shape.
 */
async function columnsThatMayHoldPeople(): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join lateral (
       select array_agg(k.confrelid::regclass::text) as targets from pg_constraint k
       where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey)) points on true
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not c.relname = any($1) and a.attname <> 'school_id'
       and a.atttypid = any('{uuid,uuid[],json,jsonb}'::regtype[])
       and case
         when points.targets is null then not exists (
           select from pg_index i where i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 2
             and a.attnum = i.indkey[1])
         else points.targets && '{person,pupil,guardian,staff_member,consent_register,identity}'::text[]
       end
     order by 1`,
    [EXEMPT_TABLES],
  )
  return found.rows.map(({ name }) => name)
}

const told = allColumns.flatMap(({ held, leftOut }) => [...held, ...Object.keys(leftOut)])

test('every column in which somebody can stand is told to them, or knowingly left out', async () => {
  const columns = await columnsThatMayHoldPeople()
  expect(columns).toContain('statement.stated_by')
  expect(columns).toContain('post.worked_on_by')
  expect(columns).toContain('event.ids')
  const known = new Set(told)
  expect(columns.filter((column) => !known.has(column))).toEqual([])
})

test('nothing is told of a column that is not there', async () => {
  const columns = new Set(await columnsThatMayHoldPeople())
  expect(told.filter((column) => !columns.has(column) && column !== 'person.person_id')).toEqual([])
  expect(told.filter((column, index) => told.indexOf(column) !== index)).toEqual([])
})
