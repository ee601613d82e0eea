import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Child, type Limits, type MediaLog, startChild } from './child.ts'
import {
  type ClipRefused,
  clipLimits,
  isClipRefusal,
  type PreparedClip,
  refuseClip,
  type SoundChoice,
} from './clip/clip-file.ts'
import {
  type Derived,
  type Edit,
  type FaceModelFault,
  type Fingerprinted,
  type HeicSetting,
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
  derive(master: Uint8Array, edit: Edit, variants: readonly VariantSpec[]): Promise<Derived | Refused>
  /** A film or a sound, written anew with nothing but pictures and sound in it. */
  clip(bytes: Uint8Array, sound: SoundChoice): Promise<PreparedClip | ClipRefused>
  /** Looks at a picture and keeps nothing of it. */
  fingerprint(bytes: Uint8Array): Promise<Fingerprinted | Refused>
  /** Ends the child at once. Jobs that were not done throw: closing is no refusal of a photo. */
  close(): Promise<void>
}

/** `faceModel` is the path of an operator's own model file; empty is the model that comes with it. */
export type StudioSettings = Limits & {
  workerFile?: string
  log: MediaLog
  heic?: HeicSetting
  faceModel?: string
}

/** `tryFaceModel` says what is wrong with the operator's own model, if anything: at the start, not at a photo. */
export type OpenedStudio = Studio & { tryFaceModel(): Promise<FaceModelFault | undefined> }

type WithoutId<J> = J extends Job ? Omit<J, 'id'> : never

export function openStudio({
  workerFile = findWorkerFile(),
  log,
  heic = 'aan',
  faceModel = '',
  ...limits
}: StudioSettings): OpenedStudio {
  const worker = { file: workerFile, args: [faceModel] }
  let child: Child | undefined
  let closed = false
  let lastId = 0
  let last: Promise<unknown> = Promise.resolve()

  async function work(job: WithoutId<Job>): Promise<Result> {
    if (closed) throw new Error('The studio is closed')
    if (child === undefined || !child.isUsable()) child = startChild(worker, limits, log)
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
      const result = await queue({ kind: 'prepare', bytes, findFaces, heic })
      if (result.ok && !('master' in result)) throw new Error('The child answered another question')
      return result
    },
    derive: async (master, edit, variants) => {
      const result = await queue({ kind: 'derive', master, edit, variants })
      if (result.ok && !('variants' in result)) throw new Error('The child answered another question')
      return result
    },
    clip: async (bytes, sound) => {
      if (bytes.byteLength > clipLimits.bytes) return refuseClip('clip_too_large')
      const result = await queue({ kind: 'clip', bytes, sound })
      if (!result.ok) return asClipRefusal(result)
      if (!('clip' in result)) throw new Error('The child answered another question')
      return result
    },
    fingerprint: async (bytes) => {
      if (bytes.byteLength > photoLimits.bytes) return refuse('too_large')
      const result = await queue({ kind: 'fingerprint', bytes, heic })
      if (result.ok && !('fingerprint' in result)) throw new Error('The child answered another question')
      return result
    },
    tryFaceModel: async () => {
      if (faceModel === '') return undefined
      const result = await queue({ kind: 'try_model' })
      if (!result.ok) return 'not_a_model'
      if (!('fault' in result)) throw new Error('The child answered another question')
      return result.fault
    },
    close: async () => {
      closed = true
      await child?.kill()
    },
  }
}

/** The child was ended: for a film that is one sentence, whatever it was that was too much. */
function asClipRefusal({ refused, detail }: Refused): ClipRefused {
  return refuseClip(isClipRefusal(refused) ? refused : 'clip_too_heavy', detail)
}

/** From source the child runs `worker.ts`; in the build this code may lie in `dist/` or in `dist/parts/`. */
export function findWorkerFile(from: string = import.meta.url): string {
  if (from.endsWith('.ts')) return fileURLToPath(new URL('./worker.ts', from))
  const places = ['./media-worker.js', '../media-worker.js'].map((path) => fileURLToPath(new URL(path, from)))
  const found = places.find((path) => existsSync(path))
  if (found === undefined) throw new Error(`No media worker at ${places.join(' or ')}`)
  return found
}
