import pg from 'pg'

/**
 * Everything that this process asks of PostgreSQL from now on, by whatever connection; the job queue's own rounds left out.
 * Answers what was asked since the last time.
 */
export function watchQueries(): { since: () => string[]; stop: () => void } {
  const { query } = pg.Client.prototype
  const asked: string[] = []
  const watched = function (this: pg.Client, ...args: unknown[]) {
    const [what] = args
    const text = typeof what === 'string' ? what : (what as { text?: string } | undefined)?.text
    if (text !== undefined && !text.includes('pgboss')) asked.push(text)
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
