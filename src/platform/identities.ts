import { type RawBuilder, sql } from 'kysely'
import { type Database, row, rows, run } from './database.ts'
import { hashToken, minutesAfter, newToken } from './door-token.ts'

const LINK_MINUTES = 15
const LINKS_PER_HOUR = 6

/** One human at the door, whatever schools they belong to. */
export type Identities = {
  /** The identity's id, made when this address is new. */
  findOrAddIdentity(email: string, newId: string, at: Date): Promise<string>
  /** Many at once: the id of each address, whether it is new or was there. */
  addIdentities(identities: readonly { id: string; email: string }[], at: Date): Promise<Map<string, string>>
  /** Of somebody without mail: known by a letter alone. */
  addIdentityWithoutMail(id: string, at: Date): Promise<void>
  findIdentity(email: string): Promise<string | undefined>
  /** Undefined for who has no mail. */
  emailOf(identityId: string): Promise<string | undefined>
  /** A single-use link token; undefined when this identity asked too often. */
  offerLink(identityId: string, at: Date): Promise<string | undefined>
  /** Consumes the link: the identity, or undefined when it is unknown, used or too old. */
  takeLink(token: string, at: Date): Promise<string | undefined>
}

export function openIdentities(database: Database): Identities {
  const one = async <Row>(query: RawBuilder<Row>) => (await database.askPlatform(query))[0]
  return {
    findOrAddIdentity: async (email, newId, at) => {
      const found = await one<{ id: string }>(sql`
        insert into identity (identity_id, email, created_at) values (${newId}, ${email.toLowerCase()}, ${at})
        on conflict (email) do update set email = excluded.email
        returning identity_id as id`)
      if (!found) throw new Error('The identity was not stored')
      return found.id
    },
    addIdentities: (identities, at) =>
      database.asPlatform(async (tx) => {
        // Two who bring the same addresses take turns, instead of waiting for each other.
        await run(tx, sql`lock table identity in share row exclusive mode`)
        const stored = await rows<{ id: string; email: string }>(
          tx,
          sql`insert into identity (identity_id, email, created_at)
              select id, lower(email), ${at}::timestamptz
              from jsonb_to_recordset(${JSON.stringify(identities)}::jsonb) as line(id uuid, email text)
              on conflict (email) do update set email = excluded.email
              returning identity_id as id, email`,
        )
        return new Map(stored.map(({ id, email }) => [email, id]))
      }),
    addIdentityWithoutMail: async (id, at) => {
      await one(sql`insert into identity (identity_id, created_at) values (${id}, ${at})`)
    },
    findIdentity: async (email) =>
      (
        await one<{ id: string }>(
          sql`select identity_id as id from identity where email = ${email.toLowerCase()}`,
        )
      )?.id,
    emailOf: async (identityId) =>
      (await one<{ email: string | null }>(sql`select email from identity where identity_id = ${identityId}`))
        ?.email ?? undefined,
    offerLink: (identityId, at) =>
      database.asPlatform(async (tx) => {
        const recent = await row<{ count: number }>(
          tx,
          sql`select count(*) as count from login_token
              where identity_id = ${identityId} and created_at > ${minutesAfter(at, -60)}`,
        )
        if ((recent?.count ?? 0) >= LINKS_PER_HOUR) return undefined
        const token = newToken()
        await run(
          tx,
          sql`insert into login_token (token_hash, identity_id, created_at, expires_at)
              values (${hashToken(token)}, ${identityId}, ${at}, ${minutesAfter(at, LINK_MINUTES)})`,
        )
        return token
      }),
    takeLink: async (token, at) =>
      (
        await one<{ id: string }>(sql`
          update login_token set used_at = ${at}
          where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${at}
          returning identity_id as id`)
      )?.id,
  }
}
