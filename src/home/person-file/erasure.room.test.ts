import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRegister } from '#consent/actions.ts'
import { fileKeys } from '#media/actions.ts'
import { namesOf } from '#people/actions.ts'
import { rows, run, type SchoolTransaction } from '#platform/database.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import type { Workbench } from '#publication/workbench.ts'
import { addresses } from '../../addresses.ts'
import { CALLED, FAMILY, markEverything, marked } from './testing/marks.ts'

const DAY = 86_400_000

let chain: Chain
let slug: string
let noor: string
let published: Workbench
let draft: Workbench
let events: string[]
let entries: number

beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  noor = await chain.person('Noor')
  published = await chain.publishWith(noor)
  draft = await chain.draft(1, 1)
  await chain.say(draft, 0, 0, { kind: 'named', person: noor })
  await inSchool((tx) => markEverything(chain, tx, { noor, published }))
})
afterAll(() => chain.close())

const inSchool = <T>(work: (tx: SchoolTransaction) => Promise<T>) =>
  chain.house.database.inSchool(chain.school.schoolId, work)
const head = async () => chain.signIn(await chain.identityOf('leadership'))
const readable = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const page = () => addresses.erasePerson(slug, noor)
const look = async () => readable(await (await chain.get(page(), await head())).text())
const erase = async (form: Record<string, string>) => chain.post(page(), form, await head())
const YES = { nagekeken: 'ja', naam: `${CALLED} ${FAMILY}` }

describe('before', () => {
  test('the mark is everywhere', async () => {
    expect(await marked(chain)).toEqual([
      ...['ceremony', 'channel_decision', 'consent_entry', 'disagreement_settled'],
      ...['guardian_draft', 'identity', 'legal_hold', 'person'],
      ...['person_request', 'post', 'post_photo', 'practice_mail', 'roster_draft', 'session'],
      ...['takedown', 'takedown_event'],
    ])
  })

  test('it is told what goes, what stays and what is in the way', async () => {
    const text = await look()
    expect(text).toContain('Foto’s en films waarop deze persoon zeker staat: 2')
    expect(text).toContain('Uitnodigingen')
    expect(text).toMatch(/Regels in het register van toestemming: \d+/)
    for (const way of ['is nog op school', 'geldt een bewaarplicht', 'staat nog ergens online'])
      expect(text).toContain(way)
    const refused = await erase(YES)
    expect([refused.status, readable(await refused.text())]).toEqual([
      400,
      expect.stringContaining('nog op school'),
    ])
  })

  test.each(['administrator', 'teacher', 'guardian'] as const)('it is not for who is %s', async (role) => {
    const session = await chain.signIn(await chain.identityOf(role))
    expect((await chain.get(page(), session)).status).toBe(403)
    expect((await chain.post(page(), YES, session)).status).toBe(403)
  })
})

describe('what is in the way', () => {
  test('is gone when the child left, the hold is lifted and nothing is to be seen any more', async () => {
    const { schoolId } = chain.school
    await inSchool(async (tx) => {
      await run(tx, sql`update person set left_on = '2026-07-31' where person_id = ${noor}`)
      await run(
        tx,
        sql`insert into legal_hold_lifted (school_id, hold_id, lifted_at) values (${schoolId}, ${noor}, now())`,
      )
      await run(
        tx,
        sql`update placement set state = 'gone', dark_since = visible_from where post_id = ${published.post.id}`,
      )
    })
    chain.pass(DAY)
    const because = (why: string | null) =>
      inSchool((tx) => run(tx, sql`update person set left_because = ${why} where person_id = ${noor}`))
    await because('missing')
    expect(await look()).toContain('is nog op school')
    await because('left')
    expect(await look()).toContain('Mag het?')
  })

  test('is also that nobody checked whether it may, or typed whom they mean; nothing typed is lost', async () => {
    const unchecked = await erase({ naam: YES.naam })
    expect(await unchecked.text()).toContain(`value="${YES.naam}"`)
    expect(unchecked.status).toBe(400)
    const other = await erase({ nagekeken: 'ja', naam: 'Noor' })
    expect(readable(await other.text())).toContain('Typ de naam precies zoals die hierboven staat.')
    expect((await marked(chain)).length).toBeGreaterThan(10)
  })

  test('words that were only added can’t be changed but by erasing', async () => {
    for (const words of ['erase_people_words(', 'erase_consent_words('])
      await expect(
        inSchool((tx) => run(tx, sql`select ${sql.raw(words)}${noor}, '{Marit}')`)),
      ).rejects.toThrow('Nobody is being erased here')
  })
})

test('who signs in at another school as well keeps their address and their door there', async () => {
  const identity = await chain.identityOf('leadership', chain.other)
  const session = await chain.signIn(identity)
  const [gone] = await inSchool((tx) => rows(tx, sql`select forget_identity(${identity}) as gone`))
  expect(gone).toEqual({ gone: false })
  expect((await chain.get(addresses.personFiles(chain.other.slug), session)).status).toBe(200)
})

test('what is on its way is waited for', async () => {
  const ali = await chain.person('Ali')
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: ali })
  await chain.submit(bench.post.id)
  const plan = await chain.get(addresses.erasePerson(slug, ali), await head())
  expect(readable(await plan.text())).toContain('is nog onderweg')
})

describe('after', () => {
  beforeAll(async () => {
    events = await eventIds()
    entries = await chain.count('consent_entry')
    const done = await erase(YES)
    expect(done.status).toBe(303)
    await chain.work()
  })
  const eventIds = async () =>
    (await inSchool((tx) => rows<{ id: string }>(tx, sql`select event_id as id from event`))).map(
      ({ id }) => id,
    )

  test('the mark is nowhere: in no table, and in no file', async () => {
    expect(await marked(chain)).toEqual([])
    const { schoolId } = chain.school
    for (const bench of [published, draft]) {
      const photo = bench.photos[0]?.photo.id ?? ''
      for (const kind of ['master', 'thumb', 'strip'] as const)
        expect(await chain.house.files.find(fileKeys[kind](schoolId, photo))).toBeUndefined()
    }
    const [, other] = draft.photos
    expect(await chain.house.files.find(fileKeys.master(schoolId, other?.photo.id ?? ''))).toBeDefined()
  })

  test('nobody is asked in as who is gone', async () => {
    expect(await inSchool((tx) => rows(tx, sql`select 1 from invitation where person_id = ${noor}`))).toEqual(
      [],
    )
    const came = await inSchool((tx) =>
      rows(tx, sql`select came_in_at as at from person where person_id = ${noor}`),
    )
    expect(came).toEqual([{ at: null }])
  })

  test('everything that happened is still there, and who was not meant keeps their words', async () => {
    const now = new Set(await eventIds())
    expect(events.filter((id) => !now.has(id))).toEqual([])
    expect(await chain.count('consent_entry')).toBe(entries)
    const [post] = await inSchool((tx) =>
      rows(
        tx,
        sql`select caption, not_a_child as "notAChild" from post where post_id = ${published.post.id}`,
      ),
    )
    expect(post).toEqual({ caption: 'naam gewist wint, zegt naam gewist zelf', notAChild: ['Roos'] })
  })

  test('the gate knows nobody of this name, and so never says yes', async () => {
    const at = chain.house.clock()
    const { timeZone } = chain.school
    const register = await inSchool((tx) => readRegister(tx, [noor], { at, timeZone }))
    expect(register.people).toEqual([])
  })

  test('pages say that the name is gone, and can be read as before', async () => {
    expect(await inSchool((tx) => namesOf(tx, [noor]))).toEqual(new Map([[noor, 'naam gewist']]))
    const file = await chain.get(addresses.personFile(slug, noor), await head())
    expect([file.status, readable(await file.text())]).toEqual([200, expect.stringContaining('naam gewist')])
    const author = await chain.signIn(await chain.identityOf('teacher'))
    for (const bench of [published, draft])
      expect((await chain.get(addresses.post(slug, bench.post.id), author)).status).toBe(200)
    expect(await look()).toContain('Deze persoon is gewist op 11 november 2026.')
    expect((await erase(YES)).status).toBe(400)
  })
})
