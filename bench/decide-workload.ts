import { readFileSync } from 'node:fs'
import {
  ACT,
  actsOf,
  DONT_KNOW,
  type Facts,
  ROLE,
  type RuleBook,
  readRuleBook,
  rolesOf,
  type Value,
  valuesOf,
} from 'mag-dit'
import { parse } from 'yaml'

export const SITUATIONS = 10_000

export function readBook(): RuleBook {
  const reading = readRuleBook(parse(readFileSync('protocols/de-mare/2026-08-01.yaml', 'utf8')))
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors[0]))
  return reading.book
}

/** The same numbers every time. */
function openDice(seed: number) {
  let state = seed
  const roll = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return { roll, pick: <T>(of: readonly T[]): T => of[Math.floor(roll() * of.length)] as T }
}

/** Anybody, anything; four of five questions answered, one judgement in twenty in doubt. */
export function drawSituations(book: RuleBook): Facts[] {
  const { roll, pick } = openDice(1)
  return Array.from({ length: SITUATIONS }, () => {
    const facts: { [fact: string]: Value } = { [ROLE]: pick(rolesOf(book)), [ACT]: pick(actsOf(book)) }
    for (const fact of book.facts) {
      if (facts[fact.id] !== undefined || roll() >= 0.8) continue
      facts[fact.id] = fact.kind !== 'status' && roll() < 0.05 ? DONT_KNOW : pick(valuesOf(fact))
    }
    return facts
  })
}

/** The part that other engines can say too: a parent who passes something on, and has answered every question. */
export type Shared = {
  rol: string
  handeling: string
  schoolgerelateerd: boolean
  overlap_school_werk_prive: boolean
  respectvol: boolean
  vertrouwelijk: boolean
  persoonsgebonden: boolean
  persoonsgebonden_alleen_zelf: boolean
  schaadt_naam_school: boolean
  beeld_of_geluid: boolean
  betrokkenen: string
  toestemming_betrokkenen: string
  twijfel: boolean
}

export function drawShared(): Shared[] {
  const { roll, pick } = openDice(2)
  const yes = (chance: number) => roll() < chance
  return Array.from({ length: SITUATIONS }, () => ({
    ...{ rol: 'ouder_verzorger', handeling: 'delen' },
    ...{ schoolgerelateerd: yes(0.7), overlap_school_werk_prive: yes(0.6), respectvol: yes(0.9) },
    ...{ vertrouwelijk: yes(0.1), persoonsgebonden: yes(0.3), persoonsgebonden_alleen_zelf: yes(0.6) },
    ...{ schaadt_naam_school: yes(0.1), beeld_of_geluid: yes(0.5) },
    betrokkenen: pick(['geen', 'alleen_zelf', 'anderen', 'anderen']),
    toestemming_betrokkenen: pick(['alle', 'niet_alle', 'geweigerd']),
    twijfel: yes(0.1),
  }))
}
