import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CAST_PUPILS } from '#people/practice-cast.ts'
import { row, rows } from '#platform/database.ts'
import { addresses } from '../addresses.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { settleDisagreement } from './actions/settle.ts'
import { choose, readRegister } from './actions.ts'
import type { Wish } from './choice.ts'
import { listDisagreements } from './store.ts'

const REASON = 'Met beide ouders besproken: niet op de website.'

let it: TestHouse
let by: string
let lotte: string
/** Lotte's mother said yes to everything, her father said no to the website. */
let parents: string[]
beforeAll(async () => {
  it = await openTestHouse()
  by = (await it.colleague('leadership')).personId
  lotte = await personId('Lotte', 'Hoekstra')
  const names = CAST_PUPILS.lotte.guardians
  parents = await Promise.all(names.map(({ givenName, familyName }) => personId(givenName, familyName)))
})
beforeEach(() => it.pass(60_000))
afterAll(() => it.close())

const inSchool: TestHouse['house']['database']['inSchool'] = (schoolId, work) =>
  it.house.database.inSchool(schoolId, work)

async function personId(givenName: string, familyName: string): Promise<string> {
  const found = await inSchool(it.school.schoolId, (tx) =>
    row<{ id: string }>(
      tx,
      sql`select person_id as id from person where given_name = ${givenName} and family_name = ${familyName}`,
    ),
  )
  if (!found) throw new Error(`Nobody is called ${givenName}`)
  return found.id
}

const open = () => inSchool(it.school.schoolId, listDisagreements)
const isOpen = async () => (await open()).some((child) => child.pupilId === lotte)
const settle = (reason: string) => {
  it.pass(60_000)
  return settleDisagreement(it.house, { schoolId: it.school.schoolId, by, pupilId: lotte, reason })
}

const parentSays = (guardian: number, purpose: string, wish: Wish) =>
  choose(it.house, it.joints.followUp, {
    ...{ school: it.school, guardianId: parents[guardian] ?? '', pupilId: lotte, purpose },
    wishes: { foto: wish },
  })

const eventsOf = (kind: string) =>
  inSchool(it.school.schoolId, (tx) =>
    rows<{ ids: unknown; actor: string }>(
      tx,
      sql`select ids, actor_id as actor from event where kind = ${kind} order by at`,
    ),
  )

test('without a reason that means something nothing is settled', async () => {
  for (const reason of ['', 'ok', ' '.repeat(12), '😀😀😀😀😀'])
    expect(await settle(reason)).toBe('reason_missing')
  expect(await isOpen()).toBe(true)
})

test('the leadership settles a disagreement with a reason, once, and the gate hears of it', async () => {
  const before = await open()
  expect(await settle(REASON)).toBe('done')
  expect(await open()).toEqual(before.filter((child) => child.pupilId !== lotte))
  const { people } = await inSchool(it.school.schoolId, (tx) =>
    readRegister(tx, [lotte], { at: it.house.clock(), timeZone: it.school.timeZone }),
  )
  expect(people[0]?.disagreement).toBe(false)
  expect(await settle(REASON)).toBe('no_disagreement')
  expect(await eventsOf('consent.disagreement_settled')).toEqual([{ ids: { subject: lotte }, actor: by }])
})

test('what was settled stays settled when a parent chooses something about which they agree', async () => {
  await parentSays(0, 'instagram', 'nee')
  expect(await isOpen()).toBe(true)
  expect(await settle(REASON)).toBe('done')
  it.pass(60_000)
  await parentSays(1, 'instagram', 'nee')
  expect(await isOpen()).toBe(false)
})

test('a later choice that differs opens it again', async () => {
  await parentSays(0, 'schoolgids', 'nee')
  expect(await isOpen()).toBe(true)
  expect(await settle(REASON)).toBe('done')
})

test('the same parent who says yes again to what the other refused opens it again', async () => {
  await parentSays(0, 'website', 'nee')
  expect(await isOpen()).toBe(false)
  await parentSays(0, 'website', 'ja')
  expect(await isOpen()).toBe(true)
})

test('the page names children and groups, no parent and no answer, and the look is on record', async () => {
  const session = await it.signIn(await it.identityOf('leadership'))
  const seen = (await eventsOf('disagreements.seen')).length
  const html = await (await it.get(addresses.disagreements(it.school.slug), session)).text()
  expect(html).toContain('Lotte Hoekstra, groep 7')
  for (const { givenName } of CAST_PUPILS.lotte.guardians) expect(html).not.toContain(givenName)
  expect(html).not.toMatch(/@ouder\.|instagram|schoolgids/i)
  const after = await eventsOf('disagreements.seen')
  expect(after.slice(seen)).toEqual([{ ids: {}, actor: by }])
})

test('on the page a reason is asked for, and who comes too late reads that it is settled', async () => {
  const session = await it.signIn(await it.identityOf('leadership'))
  const send = async (reden: string) => {
    const response = await it.post(addresses.disagreements(it.school.slug), { kind: lotte, reden }, session)
    return { status: response.status, html: await response.text() }
  }
  const short = await send('kort')
  expect(short.status).toBe(400)
  expect(short.html).toContain('Schrijf in een paar woorden op')
  expect(short.html).toContain('value="kort"')
  expect((await send(REASON)).status).toBe(303)
  const late = await send(REASON)
  expect(late.status).toBe(400)
  expect(late.html).toContain('Bij dit kind staat geen verschil meer open.')
})

test('the front page tells the leadership how many stand open, and nobody else', async () => {
  const front = async (role: 'leadership' | 'teacher') =>
    (await it.get(addresses.school(it.school.slug), await it.signIn(await it.identityOf(role)))).text()
  const count = (await open()).length
  expect(count).toBeGreaterThan(1)
  expect(await front('leadership')).toContain(`Bij ${count} kinderen kozen de ouders verschillend.`)
  expect(await front('teacher')).not.toContain('kozen de ouders verschillend')
})
