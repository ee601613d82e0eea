import { DONT_KNOW, type Fact, type Facts, type RuleBook, type Value, valuesOf } from './rule-book.ts'

/** Per fact, in the order of the file, a small number: nothing, "weet ik niet", or the place of the value and two. */
export type Answers = readonly number[]
export const NOTHING_YET = 0
export const NOT_KNOWN = 1
const FIRST_VALUE = 2
/** A yes-or-no fact has yes as its first value. */
export const IS_TRUE = FIRST_VALUE

/** Facts that this protocol doesn't know. @example if ('refused' in answer) tell(answer.fact) */
export type FactRefusal = { readonly refused: 'unknown_fact' | 'unknown_value'; readonly fact: string }

/** How a book's facts are numbered. @example const codebook = makeCodebook(book) */
export type Codebook = {
  readonly facts: readonly Fact[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Per fact its values, the code of each being its place and two. */
  readonly values: readonly (readonly Value[])[]
  readonly codes: ReadonlyMap<
    string,
    { readonly index: number; readonly codeOf: ReadonlyMap<unknown, number> }
  >
}

export function makeCodebook({ facts }: RuleBook): Codebook {
  const values = facts.map(valuesOf)
  const codes = facts.map((fact, index) => {
    const codeOf = new Map<unknown, number>(valuesOf(fact).map((value, nth) => [value, nth + FIRST_VALUE]))
    // Whoever asks knows who and where they are; the rest may be in doubt.
    if (fact.kind !== 'status') codeOf.set(DONT_KNOW, NOT_KNOWN)
    return [fact.id, { index, codeOf }] as const
  })
  return { facts, values, indexOf: new Map(facts.map(({ id }, index) => [id, index])), codes: new Map(codes) }
}

/** As many codes as bits in a word, two of them for no answer. */
export const MOST_CODES = 32
export const MOST_VALUES = MOST_CODES - FIRST_VALUE

/** One bit per code. @example maskOf(codebook, 'toestel', ['telefoon']) // 0b100 */
export function maskOf({ codes }: Codebook, fact: string, oneOf: readonly Value[]): number {
  const codeOf = codes.get(fact)?.codeOf
  return oneOf.reduce<number>((mask, value) => mask | (1 << (codeOf?.get(value) ?? NOT_KNOWN)), 0)
}

/**
 * A flat object, from anybody: a key that is absent or null is not answered.
 * @example readFacts(codebook, { rol: 'leerling', respectvol: null }) // [2, 0, …]
 */
export function readFacts(
  { codes, facts }: Codebook,
  raw: { readonly [fact: string]: unknown },
): number[] | FactRefusal {
  const answers: number[] = new Array(facts.length).fill(NOTHING_YET)
  for (const fact of Object.keys(raw)) {
    const known = codes.get(fact)
    if (known === undefined) return { refused: 'unknown_fact', fact }
    const value = raw[fact]
    if (value === null || value === undefined) continue
    const code = known.codeOf.get(value)
    if (code === undefined) return { refused: 'unknown_value', fact }
    answers[known.index] = code
  }
  return answers
}

/** @example codesOf(codebook, 6) // [2, 3]: yes and no */
export function codesOf({ values }: Codebook, index: number): readonly number[] {
  return (values[index] ?? []).map((_, nth) => nth + FIRST_VALUE)
}

/** @example valueFor(codebook, 0, 2) // 'leerling' */
export function valueFor({ values }: Codebook, index: number, code: number): Value | undefined {
  return code === NOT_KNOWN ? DONT_KNOW : values[index]?.[code - FIRST_VALUE]
}

/** @example valueAt(codebook, answers, 0) // 'leerling' */
export function valueAt(codebook: Codebook, answers: Answers, index: number): Value | undefined {
  return valueFor(codebook, index, answers[index] ?? NOTHING_YET)
}

/** @example factsOf(codebook, answers) // { rol: 'leerling' } */
export function factsOf(codebook: Codebook, answers: Answers): Facts {
  return Object.fromEntries(
    codebook.facts.flatMap(({ id }, index) => {
      const value = valueAt(codebook, answers, index)
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
}
