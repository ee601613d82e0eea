import { ACT, type Condition, decide, examplesOf, ROLE } from 'mag-dit'
import { describe, expect, test } from 'vitest'
import { deMareBook as book, deMare } from './testing/agreements.ts'

const settings = deMare.readings.filter(({ options }) => options.length > 1)
const clauses = book.rules.flatMap(({ clauses: of = [] }) => of)

/** Every answer of the agreement to a situation, as one text. */
function answerTo(facts: { [fact: string]: unknown }, readings: { [key: string]: string }): string {
  const answer = decide(book, readings, facts, '')
  if ('refused' in answer) throw new Error(`${answer.refused}: ${answer.fact}`)
  const { verdict, determining, obligations, aan, van } = answer
  return JSON.stringify([
    verdict,
    determining.map(({ clause }) => clause),
    obligations.map(({ id }) => id),
    aan,
    van,
  ])
}

function mentions(condition: Condition | undefined, key: string): boolean {
  if (condition === undefined || 'fact' in condition) return false
  if ('reading' in condition) return condition.reading === key
  if ('not' in condition) return mentions(condition.not, key)
  return ('all' in condition ? condition.all : condition.any).some((part) => mentions(part, key))
}

const speaksOf = (key: string) =>
  clauses.filter(
    ({ when, aan, obligations = [] }) =>
      mentions(when, key) ||
      JSON.stringify(aan ?? '').includes(`"${key}"`) ||
      obligations.some((duty) => mentions(duty.when, key)),
  )

/** These say something beside a question, or steer the photo gate: no answer of theirs depends on a clause. */
const STEERS_NO_ANSWER = [
  ...['poort.gevers.besloten', 'poort.gevers.eigen', 'poort.gevers.netwerk', 'poort.stem_van_kind'],
  ...['publicatie.besloten_gezien', 'bereik.groepsapp_klasgenoten', 'r1.medisch', 'r1.bewaarplaats'],
  ...['r2.liken', 'r3.gehackt', 'r5.kritiek', 'r7.al_vrienden', 'r7.volgen_medewerker.linkedin'],
  'prof2.geldigheid',
]

describe('every reading of De Mare', () => {
  test('that no clause mentions is an explanation, and is known to be one', () => {
    const silent = settings.filter(({ key }) => speaksOf(key).length === 0).map(({ key }) => key)
    expect(silent.toSorted()).toEqual(STEERS_NO_ANSWER.toSorted())
  })

  const choices = settings.flatMap(({ key, options, default: usual }) =>
    options.filter(({ id }) => id !== usual).map(({ id }) => ({ key, choice: id })),
  )

  test.each(choices)('$key: $choice changes the answers it should, and no others', ({ key, choice }) => {
    const changed = examplesOf(book).filter(
      ({ facts, readings = {} }) =>
        answerTo(facts, readings) !== answerTo(facts, { ...readings, [key]: choice }),
    )
    const concerned = speaksOf(key)
    for (const { id, facts } of changed) {
      const isConcerned = concerned.some(
        ({ audience, acts }) =>
          (audience === 'all' || audience.includes(String(facts[ROLE]))) &&
          (acts === 'all' || acts.includes(String(facts[ACT]))),
      )
      expect([id, isConcerned]).toEqual([id, true])
    }
    expect(changed.length > 0).toBe(concerned.length > 0)
  })
})
