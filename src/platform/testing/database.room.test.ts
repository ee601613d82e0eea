import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from './database.ts'

const databases = await Promise.all(Array.from({ length: 8 }, () => freshDatabase()))
afterAll(() => Promise.all(databases.map(({ drop }) => drop())))

async function ask<Row extends pg.QueryResultRow>(url: string | undefined, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

test('eight copies made at once are eight databases, each migrated and without a row of another', async () => {
  await ask(databases[0]?.url, `insert into board (board_id, name) values (gen_random_uuid(), 'Scope')`)
  const counts = databases.map(({ url }) => ask(url, 'select count(*)::int as boards from board'))
  expect((await Promise.all(counts)).flat()).toEqual([1, 0, 0, 0, 0, 0, 0, 0].map((boards) => ({ boards })))
})

test('a test works as the owner and never as a superuser, who would see through row-level security', async () => {
  const asked =
    'select current_user::text as who, rolsuper, rolbypassrls from pg_roles where rolname = current_user'
  expect(await ask(databases[0]?.url, asked)).toEqual([
    { who: 'zww_owner', rolsuper: false, rolbypassrls: false },
  ])
})

test('the server is PostgreSQL 15 or newer', async () => {
  const [version] = await ask<{ n: number }>(
    databases[0]?.url,
    `select current_setting('server_version_num')::int as n`,
  )
  expect(version?.n).toBeGreaterThanOrEqual(150_000)
})
