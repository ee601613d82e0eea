import { type Answers, codesOf, NOTHING_YET } from './answers.ts'
import type { Live } from './bench.ts'
import type { Compiled } from './compile.ts'
import { eachOpen, UNANSWERED, weigh, YES } from './condition.ts'
import { type Judged, truthOf } from './judge.ts'

const COST = { status: 0, consent: 1, judgement: 2 } as const

/**
 * The facts that can still change the verdict, the best question first: who and what for, then the scope, then what can
 * end it in one answer, then what settles most clauses, then what is cheap to know, then the order of the file.
 */
export function openQuestions(
  compiled: Compiled,
  answers: Answers,
  { bench, inScope, open }: Judged,
): readonly number[] {
  const { at, codebook } = compiled
  if (bench === undefined) return [at.role, at.act].filter((fact) => answers[fact] === NOTHING_YET)
  const settles = new Map<number, number>()
  const tell = (facts: Iterable<number>) => {
    for (const fact of new Set(facts)) settles.set(fact, (settles.get(fact) ?? 0) + 1)
  }
  if (inScope === UNANSWERED) tell(openIn(compiled, answers, [bench.inScope]))
  else for (const { test, lifted } of open) tell(openIn(compiled, answers, [test, lifted]))
  const ranked = [...settles].map(([fact, clauses]) => ({
    fact,
    ends: settles.size === 1 || endsAtOnce(compiled, answers, open, fact) ? 0 : 1,
    clauses,
    cost: COST[codebook.facts[fact]?.kind ?? 'status'],
  }))
  return ranked
    .sort((a, b) => a.ends - b.ends || b.clauses - a.clauses || a.cost - b.cost || a.fact - b.fact)
    .map(({ fact }) => fact)
}

function openIn(compiled: Compiled, answers: Answers, tests: readonly Live['test'][]): readonly number[] {
  const found: number[] = []
  for (const test of tests)
    if (weigh(test, answers) === UNANSWERED)
      eachOpen(test, answers, (fact) => found.push(...askedFor(compiled, answers, fact)))
  return found
}

/** A question that is only asked where another one is answered, comes after that one. */
function askedFor(compiled: Compiled, answers: Answers, fact: number): readonly number[] {
  const test = compiled.askedIf.get(fact)
  if (test === undefined || weigh(test, answers) === YES) return [fact]
  return openIn(compiled, answers, [test])
}

/** One answer can make a deny hold: then nothing else has to be asked. */
function endsAtOnce({ codebook }: Compiled, answers: Answers, open: readonly Live[], fact: number): boolean {
  const codes = codesOf(codebook, fact)
  return open.some(
    (live) =>
      live.clause.effect === 'deny' &&
      live.uses.includes(fact) &&
      codes.some((code) => truthOf(live, answers.with(fact, code)) === YES),
  )
}
