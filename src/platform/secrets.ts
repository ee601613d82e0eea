import { sql } from 'kysely'
import { row, rows, run, type SchoolTransaction } from './database.ts'
import type { House } from './house.ts'
import type { Vault } from './vault.ts'

type Named = { schoolId: string; name: string }
const contextOf = ({ schoolId, name }: Named) => `${schoolId} ${name}`

/** Kept sealed: a copy of the database opens nothing. */
export async function keepSecret(
  vault: Vault,
  tx: SchoolTransaction,
  secret: Named & { value: string; at: Date },
): Promise<void> {
  const { keyId, bytes } = await vault.seal(secret.value, contextOf(secret))
  await run(
    tx,
    sql`insert into secret (school_id, name, key_id, sealed, changed_at)
        values (${secret.schoolId}, ${secret.name}, ${keyId}, ${bytes}, ${secret.at})
        on conflict (school_id, name) do update
        set key_id = excluded.key_id, sealed = excluded.sealed, changed_at = excluded.changed_at`,
  )
}

export async function readSecret(
  vault: Vault,
  tx: SchoolTransaction,
  secret: Named,
): Promise<string | undefined> {
  const found = await row<{ keyId: string; bytes: Buffer }>(
    tx,
    sql`select key_id as "keyId", sealed as bytes from secret where name = ${secret.name}`,
  )
  return found && vault.unseal(found, contextOf(secret))
}

/**
 * A new key seals everything anew, school by school; only then the old ones go. Stopped halfway, both keys are there and
 * doing it again finishes it.
 */
export async function turnKeys(
  house: Pick<House, 'database' | 'schools' | 'clock' | 'vault'>,
): Promise<{ secrets: number; schools: number }> {
  const { vault } = house
  const keyId = await vault.addKey()
  const schools = await house.schools.list()
  let secrets = 0
  for (const { schoolId } of schools) {
    secrets += await house.database.inSchool(schoolId, async (tx) => {
      const old = await rows<{ name: string }>(
        tx,
        sql`select name from secret where key_id <> ${keyId} order by name for update`,
      )
      for (const { name } of old) {
        const value = await readSecret(vault, tx, { schoolId, name })
        if (value !== undefined) await keepSecret(vault, tx, { schoolId, name, value, at: house.clock() })
      }
      return old.length
    })
  }
  await vault.dropKeysBut(keyId)
  return { secrets, schools: schools.length }
}
