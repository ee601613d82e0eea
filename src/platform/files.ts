import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Piece, streamPiece } from './file-piece.ts'

/** Bytes that stay where they are: how many, and as much of them as is asked for. */
export type BytesAtRest = { length: number; piece(piece: Piece): ReadableStream<Uint8Array<ArrayBuffer>> }

/** Bytes by key. A key is made of ids by the caller and never of a name that came in. */
export type Files = {
  write(key: string, bytes: Uint8Array): Promise<void>
  /** Undefined when there is nothing under this key. */
  read(key: string): Promise<Buffer | undefined>
  /** For what can be too large to hold. Undefined when there is nothing under this key. */
  find(key: string): Promise<BytesAtRest | undefined>
  /** Nothing under this key afterwards, whether or not there was. */
  erase(key: string): Promise<void>
}

export function openFolder(folder: string): Files {
  const place = (key: string) => {
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) throw new Error(`Not a file key: ${key}`)
    return path.join(folder, key)
  }
  return {
    write: async (key, bytes) => {
      const target = place(key)
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
      // Whole or not at all: a half-written file never stands under its key.
      const unfinished = `${target}.unfinished`
      await writeFile(unfinished, bytes, { mode: 0o600 })
      await rename(unfinished, target)
    },
    read: (key) => orNothing(readFile(place(key))),
    find: async (key) => {
      const target = place(key)
      const length = (await orNothing(stat(target)))?.size
      return length === undefined ? undefined : { length, piece: (piece) => streamPiece(target, piece) }
    },
    erase: (key) => rm(place(key), { force: true }),
  }
}

async function orNothing<Found>(found: Promise<Found>): Promise<Found | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
