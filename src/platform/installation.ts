import { sql } from 'kysely'
import { type Database, row, run } from './database.ts'

/** Fixed for ever at the first start: a practice school never holds real children, a real one has no easy doors. */
export type Installation = 'practice' | 'real'

export class WrongInstallation extends Error {}

/** The kind of this database: the first start writes it, later ones only read it. Nothing asked is practice. */
export function fixInstallation(
  database: Database,
  asked: Installation | undefined,
  now: Date,
): Promise<Installation> {
  return database.asPlatform(async (tx) => {
    const first = asked ?? 'practice'
    await run(
      tx,
      sql`insert into installation (kind, started_at) values (${first}, ${now}) on conflict do nothing`,
    )
    const found = await row<{ kind: Installation }>(tx, sql`select kind from installation`)
    if (!found) throw new Error('The installation row vanished')
    if (asked && found.kind !== asked) {
      throw new WrongInstallation(
        found.kind === 'practice'
          ? 'Deze database is van een oefenschool. Neem voor een echte school een lege database (DATA_FOLDER of DATABASE_URL).'
          : 'Deze database is van een echte school. Neem om te oefenen een lege database (DATA_FOLDER of DATABASE_URL).',
      )
    }
    return found.kind
  })
}
