import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Load, Loaded } from './web-load.ts'

/** The program and PostgreSQL share one core; who asks has the other to itself. */
const [OURS, ASKERS] = ['0', '1']
const TICKS = 100

/** The built product as a user starts it, on a database that is there already: pages only, no worker. */
export async function startProgram(databaseUrl: string, dataFolder: string, port: number) {
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', PROCESS: 'web', PORT: String(port) }
  const program = spawn('taskset', ['-c', OURS, process.execPath, 'dist/main.js'], {
    env: { ...env, DATABASE_URL: databaseUrl, DATA_FOLDER: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: program.stdout })) if (line.includes('staat klaar')) break
  const { pid } = program
  if (pid === undefined) throw new Error('The program did not start')
  return {
    pid,
    stop: async () => {
      program.kill('SIGTERM')
      await once(program, 'exit')
    },
  }
}

/** PostgreSQL on the same core from now on; answers the process of which all its connections are children. */
export function pinPostgres(folder: string): number {
  const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
    it.endsWith('postmaster.pid'),
  )
  const pid = Number(readFileSync(path.join(folder, file ?? ''), 'utf8').split('\n')[0])
  for (const one of [pid, ...childrenOf(pid)])
    execFileSync('taskset', ['-pc', OURS, String(one)], { stdio: 'ignore' })
  return pid
}

export async function load(asked: Load): Promise<Loaded> {
  const asker = spawn(
    'taskset',
    ['-c', ASKERS, process.execPath, 'bench/web-load.ts', JSON.stringify(asked)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const parts: Buffer[] = []
  asker.stdout.on('data', (part: Buffer) => parts.push(part))
  await once(asker, 'close')
  return JSON.parse(Buffer.concat(parts).toString())
}

/** Seconds on a processor so far, of this process and of the children that it had and has. */
export function cpuOf(pid: number): number {
  const [own, ended] = timesOf(pid)
  return own + ended + childrenOf(pid).reduce((sum, child) => sum + timesOf(child)[0], 0)
}

/** Of the process itself, and of its children that ended. The name in brackets may hold anything. */
function timesOf(pid: number): [number, number] {
  const fields = statOf(pid)
    .slice(statOf(pid).lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
  return [(user + system) / TICKS, (endedUser + endedSystem) / TICKS]
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
}

const statOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8')
