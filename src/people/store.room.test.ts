import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { run } from '#platform/database.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { childrenOf, membersOf } from './actions.ts'

let building: TestHouse
beforeAll(async () => {
  building = await openTestHouse()
})
afterAll(() => building.close())

const inSchool = <T>(work: Parameters<typeof building.house.database.inSchool<T>>[1]) =>
  building.house.database.inSchool(building.school.schoolId, work)

test('who left the school is a visitor, also while nobody took the roles back', async () => {
  const identity = await building.identityOf('editor')
  const session = await building.signIn(identity)
  const posts = () => building.get(addresses.posts(building.school.slug), session)
  expect((await posts()).status).toBe(200)
  await inSchool((tx) =>
    run(tx, sql`update person set left_on = '2026-11-01' where identity_id = ${identity}`),
  )
  expect(await building.actorOf(identity)).toEqual({ is: 'visitor' })
  expect((await posts()).status).toBe(303)
})

test('a child that left is in no group and on no parent’s page', async () => {
  const { teaches } = await building.colleague('teacher')
  const [child] = await inSchool((tx) => membersOf(tx, teaches))
  const parent = await building.actorOf(await building.identityOf('guardian'))
  const parentId = parent.is === 'signed_in' ? (parent.personId ?? '') : ''
  const [own] = await inSchool((tx) => childrenOf(tx, parentId))
  const left = [child?.id, own?.id]
  expect(left).not.toContain(undefined)
  await inSchool((tx) =>
    run(tx, sql`update person set left_on = '2026-11-01' where person_id = any(${left}::uuid[])`),
  )
  const still = await inSchool(async (tx) => [
    ...(await membersOf(tx, teaches)),
    ...(await childrenOf(tx, parentId)),
  ])
  expect(still.map(({ id }) => id).filter((id) => left.includes(id))).toEqual([])
})
