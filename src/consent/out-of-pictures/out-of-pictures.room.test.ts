import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { rows } from '#platform/database.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'

let chain: Chain
let address: string
let noor: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  address = addresses.outOfPictures(chain.school.slug, noor)
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const say = async (beeld: string) =>
  chain.post(address, { beeld }, await chain.signIn(await chain.identityOf('leadership')))
const events = async () =>
  chain.house.database.inSchool(chain.school.schoolId, async (tx) => {
    const found = await rows<{ kind: string }>(
      tx,
      sql`select kind from event where kind like 'consent.%pictures' order by at, event_id`,
    )
    return found.map(({ kind }) => kind)
  })

const live = () =>
  chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    rows(tx, sql`select from placement where state = 'live'`),
  )

test('from the moment it is said the child is nowhere, and a yes does not change that', async () => {
  const { post } = await chain.publishWith(noor)
  const done = await say('never')
  expect(done.headers.get('Location')).toBe(`${address}?nooit=1`)
  expect((await chain.places(post.id)).map(({ state }) => state)).not.toContain('live')
  await expect(chain.publishWith(noor)).rejects.toThrow()
})

test('and back: what the guardians answered counts again, and nothing returns by itself', async () => {
  await say('as_answered')
  expect(await live()).toEqual([])
  const { post } = await chain.publishWith(noor)
  expect((await chain.places(post.id)).map(({ state }) => state)).toEqual(['live'])
  expect(await events()).toEqual(['consent.out_of_pictures', 'consent.into_pictures'])
})

test('saying it twice is saying it once; saying nothing changes nothing', async () => {
  await say('as_answered')
  expect((await say('misschien')).status).toBe(400)
  expect(await events()).toHaveLength(2)
})

test('is for the leadership alone', async () => {
  for (const role of ['teacher', 'administrator', 'board', 'guardian'] as const) {
    const session = await chain.signIn(await chain.identityOf(role))
    expect((await chain.get(address, session)).status, role).toBe(403)
  }
})
