import pg from 'pg'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'

// A program of its own, to be killed: it says each number aloud as soon as the database has confirmed it.
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('folder?')

const { url } = await startEmbeddedPostgres({ folder, log: () => undefined })
const client = new pg.Client({ connectionString: url })
await client.connect()
await client.query('create table if not exists kept (id integer generated always as identity primary key)')
for (;;) {
  const { rows } = await client.query<{ id: number }>('insert into kept default values returning id')
  process.stdout.write(`${rows[0]?.id}\n`)
}
