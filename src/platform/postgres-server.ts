import { readlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { runAs } from './postgres-account.ts'
import type { Cluster } from './postgres-cluster.ts'
import { readIfThere } from './postgres-folder.ts'

/** A kill -9 leaves server processes behind that end within moments; a start that fails is tried again this long. */
const RETRY_MS = 10_000
/** A server that says it is starting up is recovering from its journal: that may take longer. */
const RECOVERY_MS = 120_000

/** Answers the superuser's address of the running server: the one that still ran, or else a new one. */
export async function runServer(
  cluster: Cluster,
  settings: readonly string[],
  log: (line: string) => void,
): Promise<string> {
  const began = performance.now()
  for (;;) {
    const found = await findRunning(cluster)
    if (found.state === 'running') {
      log('De database draaide nog en wordt weer gebruikt.')
      return found.url
    }
    const started = found.state === 'absent' ? await start(cluster, settings) : undefined
    if (started?.ok) return started.url
    const elapsed = performance.now() - began
    if (elapsed > (found.state === 'recovering' ? RECOVERY_MS : RETRY_MS)) {
      throw new Error(
        `De meegeleverde PostgreSQL start niet. ${started?.output ?? 'Hij blijft bezig met herstellen.'}`,
      )
    }
    await pause(200)
  }
}

export async function stopServer({ data, binaries, account }: Cluster): Promise<void> {
  const pgCtl = path.join(binaries.folder, 'pg_ctl')
  const { ok, output } = await runAs(account, pgCtl, ['stop', `--pgdata=${data}`, '--mode=fast', '--wait'])
  if (!ok && (await runAs(account, pgCtl, ['status', `--pgdata=${data}`])).ok) {
    throw new Error(`De database wil niet stoppen: ${output}`)
  }
}

type Found = { state: 'running'; url: string } | { state: 'recovering' } | { state: 'absent' }

async function findRunning(cluster: Cluster): Promise<Found> {
  const pidFile = path.join(cluster.data, 'postmaster.pid')
  const content = await readIfThere(pidFile)
  const [pid, , , port] = content?.split('\n') ?? []
  if (content === undefined || !pid || !port) return { state: 'absent' }
  const url = urlOf(cluster, Number(port))
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    await client.end()
    return rows[0]?.data_directory === cluster.data ? { state: 'running', url } : { state: 'absent' }
  } catch (error) {
    // 57P03: starting up or shutting down. Anything else: nobody there, or a stranger on that port.
    if (error instanceof pg.DatabaseError && error.code === '57P03') return { state: 'recovering' }
    await disownRecycledPid(pidFile, content, Number(pid))
    return { state: 'absent' }
  }
}

/**
 * After a power cut the number in postmaster.pid may belong to another program of this user, and in a container a dead
 * server may keep its number for ever; PostgreSQL would then refuse to start. With our own number in its place it
 * starts, and still looks for living relatives of the old server.
 */
async function disownRecycledPid(pidFile: string, content: string, pid: number): Promise<void> {
  const program = await readlink(`/proc/${pid}/exe`).catch(() => 'none')
  if (process.platform !== 'linux' || path.basename(program).startsWith('postgres')) return
  await writeFile(pidFile, content.replace(/^\d+/, String(process.pid)))
}

type Started = { ok: true; url: string } | { ok: false; output: string }

async function start(cluster: Cluster, settings: readonly string[]): Promise<Started> {
  const port = await findFreePort()
  const logFile = path.join(cluster.data, 'server.log')
  const options = [`port=${port}`, ...ALWAYS, ...settings].map((setting) => `-c ${setting}`).join(' ')
  const pgCtl = path.join(cluster.binaries.folder, 'pg_ctl')
  const { ok, output } = await runAs(cluster.account, pgCtl, [
    'start',
    `--pgdata=${cluster.data}`,
    `--log=${logFile}`,
    `--options=${options}`,
    '--wait',
    `--timeout=${RECOVERY_MS / 1000}`,
  ])
  if (ok) return { ok, url: urlOf(cluster, port) }
  const last = (await readIfThere(logFile))?.trim().split('\n').slice(-5).join('\n')
  return { ok, output: `${output}\n${last ?? ''}` }
}

const ALWAYS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_checkpoints=off',
  // A failing statement or its detail can hold a child's name: neither reaches the log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
]

const urlOf = ({ password }: Cluster, port: number) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
