import fc from 'fast-check'
import { DOUBT, decide, type Facts, type RuleBook, type RuleDecision, type Value, valuesOf } from 'mag-dit'
import { describe, expect, test, vi } from 'vitest'
import { deMareBook as book } from './testing/agreements.ts'
import { anyReadings, anySituation } from './testing/situations.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 1_000)
vi.setConfig({ testTimeout: 60_000 + numRuns * 10 })
const AT = '2026-11-24T09:00:00Z'
const forEach = (check: (facts: Facts, readings: { [key: string]: string }) => void) =>
  fc.assert(fc.property(anySituation(book), anyReadings(book), check), { numRuns })

function answer(facts: Facts, readings = {}, rules: RuleBook = book): RuleDecision {
  const decision = decide(rules, readings, facts, AT)
  if ('refused' in decision) throw new Error(`${decision.refused}: ${decision.fact}`)
  return decision
}

const factOf = (id: string) => {
  const fact = book.facts.find((it) => it.id === id)
  if (!fact) throw new Error(`No fact ${id}`)
  return fact
}
const isConsent = (id: string) => factOf(id).kind === 'consent'
/** Asked about something of which somebody does not know whether it is so: its answer may make that no matter. */
const isAboutDoubt = (id: string, facts: Facts) =>
  [...JSON.stringify(factOf(id).ask_if ?? null).matchAll(/"fact":"([^"]+)"/g)].some(
    ([, about = '']) => facts[about] === 'weet_ik_niet',
  )
const open = (facts: Facts) => book.facts.map(({ id }) => id).filter((id) => facts[id] === undefined)

describe('every decision', () => {
  test('has the words of the school for every clause that decided, and only facts that were told or implied', () => {
    forEach((facts, readings) => {
      const { verdict, determining, remedies, nextQuestion } = answer(facts, readings)
      if (verdict === 'geen_regel' || verdict === 'onbekend') expect(determining).toEqual([])
      else expect(determining.length).toBeGreaterThan(0)
      for (const ground of determining) expect(ground.quote.length).toBeGreaterThan(9)
      if (verdict !== 'onbekend') expect(nextQuestion).toBe(null)
      if (verdict === 'mag') expect(remedies).toEqual([])
    })
  })

  test('(d) is the same in whatever order facts, rules and clauses stand', () => {
    forEach((facts, readings) => {
      const turned: RuleBook = {
        ...book,
        facts: book.facts.toReversed(),
        rules: book.rules
          .toReversed()
          .map((rule) => ({ ...rule, clauses: (rule.clauses ?? []).toReversed() })),
      }
      const one = answer(facts, readings)
      const other = answer(Object.fromEntries(Object.entries(facts).toReversed()), readings, turned)
      expect(other.verdict).toBe(one.verdict)
      expect(other.determining.map(({ clause }) => clause).toSorted()).toEqual(
        one.determining.map(({ clause }) => clause).toSorted(),
      )
    })
  })

  test('that is not known has a question, and answering it is never in vain for ever', () => {
    forEach((facts, readings) => {
      let told = facts
      for (let asked = 0; asked <= book.facts.length; asked += 1) {
        const { verdict, nextQuestion } = answer(told, readings)
        if (verdict !== 'onbekend') return
        expect(nextQuestion).not.toBe(null)
        expect(told[nextQuestion ?? '']).toBe(undefined)
        const [first] = valuesOf(factOf(nextQuestion ?? ''))
        told = { ...told, [nextQuestion ?? '']: first ?? true }
      }
      expect.fail('The questions never end')
    })
  })

  test('(e) that is known stays as it is with every further answer, but for one that takes a doubt away', () => {
    fc.assert(
      fc.property(anySituation(book), fc.nat(), fc.nat(), (facts, which, value) => {
        const before = answer(facts)
        const more = open(facts).filter((id) => !isConsent(id) && id !== DOUBT && !isAboutDoubt(id, facts))
        const id = more[which % Math.max(1, more.length)]
        if (before.verdict === 'onbekend' || id === undefined) return
        const values = valuesOf(factOf(id))
        const after = answer({ ...facts, [id]: values[value % values.length] ?? true })
        expect(after.verdict).toBe(before.verdict)
      }),
      { numRuns },
    )
  })

  test('(f) that is not known, is not settled by an answer that it didn’t ask for', () => {
    fc.assert(
      fc.property(anySituation(book), fc.nat(), fc.nat(), (facts, which, value) => {
        const { verdict, missing } = answer(facts)
        // What is only asked after another answer, is no question yet.
        const couldBeAsked = open(facts).filter((id) => id !== DOUBT && factOf(id).ask_if === undefined)
        const idle = couldBeAsked.filter((id) => !missing.includes(id))
        const id = idle[which % Math.max(1, idle.length)]
        if (verdict !== 'onbekend' || id === undefined) return
        const values = valuesOf(factOf(id))
        expect(answer({ ...facts, [id]: values[value % values.length] ?? true }).verdict).toBe('onbekend')
      }),
      { numRuns },
    )
  })
})

describe('a remedy', () => {
  test('(g) leads where it says, and no part of it does', () => {
    forEach((facts, readings) => {
      for (const { set, verdict } of answer(facts, readings).remedies) {
        if (set === undefined) continue
        expect(answer({ ...facts, ...set }, readings).verdict).toBe(verdict)
        for (const left of Object.keys(set)) {
          const part = Object.fromEntries(Object.entries(set).filter(([fact]) => fact !== left))
          if (Object.keys(part).length > 0)
            expect(answer({ ...facts, ...part }, readings).verdict).not.toBe(verdict)
        }
      }
    })
  })
})

describe('a permission', () => {
  const GIVEN: { readonly [fact: string]: Value } = {
    toestemming_betrokkenen: 'alle',
    toestemming_leerkracht: 'ja',
  }

  test('(j) that is taken away never makes it “mag”', () => {
    forEach((facts, readings) => {
      const given = Object.keys(GIVEN).filter((fact) => facts[fact] === GIVEN[fact])
      for (const fact of given) {
        const was = answer(facts, readings).verdict
        const { [fact]: _, ...without } = facts
        const others = valuesOf(factOf(fact)).filter((value) => value !== GIVEN[fact])
        const after = [without, ...others.map((value) => ({ ...facts, [fact]: value }))]
        for (const now of after) if (was !== 'mag') expect(answer(now, readings).verdict).not.toBe('mag')
      }
    })
  })

  test('(a) that is refused never makes a no into a yes', () => {
    forEach((facts, readings) => {
      if (answer(facts, readings).verdict === 'mag') return
      const refused = { ...facts, toestemming_betrokkenen: 'geweigerd' }
      expect(answer(refused, readings).verdict).not.toBe('mag')
    })
  })

  test('that nobody knows of is none', () => {
    forEach((facts, readings) => {
      const unknown = answer({ ...facts, toestemming_betrokkenen: 'weet_ik_niet' }, readings).verdict
      const not = answer({ ...facts, toestemming_betrokkenen: 'niet_alle' }, readings).verdict
      expect(unknown).toBe(not)
    })
  })
})

describe('what is not answered', () => {
  test('is never a yes: where it is “mag”, every other answer to it is no “mag_niet”', () => {
    fc.assert(
      fc.property(anySituation(book), fc.nat(), fc.nat(), (facts, which, value) => {
        if (answer(facts).verdict !== 'mag') return
        const more = open(facts)
        const id = more[which % Math.max(1, more.length)]
        if (id === undefined) return
        const values = valuesOf(factOf(id))
        const after = answer({ ...facts, [id]: values[value % values.length] ?? true }).verdict
        expect(after === 'mag' || id === DOUBT).toBe(true)
      }),
      { numRuns },
    )
  })
})
