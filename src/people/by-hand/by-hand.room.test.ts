import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { blockedChannels } from '#consent/actions/masks.ts'
import { rows } from '#platform/database.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'

let chain: Chain
let slug: string
let head: string
beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  head = await chain.identityOf('leadership')
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const inSchool = <Row>(query: ReturnType<typeof sql<Row>>) =>
  chain.house.database.inSchool(chain.school.schoolId, (tx) => rows<Row>(tx, query))
const post = async (address: string, form: Record<string, string | string[]>) =>
  chain.post(address, form, await chain.signIn(head))
const get = async (address: string) => (await chain.get(address, await chain.signIn(head))).text()
/** Where a form leads to, without what is said there. */
const to = (answer: Response) => (answer.headers.get('Location') ?? '').split('?')[0] ?? ''
const idAt = (answer: Response) => to(answer).split('/').at(-1) ?? ''
const born = (day: string) => ({ geboortedatum: day, groep: chain.group7, jaar: '7' })
const mayBeOnOwnPage = (subject: string) =>
  chain.house.database.inSchool(chain.school.schoolId, async (tx) => {
    const at = chain.house.clock()
    const blocked = await blockedChannels(tx, chain.school, [subject], { medium: 'foto', at })
    return !blocked.get(subject)?.includes('website')
  })
const statesOf = async (postId: string) => (await chain.places(postId)).map(({ state }) => state)
const identityOf = async (id: string) =>
  (
    await inSchool<{ id: string | null }>(sql`select identity_id as id from person where person_id = ${id}`)
  )[0]?.id ?? ''
const addPupil = async (name: string, day = '1-2-2016') =>
  idAt(await post(addresses.newPupil(slug), { voornaam: name, achternaam: 'Handmaker', ...born(day) }))
const PARENT = { voornaam: 'Ilse', achternaam: 'Handmaker', email: 'ilse@ouders.example', gezag: 'ja' }

describe('a pupil by hand', () => {
  test('begins with an empty page in the register, and can be found at once', async () => {
    const id = await addPupil('Zoë')
    const [register] = await inSchool<{ entries: number }>(sql`
      select (select count(*) from consent_entry where subject_id = ${id}) as entries
      from consent_register where person_id = ${id}`)
    expect(register).toEqual({ entries: 0 })
    expect(await mayBeOnOwnPage(id)).toBe(false)
    const found = await (await post(addresses.people(slug), { zoek: 'zoe hand' })).text()
    expect(found).toContain(addresses.pupil(slug, id))
  })

  test('is not put down twice', async () => {
    const again = await post(addresses.newPupil(slug), {
      ...{ voornaam: 'zoe', achternaam: 'HANDMAKER', ...born('01-02-2016') },
    })
    expect(again.status).toBe(400)
    const html = await again.text()
    expect(html).toContain('Dit staat er al')
    expect(html).toContain('value="HANDMAKER"')
  })

  test('is put right, and a mistake in what was typed loses nothing', async () => {
    const id = await addPupil('Mies', '2-2-2016')
    const form = { doe: 'verbeter', voornaam: 'Mies', achternaam: 'Handmaker', ...born('30-2-2016') }
    const wrong = await post(addresses.pupil(slug, id), form)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('value="30-2-2016"')
    await post(addresses.pupil(slug, id), { ...form, tussenvoegsel: 'de', geboortedatum: '28-2-2016' })
    const [kept] = await inSchool(
      sql`select prefix, birth_date from person join pupil using (school_id, person_id) where person_id = ${id}`,
    )
    expect(kept).toEqual({ prefix: 'de', birth_date: '2016-02-28' })
  })

  test('who looked is in its file', async () => {
    const id = await chain.person('Noor')
    await get(addresses.pupil(slug, id))
    expect(await get(addresses.personFile(slug, id))).toContain('bekeek naam, ouders en gezag')
  })

  test('goes: what is online is dark at once, and comes back without any yes', async () => {
    const noor = await chain.person('Noor')
    const { post: published } = await chain.publishWith(noor)
    expect(await statesOf(published.id)).toEqual(['live'])
    expect(await mayBeOnOwnPage(noor)).toBe(true)
    expect(await get(addresses.pupilGoes(slug, noor))).toContain('Alle toestemmingen stoppen vandaag')
    const gone = await post(addresses.pupilGoes(slug, noor), {})
    expect(gone.headers.get('Location')).toContain('weg=1')
    expect(await statesOf(published.id)).not.toContain('live')
    expect(await get(addresses.pupil(slug, noor))).toContain('Van school sinds')
    await post(addresses.pupil(slug, noor), { doe: 'terug' })
    expect(await mayBeOnOwnPage(noor)).toBe(false)
    const left = await inSchool(sql`select from person where person_id = ${noor} and left_on is not null`)
    expect(left).toEqual([])
  })
})

test('a pupil whom the last file left out is said to be so, and is here again or gone for good', async () => {
  const bo = await chain.person('Bo')
  const seen = await mayBeOnOwnPage(bo)
  const leaveOut = () =>
    inSchool(sql`
      update person set left_on = '2026-11-09', left_because = 'missing' where person_id = ${bo} returning person_id`)
  await leaveOut()
  expect(await get(addresses.pupil(slug, bo))).toContain('Uit zicht sinds 9 november 2026')
  const back = await post(addresses.pupil(slug, bo), { doe: 'terug' })
  expect(back.headers.get('Location')).toContain('einde=gezien')
  expect([seen, await mayBeOnOwnPage(bo)]).toEqual([true, true])
  await leaveOut()
  await post(addresses.pupilGoes(slug, bo), {})
  const [gone] = await inSchool(sql`select left_because from person where person_id = ${bo}`)
  expect(gone).toEqual({ left_because: 'left' })
})

describe('a guardian by hand', () => {
  test('comes in with the address, and answers for this child', async () => {
    const child = await addPupil('Bram', '3-2-2016')
    const added = await post(addresses.newGuardian(slug, child), PARENT)
    expect(added.status).toBe(303)
    const [found] = await inSchool<{ identity: string; roles: string[] }>(sql`
      select identity_id as identity, array(select role from role where role.identity_id = p.identity_id) as roles
      from person p where person_id = ${idAt(added)}`)
    expect(found?.roles).toEqual(['guardian'])
    const own = await chain.get(addresses.myChild(slug, child), await chain.signIn(found?.identity ?? ''))
    expect(own.status).toBe(200)
  })

  test('is offered for a brother, with gezag still to be said', async () => {
    const brother = await addPupil('Teun', '4-2-2016')
    const page = await get(addresses.newGuardian(slug, brother))
    const [ilse] = await inSchool<{ id: string }>(
      sql`select person_id as id from guardian where email = ${PARENT.email}`,
    )
    expect(page).toContain(`value="${ilse?.id}"`)
    await post(addresses.newGuardian(slug, brother), { doe: 'bekend', ouder: ilse?.id ?? '' })
    const links = await inSchool<{ authority: boolean | null }>(
      sql`select authority from guardianship where guardian_id = ${ilse?.id ?? ''} order by authority`,
    )
    expect(links).toEqual([{ authority: true }, { authority: null }])
  })

  test('with an address that is somebody else’s is asked about', async () => {
    const child = await addPupil('Kees', '5-2-2016')
    const refused = await post(addresses.newGuardian(slug, child), { ...PARENT, voornaam: 'Otto' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Eén adres laat één persoon binnen')
  })

  test('with another address: the old one opens nothing any more', async () => {
    const child = await addPupil('Loes', '6-2-2016')
    const id = idAt(
      await post(addresses.newGuardian(slug, child), {
        ...PARENT,
        voornaam: 'Roos',
        email: 'roos@oud.example',
      }),
    )
    const old = await identityOf(id)
    const form = { ...PARENT, doe: 'verbeter', voornaam: 'Roos' }
    await post(addresses.guardianOf(slug, child, id), { ...form, email: 'roos@nieuw.example' })
    expect(await identityOf(id)).not.toBe(old)
    const status = async (identity: string) =>
      (await chain.get(addresses.myChild(slug, child), await chain.signIn(identity))).status
    expect([await status(old), await status(await identityOf(id))]).toEqual([303, 200])
    await post(addresses.guardianOf(slug, child, id), { ...form, email: '' })
    expect(await inSchool(sql`select email from guardian where person_id = ${id}`)).toEqual([{ email: null }])
    expect(await identityOf(id)).toBe('')
  })

  test('put down by mistake: what this person said of the child counts no more', async () => {
    const jesse = await chain.person('Yara')
    const [first = '', ...more] = await chain.guardiansOf(jesse)
    expect(first).not.toBe('')
    const before = await mayBeOnOwnPage(jesse)
    for (const guardian of [first, ...more])
      await post(addresses.guardianOf(slug, jesse, guardian), { doe: 'los' })
    expect({ before, after: await mayBeOnOwnPage(jesse) }).toEqual({ before: true, after: false })
    expect(await inSchool(sql`select from guardianship where pupil_id = ${jesse}`)).toEqual([])
  })
})

describe('groups and places of business by hand', () => {
  test('a group is made, filled, renamed, and ends only when nobody is in it', async () => {
    const [place] = await inSchool<{ id: string }>(sql`select location_id as id from location order by name`)
    const locatie = place?.id ?? ''
    const made = await post(addresses.newGroup(slug), { naam: '7/8 West', jaar: ['7', '8'], locatie })
    const id = idAt(made)
    const child = await addPupil('Pien', '7-2-2016')
    const pien = { voornaam: 'Pien', achternaam: 'Handmaker', ...born('7-2-2016') }
    await post(addresses.pupil(slug, child), { doe: 'verbeter', ...pien, groep: id })
    expect(await get(addresses.groupMembers(slug, id))).toContain('Pien Handmaker')
    await post(addresses.groupMembers(slug, id), { doe: 'verbeter', naam: '8 West', jaar: '8', locatie })
    expect(await get(addresses.people(slug))).toContain('Groep 8 West')
    const refused = await post(addresses.groupMembers(slug, id), { doe: 'stop' })
    expect(await refused.text()).toContain('zitten nog kinderen')
    await post(addresses.pupil(slug, child), { doe: 'verbeter', ...pien })
    expect(to(await post(addresses.groupMembers(slug, id), { doe: 'stop' }))).toBe(addresses.people(slug))
    expect(await get(addresses.people(slug))).not.toContain('8 West')
  })

  test('two groups have two names, and a school with two places of business says where a group is', async () => {
    await post(addresses.locations(slug), { locatie: '', naam: 'De Branding' })
    const [seven, place] = await Promise.all([
      inSchool<{ name: string }>(sql`select name from pupil_group where group_id = ${chain.group7}`),
      inSchool<{ id: string }>(sql`select location_id as id from location where name = 'De Branding'`),
    ])
    const form = { naam: seven[0]?.name ?? '', jaar: '7' }
    const nowhere = await post(addresses.newGroup(slug), form)
    expect(await nowhere.text()).toContain('Kies op welke locatie')
    const twice = await post(addresses.newGroup(slug), { ...form, locatie: place[0]?.id ?? '' })
    expect(await twice.text()).toContain('Dit staat er al')
  })
})

test('from a file one comes to where that person can be put right', async () => {
  const noor = await chain.person('Noor')
  const [guardian = ''] = await chain.guardiansOf(noor)
  const { personId } = await chain.colleague('teacher')
  const leads = async (id: string) =>
    to(await chain.get(addresses.correctPerson(slug, id), await chain.signIn(head)))
  expect(await get(addresses.personFile(slug, noor))).toContain(addresses.correctPerson(slug, noor))
  expect(await leads(noor)).toBe(addresses.pupil(slug, noor))
  expect(await leads(guardian)).toBe(addresses.guardianOf(slug, noor, guardian))
  expect(await leads(personId)).toBe(addresses.colleagueDetails(slug, personId))
})

test('no other school finds one of these people', async () => {
  const elsewhere = await chain.identityOf('leadership', chain.other)
  const noor = await chain.person('Noor')
  const session = await chain.signIn(elsewhere)
  expect((await chain.get(addresses.pupil(chain.other.slug, noor), session)).status).toBe(404)
  const found = await chain.post(addresses.people(chain.other.slug), { zoek: 'Noor' }, session)
  expect(await found.text()).toContain('Niemand heet zo')
})
