import { createHash, randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { type Database, row, rows, run } from './database.ts'

const SESSION_HOURS = 12
const LINK_MINUTES = 15
const LINKS_PER_HOUR = 6

/** Tokens are shown once and stored as a hash: a copy of the database opens no door. */
const newToken = () => randomBytes(32).toString('base64url')
const hash = (token: string) => createHash('sha256').update(token).digest()
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

export type Sessions = {
  /** The identity's id, made when this address is new. */
  findOrAddIdentity(email: string, newId: string, at: Date): Promise<string>
  /** Many at once: the id of each address, whether it is new or was there. */
  addIdentities(identities: readonly { id: string; email: string }[], at: Date): Promise<Map<string, string>>
  findIdentity(email: string): Promise<string | undefined>
  open(identityId: string, at: Date): Promise<string>
  read(token: string, at: Date): Promise<{ identityId: string } | undefined>
  end(token: string, at: Date): Promise<void>
  /** A single-use link token; undefined when this identity asked too often. */
  offerLink(identityId: string, at: Date): Promise<string | undefined>
  /** Consumes the link: the identity, or undefined when it is unknown, used or too old. */
  takeLink(token: string, at: Date): Promise<string | undefined>
}

export function openSessions(database: Database): Sessions {
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
    findIdentity: async (email) =>
      (
        await one<{ id: string }>(
          sql`select identity_id as id from identity where email = ${email.toLowerCase()}`,
        )
      )?.id,
    open: async (identityId, at) => {
      const token = newToken()
      await database.asPlatform((tx) =>
        run(
          tx,
          sql`insert into session (token_hash, identity_id, created_at, last_seen_at, expires_at)
              values (${hash(token)}, ${identityId}, ${at}, ${at}, ${later(at, SESSION_HOURS * 60)})`,
        ),
      )
      return token
    },
    read: (token, at) =>
      one<{ identityId: string }>(sql`
        select identity_id as "identityId" from session
        where token_hash = ${hash(token)} and ended_at is null and expires_at > ${at}`),
    end: async (token, at) => {
      await database.asPlatform((tx) =>
        run(
          tx,
          sql`update session set ended_at = ${at} where token_hash = ${hash(token)} and ended_at is null`,
        ),
      )
    },
    offerLink: (identityId, at) =>
      database.asPlatform(async (tx) => {
        const recent = await row<{ count: number }>(
          tx,
          sql`select count(*) as count from login_token
              where identity_id = ${identityId} and created_at > ${later(at, -60)}`,
        )
        if ((recent?.count ?? 0) >= LINKS_PER_HOUR) return undefined
        const token = newToken()
        await run(
          tx,
          sql`insert into login_token (token_hash, identity_id, created_at, expires_at)
              values (${hash(token)}, ${identityId}, ${at}, ${later(at, LINK_MINUTES)})`,
        )
        return token
      }),
    takeLink: async (token, at) =>
      (
        await one<{ id: string }>(sql`
          update login_token set used_at = ${at}
          where token_hash = ${hash(token)} and used_at is null and expires_at > ${at}
          returning identity_id as id`)
      )?.id,
  }
}
