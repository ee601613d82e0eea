import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { LIMITS, openLimits } from './rate-limit.ts'
import { freshDatabase } from './testing/database.ts'

const AT = new Date('2026-11-10T09:00:00Z')
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)
const { times, minutes } = LIMITS.birth_date

const fresh = await freshDatabase()
const [one, other] = [openDatabase(fresh.url), openDatabase(fresh.url)]
const [limits, elsewhere] = [openLimits(one), openLimits(other)]
afterAll(async () => {
  await Promise.all([one.close(), other.close()])
  await fresh.drop()
})

test('two processes count together, and two at once are two', async () => {
  const answers = await Promise.all(
    Array.from({ length: times + 3 }, (_, turn) =>
      (turn % 2 === 0 ? limits : elsewhere).take('birth_date', 'brief-1', AT),
    ),
  )
  expect(answers.filter((answer) => answer === 'may')).toHaveLength(times)
})

test('who tried too often may again when the time is over, and others never had to wait', async () => {
  for (let turn = 0; turn < times; turn += 1) await limits.take('birth_date', 'brief-2', AT)
  expect(await limits.take('birth_date', 'brief-2', later(minutes - 1))).toBe('too_often')
  expect(await limits.take('birth_date', 'brief-3', later(minutes - 1))).toBe('may')
  expect(await limits.take('birth_date', 'brief-2', later(minutes))).toBe('may')
})

test('looking counts nothing: a right answer is no try', async () => {
  for (let turn = 0; turn < times * 2; turn += 1)
    expect(await limits.look('birth_date', 'brief-4', AT)).toBe('may')
  for (let turn = 0; turn < times; turn += 1) await limits.take('birth_date', 'brief-4', AT)
  expect(await elsewhere.look('birth_date', 'brief-4', AT)).toBe('too_often')
})

test('who tried is not to be read in the table', async () => {
  await limits.take('ask_link', '203.0.113.7', AT)
  const stored = await one.askPlatform(sql`select encode(who, 'escape') as who from rate_limit`)
  expect(JSON.stringify(stored)).not.toContain('203.0.113.7')
})
