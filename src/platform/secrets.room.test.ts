import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { rows } from './database.ts'
import { keepSecret, readSecret, turnKeys } from './secrets.ts'

let t: TestHouse
beforeAll(async () => {
  t = await openTestHouse()
})
afterAll(() => t.close())

const NAME = 'channel_token:instagram'
const keep = (schoolId: string, value: string) =>
  t.house.database.inSchool(schoolId, (tx) =>
    keepSecret(t.house.vault, tx, { schoolId, name: NAME, value, at: t.house.clock() }),
  )
const read = (schoolId: string) =>
  t.house.database.inSchool(schoolId, (tx) => readSecret(t.house.vault, tx, { schoolId, name: NAME }))
async function stored() {
  const inSchool = ({ schoolId }: { schoolId: string }) =>
    t.house.database.inSchool(schoolId, (tx) =>
      rows<{ keyId: string; text: string }>(
        tx,
        sql`select key_id as "keyId", encode(sealed, 'escape') as text from secret`,
      ),
    )
  return (await Promise.all([t.school, t.other].map(inSchool))).flat()
}

test('each school reads its own; the database holds neither; a new key seals both anew', async () => {
  await keep(t.school.schoolId, 'EAAB-hier')
  await keep(t.other.schoolId, 'EAAB-daar')
  const before = await stored()
  expect(before.length).toBeGreaterThan(1)
  expect(before.map(({ text }) => text).join()).not.toMatch(/EAAB/)
  expect(await turnKeys(t.house)).toEqual({ secrets: before.length, schools: 2 })
  const after = await stored()
  expect(new Set(after.map(({ keyId }) => keyId)).size).toBe(1)
  expect(after[0]?.keyId).not.toBe(before[0]?.keyId)
  expect([await read(t.school.schoolId), await read(t.other.schoolId)]).toEqual(['EAAB-hier', 'EAAB-daar'])
})
