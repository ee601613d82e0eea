/**
 * The photo gate at the size of a school and of a board: `npm run -s bench:gate`. JSON on stdout, progress on stderr.
 * A naive scan, the words of TypeScript and `bit_or` in PostgreSQL agree on every cell before anything is timed; when
 * they don't, the exit code is 1 and there is no figure. Read ratios: how fast a machine is differs by the minute.
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
  roomFor,
} from 'mag-dit'
import { agree, byGate, checkAgreement, inWords, openScan } from './gate-agreement.ts'
import { masksOf, openBoard } from './gate-board.ts'
import { openSchool } from './gate-postgres.ts'
import { CHANNELS, drawPost, drawSchool, RULES, withCandidates } from './gate-workload.ts'
import { type Figure, machine, openMeasure } from './measure.ts'

const SCHOOLS = 20
const figures: Figure[] = []
const { measure, measureAsync } = openMeasure()
const note = (line: string) => process.stderr.write(`${line}\n`)
const add = (figure: Figure) => {
  figures.push(figure)
  note(
    `${figure.what}: ${figure.perSecond === undefined ? `${figure.ms.median} ms` : `${(figure.perSecond / 1e6).toPrecision(4)} M/s`}`,
  )
}

function layOutSchool(input: GateCase) {
  const masks = masksOf(input)
  const table = layOut(masks, input.channels, Date.parse(input.at))
  return { masks, table, index: indexPhotos(input.photos, table) }
}

const school = drawSchool(1)
const { masks, table, index } = layOutSchool(school)
const decisions = index.photos.length * CHANNELS.length

note('Comparing …')
checkAgreement(school, index, table)
const room = namedRoomFor(index)
maskGateNaming(index, table, room)
const database = await openSchool(school, masks)
const wordsLine = (photo: unknown, ...words: (number | undefined)[]) =>
  [photo, ...words.map((it) => (it ?? 0) >>> 0)].join(' ')
const answered = [...(await database.ask())].sort((a, b) => Number(a.photo) - Number(b.photo))
agree(
  'bit_or and masks',
  answered.map((it) => wordsLine(it.photo, it.deny, it.unknown, it.lacking)),
  index.photos.map((_, at) => wordsLine(at, room.deny[at], room.unknown[at], room.lacking[at])),
)
const board = openBoard(SCHOOLS)
for (const withdrawal of board.withdrawals.filter((_, nth) => nth % 10 === 0)) {
  board.check(withdrawal, board.withdraw(withdrawal))
  board.giveBack(withdrawal)
}
const hard = withCandidates(school, 8)
const hardSchool = layOutSchool(hard)
agree('26 faces of 25 candidates', byGate(hard), inWords(hard, hardSchool.index, hardSchool.table))

const often = (times: number, work: () => void) => () => {
  for (let nth = 0; nth < times; nth++) work()
}
const plain = roomFor(index)
const typed = { floor: { perSecond: 100e6 }, times: 200, decisions }
add(
  measure(
    'verdicts, typed',
    often(200, () => maskGate(index, table, plain)),
    typed,
  ),
)
add(
  measure(
    'verdicts + blockers, typed',
    often(200, () => maskGateNaming(index, table, room)),
    typed,
  ),
)
add(measure(`verdicts of a board of ${SCHOOLS} schools, typed`, board.decide, { decisions: board.decisions }))
add(
  measure('full reasons + remedies per cell, gate() with folding the register', () => gate(school, RULES), {
    ...{ decisions, rounds: 60, floor: { perSecond: 1e6 } },
  }),
)
add(measure('folding the register of a school into masks', () => masksOf(school)))

const everybody = board.withdrawals
const withdrawals = { times: everybody.length * 2, floor: { ms: 1 } }
add(
  measure(
    'one withdrawal on a board: fold, lay, decide again',
    () => {
      for (const one of everybody) board.withdraw(one)
      for (const one of everybody) board.giveBack(one)
    },
    withdrawals,
  ),
)
add(
  measure(
    'one withdrawal on a board, and everything that goes dark explained in full',
    () => {
      for (const one of everybody) board.explain(one, board.withdraw(one))
      for (const one of everybody) board.giveBack(one)
    },
    { ...withdrawals, times: everybody.length },
  ),
)

const post = drawPost(school)
const cells = { decisions: post.photos.length * CHANNELS.length }
const first = performance.now()
minimumRemedies(post)
const firstMs = Number((performance.now() - first).toPrecision(4))
add(
  measure('cheapest changes for 30 photos × 7 channels, by what is lost', () => minimumRemedies(post), {
    floor: { ms: 50 },
  }),
)
add(
  measure(
    'cheapest changes for 30 photos × 7 channels, by number',
    () => minimumRemedies(post, FEWEST_CHANGES),
    {
      floor: { ms: 50 },
    },
  ),
)
add(measure('210 cells in full, gate()', () => gate(post, RULES), cells))

const hardRoom = namedRoomFor(hardSchool.index)
const hardCells = hard.photos.length * CHANNELS.length
const naming = often(200, () => maskGateNaming(hardSchool.index, hardSchool.table, hardRoom))
add(
  measure('26 faces of 25 candidates, verdicts + blockers, typed', naming, {
    times: 200,
    decisions: hardCells,
  }),
)
add(measure('26 faces of 25 candidates in full, gate()', () => gate(hard, RULES), { decisions: hardCells }))

add(measure('naive scan of the raw register', openScan(school), { decisions, rounds: 3 }))
add(await measureAsync('bit_or in PostgreSQL, with the answer in the program', database.ask, { decisions }))
await database.close()

console.log(
  JSON.stringify(
    {
      machine: { ...machine(), postgres: database.version },
      workload: {
        people: school.people.length,
        entries: school.consents.length,
        photos: index.photos.length,
        sightings: index.rows.length,
        decisions,
        blockers: room.starts.at(-1),
        board: { schools: SCHOOLS, decisions: board.decisions },
      },
      agreed: ['naive scan', 'gate()', 'masks', 'bit_or'],
      firstCallMs: { 'cheapest changes for 30 photos × 7 channels': firstMs },
      figures,
    },
    null,
    2,
  ),
)
