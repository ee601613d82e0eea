import { derive } from './derive.ts'
import { faceModel, loadFaceFinder } from './faces.ts'
import type { FaceFinder } from './photo-file.ts'
import { prepare } from './prepare.ts'
import type { Answer, Job, Result } from './worker-messages.ts'

/** The child process: decodes and looks for faces where it can be killed, and holds the warm model. */

let finder: Promise<FaceFinder> | undefined

function findFaces(): Promise<FaceFinder> {
  finder ??= loadFaceFinder()
  return finder
}

async function run(job: Job): Promise<Result> {
  if (job.kind === 'derive') return derive(job.master, job.covers, job.variants, findFaces)
  const faces = job.findFaces ? { model: faceModel, find: await findFaces() } : null
  return prepare(job.bytes, faces, () => performance.now())
}

function answer(message: Answer): void {
  process.send?.(message)
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
