import type { Ceremonies } from './ceremonies.ts'
import type { Config } from './config.ts'
import type { Database, SchoolTransaction } from './database.ts'
import { record, type SchoolEvent } from './events.ts'
import type { Files } from './files.ts'
import type { Http } from './http-client.ts'
import type { NewId } from './ids.ts'
import type { Installation } from './installation.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail.ts'
import type { OidcDesk } from './oidc.ts'
import type { OidcAccounts } from './oidc-accounts.ts'
import type { Passkeys } from './passkeys.ts'
import type { Limits } from './rate-limit.ts'
import type { Schools } from './schools.ts'
import type { Sessions } from './session.ts'
import type { Vault } from './vault.ts'

/** What the ground floor offers to every room; built once by the composition root. */
export type House = {
  config: Config
  installation: Installation
  /** Bound to one school; the exempt tables are reached through `sessions` and `schools` alone. */
  database: Pick<Database, 'inSchool'>
  jobs: Jobs
  files: Files
  mailer: Mailer
  /** The way out to networks. */
  http: Http
  sessions: Sessions
  passkeys: Passkeys
  /** The school's own accounts: the providers, and whose account is whose. */
  oidc: OidcDesk
  oidcAccounts: OidcAccounts
  /** Questions that are out: a challenge, a state. */
  ceremonies: Ceremonies
  /** Seals keys to other computers. */
  vault: Vault
  /** How often somebody may try. */
  limits: Limits
  schools: Schools
  log: Log
  clock: () => Date
  newId: NewId
}

/** Notes an event of this school, stamped with the house's clock and ids. */
export function note(
  house: House,
  tx: SchoolTransaction,
  schoolId: string,
  event: SchoolEvent,
): Promise<void> {
  return record(tx, event, { schoolId, eventId: house.newId(), at: house.clock() })
}
