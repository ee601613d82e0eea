import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { minutesAfter } from './door-token.ts'

/** How often something may be tried by one account, or from one place, within so many minutes. */
export const LIMITS = {
  /** Asking for a sign-in link, from one place. How often for one account is counted with the links themselves. */
  ask_link: { times: 30, minutes: 60 },
  /** Pressing the button under a link that is not there. */
  wrong_link: { times: 20, minutes: 15 },
  /** A child's birth date, behind one letter: there are few days to guess. */
  birth_date: { times: 5, minutes: 24 * 60 },
  birth_date_from: { times: 20, minutes: 60 },
  /** A code on a poster, from one place; a whole school may share one address. */
  wrong_class_code: { times: 20, minutes: 10 },
  /** Another address to come in by: by one person, and to one mailbox, which may be a stranger's. */
  own_email: { times: 5, minutes: 60 },
  own_email_to: { times: 3, minutes: 60 },
  /** A second press on the same button, while the first is under way. */
  invite: { times: 1, minutes: 1 },
  passkey: { times: 60, minutes: 10 },
  oidc: { times: 60, minutes: 10 },
} as const satisfies Record<string, { times: number; minutes: number }>
export type LimitKind = keyof typeof LIMITS

export type Limits = {
  /** Counts this time and says whether it may; `who` is an id or an address, stored as a hash. */
  take(kind: LimitKind, who: string, at: Date): Promise<'may' | 'too_often'>
  /** Says whether it may, and counts nothing: only what went wrong is counted, with `take`. */
  look(kind: LimitKind, who: string, at: Date): Promise<'may' | 'too_often'>
}

/** Kept in PostgreSQL, so that several processes count together; one statement, so that two at once are two. */
export function openLimits(database: Pick<Database, 'askPlatform'>): Limits {
  const hash = (kind: LimitKind, who: string) => createHash('sha256').update(`${kind} ${who}`).digest()
  return {
    take: async (kind, who, at) => {
      const { times, minutes } = LIMITS[kind]
      const began = minutesAfter(at, -minutes)
      const [now] = await database.askPlatform(sql<{ times: number }>`
        insert into rate_limit (kind, who, started_at, times) values (${kind}, ${hash(kind, who)}, ${at}, 1)
        on conflict (kind, who) do update set
          started_at = case when rate_limit.started_at <= ${began} then excluded.started_at else rate_limit.started_at end,
          times = case when rate_limit.started_at <= ${began} then 1 else rate_limit.times + 1 end
        returning times`)
      return now && now.times <= times ? 'may' : 'too_often'
    },
    look: async (kind, who, at) => {
      const { times, minutes } = LIMITS[kind]
      const [now] = await database.askPlatform(sql<{ times: number }>`
        select times from rate_limit
        where kind = ${kind} and who = ${hash(kind, who)} and started_at > ${minutesAfter(at, -minutes)}`)
      return (now?.times ?? 0) < times ? 'may' : 'too_often'
    },
  }
}
