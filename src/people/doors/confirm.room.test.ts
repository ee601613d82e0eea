import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { run } from '#platform/database.ts'
import { listPracticeMail } from '#platform/mail.ts'
import type { Via } from '#platform/session.ts'
import { ORIGIN, openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { SESSION_COOKIE } from '../session-visit.ts'
import { makeUpKey } from './testing/made-up-key.ts'

const MINUTE = 60_000
let t: TestHouse
let slug: string
let head: string
beforeAll(async () => {
  t = await openTestHouse()
  // In a practice school one button does it.
  t.house.installation = 'real'
  slug = t.school.slug
  head = await t.identityOf('leadership')
})
afterAll(() => t.close())

const readable = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const cameIn = (identityId: string, via: Via) =>
  t.house.sessions.open(identityId, t.house.clock(), { via, device: '' })
const stepUp = async (session: string, to: string) =>
  (await t.get(addresses.confirm(slug, to), session)).text()
const sessionIn = (response: Response) =>
  new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(response.headers.get('Set-Cookie') ?? '')?.[1] ?? ''

async function newestLink(): Promise<string> {
  const mails = () => t.house.database.inSchool(t.school.schoolId, listPracticeMail)
  await expect.poll(async () => (await mails())[0]?.body ?? '').toContain('/inloggen/')
  return new URL(/https?:\/\/\S+/.exec((await mails())[0]?.body ?? '')?.[0] ?? '').pathname
}

test('who has no key makes one where it is asked, with a new link when it is late, and goes on from there', async () => {
  const to = addresses.colleagues(slug)
  const old = await cameIn(head, 'link')
  t.pass(15 * MINUTE + 1)
  expect((await t.get(to, old)).headers.get('Location')).toBe(addresses.confirm(slug, to))
  const late = await stepUp(old, to)
  expect(readable(late)).toContain('Vraag een nieuwe link')
  expect(late).not.toContain('data-sleutel')

  const sent = await t.post(addresses.confirm(slug), { doe: 'link', naar: to }, old)
  expect(readable(await sent.text())).toContain('Er staat een nieuwe link voor je klaar.')
  const session = sessionIn(await t.post(await newestLink(), {}))
  const page = await stepUp(session, to)
  expect(readable(page)).toContain('Maak nu een passkey op dit apparaat.')
  const [, action, form = ''] = /<form[^>]*action="([^"]*sleutel)"[^>]*>([\s\S]*?)<\/form>/.exec(page) ?? []
  expect([action, form]).toEqual([addresses.addPasskey(slug), expect.stringContaining(`value="${to}"`)])

  const key = makeUpKey(ORIGIN, 9)
  const began = await (await t.post(addresses.beginPasskey(slug), { doel: 'toevoegen' }, session)).json()
  const antwoord = JSON.stringify(key.made(String(began.options.challenge)))
  const proof = { bewijs: String(began.token), antwoord, naar: to }
  const made = await t.post(addresses.addPasskey(slug), proof, session)
  expect([made.status, made.headers.get('Location')]).toEqual([303, to])
  expect((await t.get(to, session)).status).toBe(200)

  // From now on there is a key: a mailed link shows too little, and none is sent.
  expect((await t.post(addresses.confirm(slug), { doe: 'link' }, old)).status).toBe(400)
  expect(readable(await stepUp(old, to))).toContain('Bevestigen met een passkey')
})

test('a parent without mail is sent back to the letter, and is spoken to as a parent', async () => {
  const parent = t.house.newId()
  await t.house.sessions.addIdentityWithoutMail(parent, t.house.clock())
  const { schoolId } = t.school
  await t.house.database.inSchool(schoolId, (tx) =>
    run(
      tx,
      sql`insert into role (school_id, identity_id, role, granted_at)
          values (${schoolId}, ${parent}, 'guardian', ${t.house.clock()})`,
    ),
  )
  const session = await cameIn(parent, 'letter')
  const seen = [await stepUp(session, ''), await (await t.get(addresses.devices(slug), session)).text()]
  expect(seen[0]).toContain('data-sleutel="toevoegen"')
  t.pass(15 * MINUTE + 1)
  seen.push(await stepUp(session, ''))
  expect(readable(seen[2] ?? '')).toContain('Scan eerst de brief van school opnieuw.')
  for (const html of seen) expect(readable(html)).not.toMatch(/\b(je|jij|jouw)\b/i)
  const mine = await (await t.get(addresses.devices(slug), await cameIn(head, 'link'))).text()
  expect(readable(mine)).toContain('Hier zie je')
})
