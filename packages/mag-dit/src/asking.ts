import { type StandingRow, smallest } from './standing.ts'

/** Whom to ask about a person, so that each of these rows is given. @example const choice: Choice = new Map([[row, ['g1']]]) */
export type Choice = ReadonlyMap<StandingRow, readonly string[]>

/**
 * The sets of people of which one is enough to make a row given on these channels, a bit each: none holds another, the
 * smallest first. None: it can't be.
 * @example waysFor(row, 0b11) // [['g1'], ['g2']]
 */
export function waysFor({ standings }: StandingRow, channels: number): readonly (readonly string[])[] {
  return standings
    .filter(({ state }, channel) => (channels >>> channel) & 1 && state !== 'gegeven')
    .reduce<readonly (readonly string[])[]>(
      (one, { asks }) => smallest(one.flatMap((a) => asks.map((b) => [...new Set([...a, ...b])]))),
      [[]],
    )
    .toSorted((a, b) => a.length - b.length)
}

/**
 * All ways to choose a set for each row of one person. One alone when it is the best whichever of the rows are needed in
 * the end: that is so for every person who is seen in one medium only.
 * @example choicesFor([photoRow], 0b1) // [Map { photoRow => ['g1'] }]
 */
export function choicesFor(rows: readonly StandingRow[], channels: number): readonly Choice[] {
  const ways = rows.map((row) => waysFor(row, channels))
  const choices = ways.reduce<readonly (readonly (readonly string[])[])[]>(
    (chosen, sets) => chosen.flatMap((before) => sets.map((set) => [...before, set])),
    [[]],
  )
  const parts = Array.from({ length: 2 ** rows.length }, (_, part) => part)
  const sizeOf = (choice: readonly (readonly string[])[], part: number) =>
    new Set(choice.flatMap((set, nth) => ((part >>> nth) & 1 ? set : []))).size
  const best = parts.map((part) => Math.min(...choices.map((choice) => sizeOf(choice, part))))
  const always = choices.find((choice) => parts.every((part) => sizeOf(choice, part) === best[part]))
  return (always === undefined ? choices : [always]).map(
    (choice) => new Map(rows.map((row, nth) => [row, choice[nth] ?? []])),
  )
}
