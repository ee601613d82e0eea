import type { Decision, Medium } from 'mag-dit'

export type { Decision, Medium }

export const MEDIA = ['foto', 'film', 'geluid'] as const satisfies readonly Medium[]

/** One line of the register. It is never changed: a new decision is a new line. */
export type Entry = {
  id: string
  subject: string
  grantor: string
  purpose: string
  medium: Medium
  decision: Decision
  from: string | null
  until: string | null
  recordedAt: Date
  method?: Method
}

/** How an answer came to us. */
export type Method = 'inschrijfformulier' | 'ouderpagina' | 'gesprek' | 'papier' | 'uitschrijving'

export type Wish = 'ja' | 'nee'
/** What the leadership can be told when it settles a disagreement. */
export type SettleRefusal = 'reason_missing' | 'no_disagreement'

const SHORTEST_REASON = 10

/** Long enough to mean something to who reads it in a year; counted as the database counts, in characters. */
export function isLongEnough(reason: string): boolean {
  return [...reason.trim()].length >= SHORTEST_REASON
}

export type ChoiceRefusal = 'no_authority' | 'not_your_child' | 'unknown_purpose' | 'nothing_chosen'

/** What one person last said of one purpose and medium: entries come in the order in which they were recorded. */
export function lastWord(
  entries: readonly Entry[],
  grantor: string,
  purpose: string,
  medium: Medium,
): Entry | undefined {
  return entries.findLast(
    (entry) => entry.grantor === grantor && entry.purpose === purpose && entry.medium === medium,
  )
}

/** What everybody last said of everything. */
export function latestWords(entries: readonly Entry[]): Entry[] {
  const last = new Map(
    entries.map((entry) => [`${entry.subject} ${entry.grantor} ${entry.purpose} ${entry.medium}`, entry]),
  )
  return [...last.values()]
}

/** Begun and not ended on a day; `until` is the first day that no longer counts. */
export function holdsOn(entry: Pick<Entry, 'from' | 'until'>, day: string): boolean {
  return (entry.from === null || entry.from <= day) && (entry.until === null || day < entry.until)
}

/**
 * A "nee" after a "ja" is a withdrawal; the same wish again changes nothing and writes nothing. A "ja" that has ended
 * or not begun gives nothing today, so a new one is written.
 */
export function decisionFor(
  last: Pick<Entry, 'decision' | 'from' | 'until'> | undefined,
  wish: Wish,
  day: string,
): Decision | 'unchanged' {
  if (wish === 'ja') return last?.decision === 'ja' && holdsOn(last, day) ? 'unchanged' : 'ja'
  if (last?.decision === 'ja') return 'ingetrokken'
  return last === undefined ? 'nee' : 'unchanged'
}

/** What ended because the child left was said by nobody. */
const ownWord = (last: Entry | undefined) => (last?.method === 'uitschrijving' ? undefined : last)

/** How a guardian's own choice reads on their page. */
export type OwnChoice = 'ja' | 'nee' | 'verlopen' | 'geen_antwoord'

export function ownChoice(last: Entry | undefined, day: string): OwnChoice {
  if (!last || last.method === 'uitschrijving') return 'geen_antwoord'
  if (last.decision !== 'ja') return 'nee'
  return holdsOn(last, day) ? 'ja' : 'verlopen'
}

/**
 * Guardians who disagree on any purpose: from then on every class needs all of them, until the leadership has talked
 * with them. A "nee" against a "ja" of the same purpose and medium is disagreement; silence is not. What was settled
 * stays so until one of them speaks of it again. What ended because the child left was no answer of anybody.
 */
export function disagrees(
  entries: readonly Entry[],
  guardians: readonly string[],
  purposes: readonly { key: string }[],
  settledAt?: Date,
): boolean {
  return purposes.some((purpose) =>
    MEDIA.some((medium) => {
      const lines = guardians.flatMap(
        (guardian) => ownWord(lastWord(entries, guardian, purpose.key, medium)) ?? [],
      )
      const isNew = settledAt === undefined || lines.some((line) => line.recordedAt >= settledAt)
      return isNew && new Set(lines.map((line) => line.decision === 'ja')).size > 1
    }),
  )
}
