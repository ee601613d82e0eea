import path from 'node:path'
import type { Config } from './config.ts'
import { openDatabase } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { openFolder } from './files.ts'
import type { House } from './house.ts'
import { newId } from './ids.ts'
import { fixInstallation } from './installation.ts'
import { openJobs } from './jobs.ts'
import { openLog } from './log.ts'
import { openPracticeMailbox, openSmtp } from './mail.ts'
import { migrate } from './migrate.ts'
import { openSchools, type Tenant } from './schools.ts'
import { openSessions } from './session.ts'

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

/** The ground floor, from the bottom up: server, database, queue, files, mail. */
export async function openHouse(config: Config, say: (line: string) => void): Promise<OpenHouse> {
  const log = openLog(config)
  const server =
    config.databaseUrl === ''
      ? await startEmbeddedPostgres({
          folder: path.join(config.dataFolder, 'database'),
          log: say,
        })
      : { url: config.databaseUrl, stop: async () => undefined }
  await migrate(server.url)
  const database = openDatabase(server.url)
  const clock = () => new Date()
  const kind = await fixInstallation(database, config.installation || undefined, clock())
  const jobs = await openJobs(server.url, log)
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
    sessions: openSessions(database),
    schools,
    log,
    clock,
    newId,
  }
  return {
    house,
    findSchool: async (schoolId) => {
      const school = (await schools.list()).find((candidate) => candidate.schoolId === schoolId)
      if (!school) throw new Error(`No school ${schoolId}`)
      return school
    },
    isEmpty: (await schools.list()).length === 0,
    close: async () => {
      await jobs.stop()
      await database.close()
      await server.stop()
    },
  }
}
