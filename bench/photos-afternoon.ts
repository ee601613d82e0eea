import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { addresses } from '#addresses.ts'
import { mediaJobs } from '#media/jobs.ts'
import { openStudio } from '#media/studio.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { rows } from '#platform/database.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'

const POLL_MS = 50

/**
 * Half past four: photos go up one after the other through the real pages, and are ready for the face wall. Browser,
 * server, database and the child that looks at photos share the cores of this machine.
 */
export async function timeAfternoon(photos: readonly Buffer[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'zww-bench-'))
  await chmod(folder, 0o755)
  const server = await startEmbeddedPostgres({ folder: path.join(folder, 'database'), log: () => undefined })
  await migrate(server.url)
  const chain = await openChain(async () => ({ url: server.url, drop: () => server.stop() }))
  chain.pass(Date.now() - chain.house.clock().getTime())
  const studio = openStudio({ timeLimitMs: 60_000, memoryLimitMb: 1600, log: () => undefined })
  const { promise, resolve } = Promise.withResolvers<number>()
  const web = serve({ fetch: chain.app.fetch, port: 0, hostname: '127.0.0.1' }, (at) => resolve(at.port))
  const upload = await openUpload(chain, `http://127.0.0.1:${await promise}`)
  await chain.house.jobs.work(mediaJobs(chain.house, studio))
  // The child loads its model at the first photo after a start; that is no part of an afternoon.
  const [first = Buffer.alloc(0)] = photos
  await untilReady(chain, await upload(undefined, first), 1, () => undefined)

  const began = performance.now()
  const seconds = () => Number(((performance.now() - began) / 1000).toFixed(2))
  const [one = Buffer.alloc(0), ...others] = photos
  const postId = await upload(undefined, one)
  const readyAfter: number[] = []
  const ready = untilReady(chain, postId, photos.length, () => readyAfter.push(seconds()))
  for (const photo of others) await upload(postId, photo)
  const uploadedAfterSeconds = seconds()
  await ready
  const faces = (await chain.look(postId)).photos.reduce((sum, photo) => sum + photo.faces.length, 0)
  await studio.close()
  web.close()
  await chain.close()
  await rm(folder, { recursive: true, force: true })
  return {
    photos: photos.length,
    megabytes: Math.round(photos.reduce((sum, photo) => sum + photo.length, 0) / 1e6),
    faces,
    uploadedAfterSeconds,
    firstReadySeconds: readyAfter[0],
    lastReadySeconds: readyAfter.at(-1),
  }
}

/** One photo per request, as a phone sends them: the first makes the post, the others join it. Answers which post. */
async function openUpload(chain: Chain, url: string) {
  const { slug } = chain.school
  const session = await chain.signIn(await chain.identityOf('teacher'))
  return async (postId: string | undefined, photo: Buffer): Promise<string> => {
    const form = new FormData()
    form.append('fotos', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'foto.jpg')
    const address = postId === undefined ? addresses.newPost(slug) : addresses.addPhotos(slug, postId)
    const answer = await fetch(`${url}${address}`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { Cookie: `${SESSION_COOKIE}=${session}`, Origin: url },
    })
    const [, id] = /berichten\/([0-9a-f-]{36})/.exec(answer.headers.get('Location') ?? '') ?? []
    if (id === undefined) throw new Error(`The upload was answered with ${answer.status}`)
    return id
  }
}

async function untilReady(chain: Chain, postId: string, count: number, onReady: () => void): Promise<void> {
  for (let ready = 0; ready < count; await pause(POLL_MS)) {
    const states = await chain.database.inSchool(chain.school.schoolId, (tx) =>
      rows<{ state: string }>(
        tx,
        sql`select state from photo join post_photo using (school_id, photo_id) where post_id = ${postId}`,
      ),
    )
    if (states.some(({ state }) => state === 'refused')) throw new Error('A photo was refused')
    for (; ready < states.filter(({ state }) => state === 'ready').length; ready++) onReady()
  }
}
