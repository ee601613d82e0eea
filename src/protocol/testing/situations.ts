import fc from 'fast-check'
import {
  ACT,
  actsOf,
  DONT_KNOW,
  type Facts,
  ROLE,
  type RuleBook,
  rolesOf,
  type Value,
  valuesOf,
} from 'mag-dit'

/** Somebody who wants to do something, and has answered some of the questions; now and then with "weet ik niet". */
export function anySituation(book: RuleBook): fc.Arbitrary<Facts> {
  const others = book.facts.filter(({ id }) => id !== ROLE && id !== ACT)
  const answer = (id: string): fc.Arbitrary<Value | null> => {
    const [fact] = others.filter((it) => it.id === id)
    if (!fact) throw new Error(`No fact ${id}`)
    const certain = fc.constantFrom(...valuesOf(fact))
    const doubt = fact.kind === 'status' ? [] : [{ weight: 1, arbitrary: fc.constant(DONT_KNOW) }]
    return fc.oneof({ weight: 6, arbitrary: certain }, { weight: 3, arbitrary: fc.constant(null) }, ...doubt)
  }
  return fc
    .record({
      [ROLE]: fc.constantFrom(...rolesOf(book)),
      [ACT]: fc.constantFrom(...actsOf(book)),
      ...Object.fromEntries(others.map(({ id }) => [id, answer(id)])),
    })
    .map((facts) =>
      Object.fromEntries(Object.entries(facts).flatMap(([id, it]) => (it === null ? [] : [[id, it]]))),
    )
}

/** Some of the choices that a school can make. */
export function anyReadings(book: RuleBook): fc.Arbitrary<{ [key: string]: string }> {
  const choices = book.readings.filter(({ options }) => options.length > 1)
  return fc
    .tuple(
      ...choices.map(({ key, options }) => fc.constantFrom(...options.map(({ id }) => [key, id] as const))),
    )
    .chain((all) => fc.subarray(all, { maxLength: 3 }))
    .map((chosen) => Object.fromEntries(chosen))
}
