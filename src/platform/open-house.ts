import path from 'node:path'
import { openCeremonies } from './ceremonies.ts'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { openFolder } from './files.ts'
import type { House } from './house.ts'
import { openHttpClient } from './http-client.ts'
import { newId } from './ids.ts'
import { fixInstallation } from './installation.ts'
import { openJobs } from './jobs.ts'
import { openLog } from './log.ts'
import { openPracticeMailbox, openSmtp } from './mail.ts'
import { migrate } from './migrate.ts'
import { openOidc } from './oidc.ts'
import { openOidcAccounts } from './oidc-accounts.ts'
import { readProviders } from './oidc-providers.ts'
import { openPasskeys } from './passkeys.ts'
import { openLimits } from './rate-limit.ts'
import { openSchools, type Tenant } from './schools.ts'
import { openSessions } from './session.ts'
import { openVault } from './vault.ts'

/** A practice school has easy doors, so nobody from outside may reach them. */
const LOOPBACK = '127.0.0.1'

const withAddress = (config: Config): Config => ({
  ...config,
  publicUrl: config.publicUrl || `http://${config.host}:${config.port}`,
})

type OpenHouse = {
  house: House
  findSchool: (schoolId: string) => Promise<Tenant>
  /** No school yet: the first start of this database. */
  isEmpty: boolean
  close: () => Promise<void>
}

/** The ground floor, from the bottom up: server, database, queue, files, mail. What was opened is closed when it fails. */
export async function openHouse(config: Config, say: (line: string) => void): Promise<OpenHouse> {
  const opened: (() => Promise<void>)[] = []
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne()
  }
  try {
    return { ...(await furnish(config, say, (closeOne) => opened.push(closeOne))), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function furnish(
  config: Config,
  say: (line: string) => void,
  whenClosing: (close: () => Promise<void>) => void,
): Promise<Omit<OpenHouse, 'close'>> {
  const log = openLog(config)
  const url = config.databaseUrl || (await startServer(config, say, whenClosing))
  await migrate(url)
  const database = openDatabase(url)
  whenClosing(database.close)
  const clock = () => new Date()
  const kind = await fixInstallation(database, config.installation || undefined, clock())
  const jobs = await openJobs(url, log)
  whenClosing(jobs.stop)
  const schools = openSchools(database)
  const house: House = {
    config: withAddress(kind === 'practice' ? { ...config, host: LOOPBACK } : config),
    installation: kind,
    database,
    jobs,
    files: openFolder(path.join(config.dataFolder, 'files')),
    mailer:
      kind === 'practice' && config.smtpUrl === ''
        ? openPracticeMailbox(database, newId, clock)
        : openSmtp(config.smtpUrl, config.mailFrom),
    http: openHttpClient(),
    sessions: openSessions(database),
    passkeys: openPasskeys(database),
    oidc: openOidc(readProviders(config.oidcFile)),
    oidcAccounts: openOidcAccounts(database),
    ceremonies: openCeremonies(database),
    limits: openLimits(database),
    vault: openVault(config.secretKeyFile || path.join(config.dataFolder, 'secret.key')),
    schools,
    log,
    clock,
    newId,
  }
  const findSchool = async (schoolId: string) => {
    const school = (await schools.list()).find((candidate) => candidate.schoolId === schoolId)
    if (!school) throw new Error(`No school ${schoolId}`)
    return school
  }
  return { house, findSchool, isEmpty: (await schools.list()).length === 0 }
}

async function startServer(
  config: Config,
  say: (line: string) => void,
  whenClosing: (close: () => Promise<void>) => void,
): Promise<string> {
  const server = await startEmbeddedPostgres({ folder: path.join(config.dataFolder, 'database'), log: say })
  whenClosing(server.stop)
  return server.url
}
