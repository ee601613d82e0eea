import { sql } from 'kysely'
import type { Database } from './database.ts'

export type Passkey = {
  credentialId: string
  identityId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  label: string
  addedAt: Date
  usedAt: Date | null
}

/** The public halves of keys on people's own phones and computers. */
export type Passkeys = {
  /** False when this key is known already: it is never handed over to somebody else. */
  add(passkey: Omit<Passkey, 'usedAt'>): Promise<boolean>
  find(credentialId: string): Promise<Passkey | undefined>
  list(identityId: string): Promise<Passkey[]>
  /** Where it counts at all, a counter only goes up; false when somebody else was first with this answer. */
  use(credentialId: string, counter: number, at: Date): Promise<boolean>
  remove(identityId: string, credentialId: string): Promise<void>
}

const COLUMNS = sql`credential_id as "credentialId", identity_id as "identityId", public_key as "publicKey",
  counter, label, added_at as "addedAt", used_at as "usedAt"`

export function openPasskeys({ askPlatform }: Pick<Database, 'askPlatform'>): Passkeys {
  return {
    add: async ({ credentialId, identityId, publicKey, counter, label, addedAt }) => {
      const added = await askPlatform(sql`
        insert into passkey (credential_id, identity_id, public_key, counter, transports, label, added_at)
        values (${credentialId}, ${identityId}, ${Buffer.from(publicKey)}, ${counter}, '{}', ${label}, ${addedAt})
        on conflict (credential_id) do nothing returning 1 as one`)
      return added.length === 1
    },
    find: async (credentialId) =>
      (
        await askPlatform(sql<Passkey>`select ${COLUMNS} from passkey where credential_id = ${credentialId}`)
      )[0],
    list: (identityId) =>
      askPlatform(
        sql<Passkey>`select ${COLUMNS} from passkey where identity_id = ${identityId} order by added_at`,
      ),
    use: async (credentialId, counter, at) => {
      const used = await askPlatform(sql`
        update passkey set counter = ${counter}, used_at = ${at}
        where credential_id = ${credentialId} and (counter < ${counter} or (counter = 0 and ${counter} = 0))
        returning 1 as one`)
      return used.length === 1
    },
    remove: async (identityId, credentialId) => {
      await askPlatform(
        sql`delete from passkey where identity_id = ${identityId} and credential_id = ${credentialId}`,
      )
    },
  }
}
