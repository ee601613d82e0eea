import { sql } from 'kysely'
import type { Database } from './database.ts'

export type OidcAccount = { issuer: string; subject: string }

/** Which account at a provider is whose here. Never by a name. */
export type OidcAccounts = {
  find(account: OidcAccount): Promise<string | undefined>
  list(identityId: string): Promise<OidcAccount[]>
  /** False when it is somebody else's already. */
  bind(account: OidcAccount, identityId: string, at: Date): Promise<boolean>
  unbind(identityId: string, issuer: string): Promise<void>
}

export function openOidcAccounts({ askPlatform }: Pick<Database, 'askPlatform'>): OidcAccounts {
  return {
    find: async ({ issuer, subject }) =>
      (
        await askPlatform(sql<{ id: string }>`
          select identity_id as id from oidc_account where issuer = ${issuer} and subject = ${subject}`)
      )[0]?.id,
    list: (identityId) =>
      askPlatform(
        sql<OidcAccount>`select issuer, subject from oidc_account where identity_id = ${identityId} order by added_at`,
      ),
    bind: async ({ issuer, subject }, identityId, at) => {
      const [bound] = await askPlatform(sql<{ id: string }>`
        insert into oidc_account (issuer, subject, identity_id, added_at)
        values (${issuer}, ${subject}, ${identityId}, ${at})
        on conflict (issuer, subject) do update set subject = excluded.subject
        returning identity_id as id`)
      return bound?.id === identityId
    },
    unbind: async (identityId, issuer) => {
      await askPlatform(
        sql`delete from oidc_account where identity_id = ${identityId} and issuer = ${issuer}`,
      )
    },
  }
}
