import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Child, type Limits, type MediaLog, startChild } from './child.ts'
import {
  type Derived,
  type FaceBox,
  type Prepared,
  photoLimits,
  type Refused,
  refuse,
  type VariantSpec,
} from './photo-file.ts'
import type { Job, Result } from './worker-messages.ts'

export type { MediaLog } from './child.ts'

/** Where photos are worked on: one warm child process, one job after the other. */
export type Studio = {
  prepare(bytes: Uint8Array, wish: { findFaces: boolean }): Promise<Prepared | Refused>
  derive(
    master: Uint8Array,
    covers: readonly FaceBox[],
    variants: readonly VariantSpec[],
  ): Promise<Derived | Refused>
  /** Ends the child at once. Jobs that were not done throw: closing is no refusal of a photo. */
  close(): Promise<void>
}

export type StudioSettings = Limits & { workerFile?: string; log: MediaLog }

type WithoutId<J> = J extends Job ? Omit<J, 'id'> : never

export function openStudio({ workerFile = findWorkerFile(), log, ...limits }: StudioSettings): Studio {
  let child: Child | undefined
  let closed = false
  let lastId = 0
  let last: Promise<unknown> = Promise.resolve()

  async function work(job: WithoutId<Job>): Promise<Result> {
    if (closed) throw new Error('The studio is closed')
    if (child === undefined || !child.isUsable()) child = startChild(workerFile, limits, log)
    lastId += 1
    const result = await child.run({ ...job, id: lastId })
    if (closed && !result.ok) throw new Error('The studio closed during this job')
    if ('detail' in result) log({ refused: result.refused, detail: result.detail }, 'a photo was refused')
    return result
  }

  function queue(job: WithoutId<Job>): Promise<Result> {
    const mine = last.then(() => work(job))
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    prepare: async (bytes, { findFaces }) => {
      if (bytes.byteLength > photoLimits.bytes) return refuse('too_large')
      const result = await queue({ kind: 'prepare', bytes, findFaces })
      if (result.ok && !('master' in result)) throw new Error('The child answered another question')
      return result
    },
    derive: async (master, covers, variants) => {
      const result = await queue({ kind: 'derive', master, covers, variants })
      if (result.ok && !('variants' in result)) throw new Error('The child answered another question')
      return result
    },
    close: async () => {
      closed = true
      await child?.kill()
    },
  }
}

/** From source the child runs `worker.ts`; in the build this code may lie in `dist/` or in `dist/parts/`. */
export function findWorkerFile(from: string = import.meta.url): string {
  if (from.endsWith('.ts')) return fileURLToPath(new URL('./worker.ts', from))
  const places = ['./media-worker.js', '../media-worker.js'].map((path) => fileURLToPath(new URL(path, from)))
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new Error(`No media worker at ${places.join(' or ')}`)
  return found
}
