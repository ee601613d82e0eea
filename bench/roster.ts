/**
 * A file of a school's administration in: 300 pupils looked at and confirmed, 5,000, and 200 schools into one database;
 * and what a file as large as may be asks of memory. `npm run -s bench:roster` prints JSON; a number after it is how many
 * schools.
 */
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { MOST_FILE_BYTES, MOST_PUPILS } from '#people/roster-import/school-file.ts'
import { startEmbeddedPostgres } from '#platform/embedded-postgres.ts'
import { migrate } from '#platform/migrate.ts'
import { machine, openMeasure } from './measure.ts'
import { drawnFile, padded } from './roster-files.ts'
import { openRosterHouse } from './roster-house.ts'

const SCHOOLS = Number(process.argv[2] ?? 200)
const PUPILS = 300
/** As `npm start` has it. */
const FLAGS = ['--max-semi-space-size=4']
const { calibrate } = openMeasure()
const note = (line: string) => process.stderr.write(`${line}\n`)
const rounded = (value: number) => Number(value.toPrecision(3))
const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const brinOf = (nth: number) =>
  `${10 + (nth % 90)}${String.fromCharCode(65 + (Math.floor(nth / 90) % 26))}${String.fromCharCode(65 + Math.floor(nth / 2340))}`

const folder = await mkdtemp(path.join(tmpdir(), 'zww-bench-'))
await chmod(folder, 0o755)
const server = await startEmbeddedPostgres({ folder: path.join(folder, 'database'), log: () => undefined })
await migrate(server.url)
const { house, found, look, carryOut, close, database } = await openRosterHouse(server.url)
let nth = 0

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

async function oneFile(pupils: number, rounds: number, goals: { look: number; confirm: number } | undefined) {
  note(`${pupils} pupils …`)
  const [looked, confirmed, again]: [number[], number[], number[]] = [[], [], []]
  let bytes = 0
  const calibration = calibrate()
  for (let round = 0; round < rounds; round += 1) {
    const school = await found(brinOf(nth), nth)
    const file = drawnFile(brinOf(nth), pupils, nth)
    nth += 1
    bytes = file.byteLength
    const seen = await timed(() => look(school, file))
    looked.push(seen.ms)
    confirmed.push((await timed(() => carryOut(school, seen.value))).ms)
    again.push((await timed(() => look(school, file))).ms)
  }
  const [lookMs, confirmMs] = [middle(looked), middle(confirmed)]
  const met = goals && { met: lookMs < goals.look && confirmMs < goals.confirm }
  return {
    ...{
      pupils,
      kilobytes: Math.round(bytes / 1024),
      rounds,
      lookMs: rounded(lookMs),
      confirmMs: rounded(confirmMs),
    },
    ...{
      lookAgainMs: rounded(middle(again)),
      worstMs: [Math.max(...looked), Math.max(...confirmed)].map(rounded),
    },
    ...(goals ? { goals: `< ${goals.look} ms and < ${goals.confirm} ms`, ...met } : {}),
    calibration,
    /** Words that could be ORed in the time of both steps. */
    ratio: rounded(((lookMs + confirmMs) / 1000) * calibration),
  }
}

async function manySchools() {
  note(`${SCHOOLS} schools …`)
  const first = nth
  let inside = 0
  const calibration = calibrate()
  const steps: number[] = []
  for (; nth < first + SCHOOLS; nth += 1) {
    const [school, file] = [await found(brinOf(nth), nth), drawnFile(brinOf(nth), PUPILS, nth)]
    const { ms } = await timed(async () => carryOut(school, await look(school, file)))
    inside += ms
    steps.push(ms)
  }
  const analyze = await timed(() => house.schools.refreshStatistics())
  const pupils = SCHOOLS * PUPILS
  const perSecond = Math.round(pupils / (inside / 1000))
  return {
    ...{ schools: SCHOOLS, pupils, seconds: rounded(inside / 1000), pupilsPerSecond: perSecond },
    ...{ firstTenMs: rounded(middle(steps.slice(0, 10))), lastTenMs: rounded(middle(steps.slice(-10))) },
    /** Of the whole database as it is at the end; it is in each of the imports above. */
    analyzeMs: rounded(analyze.ms),
    ...{ calibration, ratio: rounded(perSecond / calibration) },
  }
}

async function memory() {
  note('memory …')
  const brin = '99ZZ'
  const file = path.join(folder, 'vol.xml')
  await writeFile(file, padded(drawnFile(brin, MOST_PUPILS, 1), MOST_FILE_BYTES))
  const run = async (what: string) => {
    const args = [...FLAGS, 'bench/roster-memory.ts', server.url, file, brin, what]
    const { stdout } = await promisify(execFile)(process.execPath, args)
    const { startMb, peakMb }: { startMb: number; peakMb: number } = JSON.parse(stdout)
    return { startMb, peakMb, growthMb: peakMb - startMb, met: peakMb < 200 }
  }
  return {
    pupils: MOST_PUPILS,
    megabytes: 20,
    read: await run('read'),
    readAndConfirm: await run('import'),
    goal: '< 200 MB, the program itself with it',
  }
}

/** What was measured has to have happened. */
async function check() {
  const found = await database.askPlatform<{ schools: number }>(
    sql`select count(*)::integer as schools from school`,
  )
  const counted = await house.database.inSchool(
    (await house.schools.list())[0]?.schoolId ?? '',
    async (tx) =>
      (await sql<{ pupils: number }>`select count(*)::integer as pupils from pupil`.execute(tx)).rows,
  )
  if (found[0]?.schools !== nth || (counted[0]?.pupils ?? 0) < PUPILS)
    throw new Error('Somebody did not come in')
}

const report = {
  machine: machine(),
  small: await oneFile(PUPILS, 15, { look: 200, confirm: 1000 }),
  large: await oneFile(MOST_PUPILS, 3, undefined),
  many: await manySchools(),
}
await check()
process.stdout.write(`${JSON.stringify({ ...report, memory: await memory() }, null, 2)}\n`)
await close()
await server.stop()
await rm(folder, { recursive: true, force: true })
