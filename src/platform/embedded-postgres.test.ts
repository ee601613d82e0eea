import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { choosePostgresAccount } from './postgres-account.ts'

const PROGRAM = fileURLToPath(new URL('./testing/insert-until-killed.ts', import.meta.url))

let folder: string
let running: EmbeddedPostgres | undefined
let said: string[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zww-embedded-'))
  said = []
})

afterEach(async () => {
  await running?.stop()
  running = undefined
  await rm(folder, { recursive: true })
})

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ folder, log: (line) => said.push(line) })
  return running
}

async function ask<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

const postmasterPid = async () =>
  Number((await readFile(path.join(folder, 'data/postmaster.pid'), 'utf8')).split('\n')[0])

/** Starts the program, waits until it has had `count` rows confirmed, kills it, and answers everything it heard confirmed. */
async function confirmThenKill(count: number, alsoKillServer: boolean): Promise<number[]> {
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const confirmed: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    confirmed.push(Number(line))
    if (confirmed.length !== count) continue
    if (alsoKillServer) process.kill(await postmasterPid(), 'SIGKILL')
    child.kill('SIGKILL')
  }
  await exited
  return confirmed
}

describe('the embedded PostgreSQL', () => {
  test('a first start makes a database whose owner is not a superuser', async () => {
    const { url } = await start()
    const [role] = await ask(
      url,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`,
    )
    expect(role).toEqual({ rolname: 'zww_owner', rolsuper: false, rolbypassrls: false, rolcreaterole: true })
    const [database] = await ask(
      url,
      `select current_database() as name, current_setting('server_encoding') as encoding,
              current_setting('TimeZone') as zone, current_setting('fsync') as fsync, upper('é') as upper`,
    )
    expect(database).toEqual({ name: 'zww', encoding: 'UTF8', zone: 'UTC', fsync: 'on', upper: 'É' })
  })

  test('it listens on this machine alone and asks for a password', async () => {
    const { url } = await start()
    const [settings] = await ask(
      url,
      `select current_setting('listen_addresses') as addresses, (select count(*)::int from pg_roles where rolcanlogin) as logins`,
    )
    expect(settings).toEqual({ addresses: '127.0.0.1', logins: 2 })
    const stranger = new URL(url)
    stranger.password = 'geraden'
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
    expect((await stat(path.join(folder, 'password'))).mode & 0o777).toBe(0o600)
  })

  test('a second start finds what the first one left, and is quick about it', async () => {
    const first = await start()
    await ask(first.url, 'create table kept as select 42 as answer')
    await first.stop()
    await expect(ask(first.url, 'select 1')).rejects.toThrow()
    const began = performance.now()
    const second = await start()
    expect(performance.now() - began).toBeLessThan(3_000)
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(said).toEqual(['Database aanmaken …'])
  })

  test('when the program is killed, the next start finds the server still running and every confirmed row in it', async () => {
    const confirmed = await confirmThenKill(200, false)
    const orphan = await postmasterPid()
    const { url } = await start()
    expect(await postmasterPid()).toBe(orphan)
    expect(said).toEqual(['De database draaide nog en wordt weer gebruikt.'])
    const kept = await ask<{ id: number }>(url, 'select id from kept')
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(confirmed))
  })

  test('when the server is killed too, the next start recovers every confirmed row within ten seconds', async () => {
    const confirmed = await confirmThenKill(200, true)
    const began = performance.now()
    const { url } = await start()
    expect(performance.now() - began).toBeLessThan(10_000)
    const kept = await ask<{ id: number }>(url, 'select id from kept')
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(confirmed))
  })

  test('a server whose number was given to another program after a power cut starts all the same', async () => {
    await (await start()).stop()
    const { uid, gid, isOther } = await choosePostgresAccount()
    const stranger = spawn('sleep', ['60'], isOther ? { uid, gid, cwd: '/' } : {})
    const pidFile = path.join(folder, 'data/postmaster.pid')
    await writeFile(pidFile, `${stranger.pid}\n${folder}/data\n1\n1\n\n127.0.0.1\n0 0\nready\n`, {
      mode: 0o600,
    })
    await chown(pidFile, uid, gid)
    try {
      const { url } = await start()
      expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
    } finally {
      stranger.kill()
    }
  })

  test('a server that another program still uses is left on, and stops with the last to leave', async () => {
    const first = await start()
    const other = new pg.Client({ connectionString: first.url })
    await other.connect()
    await first.stop()
    expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    expect(said).toContain('De database blijft aan: een ander programma gebruikt hem nog.')
    await other.end()
    await first.stop()
    await expect(ask(first.url, 'select 1')).rejects.toThrow()
    await expect(first.stop()).resolves.toBeUndefined()
  })

  test('two programs that start at once on an empty folder end up at one server', async () => {
    const log = () => undefined
    const [one, two] = await Promise.all([start(), startEmbeddedPostgres({ folder, log })])
    expect(two.url).toBe(one.url)
    expect(await ask(two.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('data of another major version is refused with a sentence and left alone', async () => {
    await (await start()).stop()
    await writeFile(path.join(folder, 'data/PG_VERSION'), '17\n')
    await expect(start()).rejects.toThrow('zijn van PostgreSQL 17')
    running = undefined
  })
})
