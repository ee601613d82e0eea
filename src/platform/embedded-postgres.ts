import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { BadSetting } from './config.ts'
import { choosePostgresAccount, runAs } from './postgres-account.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { prepareCluster } from './postgres-cluster.ts'
import { openFolder } from './postgres-folder.ts'
import { runServer, stopServer } from './postgres-server.ts'

export type EmbeddedPostgres = { url: string; stop(): Promise<void> }

/**
 * The real PostgreSQL from the npm package, for a school without a database server of its own. It lives on when this
 * process is killed, and the next start finds it. Stop it last: close every connection first.
 */
export async function startEmbeddedPostgres({
  folder,
  log,
}: {
  folder: string
  log: (line: string) => void
}): Promise<EmbeddedPostgres> {
  const { adminUrl, stop } = await startPostgresServer({ folder, log, settings: [] })
  const url = await prepareOwner(adminUrl, 'zww')
  return {
    url,
    stop: async () => {
      if (await isUsedByOthers(adminUrl)) {
        log('De database blijft aan: een ander programma gebruikt hem nog.')
      } else {
        await stop()
      }
    },
  }
}

/** The server alone, as its superuser. */
export async function startPostgresServer({
  folder,
  log,
  settings,
}: {
  folder: string
  log: (line: string) => void
  settings: readonly string[]
}): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const account = await choosePostgresAccount()
  await openFolder(folder, account)
  if (!(await runAs(account, '/usr/bin/test', ['-x', folder])).ok) {
    throw new BadSetting(
      `De database draait als gebruiker ${account.name} en kan niet in de map ${folder}. Kies met DATA_FOLDER een map die iedereen mag openen, zoals /var/lib/zww.`,
    )
  }
  const binaries = await findPostgresBinaries(folder, account)
  const cluster = await prepareCluster(folder, binaries, account, log)
  const adminUrl = await runServer(cluster, settings, log)
  return { adminUrl, stop: () => stopServer(cluster) }
}

/**
 * The database and the role that owns it: not a superuser, or row-level security would hold for nobody. It may create
 * roles, because the first migration makes the one that the rooms work as.
 */
export async function prepareOwner(adminUrl: string, database: string): Promise<string> {
  const url = ownerUrl(adminUrl, database)
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    // Two processes that start at once don't both make it.
    await client.query('select pg_advisory_lock(7204115)')
    const { rowCount: hasRole } = await client.query(`select from pg_roles where rolname = 'zww_owner'`)
    const password = pg.escapeLiteral(new URL(url).password)
    if (!hasRole) await client.query(`create role zww_owner login createrole password ${password}`)
    const { rowCount: hasDatabase } = await client.query('select from pg_database where datname = $1', [
      database,
    ])
    if (!hasDatabase) await client.query(`create database ${pg.escapeIdentifier(database)} owner zww_owner`)
  } finally {
    await client.end()
  }
  return url
}

/** The owner's password follows from the superuser's: nothing more to keep. */
export function ownerUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.username = 'zww_owner'
  url.password = createHmac('sha256', url.password).update('zww_owner').digest('hex')
  url.pathname = `/${database}`
  return url.href
}

/** A second process on the same folder, such as a backup by `zww`, shares the server: whoever leaves last stops it. */
async function isUsedByOthers(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl })
  try {
    await client.connect()
  } catch {
    // A server that no longer answers serves nobody.
    return false
  }
  try {
    // Connections that were just closed take a moment to disappear from the list.
    for (let attempt = 0; attempt < 10; attempt++) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      if (!rowCount) return false
      await pause(100)
    }
    return true
  } finally {
    await client.end()
  }
}
