import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import { hashToken, minutesAfter, newToken } from './door-token.ts'
import { type Identities, openIdentities } from './identities.ts'

/** How somebody came in. A mailed link shows who reads the mail; a key or the school's own account shows more. */
export type Via = 'link' | 'passkey' | 'oidc' | 'letter' | 'practice'

/** Who holds a session: a person, or a class that came in with its code. */
export type Session =
  | { is: 'person'; identityId: string; via: Via; confirmedAt: Date | undefined }
  | { is: 'class'; schoolId: string; groupId: string }

export type OpenSession = { id: string; via: Via; device: string; openedAt: Date; lastSeenAt: Date }

/** After the first of these a session is over, whoever holds it. */
export const SESSION_ENDS = { idleMinutes: 120, hours: 12, classMinutes: 90 } as const
/**
 * How long a person who showed that it is them is believed where it matters: dossiers, roles, exports, keys. A form that
 * was begun in time may take a while to fill in: nothing typed is lost.
 */
export const FRESH_MINUTES = { get: 10, post: 40, delete: 40 } as const
/** Written once in so many minutes, not at every picture on a page. */
const SEEN_EVERY_MINUTES = 5

export const isFresh = (
  confirmedAt: Date | undefined,
  at: Date,
  method: keyof typeof FRESH_MINUTES,
): boolean => confirmedAt !== undefined && minutesAfter(confirmedAt, FRESH_MINUTES[method]) > at

export type Sessions = Identities & {
  /** The token for the cookie. A passkey, the school's account and the practice door confirm; a link and a letter don't. */
  open(identityId: string, at: Date, how?: { via: Via; device: string }): Promise<string>
  openForClass(group: { schoolId: string; groupId: string }, at: Date): Promise<string>
  /** A new code on the poster: who came in with the old one is out. */
  endClass(group: { schoolId: string; groupId: string }, at: Date): Promise<void>
  read(token: string, at: Date): Promise<Session | undefined>
  /** This person showed again that it is them. */
  confirm(token: string, at: Date): Promise<void>
  end(token: string, at: Date): Promise<void>
  list(identityId: string, at: Date): Promise<(OpenSession & { isOfToken: (token: string) => boolean })[]>
  /** Ends one of this identity's own sessions, by the id in the list. */
  endOne(identityId: string, id: string, at: Date): Promise<void>
  endAll(identityId: string, at: Date): Promise<void>
  /** What was over before this goes: sessions, links, what had to come back, and counts of tries. */
  forget(before: Date): Promise<void>
}

const CONFIRMS: Record<Via, boolean> = {
  link: false,
  letter: false,
  passkey: true,
  oidc: true,
  practice: true,
}

/** Neither ended, nor over its last hour, nor left alone for too long. */
const isOpen = (at: Date) =>
  sql`ended_at is null and expires_at > ${at} and last_seen_at > ${minutesAfter(at, -SESSION_ENDS.idleMinutes)}`

export function openSessions(database: Database): Sessions {
  const ask = <Row>(query: RawBuilder<Row>) => database.askPlatform(query)
  return {
    ...openIdentities(database),
    open: async (identityId, at, { via, device } = { via: 'passkey', device: '' }) => {
      const token = newToken()
      await ask(sql`
        insert into session (token_hash, identity_id, created_at, last_seen_at, expires_at, via, device, confirmed_at)
        values (${hashToken(token)}, ${identityId}, ${at}, ${at}, ${minutesAfter(at, SESSION_ENDS.hours * 60)},
                ${via}, ${device}, ${CONFIRMS[via] ? at : null})`)
      return token
    },
    openForClass: async ({ schoolId, groupId }, at) => {
      const token = newToken()
      await ask(sql`
        insert into session (token_hash, created_at, last_seen_at, expires_at, via, school_id, group_id)
        values (${hashToken(token)}, ${at}, ${at}, ${minutesAfter(at, SESSION_ENDS.classMinutes)},
                'class_code', ${schoolId}, ${groupId})`)
      return token
    },
    endClass: async ({ schoolId, groupId }, at) => {
      await ask(sql`
        update session set ended_at = ${at}
        where school_id = ${schoolId} and group_id = ${groupId} and ended_at is null`)
    },
    read: async (token, at) => {
      const [found] = await ask<SessionRow>(sql`
        with seen as (
          update session set last_seen_at = ${at}
          where token_hash = ${hashToken(token)} and last_seen_at < ${minutesAfter(at, -SEEN_EVERY_MINUTES)}
            and ${isOpen(at)}
        )
        select identity_id as "identityId", via, confirmed_at as "confirmedAt", school_id as "schoolId",
          group_id as "groupId"
        from session where token_hash = ${hashToken(token)} and ${isOpen(at)}`)
      return found && sessionOf(found)
    },
    confirm: async (token, at) => {
      await ask(
        sql`update session set confirmed_at = ${at} where token_hash = ${hashToken(token)} and ended_at is null`,
      )
    },
    end: async (token, at) => {
      await ask(
        sql`update session set ended_at = ${at} where token_hash = ${hashToken(token)} and ended_at is null`,
      )
    },
    list: async (identityId, at) => {
      const found = await ask<OpenSession>(sql`
        select encode(token_hash, 'hex') as id, via, device, created_at as "openedAt", last_seen_at as "lastSeenAt"
        from session where identity_id = ${identityId} and ${isOpen(at)} order by last_seen_at desc`)
      return found.map((one) => ({
        ...one,
        isOfToken: (token) => hashToken(token).toString('hex') === one.id,
      }))
    },
    endOne: async (identityId, id, at) => {
      await ask(sql`
        update session set ended_at = ${at}
        where identity_id = ${identityId} and encode(token_hash, 'hex') = ${id} and ended_at is null`)
    },
    endAll: async (identityId, at) => {
      await ask(
        sql`update session set ended_at = ${at} where identity_id = ${identityId} and ended_at is null`,
      )
    },
    forget: async (before) => {
      await ask(sql`
        with sessions as (delete from session where least(ended_at, expires_at) < ${before}),
          links as (delete from login_token where expires_at < ${before}),
          ceremonies as (delete from ceremony where expires_at < ${before})
        delete from rate_limit where started_at < ${before}`)
    },
  }
}

type SessionRow = {
  identityId: string | null
  via: Via
  confirmedAt: Date | null
  schoolId: string | null
  groupId: string | null
}

function sessionOf({ identityId, via, confirmedAt, schoolId, groupId }: SessionRow): Session {
  if (identityId !== null) return { is: 'person', identityId, via, confirmedAt: confirmedAt ?? undefined }
  if (schoolId === null || groupId === null) throw new Error('A session of nobody')
  return { is: 'class', schoolId, groupId }
}
