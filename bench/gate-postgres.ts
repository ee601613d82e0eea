import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type { GateCase, Mask } from 'mag-dit'
import pg from 'pg'
import { type PhotoWords, saveMasks, wordsOf } from '#consent/store/masks.ts'
import { openDatabase } from '#platform/database.ts'
import { prepareOwner, startPostgresServer } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'

const SCHOOL = '00000000-0000-4000-8000-000000000000'
const READING = 'bench'
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

export type School = {
  ask: () => Promise<readonly PhotoWords[]>
  version: string
  close: () => Promise<void>
}

/** The product's own table, policy and query on a server of its own; only who is on which photo is a table of the bench. */
export async function openSchool(input: GateCase, masks: readonly Mask[]): Promise<School> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zww-bench-'))
  const server = await startPostgresServer({ folder, log: () => undefined, settings: FAST })
  const url = await prepareOwner(server.adminUrl, 'bench')
  await migrate(url)
  const ids = new Map(input.people.map((person, nth) => [person.id, uuidOf(nth + 1)]))
  const version = await fill(server.adminUrl, input, ids)
  const database = openDatabase(url, { connections: 1 })
  const mine = masks.map((mask) => ({ ...mask, person: ids.get(mask.person) ?? '' }))
  await database.inSchool(SCHOOL, (tx) => saveMasks(tx, SCHOOL, READING, mine))
  const seen = sql`select photo, medium, person_id, presence from bench_seen`
  const ground = { reading: READING, at: new Date(input.at), channels: input.channels.length }
  return {
    version,
    ask: () => database.inSchool(SCHOOL, (tx) => wordsOf(tx, seen, ground)),
    close: async () => {
      await database.close()
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}

const uuidOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** As superuser, and without looking at keys: what stands around a mask is not what is measured. */
async function fill(adminUrl: string, input: GateCase, ids: ReadonlyMap<string, string>): Promise<string> {
  const address = new URL(adminUrl)
  address.pathname = '/bench'
  const client = new pg.Client({ connectionString: address.href })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica`)
    await client.query(`insert into consent_register (school_id, person_id) select $1, unnest($2::uuid[])`, [
      SCHOOL,
      [...ids.values()],
    ])
    await client.query(
      `create table bench_seen (school_id uuid not null, seen_id bigint generated always as identity, photo int not null,
         medium text not null, person_id uuid, presence text not null, primary key (school_id, seen_id))`,
    )
    await client.query(`call keep_apart('bench_seen', 'select')`)
    await client.query(
      `insert into bench_seen (school_id, photo, medium, person_id, presence)
       select $1, photo, medium, person, presence
       from jsonb_to_recordset($2::jsonb) as line(photo int, medium text, person uuid, presence text)`,
      [SCHOOL, JSON.stringify(seenIn(input, ids))],
    )
    await client.query('analyze')
    const { rows } = await client.query<{ version: string }>('select current_setting($1) as version', [
      'server_version',
    ])
    return rows[0]?.version ?? ''
  } finally {
    await client.end()
  }
}

function seenIn(input: GateCase, ids: ReadonlyMap<string, string>) {
  const photos = [...new Set(input.photos.map((photo) => photo.id))]
  return input.photos.flatMap(({ id, medium, faces }) =>
    faces.map((face) => ({
      photo: photos.indexOf(id),
      medium,
      person: 'person' in face && face.person ? ids.get(face.person) : null,
      presence: face.as === 'covered' ? 'covered' : 'certain',
    })),
  )
}
