import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PageHouse } from '#people/visit.ts'
import { openCeremonies } from '#platform/ceremonies.ts'
import { readConfig } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { openFolder } from '#platform/files.ts'
import type { Http } from '#platform/http-client.ts'
import { newId } from '#platform/ids.ts'
import { openJobs } from '#platform/jobs.ts'
import type { Log } from '#platform/log.ts'
import { openPracticeMailbox } from '#platform/mail.ts'
import { openOidc } from '#platform/oidc.ts'
import { openOidcAccounts } from '#platform/oidc-accounts.ts'
import { openPasskeys } from '#platform/passkeys.ts'
import { openLimits } from '#platform/rate-limit.ts'
import { openSchools } from '#platform/schools.ts'
import { openSessions } from '#platform/session.ts'
import { openVault } from '#platform/vault.ts'

export const ORIGIN = 'http://school.example'

/** Everything below the rooms, on a database that is there and in a folder of its own. */
export async function openGroundFloor(
  url: string,
  { clock, log, http }: { clock: () => Date; log: Log; http: Http },
): Promise<{ house: PageHouse; database: Database; close: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zww-house-'))
  const database = openDatabase(url)
  const jobs = await openJobs(url, log)
  const house: PageHouse = {
    config: readConfig({ DATA_FOLDER: folder, DATABASE_URL: url, PUBLIC_URL: ORIGIN }),
    ...{ installation: 'practice', stylesheet: '/stijl/proef', newId: () => newId() },
    ...{ database, jobs, log, clock, http },
    files: openFolder(path.join(folder, 'files')),
    mailer: openPracticeMailbox(database, () => newId(), clock),
    sessions: openSessions(database),
    passkeys: openPasskeys(database),
    oidc: openOidc([]),
    oidcAccounts: openOidcAccounts(database),
    ceremonies: openCeremonies(database),
    limits: openLimits(database),
    vault: openVault(path.join(folder, 'secret.key')),
    schools: openSchools(database),
  }
  const close = async () => {
    await jobs.stop()
    await database.close()
    await rm(folder, { recursive: true })
  }
  return { house, database, close }
}
