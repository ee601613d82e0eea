/**
 * The photo gate at the size of a school and of a board: `npm run -s bench:gate`. JSON on stdout, progress on stderr.
 * A naive scan, the gate, the words of TypeScript and `bit_or` in PostgreSQL agree on every cell before a figure is
 * taken; when they don't, the exit code is 1 and nothing is printed. Read ratios: how fast a machine is differs by the
 * minute.
 */
import {
  FEWEST_CHANGES,
  type GateCase,
  gate,
  indexPhotos,
  layOut,
  maskGate,
  maskGateNaming,
  minimumRemedies,
  namedRoomFor,
  openGate,
  roomFor,
} from 'mag-dit'
import { agree, byGate, checkAgreement, inWords, openScan } from './gate-agreement.ts'
import { masksOf, openBoard } from './gate-board.ts'
import { openSchool, type School } from './gate-postgres.ts'
import { CHANNELS, drawPost, drawSchool, RULES, withCandidates } from './gate-workload.ts'
import { type Figure, machine, openMeasure } from './measure.ts'

const SCHOOLS = 20
const ONE_ANSWER = { floor: { ms: 50 } }
const { measure, measureAsync } = openMeasure()
const note = (line: string) => process.stderr.write(`${line}\n`)

function layOutSchool(input: GateCase) {
  const masks = masksOf(input)
  const table = layOut(masks, input.channels, Date.parse(input.at))
  return { input, masks, table, index: indexPhotos(input.photos, table) }
}
type LaidOut = ReturnType<typeof layOutSchool>

async function compareAll(school: LaidOut, hard: LaidOut, database: School): Promise<void> {
  checkAgreement(school.input, school.index, school.table)
  agree('26 faces of 25 candidates', byGate(hard.input), inWords(hard.input, hard.index, hard.table))
  const room = roomFor(school.index)
  maskGate(school.index, school.table, room)
  const lineOf = (photo: unknown, ...words: (number | undefined)[]) =>
    [photo, ...words.map((word) => (word ?? 0) >>> 0)].join(' ')
  const answered = [...(await database.ask())].sort((a, b) => Number(a.photo) - Number(b.photo))
  agree(
    'bit_or and masks',
    answered.map((it) => lineOf(it.photo, it.deny, it.unknown, it.lacking)),
    school.index.photos.map((_, at) => lineOf(at, room.deny[at], room.unknown[at], room.lacking[at])),
  )
}

const often = (times: number, work: () => void) => () => {
  for (let nth = 0; nth < times; nth++) work()
}

/** Two hundred times over the photos in one round: once is too short for a clock. */
function timeWords(what: string, { index, table }: LaidOut, floor?: { perSecond: number }): Figure[] {
  const options = { times: 200, decisions: index.photos.length * CHANNELS.length, floor }
  const [plain, named] = [roomFor(index), namedRoomFor(index)]
  return [
    measure(
      `${what}: verdicts, typed`,
      often(200, () => maskGate(index, table, plain)),
      options,
    ),
    measure(
      `${what}: verdicts + blockers, typed`,
      often(200, () => maskGateNaming(index, table, named)),
      options,
    ),
  ]
}

function timeInFull(what: string, input: GateCase, floor?: { perSecond: number }): Figure[] {
  const decisions = new Set(input.photos.map((photo) => photo.id)).size * input.channels.length
  const opened = openGate(input, RULES)
  if ('refused' in opened) throw new Error(opened.refused)
  const options = { decisions, rounds: 60, floor }
  return [
    measure(`${what}: full reasons + remedies per cell`, () => opened.judge(input.photos), options),
    measure(
      `${what}: full reasons + remedies per cell, reading the register too`,
      () => gate(input, RULES),
      options,
    ),
  ]
}

function timePost(post: GateCase): Figure[] {
  const what = `${post.photos.length} photos × ${post.channels.length} channels: cheapest changes`
  const start = performance.now()
  minimumRemedies(post)
  note(`${what}, the very first time: ${(performance.now() - start).toPrecision(4)} ms`)
  return [
    measure(`${what} by what is lost`, () => minimumRemedies(post), ONE_ANSWER),
    measure(`${what} by number`, () => minimumRemedies(post, FEWEST_CHANGES), ONE_ANSWER),
  ]
}

function timeBoard(): Figure[] {
  const board = openBoard(SCHOOLS)
  const { withdrawals } = board
  for (const withdrawal of withdrawals.filter((_, nth) => nth % 10 === 0)) {
    board.check(withdrawal, board.withdraw(withdrawal))
    board.giveBack(withdrawal)
  }
  const giveAllBack = () => {
    for (const one of withdrawals) board.giveBack(one)
  }
  const floor = { ms: 1 }
  return [
    measure(`${SCHOOLS} schools: verdicts, typed`, board.decide, { decisions: board.decisions }),
    measure(
      `${SCHOOLS} schools: one withdrawal, folded, laid and decided again`,
      () => {
        for (const one of withdrawals) board.withdraw(one)
        giveAllBack()
      },
      { times: withdrawals.length * 2, floor },
    ),
    // What is given back is in the figure, and is not counted.
    measure(
      `${SCHOOLS} schools: one withdrawal, with everything that goes dark explained in full`,
      () => {
        for (const one of withdrawals) board.explain(one, board.withdraw(one))
        giveAllBack()
      },
      { times: withdrawals.length, floor },
    ),
  ]
}

const school = layOutSchool(drawSchool(1))
const hard = layOutSchool(withCandidates(school.input, 8))
const database = await openSchool(school.input, school.masks)
try {
  note('Comparing …')
  await compareAll(school, hard, database)
  note('Timing …')
  const decisions = school.index.photos.length * CHANNELS.length
  const figures = [
    ...timeInFull('a school', school.input, { perSecond: 1e6 }),
    ...timeWords('a school', school, { perSecond: 100e6 }),
    measure('a school: register folded into masks', () => masksOf(school.input)),
    ...timePost(drawPost(school.input)),
    ...timeInFull('26 faces of 25 candidates', hard.input),
    ...timeWords('26 faces of 25 candidates', hard),
    ...timeBoard(),
    measure('a school: naive scan of the raw register', openScan(school.input), { decisions, rounds: 1 }),
    await measureAsync('a school: bit_or in PostgreSQL, and its answer read', database.ask, { decisions }),
  ]
  const { people, consents } = school.input
  console.log(
    JSON.stringify(
      {
        machine: { ...machine(), postgres: database.version },
        workload: {
          ...{ people: people.length, entries: consents.length, decisions },
          ...{ photos: school.index.photos.length, sightings: school.index.rows.length, schools: SCHOOLS },
        },
        agreed: ['naive scan', 'gate()', 'masks', 'bit_or'],
        figures,
      },
      null,
      2,
    ),
  )
} finally {
  await database.close()
}
