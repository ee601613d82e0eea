import { readdirSync, readFileSync } from 'node:fs'
import type { ConsentState, Verdict } from 'mag-dit'
import { describe, expect, test } from 'vitest'
import { ROLES } from '#people/actor.ts'
import type { DeliveryEvent, DeliveryState } from '#publication/delivery.ts'
import type { PlacementState } from '#publication/ledger.ts'
import type { Post } from '#publication/post.ts'
import { TAKEDOWN_REASONS, type TakedownEvent, type TakedownState } from '#publication/takedown.ts'
import { TASK_KINDS } from '#publication/task/task.ts'

const ROOT = new URL('../', import.meta.url)
const MIGRATIONS = new URL('migrations/', ROOT)

/** The rows of all tables, without their heads: NL, EN, meaning, where in the protocol. */
const ROWS = readFileSync(new URL('docs/glossary.md', ROOT), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| NL |') && !line.startsWith('| --- |'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

/** What stands in backticks is a word of the code. */
const WORDS = new Set(
  ROWS.flatMap((row) => [...row.join(' ').matchAll(/`([^`]+)`/g)].map(([, word]) => word)),
)

const missing = (words: readonly string[]) => words.filter((word) => !WORDS.has(word))

/** A new state that is left out here does not compile. */
const keysOf = <Word extends string>(all: Record<Word, true>) => Object.keys(all)

const VERDICTS = keysOf<Verdict>({ mag: true, mag_niet: true, mag_met_toestemming: true, onbekend: true })
const CONSENT_STATES = keysOf<ConsentState>({
  niet_in_beeld: true,
  geweigerd: true,
  ingetrokken: true,
  verlopen: true,
  ontbreekt: true,
  gegeven: true,
})
const POST_STATES = keysOf<Post['is']>({
  ...{ draft: true, preparing: true, waiting: true, approved: true, published: true, deleted: true },
})
const DELIVERY_STATES = keysOf<DeliveryState>({
  ...{ waiting: true, planned: true, busy: true, claimed: true },
  ...{ hand_off: true, live: true, unconfirmed: true, failed: true },
})
const DELIVERY_EVENTS = keysOf<DeliveryEvent['kind']>({
  ...{ planned: true, staged: true, postponed: true, claimed: true, handed_out: true, placed: true },
  ...{ answer_lost: true, still_unknown: true, failed: true, settled: true, lapsed: true },
})
const TAKEDOWN_STATES = keysOf<TakedownState>({
  ...{ asked: true, acknowledged: true, with_person: true, gone: true, out_of_reach: true },
})
const TAKEDOWN_EVENTS = keysOf<TakedownEvent['kind']>({
  ...{ asked: true, acknowledged: true, postponed: true },
  ...{ handed_to_person: true, seen_gone: true, given_up: true },
})
const PLACEMENT_STATES = keysOf<PlacementState>({
  ...{ uncertain: true, live: true, questioned: true, under_review: true },
  ...{ removing: true, gone: true, out_of_reach: true },
})

/** Every word of every `check (… in ('…', '…'))` in the migrations. */
function wordsOfDatabase(): string[] {
  const scripts = readdirSync(MIGRATIONS).map((name) => readFileSync(new URL(name, MIGRATIONS), 'utf8'))
  return scripts.flatMap((script) =>
    [...script.matchAll(/\bin\s*\(((?:\s*'[a-z_]+'\s*,?)+)\)/g)].flatMap(([, list]) =>
      [...(list ?? '').matchAll(/'([a-z_]+)'/g)].flatMap(([, word]) => word ?? []),
    ),
  )
}

describe('the glossary knows', () => {
  test('every room, those to come as well', () => {
    const folders = readdirSync(new URL('src/', ROOT), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter((name) => name !== 'testing')
    expect(missing([...folders, 'reports', 'learning'])).toEqual([])
  })

  test('every role', () => {
    expect(missing(ROLES)).toEqual([])
  })

  test('every verdict and every state of a consent, a post and a placement', () => {
    expect(missing([...VERDICTS, ...CONSENT_STATES, ...POST_STATES, ...PLACEMENT_STATES])).toEqual([])
  })

  test('every state of a delivery and a takedown, every event that leads there, every reason and every task', () => {
    expect(missing([...DELIVERY_STATES, ...DELIVERY_EVENTS])).toEqual([])
    expect(missing([...TAKEDOWN_STATES, ...TAKEDOWN_EVENTS, ...TAKEDOWN_REASONS])).toEqual([])
    expect(missing(TASK_KINDS)).toEqual([])
  })

  test('every word that the database allows in a state, a kind or a class', () => {
    const words = wordsOfDatabase()
    expect(words).toContain('under_review')
    expect(missing(words)).toEqual([])
  })
})

describe('the glossary is well made', () => {
  test('every row has a Dutch word, an English word, a meaning and a place in the protocol', () => {
    expect(ROWS.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([])
  })

  test('no word stands for two things', () => {
    const words = (column: number) => ROWS.map((row) => row[column])
    const twice = (list: readonly unknown[]) => list.filter((word, index) => list.indexOf(word) !== index)
    expect(twice(words(0))).toEqual([])
    expect(twice(words(1))).toEqual([])
  })
})
