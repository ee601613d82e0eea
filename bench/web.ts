/**
 * What the three pages that people wait for cost: requests per second, processor time per request, questions to the
 * database and bytes. The built program over HTTP, it and PostgreSQL on one core, who asks on the other.
 * `npm run -s bench:web` prints JSON; a number after it is how many seconds each page is asked for.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'
import { openChain } from '#publication/testing/chain.ts'
import { watchQueries } from '#testing/watch-queries.ts'
import { machine, openMeasure } from './measure.ts'
import { weigh } from './web-bytes.ts'
import { makePages, type WebPage } from './web-pages.ts'
import { cpuOf, load, pinPostgres, startProgram } from './web-processes.ts'

const SECONDS = Number(process.argv[2] ?? 10)
const WARM_SECONDS = 3
const CONNECTIONS = 8
const PORT = 4417
const origin = `http://127.0.0.1:${PORT}`
const { calibrate } = openMeasure()
const note = (line: string) => process.stderr.write(`${line}\n`)
const rounded = (value: number) => Number(value.toPrecision(3))

const folder = await mkdtemp(path.join(tmpdir(), 'zww-bench-'))
await chmod(folder, 0o755)
const server = await startEmbeddedPostgres({ folder: path.join(folder, 'database'), log: () => undefined })
await migrate(server.url)
const watch = watchQueries()
const chain = await openChain(async () => ({ url: server.url, drop: () => server.stop() }))
chain.pass(Date.now() - chain.house.clock().getTime())
note('Making a school …')
const pages = await makePages(chain)
const questions = new Map<string, number>()
for (const { what, address, session } of pages) {
  watch.since()
  await chain.get(address, session)
  questions.set(what, watch.since().length)
}
watch.stop()
const postgres = pinPostgres(path.join(folder, 'database'))
const program = await startProgram(server.url, chain.house.config.dataFolder, PORT)

async function measurePage({ what, address, session }: WebPage) {
  note(`${what} …`)
  const cookie = `${SESSION_COOKIE}=${session}`
  const asked = { url: `${origin}${address}`, cookie, connections: CONNECTIONS }
  await load({ ...asked, seconds: WARM_SECONDS })
  const calibration = calibrate()
  const before = { program: cpuOf(program.pid), postgres: cpuOf(postgres) }
  const { requests, seconds, p50, p99, cpuSeconds } = await load({ ...asked, seconds: SECONDS })
  const cpu = {
    program: (cpuOf(program.pid) - before.program) / requests,
    postgres: (cpuOf(postgres) - before.postgres) / requests,
  }
  return {
    what,
    requests,
    perSecond: rounded(requests / seconds),
    ms: { p50: rounded(p50), p99: rounded(p99) },
    cpuMsPerRequest: { program: rounded(cpu.program * 1000), postgres: rounded(cpu.postgres * 1000) },
    /** Of the core that who asks has to itself: near 1, and it is what is measured. */
    askersShare: rounded(cpuSeconds / seconds),
    calibration,
    /** Words that could be ORed in the processor time of one request. */
    ratio: rounded((cpu.program + cpu.postgres) * calibration),
    questions: questions.get(what),
    bytes: await weigh(origin, address, cookie),
  }
}

try {
  const figures = []
  for (const page of pages) figures.push(await measurePage(page))
  const workload = { seconds: SECONDS, connections: CONNECTIONS, cores: { programAndPostgres: 1, askers: 1 } }
  process.stdout.write(`${JSON.stringify({ machine: machine(), workload, figures }, null, 2)}\n`)
  process.exitCode = figures.every(({ bytes }) => bytes.met) ? 0 : 1
} finally {
  await program.stop()
  await chain.close()
  await rm(folder, { recursive: true, force: true })
}
