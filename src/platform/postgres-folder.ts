import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { PostgresAccount } from './postgres-account.ts'

/** The folder for all that belongs to one server, where the account that runs it may enter, also under a strict umask. */
export async function openFolder(folder: string, account: PostgresAccount): Promise<void> {
  const firstMade = (await mkdir(folder, { recursive: true })) ?? folder
  if (!account.isOther) return
  for (let place = folder; place.startsWith(firstMade); place = path.dirname(place)) await chmod(place, 0o711)
}

/** What is made beside its place and moved there is whole or absent. Of two processes that start at once the first wins. */
export async function moveIntoPlace(made: string, place: string): Promise<void> {
  try {
    await rename(made, place)
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
    await rm(made, { recursive: true })
  }
}

export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

export const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
