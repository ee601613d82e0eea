/**
 * "Mag dit?" at speed: `npm run -s bench:decide`. JSON on stdout, progress on stderr. Three other engines with the same
 * rules give the same verdicts on every shared situation before a figure is taken; when one doesn't, the exit code is 1.
 * V is a verdict alone; X is the verdict with every clause that decided, its quote and what is still asked. No peer does
 * X: beside theirs stands what ours takes for either.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { check, compare, decide, type RuleDecision } from 'mag-dit'
import { readFacts } from '../packages/mag-dit/src/rules/answers.ts'
import { compiledOf } from '../packages/mag-dit/src/rules/compile.ts'
import { complete, judge } from '../packages/mag-dit/src/rules/judge.ts'
import { openPeers, type Peer } from './decide-peers.ts'
import { drawShared, drawSituations, readBook, type Shared, SITUATIONS } from './decide-workload.ts'
import { type Figure, machine, openMeasure } from './measure.ts'

const AT = '2026-11-24T09:00:00Z'
const READINGS = {}
const WITHOUT = { remedies: 'without_remedies' } as const
const FLOOR = { perSecond: 200_000 }
const { measure } = openMeasure()
const note = (line: string) => process.stderr.write(`${line}\n`)

if (!existsSync('bench/peers/node_modules')) {
  note('Installing the other engines …')
  try {
    execFileSync('npm', ['ci', '--prefix', 'bench/peers'], { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (cause) {
    throw new Error('The other engines come over the network, the first time: npm could not get them', {
      cause,
    })
  }
}

const book = readBook()
const situations = drawSituations(book)
const shared = drawShared()

function ours(facts: Shared): RuleDecision {
  const answer = decide(book, READINGS, facts, AT, WITHOUT)
  if ('refused' in answer) throw new Error(`${answer.refused}: ${answer.fact}`)
  return answer
}

const compiled = compiledOf(book, READINGS)
/** What the verdict alone costs us: no export, because nobody should want it without its reasons. */
function verdictAlone(facts: Shared): string {
  const answers = readFacts(compiled.codebook, facts)
  return 'refused' in answers ? answers.refused : judge(compiled, complete(compiled, answers)).verdict
}

function agree({ what, says, answer }: Peer): void {
  for (const facts of shared) {
    const { verdict } = ours(facts)
    const expected = says === 'verdict' ? verdict : verdict === 'mag' ? 'mag' : 'mag_niet'
    const came = answer(facts)
    if (came !== expected) throw new Error(`${what} says ${came}, not ${expected}: ${JSON.stringify(facts)}`)
  }
}

note('The same verdicts everywhere …')
const peers = await openPeers()
for (const peer of peers) agree(peer)

note('Our own …')
const decideAll = (how?: typeof WITHOUT) => () => {
  for (const facts of situations) decide(book, READINGS, facts, AT, how)
}
const own: Figure[] = [
  measure('X: every reason, without remedies, any situation', decideAll(WITHOUT), {
    decisions: SITUATIONS,
    floor: FLOOR,
  }),
  measure('X: with remedies too', decideAll(), { decisions: SITUATIONS }),
]
note('Beside the others …')
const ownShared = measure('X: ours, the shared part', () => shared.forEach(ours), { decisions: SITUATIONS })
const ownVerdict = measure('V: ours, the shared part', () => shared.forEach(verdictAlone), {
  decisions: SITUATIONS,
})
const beside = peers.map((peer) => {
  const some = shared.slice(0, peer.most)
  const figure = measure(`V: ${peer.what}`, () => some.forEach(peer.answer), {
    decisions: some.length,
    rounds: 9,
  })
  const oursToTheirs = (own: Figure) =>
    Number(((own.perSecond ?? 0) / (figure.perSecond ?? 1)).toPrecision(3))
  const ratios = { V: oursToTheirs(ownVerdict), X: oursToTheirs(ownShared) }
  return { ...figure, says: peer.says, oursToTheirs: ratios }
})
note('A whole agreement …')
const now = { book, readings: READINGS }
const whole: Figure[] = [
  measure('check De Mare’s agreement', () => check(book), { rounds: 7 }),
  measure('compare it with another reading', () => compare(now, { book, readings: { 'r8.delen': 'nee' } }), {
    rounds: 7,
  }),
]
process.stdout.write(
  `${JSON.stringify({ machine: machine(), own, shared: [ownVerdict, ownShared, ...beside], whole }, null, 2)}\n`,
)
