import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'
import { seededRandom } from '#platform/seeded-random.ts'
import type { ChannelId } from '#publication/channels/channel.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import {
  approvedPost,
  consentTo,
  deliveryTo,
  faultsInLedger,
  onNetwork,
  switchOn,
  takedownsFor,
  tasksFor,
} from '#publication/testing/networks.ts'

const KILLS = Number(process.env.ZWW_KILLS ?? 2)
const WITH_DATABASE = new Set([2, Math.floor(KILLS / 2), KILLS - 1])
const CHANNELS: readonly ChannelId[] = ['website', 'instagram', 'facebook', 'x']
const LEASE_MS = 61_000

let folder: string
let server: EmbeddedPostgres
let chain: Chain
let url: string
let closeWeb: () => void
let relay: { port: number; close: () => void }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zww-worker-killed-'))
  // As root the database runs as another user, who has to be able to enter.
  await chmod(folder, 0o755)
  await bringDatabaseBack()
  relay = await openRelay(() => Number(new URL(server.url).port))
  const relayed = new URL(server.url)
  relayed.port = String(relay.port)
  await migrate(relayed.href)
  chain = await openChain(async () => ({ url: relayed.href, drop: () => server.stop() }))
  chain.pass(Date.now() - chain.house.clock().getTime())
  const { promise, resolve } = Promise.withResolvers<number>()
  const web = serve({ fetch: chain.app.fetch, port: 0, hostname: '127.0.0.1' }, (at) => resolve(at.port))
  url = `http://127.0.0.1:${await promise}`
  closeWeb = () => web.close()
})
afterAll(async () => {
  closeWeb()
  await chain.close()
  relay.close()
  await rm(folder, { recursive: true, force: true })
})

/** One address for a server that comes back on another port each time. */
async function openRelay(portNow: () => number): Promise<{ port: number; close: () => void }> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const door = createServer((near) => {
    const far = connect(portNow(), '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const)
      from.on('error', () => to.destroy()).on('close', () => to.destroy())
    near.pipe(far).pipe(near)
  })
  door.listen(0, '127.0.0.1', () => {
    const address = door.address()
    resolve(typeof address === 'object' && address !== null ? address.port : 0)
  })
  return { port: await promise, close: () => door.close() }
}

/** Answers whether it was killed. Without a place to die it works until nothing is left. */
async function runWorker(orders: { aheadMs: number; dieAt?: number; takeAlong?: number }): Promise<boolean> {
  const { databaseUrl, house } = chain
  const all = { ...orders, databaseUrl, folder: house.config.dataFolder, publicUrl: url }
  const worker = spawn(process.execPath, ['src/publication/testing/worker.ts', JSON.stringify(all)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code, signal] = await once(worker, 'exit')
  if (signal === null && code !== 0) throw new Error(`The worker failed with ${code}`)
  return signal === 'SIGKILL'
}

const postmaster = async () =>
  Number((await readFile(path.join(folder, 'database/data/postmaster.pid'), 'utf8')).split('\n')[0])

async function bringDatabaseBack(): Promise<void> {
  server = await startEmbeddedPostgres({ folder: path.join(folder, 'database'), log: () => undefined })
}

test(`a worker that is killed ${KILLS} times, sometimes with the database, places nothing twice and leaves nobody online`, async () => {
  await switchOn(chain, 'instagram', 'facebook', 'x')
  const [noor, ali] = [await chain.person('Noor'), await chain.person('Ali')]
  for (const child of [noor, ali]) await consentTo(chain, child, ...CHANNELS)
  const [guardian = ''] = await chain.guardiansOf(noor)
  const random = seededRandom(50)
  const posts: string[] = []
  let killed = 0
  let aheadMs = 0
  for (let life = 1; killed < KILLS; life += 1) {
    // New work each time, and now and then somebody changes their mind.
    posts.push(await approvedPost(chain, CHANNELS, noor, ali))
    if (life % 5 === 0) {
      await chain.answer(guardian, noor, 'facebook', { foto: 'nee' })
      await chain.answer(guardian, noor, 'facebook', { foto: 'ja' })
    }
    aheadMs += LEASE_MS
    const dieAt = 1 + Math.floor(random() * 24)
    const takeAlong = WITH_DATABASE.has(killed) ? await postmaster() : undefined
    const died = await runWorker({ aheadMs, dieAt, ...(takeAlong === undefined ? {} : { takeAlong }) })
    if (died) killed += 1
    if (died && takeAlong !== undefined) await bringDatabaseBack()
  }
  await chain.answer(guardian, noor, 'x', { foto: 'nee' })
  for (let round = 0; round < 8; round += 1) {
    aheadMs += 5 * LEASE_MS
    expect(await runWorker({ aheadMs })).toBe(false)
  }

  for (const network of CHANNELS.filter((channel) => channel !== 'website'))
    expect(await unaccountedFor(posts, network)).toEqual([])
  expect(await onNetwork(chain, 'x')).toEqual([])
  expect(await faultsInLedger(chain)).toEqual([])
  expect(killed).toBe(KILLS)
})

/** What stands on a network and is not known by its own name, and what is on its way to nobody. */
async function unaccountedFor(posts: readonly string[], network: ChannelId): Promise<string[]> {
  const wrong: string[] = []
  const known = new Set<string>()
  let unsure = 0
  for (const postId of posts) {
    const delivery = await deliveryTo(chain, postId, network)
    if (delivery.is === 'live') known.add(delivery.item.ref)
    if (delivery.is === 'unconfirmed') unsure += 1
    const isAsked = (await tasksFor(chain, postId)).some(({ channel }) => channel === network)
    // Whose ground changed waits for a colleague's yes; that is a person who was asked.
    if (!isAsked && !['live', 'failed', 'waiting'].includes(delivery.is))
      wrong.push(`${postId} ${delivery.is}`)
    // Nobody knows what there is to remove before somebody has said whether it stands there.
    const waitsForAnswer = delivery.is === 'unconfirmed' && isAsked
    for (const { takedown, channel } of await takedownsFor(chain, postId))
      if (channel === network && !waitsForAnswer && takedown.is !== 'gone' && takedown.is !== 'with_person')
        wrong.push(`takedown ${takedown.is} of a delivery that is ${delivery.is}`)
  }
  const unknown = (await onNetwork(chain, network)).filter(({ id }) => !known.has(id))
  return unknown.length > unsure ? [...wrong, `${unknown.length} unknown on ${network}`] : wrong
}
