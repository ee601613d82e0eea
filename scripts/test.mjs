/**
 * Every layer, from fast to slow, and on after a failure, so that one run shows all there is.
 * --deep: the property tests with many more cases. Where Debian's PostgreSQL 15 is installed the rooms
 * run on it as well; --postgres15: that alone.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { assertNode24 } from '../src/platform/node-version.ts'
import { findChromium } from './chromium.mjs'
import { fail, runCheck, runProject } from './layers.mjs'
import { hasPostgres15, withPostgres15 } from './postgres15.mjs'

assertNode24()
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

const HOUR = 3_600_000
const build = ['bouwen', () => runCheck(process.execPath, ['scripts/ready.mjs'])]
const everyLayer = [
  ['opmaak en lint', () => runCheck('node_modules/.bin/biome', ['check', '.'])],
  ['types', () => runCheck('node_modules/.bin/tsc', ['--noEmit'])],
  build,
  ['unit', () => runProject('unit')],
  ['rooms', () => runProject('rooms')],
  ['browser', () => runBrowser({ args: LONG_STORIES.flatMap((story) => ['--exclude', story]) })],
]
const deepLayers = [
  build,
  [
    'unit, diep',
    () =>
      runProject('unit', {
        env: { ZWW_CASES: '100000', ZWW_SCRIPTS: '10000' },
        args: [`--testTimeout=${HOUR}`],
      }),
  ],
  ['browser, lang', () => runBrowser({ args: LONG_STORIES })],
  ['rooms, diep', () => runProject('rooms', { env: { ZWW_CASES: '100000' }, args: RACES_OF_ROOMS })],
  [
    'kill -9, diep',
    () => runBrowser({ env: { ZWW_KILLS: '50' }, args: ['e2e/worker-killed', `--testTimeout=${HOUR}`] }),
  ],
]
const postgres15Layers = [['rooms op PostgreSQL 15', runRoomsOnPostgres15]]

/** Stories that take long, for the long form: the whole of `npm test` stays within eight minutes. */
const LONG_STORIES = ['five-channels', 'screens', 'people', 'film', 'may-this'].map(
  (story) => `e2e/${story}.e2e.ts`,
)

/** Where two work at once, and the short form has fewer rounds. */
const RACES_OF_ROOMS = ['src/publication/race', 'src/publication/claim', `--testTimeout=${HOUR}`]

const WHERE_SQL_IS_THE_POINT = [
  ...['src/platform', 'src/consent', 'src/people/store.room', 'src/people/colleagues'],
  ...['src/people/roster-import/roster-import.room', 'src/people/invitation'],
  ...['src/publication/chain', 'src/publication/take-back'],
]

function runBrowser({ env = {}, args = [] } = {}) {
  const { path: chromium, problem } = findChromium()
  return chromium ? runProject('browser', { env: { ...env, CHROMIUM_PATH: chromium }, args }) : fail(problem)
}

function runRoomsOnPostgres15() {
  if (!hasPostgres15()) return fail('PostgreSQL 15 van Debian ontbreekt: apt-get install postgresql-15.')
  // The rooms of which the SQL is the point; pages say the same on every server.
  return withPostgres15((url) =>
    runProject('rooms', { env: { ZWW_TEST_DATABASE_URL: url }, args: WHERE_SQL_IS_THE_POINT }),
  )
}

/** A test that is skipped may go unseen for ever: whoever adds one writes it down. */
function judgeSkips(skipped) {
  const expected = JSON.parse(readFileSync('scripts/expected-skips.json', 'utf8'))
  const allowed = existsSync('../shared') ? expected.with_shared : expected.without_shared
  if (skipped <= allowed) return { passed: 0, failed: 0, skipped: 0 }
  return fail(
    `${skipped} tests zijn overgeslagen en scripts/expected-skips.json verwacht er hooguit ${allowed}.`,
  )
}

function chooseLayers(flags) {
  if (flags.includes('--deep')) return deepLayers
  if (flags.includes('--postgres15')) return postgres15Layers
  return hasPostgres15() ? [...everyLayer, ...postgres15Layers] : everyLayer
}

const results = []
for (const [name, runLayer] of chooseLayers(process.argv)) {
  console.log(`\n── ${name}`)
  const began = performance.now()
  results.push({ name, ...(await runLayer()), seconds: (performance.now() - began) / 1000 })
}

const sum = (of) => results.reduce((total, result) => total + result[of], 0)
const skipped = sum('skipped')
const failed = sum('failed') + judgeSkips(skipped).failed

console.log()
for (const { name, seconds, ...counts } of results) {
  console.log(`${name.padEnd(24)} ${describe(counts)} (${seconds.toFixed(1)} s)`)
}
console.log(describe({ passed: sum('passed'), failed, skipped }))
process.exitCode = failed > 0 ? 1 : 0

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
