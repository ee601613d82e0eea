import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { inject } from 'vitest'
import { drawPhoto, PRACTICE_PHOTOS } from '#media/drawn-photo.ts'
import { renderDrawnPhoto } from '#media/drawn-photo-file.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { agree } from './consents.ts'

export type RunningSchool = {
  url: string
  /** The address of the practice school's page. */
  at: (page: string) => string
  emailOf: (pupil: string) => Promise<string>
  /** Who says yes where, of a whole group. */
  agree: (wish: Parameters<typeof agree>[1]) => Promise<void>
  photo: (name: string) => Promise<string>
  stop: () => Promise<void>
}

/** The built product as a user starts it, with a database and a folder of its own. */
export async function startSchool(): Promise<RunningSchool> {
  const database = await freshDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'zww-e2e-'))
  const port = await freePort()
  const program = spawn(process.execPath, ['dist/main.js'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      DATA_FOLDER: folder,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await saysReady(program)
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    at: (page) => `${url}/oefenschool${page}`,
    emailOf: (pupil) => emailOf(database.url, pupil),
    agree: (wish) => agree(database.url, wish),
    photo: (name) => savePhoto(folder, name),
    stop: async () => {
      program.kill('SIGTERM')
      await once(program, 'exit')
      await rm(folder, { recursive: true, force: true })
      await database.drop()
    },
  }
}

/** The product on the database server that it brings along, in a folder that outlives it. */
export async function startProgram(folder: string, port: number): Promise<ChildProcess> {
  const program = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_FOLDER: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await saysReady(program)
  return program
}

export async function saysReady(program: ChildProcess): Promise<void> {
  if (!program.stdout) throw new Error('The program has no output')
  for await (const line of createInterface({ input: program.stdout })) {
    if (line.includes('staat klaar')) return
  }
  throw new Error('The program stopped before it was ready')
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

/** The first guardian with gezag of a child of the practice school; read as the database's own superuser. */
async function emailOf(databaseUrl: string, pupil: string): Promise<string> {
  const asAdmin = new URL(inject('postgres').adminUrl)
  asAdmin.pathname = new URL(databaseUrl).pathname
  const client = new pg.Client({ connectionString: asAdmin.href })
  await client.connect()
  try {
    const { rows } = await client.query<{ email: string }>(
      `select email from guardian
       join guardianship on guardian_id = guardian.person_id
       join person on person.person_id = pupil_id
       where authority and concat_ws(' ', given_name, nullif(prefix, ''), family_name) = $1
       order by email limit 1`,
      [pupil],
    )
    const [found] = rows
    if (!found) throw new Error(`No guardian of ${pupil}`)
    return found.email
  } finally {
    await client.end()
  }
}

/** One of the practice photos, under a file name that must never be seen again. */
export async function savePhoto(folder: string, name: string): Promise<string> {
  const wanted = PRACTICE_PHOTOS.find((photo) => photo.name === name)
  if (!wanted) throw new Error(`No practice photo ${name}`)
  const file = path.join(folder, `Noor-van-den-Berg-${name}.jpg`)
  await writeFile(file, await renderDrawnPhoto(drawPhoto(wanted)))
  return file
}
