import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase, row, rows, run } from './database.ts'
import { EXEMPT_SCHEMAS, EXEMPT_TABLES } from './exempt-tables.ts'
import { newId } from './ids.ts'
import { openSchools } from './schools.ts'
import { freshDatabase } from './testing/database.ts'

const fresh = await freshDatabase()
let client: pg.Client
let database: Database
const [here, there] = [newId(), newId()]

beforeAll(async () => {
  client = new pg.Client({ connectionString: fresh.url })
  await client.connect()
  database = openDatabase(fresh.url)
  const schools = openSchools(database)
  for (const [schoolId, slug] of [
    [here, 'hier'],
    [there, 'daar'],
  ] as const) {
    const names = {
      slug,
      name: slug,
      boardName: 'bestuur',
      brin: '99AA',
      region: 'midden' as const,
      schoolYear: '2026-2027',
    }
    await schools.found({ ...names, schoolId, boardId: newId() }, async (tx) => {
      await run(
        tx,
        sql`insert into location (school_id, location_id, name) values (${schoolId}, ${newId()}, ${slug})`,
      )
    })
  }
})
afterAll(async () => {
  await client.end()
  await database.close()
  await fresh.drop()
})

async function names(query: string): Promise<string[]> {
  return (await client.query<{ name: string }>(query)).rows.map((found) => found.name)
}

const inPublic = `n.nspname = 'public'`
const exempt = `('${EXEMPT_TABLES.join("','")}')`

describe('the catalogue', () => {
  test('has no schema of its own besides the exempt ones', async () => {
    const schemas = await names(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
    )
    expect(schemas.filter((schema) => !EXEMPT_SCHEMAS.some((it) => it === schema))).toEqual([])
  })

  test('forces row-level security on every table that is not on the list', async () => {
    const open = await names(`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${inPublic} and relkind in ('r', 'p') and relname not in ${exempt}
        and not (relrowsecurity and relforcerowsecurity)`)
    expect(open).toEqual([])
  })

  test('has school_id first in the key of each of them', async () => {
    const wrong = await names(`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${inPublic} and relkind in ('r', 'p') and relname not in ${exempt}
        and not exists (
          select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary and a.attname = 'school_id')`)
    expect(wrong).toEqual([])
  })

  test('carries school_id on both sides of every key that points from one of them to another', async () => {
    const wrong = await names(`
      select k.conname as name from pg_constraint k
      join pg_class source on source.oid = k.conrelid
      join pg_class target on target.oid = k.confrelid
      join pg_namespace n on n.oid = source.relnamespace
      where ${inPublic} and k.contype = 'f'
        and source.relname not in ${exempt} and target.relname not in ${exempt}
        and not exists (
          select 1 from unnest(k.conkey, k.confkey) as pair(mine, theirs)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.mine and a.attname = 'school_id'
          join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs and b.attname = 'school_id')`)
    expect(wrong).toEqual([])
  })

  test('lets the rooms touch no exempt table, and run as nobody with more rights than that', async () => {
    const reachable = await names(`
      select table_name as name from information_schema.role_table_grants
      where grantee = 'zww_app' and table_name in ${exempt}`)
    expect(reachable).toEqual([])
    const [role] = (
      await client.query(`select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'zww_app'`)
    ).rows
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false })
  })
})

describe('promise 8: history is append-only', () => {
  test.each([
    ...[
      'event',
      'consent_entry',
      'statement',
      'statement_person',
      'depiction',
      'protocol_version',
      'reading',
    ],
    ...['purpose_text', 'face', 'practice_mail', 'disagreement_settled'],
  ])('a room has no right to change or delete a row of %s', async (table) => {
    const rights = await names(
      `select privilege_type as name from information_schema.role_table_grants
       where grantee = 'zww_app' and table_name = '${table}' order by 1`,
    )
    expect(rights).toEqual(['INSERT', 'SELECT'])
    await expect(
      database.inSchool(here, (tx) => run(tx, sql`delete from ${sql.table(table)}`)),
    ).rejects.toThrow(/permission denied/)
  })
})

describe('promise 9: one school never sees another', () => {
  test('a query sees the rows of its own school, without a word about it in the query', async () => {
    const seen = await database.inSchool(here, (tx) =>
      rows<{ name: string }>(tx, sql`select name from location`),
    )
    expect(seen).toEqual([{ name: 'hier' }])
    const schools = await database.inSchool(here, (tx) =>
      rows<{ slug: string }>(tx, sql`select slug from school`),
    )
    expect(schools).toEqual([{ slug: 'hier' }])
  })

  test('without a school there is nothing, also on a connection that was bound before', async () => {
    await client.query('begin')
    await client.query('set local role zww_app')
    expect((await client.query('select * from location')).rows).toEqual([])
    await client.query(`select set_config('app.school_id', $1, true)`, [here])
    expect((await client.query('select * from location')).rows).toHaveLength(1)
    await client.query('commit')
    await client.query('begin')
    await client.query('set local role zww_app')
    expect((await client.query('select * from location')).rows).toEqual([])
    await client.query('rollback')
  })

  test('a row of another school can be neither written, changed nor pointed at', async () => {
    const id = newId()
    const write = (school: string) =>
      database.inSchool(here, (tx) =>
        run(tx, sql`insert into location (school_id, location_id, name) values (${school}, ${id}, 'x')`),
      )
    await expect(write(there)).rejects.toThrow(/row-level security/)
    const changed = await database.inSchool(here, (tx) =>
      run(tx, sql`update location set name = 'anders' where school_id = ${there}`),
    )
    expect(changed).toBe(0)
    const theirs = await database.inSchool(there, (tx) =>
      row<{ id: string }>(tx, sql`select location_id as id from location`),
    )
    await expect(
      database.inSchool(here, (tx) =>
        run(
          tx,
          sql`insert into pupil_group (school_id, group_id, name, year_groups, location_id)
              values (${here}, ${newId()}, '7', '{7}', ${theirs?.id})`,
        ),
      ),
    ).rejects.toThrow(/foreign key/)
  })

  test('the owner of the tables is held to it as well', async () => {
    expect((await client.query('select * from location')).rows).toEqual([])
  })
})
