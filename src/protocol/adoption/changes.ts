import { type Comparison, compare, type Value } from 'mag-dit'
import { differencesBetween, type SentenceChange } from '../document/differences.ts'
import type { Protocol } from '../protocol.ts'
import { type Choices, choicesThatStand } from '../readings.ts'
import { ruleBookOf } from '../rule-book.ts'

/** What another version of the agreement changes: its rules, the answers, its sentences, and the school's own choices. */
export type Changes = Comparison & {
  sentences: readonly SentenceChange[]
  /** Questions to which the school's choice is no answer any more. */
  lapsed: readonly string[]
}

export function changesBetween(now: Protocol, next: Protocol, choices: Choices): Changes {
  const standing = choicesThatStand(next, choices)
  return {
    ...compare({ book: ruleBookOf(now), readings: choices }, { book: ruleBookOf(next), readings: standing }),
    sentences: differencesBetween(now, next),
    lapsed: now.readings.flatMap(({ key, question }) =>
      choices[key] !== undefined && standing[key] === undefined ? [question] : [],
    ),
  }
}

type Words = { yes: string; no: string; dontKnow: string }

/** An answer as a page says it. */
export function answerIn(
  fact: { values?: { readonly [value: string]: string } },
  value: Value,
  { yes, no, dontKnow }: Words,
): string {
  if (value === true) return yes
  if (value === false) return no
  return fact.values?.[value] ?? dontKnow
}
