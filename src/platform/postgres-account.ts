import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Under whose name PostgreSQL runs. It refuses root, so root hands it to `nobody`, an account that every system has. */
export type PostgresAccount = { name: string; uid: number; gid: number; isOther: boolean }

export async function choosePostgresAccount(): Promise<PostgresAccount> {
  const own = { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 }
  if (own.uid !== 0) return { name: 'deze gebruiker', ...own, isOther: false }
  const [uid, gid] = await Promise.all([lookUp('-u'), lookUp('-g')])
  return { name: 'nobody', uid, gid, isOther: true }
}

async function lookUp(which: '-u' | '-g'): Promise<number> {
  return Number((await execute('id', [which, 'nobody'])).stdout)
}

export type Outcome = { ok: boolean; output: string }

/** Runs one program as that account, in a folder and with an environment that it may surely use. */
export async function runAs(
  account: PostgresAccount,
  program: string,
  args: readonly string[],
): Promise<Outcome> {
  const as = account.isOther ? { uid: account.uid, gid: account.gid } : {}
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  try {
    const { stdout, stderr } = await execute(program, args, { ...as, env, cwd: '/' })
    return { ok: true, output: stdout + stderr }
  } catch (error) {
    return { ok: false, output: describe(error) }
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const said = ['stdout', 'stderr'].map((stream) => String(Reflect.get(error, stream) ?? '')).join('')
  return said.trim() || error.message
}
