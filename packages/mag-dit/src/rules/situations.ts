import { type Answers, codesOf, NOTHING_YET, valueFor } from './answers.ts'
import type { Bench } from './bench.ts'
import type { Compiled } from './compile.ts'
import { factsIn, weigh, YES } from './condition.ts'
import { complete } from './judge.ts'

/** More situations than this are not walked: who writes such a rule can split it. */
export const MOST_SITUATIONS = 2 ** 18

/** A role and an act, as codes of this book. */
export type Place = { readonly role: number; readonly act: number }

/** @example placesOf(compiled).length // roles × acts */
export function placesOf({ codebook, at }: Compiled): readonly Place[] {
  return codesOf(codebook, at.role).flatMap((role) => codesOf(codebook, at.act).map((act) => ({ role, act })))
}

/** @example namesOf(compiled, place) // ['leerling', 'volgen'] */
export function namesOf({ codebook, at }: Compiled, { role, act }: Place): readonly [string, string] {
  return [String(valueFor(codebook, at.role, role)), String(valueFor(codebook, at.act, act))]
}

/** The facts that can make a difference here, in the order of the file. */
export function factsThatCount(compiled: Compiled, { role, act }: Place): readonly number[] {
  const bench = compiled.benchOf(role, act)
  const found = new Set<number>(factsIn(bench.inScope))
  for (const { test, lifted } of verdictClauses(bench)) {
    factsIn(test, found)
    factsIn(lifted, found)
  }
  for (const fact of found) {
    const test = compiled.askedIf.get(fact)
    if (test) factsIn(test, found)
  }
  const given = new Set([compiled.at.role, compiled.at.act, ...bench.implied])
  return [...found].filter((fact) => !given.has(fact)).sort((a, b) => a - b)
}

export const verdictClauses = ({ by }: Bench) => [...by.deny, ...by.require, ...by.ask, ...by.permit]

/**
 * Every situation in which all that counts here is known for certain; what isn't asked there, isn't answered either. The
 * answers are the same list every time, filled in anew.
 * @example eachSituation(compiled, place, facts, (answers) => count(judge(compiled, answers)))
 */
export function eachSituation(
  compiled: Compiled,
  { role, act }: Place,
  facts: readonly number[],
  visit: (answers: Answers) => void,
): 'walked' | 'too_many' {
  const { codebook, at, askedIf } = compiled
  const choices = facts.map((fact) => codesOf(codebook, fact))
  if (choices.reduce((product, { length }) => product * length, 1) > MOST_SITUATIONS) return 'too_many'
  const answers: number[] = codebook.facts.map(() => NOTHING_YET)
  answers[at.role] = role
  answers[at.act] = act
  const start = complete(compiled, answers)
  const scratch = start.slice()
  const walk = (nth: number): void => {
    const fact = facts[nth]
    if (fact === undefined) {
      visit(scratch)
      return
    }
    const test = askedIf.get(fact)
    const isAsked = test === undefined || weigh(test, scratch) === YES
    const codes = isAsked ? (choices[nth] ?? []) : [NOTHING_YET]
    for (const code of codes) {
      scratch[fact] = code
      walk(nth + 1)
    }
    scratch[fact] = NOTHING_YET
  }
  walk(0)
  return 'walked'
}
