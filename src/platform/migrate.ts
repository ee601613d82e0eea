import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

// A fixed number that two starting processes agree on: only one of them migrates.
const MIGRATION_LOCK = 7_204_114

/** Brings the database up to the newest migration; answers the names of those it ran. */
export async function migrate(url: string, folder = path.resolve('migrations')): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, ran_at timestamptz not null default now())',
    )
    const done = new Set(
      (await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name),
    )
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    const fresh = names.filter((name) => !done.has(name))
    for (const name of fresh) await runOne(client, name, await readFile(path.join(folder, name), 'utf8'))
    return fresh
  } finally {
    await client.end()
  }
}

/** Forced row-level security holds for the owner too, so a back-fill would touch nothing: lifted for the migration alone. */
async function runOne(client: pg.Client, name: string, script: string): Promise<void> {
  await client.query('begin')
  try {
    const forced = (
      await client.query<{ table: string }>(
        `select oid::regclass::text as "table" from pg_class
         where relforcerowsecurity and relnamespace = 'public'::regnamespace`,
      )
    ).rows.map((row) => row.table)
    for (const table of forced) await client.query(`alter table ${table} no force row level security`)
    await client.query(script)
    for (const table of forced) await client.query(`alter table if exists ${table} force row level security`)
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed`, { cause: error })
  }
}
