import { sql } from 'kysely'
import type { Database } from './database.ts'
import { hashToken, minutesAfter, newToken } from './door-token.ts'

export const CEREMONY_MINUTES = 10

/** What goes out and has to come back unchanged: once, within minutes. */
export type Ceremonies = {
  begin(kind: string, data: object, at: Date, minutes?: number): Promise<string>
  /** Uses it up, right or wrong; undefined when it is unknown, used, too old, or of another kind. */
  take(kind: string, token: string, at: Date): Promise<unknown>
}

export function openCeremonies(database: Pick<Database, 'askPlatform'>): Ceremonies {
  return {
    begin: async (kind, data, at, minutes = CEREMONY_MINUTES) => {
      const token = newToken()
      await database.askPlatform(sql`
        insert into ceremony (token_hash, kind, data, expires_at)
        values (${hashToken(token)}, ${kind}, ${JSON.stringify(data)}::jsonb, ${minutesAfter(at, minutes)})`)
      return token
    },
    take: async (kind, token, at) => {
      const [taken] = await database.askPlatform(sql<{ data: unknown; isGood: boolean }>`
        delete from ceremony where token_hash = ${hashToken(token)}
        returning data, kind = ${kind} and expires_at > ${at} as "isGood"`)
      return taken?.isGood ? taken.data : undefined
    },
  }
}
