import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { ownerUrl } from '#platform/embedded-postgres.ts'
import { administer } from './administer.ts'

/** A migrated, empty database for one test file, reached as its owner: a superuser would see through row-level security. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { adminUrl, template } = inject('postgres')
  const name = `zww_test_${randomBytes(8).toString('hex')}`
  await administer(adminUrl, `create database ${name} template ${template} strategy wal_log owner zww_owner`)
  return {
    url: ownerUrl(adminUrl, name),
    drop: () => administer(adminUrl, `drop database ${name} with (force)`),
  }
}
