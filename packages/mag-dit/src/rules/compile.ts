import { type Codebook, MOST_CODES, makeCodebook, valueFor } from './answers.ts'
import { type Bench, type Chosen, makeBench } from './bench.ts'
import { fill, type Test } from './condition.ts'
import { ACT, DOUBT, type Readings, ROLE, type RuleBook } from './rule-book.ts'

/** A book with a school's readings filled in. */
export type Compiled = {
  readonly book: RuleBook
  readonly codebook: Codebook
  readonly chosen: Chosen
  /** The facts that are only asked somewhere, with where, in the order of the file. */
  readonly askedIf: ReadonlyMap<number, Test>
  /** Where the three facts are that the engine knows by name; -1: this book has none. */
  readonly at: { readonly role: number; readonly act: number; readonly doubt: number }
  /** What counts as long as nobody says that they doubt. */
  readonly usualDoubt: number
  readonly benchOf: (role: number, act: number) => Bench
}

const compiledBooks = new WeakMap<RuleBook, WeakMap<Readings, Compiled>>()

/** Compiled once per book and choice of readings: neither changes once it is there. */
export function compiledOf(book: RuleBook, readings: Readings): Compiled {
  const perReadings = compiledBooks.get(book) ?? new WeakMap<Readings, Compiled>()
  compiledBooks.set(book, perReadings)
  const compiled = perReadings.get(readings) ?? compile(book, readings)
  perReadings.set(readings, compiled)
  return compiled
}

function compile(book: RuleBook, readings: Readings): Compiled {
  // A choice that is no option (any more) is not followed.
  const chosen = new Map(
    book.readings.map(({ key, options, default: usual }) => [
      key,
      options.find(({ id }) => id === readings[key])?.id ?? usual,
    ]),
  )
  const codebook = makeCodebook(book)
  const indexOf = (fact: string) => codebook.indexOf.get(fact) ?? -1
  const doubt = book.facts.find(({ id }) => id === DOUBT)
  const benches = new Map<number, Bench>()
  return {
    ...{ book, codebook, chosen },
    askedIf: new Map(
      book.facts.flatMap(({ ask_if }, index) =>
        ask_if ? [[index, fill(ask_if, codebook, chosen)] as const] : [],
      ),
    ),
    at: { role: indexOf(ROLE), act: indexOf(ACT), doubt: indexOf(DOUBT) },
    usualDoubt: codebook.codes.get(DOUBT)?.codeOf.get(doubt?.default) ?? 0,
    benchOf: (role, act) => {
      const key = role * MOST_CODES + act
      const wordOf = (index: number, code: number) => String(valueFor(codebook, index, code) ?? '')
      const bench =
        benches.get(key) ??
        makeBench({ book, codebook, chosen }, wordOf(indexOf(ROLE), role), wordOf(indexOf(ACT), act))
      benches.set(key, bench)
      return bench
    },
  }
}
