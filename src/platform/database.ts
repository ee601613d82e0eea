import { CompiledQuery, Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'

// A bigint arrives as text: our sequences and counts stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A date is a day, not an instant: it stays the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

declare const bound: unique symbol
declare const unbound: unique symbol
/** A transaction in which only one school's rows exist. The only thing that a room gets to see of the database. */
export type SchoolTransaction = Transaction<unknown> & { readonly [bound]: true }
/** A transaction over the exempt tables, for `platform` itself. */
export type PlatformTransaction = Transaction<unknown> & { readonly [unbound]: true }

export type Database = {
  /** Runs `work` as `zww_app`, bound to one school, in one transaction that rolls back when it throws. */
  inSchool<T>(schoolId: string, work: (tx: SchoolTransaction) => Promise<T>): Promise<T>
  /** Sessions, identities, the register of schools: never handed to a room. */
  asPlatform<T>(work: (tx: PlatformTransaction) => Promise<T>): Promise<T>
  /** One question about the same rows: a statement is a transaction of its own, without begin and commit around it. */
  askPlatform<Row>(query: RawBuilder<Row>): Promise<Row[]>
  /** A new school and what it starts with: all of it or nothing. One that another process just made is left alone. */
  foundSchool(
    schoolId: string,
    register: (tx: PlatformTransaction) => Promise<'new' | 'known'>,
    fill: (tx: SchoolTransaction) => Promise<void>,
  ): Promise<void>
  close(): Promise<void>
}

export function openDatabase(url: string, { connections = 10 } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  // A server that goes away must not take the process along: the next query reports it.
  pool.on('error', () => undefined)
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return {
    inSchool: (schoolId, work) =>
      againAfterDeadlock(() =>
        kysely.transaction().execute(async (tx) => {
          await bindSchool(tx, schoolId)
          return work(tx as SchoolTransaction)
        }),
      ),
    asPlatform: (work) => kysely.transaction().execute((tx) => work(tx as PlatformTransaction)),
    askPlatform: async (query) => (await query.execute(kysely)).rows,
    foundSchool: (schoolId, register, fill) =>
      kysely.transaction().execute(async (tx) => {
        if ((await register(tx as PlatformTransaction)) === 'known') return
        await bindSchool(tx, schoolId)
        await fill(tx as SchoolTransaction)
      }),
    close: () => kysely.destroy(),
  }
}

const DEADLOCK = '40P01'
const MOST_TIMES = 3

/** Of two transactions that wait for each other the server ends one: nothing of it happened, so it is done again. */
async function againAfterDeadlock<T>(transact: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await transact()
    } catch (error) {
      const isDeadlock = error instanceof pg.DatabaseError && error.code === DEADLOCK
      if (!isDeadlock || time === MOST_TIMES) throw error
    }
  }
}

async function bindSchool(tx: Transaction<unknown>, schoolId: string): Promise<void> {
  // As "set local role", in the same round trip as the school.
  await sql`select set_config('role', 'zww_app', true), set_config('app.school_id', ${schoolId}, true)`.execute(
    tx,
  )
}

type AnyTransaction = SchoolTransaction | PlatformTransaction

/** All rows of a query. */
export async function rows<Row>(tx: AnyTransaction, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(tx)).rows
}

/** The one row of a query, or undefined. */
export async function row<Row>(tx: AnyTransaction, query: RawBuilder<Row>): Promise<Row | undefined> {
  return (await query.execute(tx)).rows[0]
}

/** Runs a statement; answers how many rows it touched. */
export async function run(tx: AnyTransaction, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(tx)).numAffectedRows ?? 0)
}

/** The same transaction with the platform's own rights, for the job queue, and back again. */
export async function runAsLogin(
  tx: SchoolTransaction,
  work: (query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>) => Promise<void>,
): Promise<void> {
  await sql`reset role`.execute(tx)
  await work(async (text, values = []) => {
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values))
    return { rows }
  })
  await sql`set local role zww_app`.execute(tx)
}
