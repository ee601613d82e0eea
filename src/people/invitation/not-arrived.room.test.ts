import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { row, rows, run, type SchoolTransaction } from '#platform/database.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'

let t: TestHouse
let head: string
let petra: { personId: string; name: string; email: string }
beforeAll(async () => {
  t = await openTestHouse()
  head = await t.identityOf('leadership')
  const found = await inSchool((tx) =>
    row<typeof petra>(
      tx,
      sql`select p.person_id as "personId", trim(concat_ws(' ', given_name, nullif(prefix, ''), family_name)) as name,
            guardian.email
          from guardian join person p using (school_id, person_id)
          where guardian.email like '%@%' and p.came_in_at is null and exists (
            select from guardianship g where g.guardian_id = p.person_id)
          order by p.person_id limit 1`,
    ),
  )
  if (!found) throw new Error('Nobody to invite')
  petra = found
})
afterAll(() => t.close())

const inSchool = <T>(work: (tx: SchoolTransaction) => Promise<T>) =>
  t.house.database.inSchool(t.school.schoolId, work)
const readable = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
const page = async () =>
  readable(await (await t.get(addresses.invite(t.school.slug), await t.signIn(head))).text())
const invite = async () =>
  t.post(addresses.invite(t.school.slug), { doe: 'een', wie: petra.personId }, await t.signIn(head))
const events = () =>
  inSchool((tx) =>
    rows<{ kind: string }>(
      tx,
      sql`select kind from event where kind like 'invitation.%' order by at, event_id`,
    ),
  ).then((all) => all.map(({ kind }) => kind))

/** As a mail server says no, and for how long. */
function failing(responseCode: number, more: object = {}): void {
  t.house.mailer = {
    send: () => Promise.reject(Object.assign(new Error('refused'), { responseCode, ...more })),
  }
}
/** A second press at once is the first one. */
const A_MINUTE = 61_000
const lastTry = () =>
  t.database.asPlatform((tx) =>
    run(
      tx,
      sql`update pgboss.job set started_on = now(), retry_count = retry_limit - 1
          where name = 'people.invite' and state = 'created'`,
    ),
  )

test('a mail that can’t be delivered is said to be so, with what helps, and another way leads in', async () => {
  const mailer = t.house.mailer
  failing(451)
  await invite()
  await expect(t.work()).rejects.toThrow('refused')
  expect(await page()).not.toContain('Niet aangekomen')

  t.pass(A_MINUTE)
  await invite()
  await lastTry()
  await t.work()
  const failed = await page()
  expect(failed).toContain('Bij 1 persoon kwam de mail niet aan.')
  expect(failed).toContain(`${petra.name} (${petra.email})`)
  expect(failed).toContain('Kijk het e-mailadres na')
  expect(failed).toContain('Maak 1 brief om te printen')

  t.house.mailer = mailer
  t.pass(A_MINUTE)
  await invite()
  await t.work()
  expect(await page()).not.toContain('Niet aangekomen')

  // A mailbox that is not there is not tried five times.
  failing(550, { rejected: [petra.email] })
  t.pass(A_MINUTE)
  await invite()
  await t.work()
  expect(await page()).toContain('Bij 1 persoon kwam de mail niet aan.')
  t.house.mailer = mailer

  const paper = await t.post(addresses.invite(t.school.slug), { doe: 'brief' }, await t.signIn(head))
  expect(paper.headers.get('Content-Type')).toBe('application/pdf')
  expect(await page()).not.toContain('Niet aangekomen')
  expect(await events()).toEqual([
    ...['invitation.mailed', 'invitation.mailed', 'invitation.not_arrived', 'invitation.mailed'],
    ...['invitation.mailed', 'invitation.not_arrived', 'invitation.printed'],
  ])
})

test('of two who share an address the second is no riddle: a letter leads in', async () => {
  const shared = await inSchool((tx) =>
    row<{ id: string }>(
      tx,
      sql`update guardian set email = ${petra.email}
          where person_id = (
            select g.person_id from guardian g join person p using (school_id, person_id)
            where p.kind = 'guardian' and not p.is_practice and g.person_id <> ${petra.personId}
            order by person_id limit 1)
          returning person_id as id`,
    ),
  )
  await inSchool((tx) =>
    run(tx, sql`update person set identity_id = null where person_id = ${shared?.id ?? ''}`),
  )
  const ask = { doe: 'een', wie: shared?.id ?? '' }
  const letters = async () => /Maak \d+ brie\S+ om te printen/.exec(await page())
  expect(await letters()).toBeNull()
  await t.post(addresses.invite(t.school.slug), ask, await t.signIn(head))
  await t.work()
  expect(await page()).toContain('Bij 1 persoon kwam de mail niet aan.')
  expect(await letters()).not.toBeNull()
})
