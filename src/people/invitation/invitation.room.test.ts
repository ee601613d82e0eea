import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { row, run } from '#platform/database.ts'
import { listPracticeMail } from '#platform/mail.ts'
import { LIMITS } from '#platform/rate-limit.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { SESSION_COOKIE } from '../session-visit.ts'
import { inviteesOf, makeLetters, withdrawInvitation } from './actions.ts'
import { OLD_INVITATION_DAYS } from './invitation.ts'
import { forgetInvitations } from './jobs.ts'

const DAY = 86_400_000

let t: TestHouse
let slug: string
let head: string
let sanne: { personId: string; email: string; born: string }
beforeAll(async () => {
  t = await openTestHouse()
  slug = t.school.slug
  head = await t.identityOf('leadership')
})
beforeEach(async () => {
  const found = await inSchool<typeof sanne | undefined>((tx) =>
    row(
      tx,
      sql`select g.guardian_id as "personId", guardian.email, pupil.birth_date::text as born
          from guardianship g
          join guardian on guardian.school_id = g.school_id and guardian.person_id = g.guardian_id
          join person p on p.school_id = g.school_id and p.person_id = g.guardian_id
          join pupil on pupil.school_id = g.school_id and pupil.person_id = g.pupil_id
          where guardian.email like '%@%' and p.came_in_at is null order by g.guardian_id limit 1`,
    ),
  )
  if (!found) throw new Error('Nobody is left to invite')
  sanne = found
})
afterAll(() => t.close())

const inSchool: <T>(work: Parameters<TestHouse['house']['database']['inSchool']>[1]) => Promise<T> = (work) =>
  t.house.database.inSchool(t.school.schoolId, work) as never
const doing = async (form: Record<string, string>) =>
  t.post(addresses.invite(slug), form, await t.signIn(head))
async function newestMailTo(email: string): Promise<string> {
  const mails = await t.house.database.inSchool(t.school.schoolId, listPracticeMail)
  return mails.find(({ recipient }) => recipient === email)?.body ?? ''
}
const linkIn = (body: string) =>
  new URL(/https?:\/\/\S+/.exec(body)?.[0] ?? 'http://nergens.example').pathname
const sessionIn = (response: Response) =>
  new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(response.headers.get('Set-Cookie') ?? '')?.[1] ?? ''
async function inviteByMail(): Promise<string> {
  t.pass(1000)
  await doing({ doe: 'een', wie: sanne.personId })
  await t.work()
  return linkIn(await newestMailTo(sanne.email))
}
const withoutMail = () =>
  inSchool(async (tx) => {
    await run(tx, sql`update guardian set email = null where person_id = ${sanne.personId}`)
    await run(tx, sql`update person set identity_id = null where person_id = ${sanne.personId}`)
  })
async function letter(): Promise<string> {
  await withdrawInvitation(t.house, { school: t.school, by: null }, sanne.personId)
  await withoutMail()
  const made = await makeLetters(t.house, { school: t.school, by: null })
  expect(made).toHaveLength(1)
  return new URL(made[0]?.address ?? '').pathname
}

describe('an invitation by mail', () => {
  test('leads, by a button and a fresh link, to a parent who is in; looking at it does nothing', async () => {
    const invitation = await inviteByMail()
    expect(invitation).toContain('/uitnodiging/')
    expect((await t.get(invitation)).status).toBe(200)
    expect(await newestMailTo(sanne.email)).toContain('/uitnodiging/')

    t.pass(1000)
    const asked = await t.post(invitation, {})
    expect(await asked.text()).toContain(`${sanne.email.slice(0, 1)}…@`)
    await expect.poll(async () => linkIn(await newestMailTo(sanne.email))).toContain('/inloggen/')
    const link = linkIn(await newestMailTo(sanne.email))
    const entered = await t.post(link, {})
    const session = await t.house.sessions.read(sessionIn(entered), t.house.clock())
    expect(session).toMatchObject({ is: 'person', via: 'link' })
    const known = (await t.house.database.inSchool(t.school.schoolId, inviteesOf)).find(
      ({ personId }) => personId === sanne.personId,
    )
    expect(known?.cameIn).toBe(true)
  })

  test('works for thirty days, and not when it was withdrawn or sent anew; all of them are refused alike', async () => {
    const old = await inviteByMail()
    const newer = await inviteByMail()
    await doing({ doe: 'intrekken', wie: sanne.personId })
    const last = await inviteByMail()
    t.pass(30 * DAY)
    const refused = await Promise.all(
      [old, newer, last, addresses.invitation(slug, 'verzonnen')].map((address) => t.post(address, {})),
    )
    expect(refused.map(({ status }) => status)).toEqual([410, 410, 410, 410])
    const said = await Promise.all(refused.map((response) => response.text()))
    expect(new Set(said).size).toBe(1)
  })

  test('is not to be found in the database', async () => {
    const token = (await inviteByMail()).split('/').at(-1) ?? ''
    const stored = await inSchool<{ all: string }>((tx) =>
      row(tx, sql`select string_agg(to_jsonb(i)::text, '') as all from invitation i`),
    )
    expect(stored.all).toContain(sanne.personId)
    expect(stored.all).not.toContain(token)
    expect(stored.all).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
  })
})

describe('a letter', () => {
  test('opens with the birth date of a child, and again on another day, for who has no mail', async () => {
    const address = await letter()
    expect(await (await t.post(address, {})).text()).toContain('Geboortedatum van uw kind')
    const wrong = await t.post(address, { geboren: '2001-01-01' })
    expect([wrong.status, sessionIn(wrong)]).toEqual([400, ''])
    const entered = await t.post(address, { geboren: sanne.born })
    expect(await t.house.sessions.read(sessionIn(entered), t.house.clock())).toMatchObject({ via: 'letter' })
    const children = await (await t.get(addresses.myChildren(slug), sessionIn(entered))).status
    expect([200, 303]).toContain(children)
    t.pass(5 * DAY)
    expect(sessionIn(await t.post(address, { geboren: sanne.born }))).not.toBe('')
  })

  test('is in the file of who got it, with when they came in and not with who sent it', async () => {
    const session = sessionIn(await t.post(await letter(), { geboren: sanne.born }))
    const file = await t.get(addresses.myDataAs(slug, sanne.personId, 'gegevens.json'), session)
    const { sections } = (await file.json()) as { sections: { key: string; rows: { is?: string }[] }[] }
    const doors = sections.find(({ key }) => key === 'people.doors')?.rows ?? []
    const at = t.house.clock().toISOString()
    const asked = { is: 'invitation', way: 'letter', madeAt: at, openedAt: at, withdrawnAt: null }
    expect(doors).toContainEqual({ ...asked, expiresAt: expect.any(String), notArrivedAt: null })
    expect(doors).toContainEqual({ is: 'came_in', at })
    const page = await (await t.get(addresses.myDataOf(slug, sanne.personId), session)).text()
    expect(page.replaceAll(/<[^>]*>/g, '')).toContain('Uitgenodigd: met een brief, geopend')
  })

  test('is closed for a day after some guesses, also for the right date', async () => {
    const address = await letter()
    for (let turn = 0; turn < LIMITS.birth_date.times; turn += 1)
      expect((await t.post(address, { geboren: '2001-01-01' })).status).toBe(400)
    expect((await t.post(address, { geboren: sanne.born })).status).toBe(429)
    t.pass(LIMITS.birth_date.minutes * 60_000)
    expect((await t.post(address, { geboren: sanne.born })).status).toBe(303)
  })

  test('is a page of one PDF, for who has no mail and for nobody else', async () => {
    await withdrawInvitation(t.house, { school: t.school, by: null }, sanne.personId)
    await withoutMail()
    const paper = await doing({ doe: 'brief' })
    expect(paper.headers.get('Content-Type')).toBe('application/pdf')
    const bytes = Buffer.from(await paper.arrayBuffer()).toString('latin1')
    expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(1)
    const again = await doing({ doe: 'brief' })
    expect([again.status, again.headers.get('Location')]).toEqual([
      303,
      `${addresses.invite(slug)}?brieven=klaar`,
    ])
  })
})

test('the whole team is asked in at once, and who was asked is not asked again', async () => {
  const page = async () => (await t.get(addresses.invite(slug), await t.signIn(head))).text()
  expect(await page()).toMatch(/Nodig \d+ mensen uit per mail/)
  const asked = Number(/Nodig (\d+) mensen/.exec(await page())?.[1])
  await doing({ doe: 'mail', soort: 'staff' })
  // Pressed twice: nobody gets two mails, of which the first would be dead.
  await doing({ doe: 'mail', soort: 'staff' })
  expect(await t.work()).toBe(asked)
  t.pass(DAY)
  await doing({ doe: 'mail', soort: 'staff' })
  expect(await t.work()).toBe(0)
})

test('an invitation that is long over is forgotten, but not of who is held; that there was one stays', async () => {
  await inviteByMail()
  t.pass(DAY)
  await inviteByMail()
  const count = async (): Promise<number> => {
    const found = await inSchool<{ n: number }>((tx) =>
      row(tx, sql`select count(*) as n from invitation where person_id = ${sanne.personId}`),
    )
    return found.n
  }
  const before = await count()
  t.pass((OLD_INVITATION_DAYS - 1) * DAY)
  await forgetInvitations(t.house)
  expect(await count()).toBe(before)
  const hold = t.house.newId()
  const { schoolId } = t.school
  await inSchool((tx) =>
    run(
      tx,
      sql`insert into legal_hold (school_id, hold_id, person_id, reason, placed_at)
          values (${schoolId}, ${hold}, ${sanne.personId}, 'Er loopt een klacht', ${t.house.clock()})`,
    ),
  )
  t.pass(DAY + 1)
  await forgetInvitations(t.house)
  expect(await count()).toBe(before)
  await inSchool((tx) =>
    run(
      tx,
      sql`insert into legal_hold_lifted (school_id, hold_id, lifted_at) values (${schoolId}, ${hold}, ${t.house.clock()})`,
    ),
  )
  await forgetInvitations(t.house)
  // The one that was not taken back is over since its thirty days.
  expect(await count()).toBe(1)
  t.pass(30 * DAY)
  await forgetInvitations(t.house)
  expect(await count()).toBe(0)
  const events = await inSchool<{ n: number }>((tx) =>
    row(tx, sql`select count(*) as n from event where position(${sanne.personId} in ids::text) > 0`),
  )
  expect(events.n).toBeGreaterThan(1)
})
