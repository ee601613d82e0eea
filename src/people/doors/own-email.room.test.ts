import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { listPracticeMail } from '#platform/mail.ts'
import { LIMITS } from '#platform/rate-limit.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { grantRole } from '../store/doors.ts'

const MINUTE = 60_000
let t: TestHouse
let slug: string
beforeAll(async () => {
  t = await openTestHouse()
  slug = t.school.slug
})
afterAll(() => t.close())
// Counts of tries of the test before are over.
beforeEach(() => t.pass(2 * 60 * MINUTE))

const inSchool = <T>(work: (tx: SchoolTransaction) => Promise<T>, at = t.school) =>
  t.house.database.inSchool(at.schoolId, work)

type Parent = { personId: string; identityId: string }
let taken = 0
/** Somebody's parent who came in with a letter, and whom nobody here has an address of. */
async function parentByLetter(): Promise<Parent> {
  const found = await inSchool((tx) =>
    rows<{ id: string }>(
      tx,
      sql`select person_id as id from guardian join person using (school_id, person_id)
          where kind = 'guardian' and not is_practice order by person_id`,
    ),
  )
  const personId = found[++taken]?.id ?? ''
  const identityId = t.house.newId()
  await t.house.sessions.addIdentityWithoutMail(identityId, t.house.clock())
  await inSchool(async (tx) => {
    await run(tx, sql`update guardian set email = null where person_id = ${personId}`)
    await run(tx, sql`update person set identity_id = ${identityId} where person_id = ${personId}`)
    const at = t.house.clock()
    await grantRole(tx, { schoolId: t.school.schoolId, identityId, role: 'guardian', at })
  })
  return { personId, identityId }
}
const cameIn = ({ identityId }: Parent, via: 'letter' | 'link' = 'letter') =>
  t.house.sessions.open(identityId, t.house.clock(), { via, device: '' })
const readable = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const type = (email: string, session: string) => t.post(addresses.ownEmail(slug), { email }, session)
const mailsTo = async (email: string) =>
  (await inSchool(listPracticeMail)).filter(({ recipient }) => recipient === email).map(({ body }) => body)
/** Mailed while nobody waits for it. */
async function newestTo(email: string, count = 1): Promise<string> {
  await expect.poll(async () => (await mailsTo(email)).length).toBe(count)
  const [newest = ''] = await mailsTo(email)
  t.pass(1000)
  return newest
}
const linkIn = (body: string) => {
  const [link] = /https?:\/\/\S+/.exec(body) ?? []
  return link === undefined ? undefined : new URL(link).pathname
}
async function askFor(email: string, session: string): Promise<string> {
  expect((await type(email, session)).status).toBe(200)
  return linkIn(await newestTo(email)) ?? ''
}
const knownAs = ({ personId, identityId }: Parent) =>
  Promise.all([
    inSchool((tx) =>
      row<{ email: string | null }>(tx, sql`select email from guardian where person_id = ${personId}`),
    ).then((found) => found?.email),
    t.house.sessions.emailOf(identityId),
  ])
const NONE = [null, undefined]

describe('a parent who came in with a letter', () => {
  test('gives an address, which counts from the button under the mailed link on, and then lets in', async () => {
    const parent = await parentByLetter()
    const session = await cameIn(parent)
    expect(await (await t.get(addresses.devices(slug), session)).text()).toContain('geen e-mailadres van u')
    const link = await askFor('Sanne@Ouder.example'.toLowerCase(), session)
    for (let look = 0; look < 2; look += 1) expect((await t.get(link, session)).status).toBe(200)
    expect(await knownAs(parent)).toEqual(NONE)

    expect(await (await t.post(link, {}, session)).text()).toContain('U logt voortaan in met sanne@ouder')
    expect(await knownAs(parent)).toEqual(['sanne@ouder.example', 'sanne@ouder.example'])
    expect((await t.post(link, {}, session)).status).toBe(410)
    await t.post(addresses.signIn(slug), { email: 'sanne@ouder.example' })
    expect(linkIn(await newestTo('sanne@ouder.example', 2))).toContain('/inloggen/')
    const events = await inSchool((tx) =>
      rows(tx, sql`select ids, actor_id as by from event where kind = 'person.address_changed'`),
    )
    expect(events).toEqual([{ ids: { person: parent.personId }, by: parent.personId }])
  })

  test('changes it in the same way; the old address is told, and what was mailed there opens nothing', async () => {
    const parent = await parentByLetter()
    await t.post(await askFor('oud@ouder.example', await cameIn(parent)), {}, await cameIn(parent))
    await t.post(addresses.signIn(slug), { email: 'oud@ouder.example' })
    const stale = linkIn(await newestTo('oud@ouder.example', 2)) ?? ''
    const session = await cameIn(parent, 'link')
    await t.post(await askFor('nieuw@ouder.example', session), {}, session)
    expect(await knownAs(parent)).toEqual(['nieuw@ouder.example', 'nieuw@ouder.example'])
    expect(await newestTo('oud@ouder.example', 3)).toContain('met een ander e-mailadres')
    expect((await t.post(stale, {})).status).toBe(410)
  })

  test('has one address at every school where they have a child', async () => {
    const parent = await parentByLetter()
    const there = t.house.newId()
    await inSchool(async (tx) => {
      const { schoolId } = t.other
      await run(
        tx,
        sql`insert into person (school_id, person_id, kind, given_name, family_name, identity_id)
            values (${schoolId}, ${there}, 'guardian', 'Sanne', 'Jansen', ${parent.identityId})`,
      )
      await run(tx, sql`insert into guardian (school_id, person_id) values (${schoolId}, ${there})`)
    }, t.other)
    const session = await cameIn(parent)
    await t.post(await askFor('twee@ouder.example', session), {}, session)
    const elsewhere = await inSchool(
      (tx) => row(tx, sql`select email from guardian where person_id = ${there}`),
      t.other,
    )
    expect(elsewhere).toEqual({ email: 'twee@ouder.example' })
  })
})

describe('an address of somebody else', () => {
  test('gets the same answer on the screen, a kind sentence in the mail, and stays theirs', async () => {
    const parent = await parentByLetter()
    const session = await cameIn(parent)
    const head = (await t.house.sessions.emailOf(await t.identityOf('leadership'))) ?? ''
    const [free, used] = [await type('vrij@ouder.example', session), await type(head, session)]
    expect([used.status, await used.text()]).toEqual([free.status, await free.text()])
    const said = await newestTo(head)
    expect([said, linkIn(said)]).toEqual([expect.stringContaining('hoort daar al bij iemand'), undefined])

    const link = linkIn(await newestTo('vrij@ouder.example')) ?? ''
    const other = t.house.newId()
    await t.house.sessions.findOrAddIdentity('vrij@ouder.example', other, t.house.clock())
    expect((await t.post(link, {}, session)).status).toBe(400)
    expect(await knownAs(parent)).toEqual(NONE)
    expect(await t.house.sessions.findIdentity('vrij@ouder.example')).toBe(other)
  })

  test('is also one that the school wrote down of a colleague who never came in', async () => {
    const parent = await parentByLetter()
    await inSchool((tx) =>
      run(
        tx,
        sql`update staff_member set email = 'Nog.Nooit@school.example'
            where person_id = (select person_id from staff_member order by person_id limit 1)`,
      ),
    )
    await type('nog.nooit@school.example', await cameIn(parent))
    expect(linkIn(await newestTo('nog.nooit@school.example'))).toBeUndefined()
  })
})

describe('the link', () => {
  test('works where the address was typed and nowhere else, for a quarter of an hour', async () => {
    const [parent, other] = [await parentByLetter(), await parentByLetter()]
    const session = await cameIn(parent)
    const link = await askFor('fout@ouder.example', session)
    const [stranger, looked] = [await t.post(link, {}), await t.get(link)]
    expect([stranger.status, await stranger.text()]).toEqual([400, expect.stringContaining('typefout')])
    expect(await looked.text()).not.toContain('<form method="post" action="/oefenschool/inloggen/e-mail')
    // A stranger used nothing up; another parent does, and gets nothing.
    expect((await t.post(link, {}, await cameIn(other))).status).toBe(410)
    expect([await knownAs(parent), await knownAs(other)]).toEqual([NONE, NONE])

    const late = await askFor('laat@ouder.example', session)
    t.pass(15 * MINUTE)
    expect((await t.post(late, {}, session)).status).toBe(410)
  })

  test('is not to be found in the database', async () => {
    const link = await askFor('geheim@ouder.example', await cameIn(await parentByLetter()))
    const token = link.split('/').at(-1) ?? ''
    const [stored] = await t.database.askPlatform(
      sql<{ all: string }>`select string_agg(to_jsonb(c)::text, '') as all from ceremony c`,
    )
    expect(stored?.all).toContain('geheim@ouder.example')
    expect(stored?.all).not.toContain(token)
  })
})

test('a quarter of an hour after coming in it is asked again who it is, and nothing typed is lost', async () => {
  const session = await cameIn(await parentByLetter())
  t.pass(15 * MINUTE + 1)
  const late = await type('later@ouder.example', session)
  const html = await late.text()
  expect([late.status, readable(html)]).toEqual([400, expect.stringContaining('Laat nog een keer zien')])
  expect(html).toContain('value="later@ouder.example"')
  expect(html).toContain(addresses.confirm(slug, addresses.devices(slug)))
  expect(await mailsTo('later@ouder.example')).toEqual([])
})

test('nobody can type on for ever, or fill the mailbox of a stranger', async () => {
  const [one, two] = [await cameIn(await parentByLetter()), await cameIn(await parentByLetter())]
  const to = 'vreemd@ouder.example'
  for (const session of [one, two, one, two]) expect((await type(to, session)).status).toBe(200)
  await newestTo(to, LIMITS.own_email_to.times)
  for (let time = 2; time < LIMITS.own_email.times; time += 1) await type(to, one)
  expect(await (await type('anders@ouder.example', one)).text()).toContain('Wacht een uur')
  expect(await mailsTo(to)).toHaveLength(LIMITS.own_email_to.times)
})

test('who works here has no such form: the school keeps that address', async () => {
  for (const role of ['teacher', 'leadership'] as const) {
    const session = await t.signIn(await t.identityOf(role))
    expect(await (await t.get(addresses.devices(slug), session)).text()).not.toContain('name="email"')
    expect((await type('marit@ouder.example', session)).status).toBe(403)
  }
  const both = await parentByLetter()
  await inSchool((tx) =>
    grantRole(tx, { ...both, schoolId: t.school.schoolId, role: 'teacher', at: t.house.clock() }),
  )
  expect((await type('marit@ouder.example', await cameIn(both))).status).toBe(403)
})
