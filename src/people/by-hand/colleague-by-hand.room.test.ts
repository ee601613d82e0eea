import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { rows } from '#platform/database.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'

let t: TestHouse
let slug: string
let head: string
beforeAll(async () => {
  t = await openTestHouse()
  slug = t.school.slug
  head = await t.identityOf('leadership')
})
afterAll(async () => {
  expect(t.errors).toEqual([])
  await t.close()
})

const inSchool = <Row>(query: ReturnType<typeof sql<Row>>) =>
  t.house.database.inSchool(t.school.schoolId, (tx) => rows<Row>(tx, query))
const post = async (address: string, form: Record<string, string>) =>
  t.post(address, form, await t.signIn(head))
const get = async (address: string) => (await t.get(address, await t.signIn(head))).text()
const to = (answer: Response) => (answer.headers.get('Location') ?? '').split('?')[0] ?? ''
const idAt = (answer: Response) => to(answer).split('/').at(-1) ?? ''
const identityOf = async (id: string) =>
  (
    await inSchool<{ id: string | null }>(sql`select identity_id as id from person where person_id = ${id}`)
  )[0]?.id ?? ''

describe('a colleague by hand', () => {
  const MEES = { voornaam: 'Mees', achternaam: 'Nieuw', email: 'mees@school.example' }

  test('can do nothing until there is a role, and comes in with another address when that is put right', async () => {
    const added = await post(addresses.newColleague(slug), MEES)
    const id = idAt(added)
    expect(to(added)).toBe(addresses.colleague(slug, id))
    expect(await identityOf(id)).toBe('')
    await post(addresses.colleague(slug, id), { doe: 'rollen', rol: 'editor' })
    const rolesNow = () =>
      inSchool<{ email: string; roles: string[] }>(sql`
        select s.email, array(select role from role where role.identity_id = p.identity_id) as roles
        from person p join staff_member s using (school_id, person_id) where person_id = ${id}`)
    const form = { ...MEES, doe: 'verbeter', email: 'm.nieuw@school.example' }
    await post(addresses.colleagueDetails(slug, id), form)
    expect(await rolesNow()).toEqual([{ email: 'm.nieuw@school.example', roles: ['editor'] }])
  })

  test('leaves without a way in, and can be put back', async () => {
    const [mees] = await inSchool<{ id: string; identity: string }>(
      sql`select person_id as id, identity_id as identity from person where family_name = 'Nieuw'`,
    )
    const { id = '', identity = '' } = mees ?? {}
    await post(addresses.colleagueDetails(slug, id), { doe: 'weg' })
    expect((await t.actorOf(identity)).is).toBe('visitor')
    expect(await get(addresses.colleagueDetails(slug, id))).toContain('komt niet meer binnen')
    await post(addresses.colleagueDetails(slug, id), { doe: 'terug' })
    expect(await get(addresses.colleague(slug, id))).toContain('Mees Nieuw')
  })

  test('a colleague who is a parent here stays one person; a pupil is no colleague to be put back', async () => {
    const [parent] = await inSchool<{ id: string; voornaam: string; achternaam: string; email: string }>(sql`
      select person_id as id, given_name as voornaam, family_name as achternaam, email
      from person join guardian using (school_id, person_id)
      where prefix = '' and identity_id is not null limit 1`)
    const { id = '', ...form } = parent ?? {}
    const added = await post(addresses.newColleague(slug), form)
    expect(idAt(added)).toBe(id)
    expect(await inSchool(sql`select kind from person where person_id = ${id}`)).toEqual([{ kind: 'staff' }])
    const [pupil] = await inSchool<{ id: string }>(sql`select person_id as id from pupil limit 1`)
    const back = await post(addresses.colleagueDetails(slug, pupil?.id ?? ''), { doe: 'terug' })
    expect(back.status).toBe(404)
  })

  test('the first administrator, who has a role and no name, becomes a person with what they may', async () => {
    const keeper = await t.identityOf('administrator', t.other)
    const session = async () => t.signIn(keeper)
    const here = (address: (slug: string) => string) => address(t.other.slug)
    expect(await (await t.get(here(addresses.firstDay), await session())).text()).toContain(
      'Zet je naam erbij',
    )
    const refused = await t.post(
      here(addresses.personFiles),
      { doe: 'beantwoord', vraag: '00000000-0000-7000-8000-000000000000' },
      await session(),
    )
    expect(await refused.text()).toContain(here(addresses.newColleague))
    const form = await (await t.get(here(addresses.newColleague), await session())).text()
    expect(form).toContain('value="beheer@daar.example"')
    const me = { voornaam: 'Bea', achternaam: 'Heer', email: 'beheer@daar.example' }
    expect((await t.post(here(addresses.newColleague), me, await session())).status).toBe(303)
    const front = await (await t.get(here(addresses.school), await session())).text()
    expect(front).toContain('Dag Bea Heer')
    expect(await (await t.get(here(addresses.firstDay), await session())).text()).not.toContain('Zet je naam')
  })

  test('nobody puts themselves out', async () => {
    const { personId } = await t.colleague('leadership')
    const refused = await post(addresses.colleagueDetails(slug, personId), { doe: 'weg' })
    expect([refused.status, (await refused.text()).includes('Jezelf kun je hier niet weghalen')]).toEqual([
      400,
      true,
    ])
  })
})
