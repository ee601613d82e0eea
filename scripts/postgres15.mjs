import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { choosePostgresAccount } from '../src/platform/postgres-account.ts'
import { prepareCluster } from '../src/platform/postgres-cluster.ts'
import { openFolder } from '../src/platform/postgres-folder.ts'
import { runServer, stopServer } from '../src/platform/postgres-server.ts'

const BINARIES = { folder: '/usr/lib/postgresql/15/bin', major: 15 }

export const hasPostgres15 = () => existsSync(path.join(BINARIES.folder, 'postgres'))

/** Debian's PostgreSQL 15, the oldest that we promise to work on, for as long as `work` takes. */
export async function withPostgres15(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'zww-postgres15-'))
  const quiet = () => undefined
  const account = await choosePostgresAccount()
  await openFolder(folder, account)
  const cluster = await prepareCluster(folder, BINARIES, account, quiet)
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  try {
    return await work(await runServer(cluster, settings, quiet))
  } finally {
    await stopServer(cluster)
    rmSync(folder, { recursive: true })
  }
}
