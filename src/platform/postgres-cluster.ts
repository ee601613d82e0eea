import { randomBytes, randomUUID } from 'node:crypto'
import { chown, link, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type PostgresAccount, runAs } from './postgres-account.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { codeOf, moveIntoPlace, readIfThere } from './postgres-folder.ts'

/** One data folder of PostgreSQL, with the programs that go with it and the account that owns it. */
export type Cluster = {
  data: string
  password: string
  binaries: PostgresBinaries
  account: PostgresAccount
}

/** Opens the data folder, or makes it: whole or not at all, so that a start broken off half-way leaves nothing odd behind. */
export async function prepareCluster(
  folder: string,
  binaries: PostgresBinaries,
  account: PostgresAccount,
  log: (line: string) => void,
): Promise<Cluster> {
  // The server reports its folder without detours, and that is how a running one is recognised.
  const data = path.join(await realpath(folder), 'data')
  const version = await readIfThere(path.join(data, 'PG_VERSION'))
  const password = await keepPassword(folder)
  if (version === undefined) {
    log('Database aanmaken …')
    await makeData(folder, data, password, binaries, account)
  } else if (Number(version) !== binaries.major) {
    throw new Error(
      `De gegevens in ${folder} zijn van PostgreSQL ${version.trim()} en de meegeleverde server is PostgreSQL ${binaries.major}. Zet eerst een reservekopie terug in een lege map.`,
    )
  }
  return { data, password, binaries, account }
}

async function makeData(
  folder: string,
  data: string,
  password: string,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<void> {
  const unfinished = await mkdtemp(path.join(folder, 'unfinished-'))
  const passwordCopy = path.join(unfinished, 'password')
  const cluster = path.join(unfinished, 'data')
  await mkdir(cluster, { mode: 0o700 })
  await writeFile(passwordCopy, password, { mode: 0o600 })
  if (account.isOther) {
    for (const place of [unfinished, passwordCopy, cluster]) await chown(place, account.uid, account.gid)
  }
  const { ok, output } = await runAs(account, path.join(binaries.folder, 'initdb'), [
    `--pgdata=${cluster}`,
    `--pwfile=${passwordCopy}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    ...chooseLocale(binaries.major),
  ])
  if (!ok)
    throw new Error(`De database kon niet worden aangemaakt in ${folder}, als ${account.name}: ${output}`)
  await moveIntoPlace(cluster, data)
  await rm(unfinished, { recursive: true })
}

/** Characters of every language, in an order that no update of ICU or of the system changes under an index. Lists sort with "nl-x-icu". */
function chooseLocale(major: number): string[] {
  return major >= 17
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale=C.UTF-8']
}

/** The superuser's password: made once, readable by us alone, used for nothing but preparing the owner's database. */
async function keepPassword(folder: string): Promise<string> {
  const file = path.join(folder, 'password')
  const kept = await readIfThere(file)
  if (kept !== undefined) return kept
  const made = randomBytes(24).toString('base64url')
  const unfinished = `${file}.${randomUUID()}`
  await writeFile(unfinished, made, { mode: 0o600 })
  try {
    await link(unfinished, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(unfinished)
  }
  return readFile(file, 'utf8')
}
