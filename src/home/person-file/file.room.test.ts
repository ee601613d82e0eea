import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantRole } from '#people/actions.ts'
import { rows, run } from '#platform/database.ts'
import { note } from '#platform/house.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { addresses } from '../../addresses.ts'

let chain: Chain
let slug: string
let noor: string
let sanne: string
let thijs: string

beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  noor = await chain.person('Noor')
  ;[sanne, thijs] = await Promise.all([guardian('Sanne'), guardian('Thijs')])
  await chain.publishWith(noor)
  await chain.answer(sanne, noor, 'facebook', { foto: 'ja' })
  await chain.answer(thijs, noor, 'facebook', { foto: 'nee' })
  const bench = await chain.draft(1)
  await chain.lookFor(bench, 0, [noor])
  await inSchool((tx) =>
    note(chain.house, tx, chain.school.schoolId, {
      ...{ kind: 'wall.names_shown', ids: { subjects: [noor] }, actorId: chain.marit.personId },
    }),
  )
})
afterAll(() => chain.close())

const inSchool = <T>(work: Parameters<typeof chain.house.database.inSchool<T>>[1]) =>
  chain.house.database.inSchool(chain.school.schoolId, work)
async function guardian(givenName: string): Promise<string> {
  const [found] = await inSchool((tx) =>
    rows<{ id: string }>(
      tx,
      sql`select person_id as id from person join guardianship on guardian_id = person_id
          where given_name = ${givenName} and pupil_id = ${noor}`,
    ),
  )
  return found?.id ?? ''
}
const as = async (role: Parameters<Chain['identityOf']>[0]) => chain.signIn(await chain.identityOf(role))
async function asPerson(personId: string): Promise<string> {
  const id = await chain.house.sessions.findOrAddIdentity(
    `${personId}@ouder.example`,
    chain.house.newId(),
    chain.house.clock(),
  )
  const { schoolId } = chain.school
  await inSchool(async (tx) => {
    await run(tx, sql`update person set identity_id = ${id} where person_id = ${personId}`)
    await grantRole(tx, { schoolId, identityId: id, role: 'guardian', at: chain.house.clock() })
  })
  return chain.signIn(id)
}
type Section = { key: string; rows: Record<string, unknown>[]; leftOut?: string }
async function json(address: string, session: string): Promise<{ sections: Section[]; text: string }> {
  const response = await chain.get(address, session)
  expect(response.status).toBe(200)
  const text = await response.text()
  return { ...(JSON.parse(text) as { sections: Section[] }), text }
}
const section = (file: { sections: Section[] }, key: string) =>
  file.sections.find((it) => it.key === key) ?? { key, rows: [], leftOut: undefined }
const readable = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const eventsOf = (kind: string) =>
  inSchool((tx) =>
    rows<{ ids: object; by: string }>(tx, sql`select ids, actor_id as by from event where kind = ${kind}`),
  )

describe('the leadership', () => {
  test('finds a child by name, sees everything, and that they looked is on record', async () => {
    const session = await as('leadership')
    const found = await chain.post(addresses.personFiles(slug), { doe: 'zoek', zoek: 'noor' }, session)
    expect(await found.text()).toContain(addresses.personFile(slug, noor))
    const page = readable(await (await chain.get(addresses.personFile(slug, noor), session)).text())
    expect(page).toContain('Naam: Noor van den Berg')
    expect(page).toContain('zeker te zien of te horen, te zien')
    expect(page).toMatch(/Henk Postma, schoolleiding .{0,3}bekeek alle gegevens/)
    expect(await eventsOf('person_file.looked_at')).toEqual([
      { ids: { person: noor }, by: expect.stringMatching(/-/) },
    ])
  })

  test('takes all of it along for a child, with nobody else named', async () => {
    const session = await as('leadership')
    const file = await json(addresses.personFileAs(slug, noor, 'gegevens.json'), session)
    const choices = section(file, 'consent.choices')
    expect(choices.rows).toContainEqual(
      expect.objectContaining({ purpose: 'Facebook', decision: 'ingetrokken', by: 'een ouder' }),
    )
    expect(section(file, 'publication.appearances').rows).toContainEqual(
      expect.objectContaining({ is: 'certain', channel: 'website' }),
    )
    for (const other of ['Sanne', 'Thijs', 'Marit', 'Henk', sanne, thijs])
      expect(file.text).not.toContain(other)
    expect(await eventsOf('person_file.downloaded')).toHaveLength(1)
  })

  test.each(['teacher', 'editor', 'anti_bullying', 'board', 'guardian'] as const)(
    'alone may: nothing of it is for who is %s',
    async (role) => {
      const session = await as(role)
      for (const address of [
        addresses.personFiles(slug),
        addresses.personFile(slug, noor),
        addresses.personFileAs(slug, noor, 'gegevens.json'),
        addresses.erasePerson(slug, noor),
      ])
        expect((await chain.get(address, session)).status).toBe(403)
    },
  )

  test('of another school finds nobody', async () => {
    const session = await chain.signIn(await chain.identityOf('leadership', chain.other))
    const address = addresses.personFile(chain.other.slug, noor)
    expect((await chain.get(address, session)).status).toBe(404)
  })
})

describe('a guardian', () => {
  test('reads about their child, and never what the other guardian chose', async () => {
    const whole = addresses.personFileAs(slug, noor, 'gegevens.json')
    const file = await json(addresses.myDataAs(slug, noor, 'gegevens.json'), await asPerson(sanne))
    const { rows: mine, leftOut } = section(file, 'consent.choices')
    expect(mine).toContainEqual(
      expect.objectContaining({ purpose: 'Facebook', decision: 'ja', by: 'u zelf' }),
    )
    expect(mine.every(({ by }) => by === 'u zelf')).toBe(true)
    expect(leftOut).toContain('Wat een andere ouder')
    for (const flag of ['disagreement', 'notInPictures'])
      expect(section(file, 'consent.register').rows[0]).not.toHaveProperty(flag)
    expect(file.text).not.toContain(thijs)
    const theirs = section(await json(whole, await as('leadership')), 'people.happened').rows
    expect(theirs).toContainEqual(expect.objectContaining({ kind: 'consent.withdrawn' }))
    for (const told of ['consent.withdrawn', 'takedown', 'names_shown', 'not_seen'])
      expect(file.text).not.toContain(told)
  })

  test('reads who looked as a role and a day, without a name', async () => {
    const file = await json(addresses.myDataAs(slug, noor, 'gegevens.json'), await asPerson(sanne))
    expect(section(file, 'home.looks').rows).toContainEqual(
      expect.objectContaining({ what: 'person_file.looked_at', who: 'schoolleiding' }),
    )
    expect(file.text).not.toContain('Henk')
  })

  test('without gezag, or while it is not known, reads about themselves alone and is told why', async () => {
    for (const authority of [false, null]) {
      await inSchool((tx) =>
        run(tx, sql`update guardianship set authority = ${authority} where guardian_id = ${thijs}`),
      )
      const session = await asPerson(thijs)
      const page = await chain.get(addresses.myData(slug), session)
      const html = await page.text()
      expect(html).toContain('De school bepaalt wat zij u kan vertellen.')
      expect(html).not.toContain(addresses.myDataOf(slug, noor))
      expect((await chain.get(addresses.myDataAs(slug, noor, 'gegevens.json'), session)).status).toBe(403)
      expect((await chain.get(addresses.myDataOf(slug, thijs), session)).status).toBe(200)
    }
  })

  test('finds nothing of the child of somebody else', async () => {
    const ali = await chain.person('Ali')
    const session = await asPerson(sanne)
    expect((await chain.get(addresses.myDataOf(slug, ali), session)).status).toBe(404)
    expect((await chain.get(addresses.myDataAs(slug, ali, 'gegevens.pdf'), session)).status).toBe(404)
  })

  test('says what is wrong; the leadership sees it with its date, and answers', async () => {
    const session = await asPerson(sanne)
    const refused = await chain.post(
      addresses.myData(slug),
      { soort: 'correction', over: noor, vraag: '' },
      session,
    )
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('Schrijf op wat er niet klopt'),
    ])
    const asked = { soort: 'correction', over: noor, vraag: 'Noor is jarig op 3 mei.' }
    expect((await chain.post(addresses.myData(slug), asked, session)).status).toBe(303)
    const head = await as('leadership')
    const html = await (await chain.get(addresses.personFiles(slug), head)).text()
    expect(readable(html)).toContain('Noor is jarig op 3 mei. Antwoord uiterlijk op 10 december 2026.')
    const [, request = ''] = /name="vraag" value="([^"]+)"/.exec(html) ?? []
    await chain.post(addresses.personFiles(slug), { doe: 'beantwoord', vraag: request }, head)
    const after = readable(await (await chain.get(addresses.personFiles(slug), head)).text())
    expect(after).toContain('Geen vraag staat open.')
    expect(readable(await (await chain.get(addresses.myData(slug), session)).text())).toContain(
      ': beantwoord.',
    )
  })
})

describe('who may be on a photo', () => {
  test('is told so: probably not, possibly yes, and of how many', async () => {
    const [ali, bo] = [await chain.person('Ali'), await chain.person('Bo')]
    const bench = await chain.draft(1)
    const others = bench.members.map(({ id }) => id).filter((id) => id !== ali && id !== bo)
    await chain.lookFor(bench, 0, others)
    await chain.say(bench, 0, 0, { kind: 'candidates' })
    await chain.send(bench.post.id)
    await chain.work()
    const session = await as('leadership')
    const page = readable(await (await chain.get(addresses.personFile(slug, ali), session)).text())
    expect(page).toContain(
      'waarschijnlijk niet, mogelijk wel: iemand op deze foto is niet bij naam genoemd en kan een van 2 mensen zijn',
    )
  })
})

test('a pupil with years behind them has it on paper, tagged and in words, well under two seconds', async () => {
  const { schoolId } = chain.school
  await inSchool((tx) =>
    run(
      tx,
      sql`insert into event (school_id, event_id, kind, ids, actor_id, at)
          select ${schoolId}::uuid, gen_random_uuid(), k, jsonb_build_object('subject', ${noor}::text), null,
            '2024-01-01'::timestamptz + n * interval '1 hour'
          from generate_series(1, 3000) n, unnest('{post.published,photo.dropped,ledger.looked_at}'::text[]) k`,
    ),
  )
  await inSchool((tx) =>
    run(
      tx,
      sql`with source as (select * from placement limit 1), copies as (
            select gen_random_uuid() as id, n from generate_series(1, 600) n)
          , placed as (
            insert into placement (school_id, placement_id, post_id, photo_id, channel, variant_id, small_id, state,
              visible_from, dark_since)
            select school_id, id, post_id, photo_id, channel, variant_id, small_id, 'gone', visible_from, visible_from
            from source, copies returning placement_id)
          insert into depiction (school_id, placement_id, person_id, certain, entry_ids)
          select ${schoolId}::uuid, placement_id, ${noor}, true, '{}' from placed`,
    ),
  )
  const session = await as('leadership')
  const began = performance.now()
  const response = await chain.get(addresses.personFileAs(slug, noor, 'gegevens.pdf'), session)
  const pdf = Buffer.from(await response.arrayBuffer())
  const took = performance.now() - began
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  expect(took).toBeLessThan(2000)
})
