import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passBy } from '#platform/crash-point.ts'
import { openDatabase } from '#platform/database.ts'
import { openHttpClient } from '#platform/http-client.ts'
import { uploadWithFaces } from '#testing/fake-studio.ts'
import { openDeliveryDesk } from './actions/dispatch.ts'
import { startPost } from './actions/make.ts'
import { sayOfPhoto } from './actions/say-who.ts'
import { advance } from './engine.ts'
import { photosOfPost, saveWording } from './store/posts.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { deliveryTo, faultsInLedger, onNetwork, switchOn } from './testing/networks.ts'

const POSTS = 200
let chain: Chain
let url: string
let close: () => void
beforeAll(async () => {
  chain = await openChain()
  await switchOn(chain, 'facebook')
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: chain.app.fetch, port: 0, hostname: '127.0.0.1' }, (at) => resolve(at.port))
  url = `http://127.0.0.1:${await promise}`
  close = () => server.close()
})
afterAll(async () => {
  close()
  await chain.close()
})

/** Approved posts to one network, each with a photo on which nobody can be recognised. */
async function manyApproved(): Promise<string[]> {
  const { house, school, marit } = chain
  const by = { schoolId: school.schoolId, by: marit }
  const posts: string[] = []
  for (let n = 0; n < POSTS; n += 1) posts.push(await startPost(house, by, [uploadWithFaces(0)]))
  await chain.work()
  for (const [n, postId] of posts.entries()) {
    const photoId = await house.database.inSchool(school.schoolId, async (tx) => {
      const [photo] = await photosOfPost(tx, postId)
      const words = { caption: `Bericht nummer ${n}`, channels: ['facebook'], plannedAt: undefined } as const
      const asked = { wordsReason: '', notAChild: [], askedPerson: undefined }
      await saveWording(tx, { ...words, ...asked, schoolId: school.schoolId, postId, at: house.clock() })
      return photo?.photoId ?? ''
    })
    await sayOfPhoto(house, { school, by: marit, postId, photoId }, { kind: 'nobody_recognisable' })
    const sent = await chain.send(postId)
    if (sent !== 'done') throw new Error(sent)
  }
  return posts
}

test(`two workers on one database race for ${POSTS} posts, over a real connection, and each is placed once`, async () => {
  const posts = await manyApproved()
  const second = openDatabase(chain.databaseUrl)
  const config = { ...chain.house.config, publicUrl: url }
  const one = { ...chain.house, config, http: openHttpClient() }
  // The other believes that every lease is over: only the claim itself stands between them.
  const ahead = () => new Date(chain.house.clock().getTime() + 61_000)
  const other = { ...one, database: second, clock: ahead }
  const workers = [one, other].map((house) => async (postId: string) => {
    const desk = openDeliveryDesk(house, chain.school, { postId, channel: 'facebook' })
    await advance(desk, { clock: house.clock, reach: passBy })
  })
  for (let from = 0; from < POSTS; from += 4) {
    const few = posts.slice(from, from + 4)
    await Promise.all(few.flatMap((postId) => workers.map((work) => work(postId))))
  }
  await second.close()
  const texts = (await onNetwork(chain, 'facebook')).map(({ text }) => text)
  expect(texts).toHaveLength(POSTS)
  expect(new Set(texts).size).toBe(POSTS)
  const states = await Promise.all(posts.map(async (id) => (await deliveryTo(chain, id, 'facebook')).is))
  expect(new Set(states)).toEqual(new Set(['live']))
  expect(await faultsInLedger(chain)).toEqual([])
})
