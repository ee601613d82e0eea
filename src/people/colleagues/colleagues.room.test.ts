import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { fullName } from '../person.ts'
import { changeRoles, listColleagues } from './actions.ts'
import type { Colleague } from './colleague.ts'

let t: TestHouse
let slug: string
let head: string
beforeAll(async () => {
  t = await openTestHouse()
  slug = t.school.slug
  head = await t.identityOf('leadership')
})
afterAll(() => t.close())

const DAY = 86_400_000
const colleagues = () => t.house.database.inSchool(t.school.schoolId, listColleagues)
async function colleague(name: string): Promise<Colleague> {
  const found = (await colleagues()).find((one) => fullName(one) === name)
  if (!found) throw new Error(`No ${name}`)
  return found
}
const whoHas = async (role: string) =>
  (await colleagues()).filter((one) => one.roles.some((it) => it === role))
const save = async (person: string, form: Record<string, string | string[]>) =>
  t.post(addresses.colleague(slug, person), form, await t.signIn(head))
const actorOf = async ({ identityId }: Colleague) => {
  if (identityId === undefined) throw new Error('Nobody comes in without an identity')
  const actor = await t.actorOf(identityId)
  return actor.is === 'signed_in' ? { roles: actor.roles, teaches: actor.teaches } : actor.is
}

describe('the page of a colleague', () => {
  test('gives roles and groups, which count from the next page on', async () => {
    const fatima = await colleague('Fatima el Amrani')
    const group = (await colleague('Marit Dijkstra')).groups[0] ?? ''
    const saved = await save(fatima.id, { doe: 'rollen', rol: ['anti_bullying', 'teacher'], groep: group })
    expect(saved.status).toBe(303)
    expect(await actorOf(fatima)).toEqual({ roles: ['anti_bullying', 'teacher'], teaches: [group] })
    await save(fatima.id, { doe: 'rollen', rol: 'anti_bullying' })
    expect(await actorOf(fatima)).toEqual({ roles: ['anti_bullying'], teaches: [] })
  })

  test('says what is wrong and keeps what was chosen', async () => {
    const fatima = await colleague('Fatima el Amrani')
    const group = (await colleague('Marit Dijkstra')).groups[0] ?? ''
    const answer = await save(fatima.id, { doe: 'rollen', rol: 'anti_bullying', groep: group })
    expect(answer.status).toBe(400)
    const html = await answer.text()
    expect(html).toContain('is ook leerkracht')
    expect(html).toMatch(new RegExp(`value="${group}"[^>]*checked`))
    expect((await colleague('Fatima el Amrani')).groups).toEqual([])
  })

  test('is not there for somebody of another school', async () => {
    const elsewhere = await t.identityOf('leadership', t.other)
    const fatima = await colleague('Fatima el Amrani')
    const address = addresses.colleague(t.other.slug, fatima.id)
    expect((await t.get(address, await t.signIn(elsewhere))).status).toBe(404)
  })
})

test('somebody stays who can give roles: two who both give it up at once are not both heard', async () => {
  const { schoolId } = t.school
  const keepers = await Promise.all(['leadership', 'administrator'].map(whoHas))
  const all = [...new Map(keepers.flat().map((one) => [one.id, one])).values()]
  expect(all.length).toBeGreaterThan(1)
  const done = await Promise.all(
    all.map(({ id }) =>
      changeRoles(t.house, { schoolId, by: null, personId: id, wish: { roles: ['teacher'], groups: [] } }),
    ),
  )
  expect(done.toSorted()).toEqual([...all.slice(1).map(() => 'done'), 'last_keeper'])
  for (const { id, roles, groups } of all)
    await changeRoles(t.house, { schoolId, by: null, personId: id, wish: { roles, groups } })
})

describe('who stands in', () => {
  test('sees the group on those days and on no other, and is out by itself when it is over', async () => {
    const { id } = await colleague('Fatima el Amrani')
    const group = (await colleague('Marit Dijkstra')).groups[0] ?? ''
    // 10 November 2026 is a Tuesday.
    const days = { vanaf: '2026-11-10', tot: '2026-11-17', dag: ['2', '4'] }
    expect((await save(id, { doe: 'inval', groep: group, ...days })).status).toBe(303)
    const teaches = async () => {
      const actor = await actorOf(await colleague('Fatima el Amrani'))
      return actor === 'visitor' ? [] : [actor.roles.includes('teacher'), actor.teaches.length]
    }
    const seen = []
    for (let day = 0; day < 9; day += 1) {
      seen.push(await teaches())
      t.pass(DAY)
    }
    expect(seen).toEqual([
      ...[
        [true, 1],
        [true, 0],
        [true, 1],
        [true, 0],
        [true, 0],
        [true, 0],
        [true, 0],
        [true, 1],
      ],
      [false, 0],
    ])
    t.pass(-9 * DAY)
  })

  test('is out at once when somebody says so', async () => {
    const { id } = await colleague('Fatima el Amrani')
    const group = (await colleague('Marit Dijkstra')).groups[0] ?? ''
    await save(id, { doe: 'stop', groep: group })
    const { standsIn, roles } = await colleague('Fatima el Amrani')
    expect([standsIn, roles]).toEqual([[], ['anti_bullying']])
  })
})

test('somebody of the board comes in with an address, and has no person here', async () => {
  const session = await t.signIn(head)
  const wrong = await t.post(addresses.colleagues(slug), { email: 'geen adres' }, session)
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('value="geen adres"')])
  await t.post(addresses.colleagues(slug), { email: 'Bestuur@scope.example' }, session)
  const identity = await t.house.sessions.findIdentity('bestuur@scope.example')
  expect(await t.actorOf(identity ?? '')).toMatchObject({ roles: ['board'], personId: undefined })
})

test('“Wie mag wat?” shows the table that the doors read', async () => {
  const session = await t.signIn(await t.identityOf('teacher'))
  const html = await (await t.get(addresses.whoMayWhat(slug), session)).text()
  for (const line of ['anti-pestcoördinator', 'nooit welke ouder nee zei', 'Rollen geven en intrekken'])
    expect(html).toContain(line)
})
