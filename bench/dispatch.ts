/**
 * 1,000 deliveries to five practice networks, of which one in twenty calls goes wrong: how many a minute, how many
 * twice, how many lost; and how long a withdrawal takes to a dark page of our own and to the first call that removes.
 * `npm run bench:dispatch` prints JSON.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { type Http, type HttpRequest, openHttpClient } from '#platform/http-client.ts'
import { migrate } from '#platform/migrate.ts'
import { seededRandom } from '#platform/seeded-random.ts'
import type { ChannelId } from '#publication/channels/channel.ts'
import { nudgePosts, publicationJobs } from '#publication/jobs.ts'
import { openChain } from '#publication/testing/chain.ts'
import {
  approvedPost,
  consentTo,
  deliveryTo,
  faultsInLedger,
  manyApproved,
  onNetwork,
  switchOn,
  takedownsFor,
  tasksFor,
} from '#publication/testing/networks.ts'

const NETWORKS: readonly ChannelId[] = ['instagram', 'facebook', 'x', 'linkedin', 'whatsapp']
const POSTS = Number(process.argv[2] ?? 200)
const WITHDRAWALS = 20
const FAULTS = 0.05

/** One call in twenty: nothing sent, sent and no answer heard, too busy, or a server that broke. */
function faulty(http: Http, random: () => number): Http {
  return async (request: HttpRequest) => {
    if (random() >= FAULTS) return http(request)
    const kind = Math.floor(random() * 4)
    if (kind === 0) return { is: 'lost', why: 'bench' }
    if (kind === 1) {
      await http(request)
      return { is: 'lost', why: 'bench' }
    }
    return { is: 'answered', status: kind === 2 ? 429 : 503, headers: {}, body: '{}' }
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'zww-bench-'))
await chmod(folder, 0o755)
const server = await startEmbeddedPostgres({ folder: path.join(folder, 'database'), log: () => undefined })
await migrate(server.url)
const chain = await openChain(async () => ({ url: server.url, drop: () => server.stop() }))
chain.pass(Date.now() - chain.house.clock().getTime())
const { promise, resolve } = Promise.withResolvers<number>()
const web = serve({ fetch: chain.app.fetch, port: 0, hostname: '127.0.0.1' }, (at) => resolve(at.port))
const url = `http://127.0.0.1:${await promise}`

const random = seededRandom(20)
let firstRemoval: (() => void) | undefined
const real = openHttpClient()
const watched: Http = (request) => {
  if (request.method === 'DELETE') firstRemoval?.()
  return real(request)
}
let ahead = 0
const house = {
  ...chain.house,
  config: { ...chain.house.config, publicUrl: url },
  http: faulty(watched, random),
  clock: () => new Date(Date.now() + ahead),
}
const findSchool = async () => chain.school
await switchOn(chain, ...NETWORKS)
const noor = await chain.person('Noor')
const [guardian = ''] = await chain.guardiansOf(noor)
await consentTo(chain, noor, ...NETWORKS)

const posts = await manyApproved(chain, POSTS, NETWORKS)

const isOver = async () => {
  for (const post of posts)
    for (const network of NETWORKS)
      if (!['live', 'failed', 'unconfirmed'].includes((await deliveryTo(chain, post, network)).is))
        return false
  return true
}
const began = performance.now()
await house.jobs.work(publicationJobs(house, chain.studio, findSchool))
while (!(await isOver())) await pause(500)
const seconds = (performance.now() - began) / 1000
// Those of which no answer was heard are looked for, or come to a person: the clock runs ahead for that.
for (let round = 0; round < 12; round += 1) {
  ahead += 5 * 60_000
  await nudgePosts(house, chain.school.schoolId, house.clock())
  await pause(1_500)
}

let [doubled, lost] = [0, 0]
const ends: Record<string, number> = {}
for (const network of NETWORKS) {
  const refs = new Set<string>()
  let unsure = 0
  for (const post of posts) {
    const delivery = await deliveryTo(chain, post, network)
    ends[delivery.is] = (ends[delivery.is] ?? 0) + 1
    if (delivery.is === 'live') refs.add(delivery.item.ref)
    if (delivery.is !== 'unconfirmed') continue
    const isAsked = (await tasksFor(chain, post)).some((task) => task.channel === network)
    if (isAsked) unsure += 1
    else lost += 1
  }
  const there = await onNetwork(chain, network)
  doubled += Math.max(0, there.filter(({ id }) => !refs.has(id)).length - unsure)
}

// From here on nothing goes wrong: how fast is a "nee"?
house.http = watched
const [toDark, toRemoval]: [number[], number[]] = [[], []]
await consentTo(chain, noor, 'website')
for (let n = 0; n < WITHDRAWALS; n += 1) {
  const post = await approvedPost(chain, ['website', 'facebook'], noor)
  while ((await deliveryTo(chain, post, 'facebook')).is !== 'live') await pause(50)
  while ((await deliveryTo(chain, post, 'website')).is !== 'live') await pause(50)
  const removed = Promise.withResolvers<void>()
  firstRemoval = removed.resolve
  const from = performance.now()
  const chosen = await chain.answer(guardian, noor, 'website', { foto: 'nee' })
  toDark.push(performance.now() - from)
  if (chosen.is !== 'chosen' || chosen.dark.length === 0) throw new Error('Nothing went dark')
  const again = performance.now()
  await chain.answer(guardian, noor, 'facebook', { foto: 'nee' })
  await removed.promise
  toRemoval.push(performance.now() - again)
  while (!(await takedownsFor(chain, post)).every(({ takedown }) => takedown.is === 'gone')) await pause(50)
  for (const purpose of ['website', 'facebook']) await chain.answer(guardian, noor, purpose, { foto: 'ja' })
}

const p99 = (times: number[]) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? 0
const report = {
  machine: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
  deliveries: POSTS * NETWORKS.length,
  faults: FAULTS,
  seconds: Number(seconds.toFixed(1)),
  perMinute: Math.round((POSTS * NETWORKS.length * 60) / seconds),
  ...{ doubled, lost, ends },
  ledgerFaults: (await faultsInLedger(chain)).length,
  withdrawals: WITHDRAWALS,
  toDarkOwnPageP99Ms: Math.round(p99(toDark)),
  toFirstRemovalP99Ms: Math.round(p99(toRemoval)),
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
web.close()
await chain.close()
await rm(folder, { recursive: true, force: true })
process.exitCode = doubled > 0 || lost > 0 ? 1 : 0
