import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { ownerUrl } from '#platform/embedded-postgres.ts'
import { administer } from './administer.ts'

export type TestDatabase = { url: string; drop(): Promise<void> }

/** A migrated, empty database for one test file, reached as its owner: a superuser would see through row-level security. */
export function freshDatabase(): Promise<TestDatabase> {
  return copyOf(inject('postgres').template)
}

/** A database as `fill` leaves it: the first of a test run fills one, and everybody gets a copy of that. */
export async function filledDatabase(fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const { adminUrl, filled } = inject('postgres')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    // Two files that start at once don't both fill one.
    await client.query('select pg_advisory_lock(hashtext($1))', [filled])
    const { rowCount: isThere } = await client.query('select from pg_database where datname = $1', [filled])
    if (!isThere) await makeFilled(fill)
  } finally {
    await client.end()
  }
  return copyOf(filled)
}

/** Gets its name when it is full: a half one is nobody's example. */
async function makeFilled(fill: (url: string) => Promise<void>): Promise<void> {
  const { adminUrl, filled } = inject('postgres')
  const { url, drop } = await freshDatabase()
  try {
    await fill(url)
  } catch (error) {
    await drop()
    throw error
  }
  await administer(adminUrl, `alter database ${new URL(url).pathname.slice(1)} rename to ${filled}`)
}

async function copyOf(template: string): Promise<TestDatabase> {
  const { adminUrl } = inject('postgres')
  const name = `zww_test_${randomBytes(8).toString('hex')}`
  await administer(adminUrl, `create database ${name} template ${template} strategy wal_log owner zww_owner`)
  return {
    url: ownerUrl(adminUrl, name),
    drop: () => administer(adminUrl, `drop database ${name} with (force)`),
  }
}
