import { prepareClip } from './clip/prepare.ts'
import { derive } from './derive.ts'
import { loadFaceFinder } from './faces.ts'
import { fingerprintUpload } from './fingerprint.ts'
import { loadOwnFaceModel } from './own-face-model.ts'
import type { LoadedFinder } from './photo-file.ts'
import { prepare } from './prepare.ts'
import { faceModelTexts } from './texts.nl.ts'
import type { Answer, Job, Result } from './worker-messages.ts'

/** The child process: decodes and looks for faces where it can be killed, and holds the warm model. */

let loaded: ReturnType<typeof loadOwnFaceModel> | undefined

function load(): ReturnType<typeof loadOwnFaceModel> {
  const [, , ownModel = ''] = process.argv
  loaded ??= ownModel === '' ? loadFaceFinder() : loadOwnFaceModel(ownModel)
  return loaded
}

async function loadFinder(): Promise<LoadedFinder> {
  const finder = await load()
  if ('fault' in finder) throw new Error(faceModelTexts[finder.fault])
  return finder
}

async function run(job: Job): Promise<Result> {
  if (job.kind === 'try_model') {
    const finder = await load()
    return { ok: true, fault: 'fault' in finder ? finder.fault : undefined }
  }
  if (job.kind === 'derive')
    return derive(job.master, job.edit, job.variants, async () => (await loadFinder()).glance)
  if (job.kind === 'clip') return prepareClip(job.bytes, job.sound)
  if (job.kind === 'fingerprint') return fingerprintUpload(job.bytes, job.heic)
  return prepare(job.bytes, job.findFaces ? await loadFinder() : null, () => performance.now(), job.heic)
}

function answer(message: Answer): void {
  // Whoever asked can be gone: then there is nobody left to work for.
  process.send?.(message, undefined, undefined, (error) => error && process.exit(0))
}

process.on('message', (job: Job) => {
  run(job).then(
    (result) => answer({ kind: 'done', id: job.id, result }),
    (error: unknown) =>
      answer({
        kind: 'bug',
        id: job.id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  )
})

// Ctrl-C reaches the whole process group; the studio decides when its child ends.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))

answer({ kind: 'ready' })
