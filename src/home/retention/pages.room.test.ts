import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import type { GrantedRole } from '#people/actor.ts'
import { isHeld } from '#people/retention/actions.ts'
import { row, rows, run } from '#platform/database.ts'
import { note } from '#platform/house.ts'
import { letTimeWork } from '#publication/jobs.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import { callIt, readable } from '#publication/testing/reader.ts'
import { keepTerms } from './jobs.ts'
import { retentionTexts as texts } from './texts.nl.ts'

const DAY = 86_400_000
let chain: Chain
let slug: string
let [noor, draft] = ['', '']
beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  noor = await chain.person('Noor')
  draft = (await chain.draft(1)).post.id
  await callIt(chain, draft, 'Op het plein')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

type Work<Answer> = (
  tx: Parameters<Parameters<Chain['house']['database']['inSchool']>[1]>[0],
) => Promise<Answer>
const inSchool = <Answer>(work: Work<Answer>) => chain.house.database.inSchool(chain.school.schoolId, work)
const as = async (role: GrantedRole) => chain.signIn(await chain.identityOf(role))
const read = async (address: string, role: GrantedRole = 'leadership') =>
  readable(await (await chain.get(address, await as(role))).text())
const drafts = () => addresses.retentionOf(slug, texts.slugs.draft)
const stateOf = async () =>
  (await inSchool((tx) => row<{ state: string }>(tx, sql`select state from post where post_id = ${draft}`)))
    ?.state

describe('how long a school keeps what', () => {
  test('is read by the leadership and by the administrator, with what goes in the coming days', async () => {
    for (const role of ['leadership', 'administrator'] as const) {
      const html = await read(addresses.retention(slug), role)
      expect(html).toContain('Geplaatste foto’s: tot het einde van het volgende schooljaar')
      expect(html).toContain('Concepten die niet zijn verstuurd: 14 dagen Binnen 30 dagen: 1 concept.')
    }
    expect(await read(drafts())).toContain('Op het plein (10 november 2026) · Niet wissen 24 november 2026')
  })

  test.each(['0', '90', 'twee', ''])(
    'is not “%s”: the refusal says what helps, and keeps what was typed',
    async (typed) => {
      const refused = await chain.post(drafts(), { termijn: typed }, await as('administrator'))
      const html = await refused.text()
      expect([refused.status, readable(html)]).toEqual([
        400,
        expect.stringContaining('Kies een getal van 1 tot en met 60.'),
      ])
      expect(html).toContain(`value="${typed}"`)
    },
  )

  test('is a choice of the school, with who and when, and from then on it counts', async () => {
    const saved = await chain.post(drafts(), { termijn: '30' }, await as('leadership'))
    expect(saved.headers.get('Location')).toBe(`${drafts()}?bewaard=ja`)
    expect(await read(drafts())).toContain(
      `Nu: 30 dagen. Gekozen door ${chain.second.name} op 10 november 2026.`,
    )
    chain.pass(29 * DAY)
    await letTimeWork(chain.house, chain.school)
    expect(await stateOf()).toBe('draft')
  })
})

describe('a hold', () => {
  const onDraft = () => addresses.holdPost(slug, draft)

  test('is found by a part of a name or of the words, and asks why', async () => {
    const found = await chain.post(
      addresses.holds(slug),
      { doe: 'zoek', zoek: 'PLEIN' },
      await as('leadership'),
    )
    expect(await found.text()).toContain(`href="${onDraft()}"`)
    const people = await chain.post(
      addresses.holds(slug),
      { doe: 'zoek', zoek: 'noor' },
      await as('leadership'),
    )
    expect(await people.text()).toContain(`href="${addresses.holdPerson(slug, noor)}"`)
    const refused = await chain.post(
      onDraft(),
      { reden: 'klacht', tot: '2026-01-01' },
      await as('leadership'),
    )
    const html = await refused.text()
    expect([refused.status, readable(html)]).toEqual([400, expect.stringContaining('Schrijf op waarom')])
    expect(html).toContain('>klacht</textarea>')
    expect(html).toContain('value="2026-01-01"')
  })

  test('keeps what is over its term, until somebody lifts it', async () => {
    const placed = await chain.post(
      onDraft(),
      { reden: 'Er loopt een klacht.', tot: '2026-12-20' },
      await as('leadership'),
    )
    expect(placed.status).toBe(303)
    chain.pass(20 * DAY)
    await letTimeWork(chain.house, chain.school)
    expect(await stateOf()).toBe('draft')
    const page = await chain.get(addresses.holds(slug), await as('leadership'))
    const html = await page.text()
    expect(readable(html)).toContain('Op 20 december 2026 zou je er opnieuw naar kijken. Is het nog nodig?')
    const [, hold = ''] = /name="plicht" value="([^"]+)"/.exec(html) ?? []
    await chain.post(addresses.holds(slug), { doe: 'hef-op', plicht: hold }, await as('leadership'))
    await letTimeWork(chain.house, chain.school)
    expect(await stateOf()).toBe('deleted')
    expect(await read(addresses.retentionGone(slug))).toContain(
      '1 concept 29 december 2026 30 dagen (keuze van de school)',
    )
  })

  test('on a person is told to whoever erases, and waits for a removal that is under way', async () => {
    const person = addresses.holdPerson(slug, noor)
    expect(await inSchool((tx) => isHeld(tx, noor))).toBe(false)
    let isPlaced = false
    const placing = await inSchool(async (tx) => {
      await isHeld(tx, noor)
      const placed = chain.post(person, { reden: 'Een ouder vraagt om bewijs.' }, await as('leadership'))
      void placed.then(() => {
        isPlaced = true
      })
      while (!(await isWaiting())) expect(isPlaced).toBe(false)
      return { placed }
    })
    expect((await placing.placed).status).toBe(303)
    expect(await inSchool((tx) => isHeld(tx, noor))).toBe(true)
    const again = await chain.post(person, { reden: 'Een ouder vraagt om bewijs.' }, await as('leadership'))
    expect(await again.text()).toContain('Hiervoor geldt al een bewaarplicht.')
  })

  const isWaiting = async () =>
    (
      await chain.database.askPlatform(sql`select 1 from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`)
    ).length > 0

  test.each(['administrator', 'teacher', 'board'] as const)('is nothing for who is %s', async (role) => {
    expect((await chain.get(addresses.holds(slug), await as(role))).status).toBe(403)
  })
})

test.each([
  'x',
  'soort/niets',
  'bewaarplicht/persoon/x',
  'bewaarplicht/bericht/00000000-0000-0000-0000-000000000000',
])('what is not there is not found: %s', async (rest) => {
  const address = `${addresses.retention(slug)}/${rest}`
  expect((await chain.get(address, await as('leadership'))).status).toBe(404)
  expect((await chain.post(address, { reden: 'Er loopt een klacht.' }, await as('leadership'))).status).toBe(
    404,
  )
})

describe('the database itself removes nothing', () => {
  test.each(['retention_term', 'legal_hold', 'legal_hold_lifted', 'retention_warning', 'tombstone'])(
    'of %s, ever: a room has no right to',
    async (table) => {
      await expect(inSchool((tx) => run(tx, sql`delete from ${sql.table(table)}`))).rejects.toThrow(
        /permission denied/,
      )
    },
  )

  const proofOf = (child: string, before: string) =>
    inSchool((tx) => rows(tx, sql`select * from forget_proof(${[child]}::uuid[], ${before}::timestamptz)`))

  test('of the proof of who is here, is held, or left too short ago', async () => {
    const [ali, bo] = [await chain.person('Ali'), await chain.person('Bo')]
    expect(await proofOf(ali, '2040-01-01')).toEqual([])
    await inSchool((tx) =>
      run(tx, sql`update person set left_on = '2027-07-16' where person_id in (${noor}, ${bo})`),
    )
    expect(await proofOf(noor, '2040-01-01')).toEqual([])
    expect(await proofOf(bo, '2027-07-15')).toEqual([])
    const fromElsewhere = await chain.house.database.inSchool(chain.other.schoolId, (tx) =>
      rows(tx, sql`select * from forget_proof(${[bo]}::uuid[], '2040-01-01')`),
    )
    expect(fromElsewhere).toEqual([])
    expect(await proofOf(bo, '2040-01-01')).toMatchObject([{ person_id: bo }])
  })

  test('of what was decided or done: only that somebody looked, and that only after its time', async () => {
    const { schoolId } = chain.school
    await inSchool((tx) =>
      note(chain.house, tx, schoolId, { kind: 'ledger.looked_at', ids: {}, actorId: null }),
    )
    const forget = (before: string) =>
      inSchool((tx) =>
        row(tx, sql`select forget_looks(array(select event_id from event), ${before}::timestamptz) as gone`),
      )
    expect(await forget('2026-12-01')).toEqual({ gone: 0 })
    expect(await forget('2040-01-01')).toEqual({ gone: 1 })
    expect(await chain.count('event')).toBeGreaterThan(5)
  })
})

test('another school keeps its own terms, and reads nothing of ours', async () => {
  await keepTerms(chain.house, chain.other)
  const session = await chain.signIn(await chain.identityOf('leadership', chain.other))
  const page = async (address: string) => readable(await (await chain.get(address, session)).text())
  expect(await page(addresses.retentionGone(chain.other.slug))).toContain('Er is nog niets weggegaan.')
  expect(await page(addresses.retention(chain.other.slug))).toContain('verstuurd: 14 dagen')
})
