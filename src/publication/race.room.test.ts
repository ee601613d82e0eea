import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passBy } from '#platform/crash-point.ts'
import { openDatabase } from '#platform/database.ts'
import { openHttpClient } from '#platform/http-client.ts'
import { openDeliveryDesk } from './actions/dispatch.ts'
import { advance } from './engine.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { deliveryTo, faultsInLedger, manyApproved, onNetwork, switchOn } from './testing/networks.ts'

/** All of them in the long form, `npm run test:deep`. */
const POSTS = process.env.ZWW_CASES ? 200 : 30
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

test(`two workers on one database race for ${POSTS} posts, over a real connection, and each is placed once`, {
  timeout: 240_000,
}, async () => {
  const posts = await manyApproved(chain, POSTS, ['facebook'])
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
