import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { rows } from '#platform/database.ts'
import { LIMITS } from '#platform/rate-limit.ts'
import { routeTable } from '../../routes.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { SESSION_COOKIE } from '../session-visit.ts'
import { codesOf } from './actions.ts'

let t: TestHouse
let slug: string
let group: string
let teacher: string
beforeAll(async () => {
  t = await openTestHouse()
  slug = t.school.slug
  teacher = await t.identityOf('teacher')
  const actor = await t.actorOf(teacher)
  group = (actor.is === 'signed_in' && actor.teaches[0]) || ''
})
afterAll(() => t.close())

const codes = () => t.house.database.inSchool(t.school.schoolId, codesOf)
const codeNow = async () => (await codes()).find(({ groupId }) => groupId === group)?.code ?? ''
const renew = async () => t.post(addresses.classPoster(slug, group), {}, await t.signIn(teacher))
const enter = (code: string) => t.post(addresses.enterClass(slug), { code })
const sessionIn = (response: Response) =>
  new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(response.headers.get('Set-Cookie') ?? '')?.[1] ?? ''
const reads = async (session: string) => t.house.sessions.read(session, t.house.clock())

describe('a class', () => {
  beforeEach(renew)

  test('comes in with the code on its poster, as a child types it, and is nobody', async () => {
    const entered = await enter(` ${(await codeNow()).toUpperCase()} `)
    expect(entered.status).toBe(303)
    expect(await reads(sessionIn(entered))).toEqual({
      ...{ is: 'class', schoolId: t.school.schoolId, groupId: group },
    })
    const front = await (await t.get(addresses.school(slug), sessionIn(entered))).text()
    expect(front).toContain('Groep 7')
  })

  test('that scans the square still presses a button: looking at it opens nothing', async () => {
    const scanned = await t.get(addresses.scannedClass(slug, await codeNow()))
    expect([scanned.status, sessionIn(scanned)]).toEqual([200, ''])
    expect(await scanned.text()).toContain(`value="${await codeNow()}"`)
  })

  test('is out when the poster gets a new code, and the old code opens nothing', async () => {
    const old = await codeNow()
    const session = sessionIn(await enter(old))
    await renew()
    expect(await reads(session)).toBeUndefined()
    expect((await enter(old)).status).toBe(400)
  })

  test('of another school is nobody here', async () => {
    const session = sessionIn(await enter(await codeNow()))
    const there = await (await t.get(addresses.school(t.other.slug), session)).text()
    expect(there).toContain('Inloggen')
  })

  test('opens no page on which anybody of the school is named', async () => {
    const session = sessionIn(await enter(await codeNow()))
    const names = await t.house.database.inSchool(t.school.schoolId, (tx) =>
      rows<{ name: string }>(
        tx,
        sql`select trim(concat_ws(' ', given_name, nullif(prefix, ''), family_name)) as name from person`,
      ),
    )
    // In a practice school the mailbox, the doors and the networks are for anybody: a real one has none of them.
    const table = routeTable({ ...t.house, installation: 'real' }, t.joints)
    const isForPupils = ({ method, roles }: (typeof table)[number]) =>
      method === 'get' && roles.some((role) => role === 'pupil')
    let pages = 0
    for (const { path } of table.filter(isForPupils)) {
      const response = await t.get(path.replace(':school', slug), session)
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue
      pages += 1
      const html = await response.text()
      expect([path, names.filter(({ name }) => html.includes(name))]).toEqual([path, []])
    }
    expect(pages).toBeGreaterThan(10)
    expect(names.length).toBeGreaterThan(500)
  })
})

test('wrong codes slow down, with the same answer for each; right ones are no tries', async () => {
  await renew()
  t.pass(LIMITS.wrong_class_code.minutes * 60_000)
  const answers = []
  for (let turn = 0; turn < LIMITS.wrong_class_code.times; turn += 1) answers.push(await enter('aaaaaaaa'))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]))
  expect((await enter(await codeNow())).status).toBe(429)
  t.pass(LIMITS.wrong_class_code.minutes * 60_000)
  expect((await enter(await codeNow())).status).toBe(303)
})

test('a teacher makes the poster of the own group and of no other; the leadership of each', async () => {
  const other = (await codes()).find(({ groupId }) => groupId !== group)?.groupId ?? ''
  const poster = async (identity: string) =>
    (await t.get(addresses.classPoster(slug, other), await t.signIn(identity))).status
  expect([await poster(teacher), await poster(await t.identityOf('leadership'))]).toEqual([404, 200])
  const own = await (await t.get(addresses.classPoster(slug, group), await t.signIn(teacher))).text()
  expect(own).toMatch(/<svg class="zww-qr"/)
})
