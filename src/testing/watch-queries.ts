import pg from 'pg'

export type Asked = { text: string; values: readonly unknown[] }

/**
 * Everything that this process asks of PostgreSQL from now on, by whatever connection; the job queue's own rounds left out.
 * Answers what was asked since the last time.
 */
export function watchQueries(): { since: () => Asked[]; stop: () => void } {
  const { query } = pg.Client.prototype
  const asked: Asked[] = []
  const watched = function (this: pg.Client, ...args: unknown[]) {
    const [what, given] = args
    const { text, values } =
      typeof what === 'string'
        ? { text: what, values: given }
        : ((what ?? {}) as { text?: string; values?: unknown })
    if (text !== undefined && !text.includes('pgboss'))
      asked.push({ text, values: Array.isArray(values) ? values : Array.isArray(given) ? given : [] })
    return Reflect.apply(query, this, args)
  }
  pg.Client.prototype.query = watched as typeof query
  return {
    since: () => asked.splice(0),
    stop: () => {
      pg.Client.prototype.query = query
    },
  }
}
