import { ACT, DONT_KNOW, type Fact, type Facts, ROLE, type RuleBook, type Value, valuesOf } from 'mag-dit'

/** What somebody answered so far, in the order in which they did; it lives in the address of the page and nowhere else. */
export type Given = readonly { readonly fact: Fact; readonly value: Value }[]

/** A link, or what a form sent: what this agreement doesn't ask (any more) is left out. */
export function readGiven(book: RuleBook, query: URLSearchParams): { given: Given; isWhole: boolean } {
  const given = new Map<string, Given[number]>()
  let isWhole = true
  for (const [id, word] of query) {
    const fact = book.facts.find((it) => it.id === id)
    if (!fact || word === '') continue
    const value = answersTo(fact).find((it) => wordFor(it) === word)
    if (value === undefined) isWhole = false
    else given.set(id, { fact, value })
  }
  return { given: [...given.values()], isWhole }
}

/** What can be answered to a question, in its order. */
export function answersTo(fact: Fact): readonly Value[] {
  return fact.kind === 'status' ? valuesOf(fact) : [...valuesOf(fact), DONT_KNOW]
}

/** @example wordFor(true) // 'ja' */
export const wordFor = (value: Value): string => (typeof value === 'string' ? value : value ? 'ja' : 'nee')

export const factsIn = (given: Given): Facts =>
  Object.fromEntries(given.map(({ fact, value }) => [fact.id, value]))

/** @example queryOf(given) // 'rol=leerling&handeling=volgen' */
export const queryOf = (given: Given): string =>
  new URLSearchParams(given.map(({ fact, value }) => [fact.id, wordFor(value)])).toString()

/** With a way out followed: the answers as they would be then. */
export function withSet(book: RuleBook, given: Given, set: Facts): Given {
  const changed = Object.entries(set).flatMap(([id, value]) => {
    const fact = book.facts.find((it) => it.id === id)
    return fact ? [{ fact, value }] : []
  })
  return [...given.filter(({ fact }) => set[fact.id] === undefined), ...changed]
}

/** To change one answer: it is asked again. Who asks, or what for, decides which questions come, so those start anew. */
export function without(given: Given, id: string): Given {
  const at = given.findIndex(({ fact }) => fact.id === id)
  if (id === ROLE || id === ACT) return given.slice(0, Math.max(0, at))
  return given.filter(({ fact }) => fact.id !== id)
}

/** @example addressWith('/school/mag-dit', []) // '/school/mag-dit' */
export function addressWith(action: string, given: Given): string {
  const query = queryOf(given)
  return query === '' ? action : `${action}?${query}`
}
