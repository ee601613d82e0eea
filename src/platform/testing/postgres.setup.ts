import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareOwner, startPostgresServer } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'
import { assertNode24 } from '#platform/node-version.ts'
import { readIfThere } from '#platform/postgres-folder.ts'
import { administer } from './administer.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `template` is migrated and empty; `filled` is made from it by who first needs one with a school in it. */
    postgres: { adminUrl: string; template: string; filled: string }
  }
}

const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
const PREFIX = 'zww-postgres-'

/** One server for the test run with one migrated database, of which every test file gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  assertNode24()
  const server = await openServer()
  const template = `zww_template_${randomBytes(6).toString('hex')}`
  const filled = `${template}_filled`
  await migrate(await prepareOwner(server.adminUrl, template))
  await administer(server.adminUrl, `alter database ${template} allow_connections false`)
  project.provide('postgres', { adminUrl: server.adminUrl, template, filled })
  return async () => {
    await administer(server.adminUrl, `drop database if exists ${filled}`)
    await administer(server.adminUrl, `drop database ${template}`)
    await server.close()
  }
}

async function openServer(): Promise<{ adminUrl: string; close(): Promise<void> }> {
  const given = process.env.ZWW_TEST_DATABASE_URL
  if (given) return { adminUrl: given, close: async () => undefined }
  await stopAbandonedServers()
  const folder = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  const { adminUrl, stop } = await startPostgresServer({ folder, log: () => undefined, settings: FAST })
  const close = async () => {
    await stop()
    await rm(folder, { recursive: true })
  }
  return { adminUrl, close }
}

/** A test run that was killed could not stop its server: the next one does. */
async function stopAbandonedServers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const runner = name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : undefined
    if (runner === undefined || (await linkOf(`/proc/${runner}/exe`)) !== undefined) continue
    const folder = path.join(tmpdir(), name)
    const server = (await readIfThere(path.join(folder, 'data/postmaster.pid')))?.split('\n')[0]
    const isOurs = server && (await linkOf(`/proc/${server}/cwd`)) === path.join(folder, 'data')
    if (isOurs) process.kill(Number(server), 'SIGQUIT')
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

async function linkOf(file: string): Promise<string | undefined> {
  return readlink(file).catch(() => undefined)
}
