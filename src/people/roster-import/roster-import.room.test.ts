import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { rows } from '#platform/database.ts'
import { openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { type DrawnSchool, fileOf } from './testing/drawn-file.ts'
import { openRealFront } from './testing/real-school.ts'

let house: TestHouse
let front: Awaited<ReturnType<typeof openRealFront>>
beforeAll(async () => {
  house = await openTestHouse()
  front = await openRealFront(house)
})
afterAll(() => house.close())

const child = (key: string, roepnaam: string, groep: string, more = {}) => ({
  ...{
    key,
    roepnaam,
    achternaam: 'Berg',
    geboortedatum: '2016-03-04',
    jaargroep: '7',
    groep,
    vestiging: 'w',
  },
  ...more,
})
const SCHOOL: DrawnSchool = {
  brin: '98ZZ',
  locations: [{ key: 'w', naam: 'Waterkant' }],
  groups: [
    { key: 'g7', naam: '7', jaargroep: '7' },
    { key: 'g78', naam: '7/8', jaargroep: 'C' },
  ],
  combined: [{ key: 'p', naam: 'Plusgroep' }],
  pupils: [
    child('0', 'Noor', 'g7', { eckid: 'https://ketenid.nl/noor' }),
    child('2', 'Sem', 'g78', { jaargroep: '8' }),
    child('3', 'Ali', 'g78'),
    child('4', 'Weg', 'g7', { uitstroomdatum: '2026-09-01' }),
  ],
  staff: [{ key: 'j', roepnaam: 'Jo', achternaam: 'Smit', rollen: ['DIR', 'LRK'], groepen: ['g7'] }],
}
const changed = (at: number, more: object): DrawnSchool => ({
  ...SCHOOL,
  pupils: SCHOOL.pupils.map((pupil, place) => (place === at ? { ...pupil, ...more } : pupil)),
})

const inSchool = <Row>(query: ReturnType<typeof sql<Row>>) =>
  house.house.database.inSchool(front.school.schoolId, (tx) => rows<Row>(tx, query))
const pupils = () =>
  inSchool(sql<{
    name: string
    group: string | null
    year: number | null
    left: string | null
    because: string | null
  }>`
    select given_name as name, g.name as "group", school_year as year, left_on as left, left_because as because
    from pupil join person using (school_id, person_id) left join pupil_group g using (school_id, group_id)
    order by given_name`)

describe('a file of the school’s own administration', () => {
  test('is looked at first: a report that a person can read, and nothing has changed', async () => {
    const { page } = await front.look(SCHOOL)
    const said = front.plain(page)
    expect(said).toContain('3 nieuwe leerlingen')
    expect(said).toContain('2 nieuwe groepen')
    expect(said).toContain('1 samengestelde groep nemen wij niet over')
    expect(said).toContain('Niemand krijgt een rol door dit bestand')
    expect(said).toContain('Noor Berg (7)')
    expect(await pupils()).toEqual([])
  })

  test('is then carried out: who left already does not come in, and nobody has consented to anything', async () => {
    const done = await front.confirm(SCHOOL)
    expect(front.plain(done.page)).toContain('3 nieuwe leerlingen')
    expect(await pupils()).toEqual([
      { name: 'Ali', group: '7/8', year: 7, left: null, because: null },
      { name: 'Noor', group: '7', year: 7, left: null, because: null },
      { name: 'Sem', group: '7/8', year: 8, left: null, because: null },
    ])
    const groups = await inSchool(sql`select name, year_groups from pupil_group order by name`)
    expect(groups).toEqual([
      { name: '7', year_groups: [7] },
      { name: '7/8', year_groups: [7, 8] },
    ])
    expect(
      await inSchool(sql`select from consent_register join pupil using (school_id, person_id)`),
    ).toHaveLength(3)
    expect(await inSchool(sql`select from consent_entry`)).toEqual([])
    expect(await inSchool(sql`select from roster_draft`)).toEqual([])
  })

  test('gives a colleague no role, no account and no group: only a suggestion', async () => {
    const [jo] = await inSchool(sql`
      select given_name, email, identity_id, s.roles, cardinality(group_ids) as groups,
        (select count(*) from teaching) as teaching
      from staff_member join person using (school_id, person_id) join staff_suggestion s using (school_id, person_id)`)
    expect(jo).toEqual({
      given_name: 'Jo',
      email: null,
      identity_id: null,
      roles: ['DIR', 'LRK'],
      groups: 1,
      teaching: 0,
    })
  })

  test('brought in again changes nothing', async () => {
    const before = await inSchool(sql`select * from person order by person_id`)
    expect(front.plain((await front.look(SCHOOL)).page)).toContain('Alles klopt al.')
    const again = await front.confirm(SCHOOL)
    expect(again.location).toContain('einde=niets')
    expect(await inSchool(sql`select * from person order by person_id`)).toEqual(before)
    expect(await inSchool(sql`select from roster_import`)).toHaveLength(1)
  })

  test('knows a child again by ECK iD when its key is another, and keeps no ECK iD itself', async () => {
    const other = changed(0, { key: 'uwlr-9', groep: 'g78', voorvoegsel: 'van den' })
    const { page } = await front.confirm(other)
    expect(front.plain(page)).toMatch(/1 leerling met andere gegevens.*1 leerling naar een andere groep/)
    expect(await pupils()).toHaveLength(3)
    const [noor] = await inSchool<{ key: string; hash: string }>(sql`
      select roster_key as key, eckid_hash as hash from person where given_name = 'Noor'`)
    expect(noor).toEqual({ key: 'uwlr-9', hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    await front.confirm(SCHOOL)
  })

  test('asks about who may be somebody else, and leaves them alone until somebody says so', async () => {
    const nameless = changed(1, { key: undefined, geboortedatum: undefined })
    const { address, page } = await front.look(nameless)
    expect(front.plain(page)).toContain('Sem Berg, groep 7/8 in het bestand')
    const [sem] = await inSchool<{ id: string }>(
      sql`select person_id as id from person where given_name = 'Sem'`,
    )
    await front.post(address, { doe: 'wie', 'wie-p1': sem?.id ?? '' })
    expect(front.plain(await front.get(address))).not.toContain('Wie is dit?')
    const { location } = await front.confirm(nameless)
    expect(location).toContain('einde=niets')
    expect(await pupils()).toHaveLength(3)
  })

  test('of another school is stopped, with both names', async () => {
    const response = await front.upload(fileOf({ ...SCHOOL, brin: '97AA' }))
    expect(response.status).toBe(400)
    expect(front.plain(await response.text())).toContain('het is van 97AA, en deze school is 98ZZ')
    const older = await front.upload(fileOf({ ...SCHOOL, schooljaar: '2025-2026' }))
    expect(front.plain(await older.text())).toContain('Dit bestand is van schooljaar 2025-2026')
  })

  test('that is broken is refused with the line, and leaves nothing behind', async () => {
    const half = fileOf(SCHOOL).slice(0, 900)
    const response = await front.upload(half)
    expect(response.status).toBe(400)
    expect(front.plain(await response.text())).toMatch(/houdt halverwege op.*\(regel \d+\)/)
    expect((await front.upload(new Uint8Array())).status).toBe(400)
  })

  test('is taken by no practice school', async () => {
    const practice = await openRealFront(house, { installation: 'practice' })
    const response = await practice.upload(fileOf(SCHOOL))
    expect(response.status).toBe(400)
    expect(practice.plain(await response.text())).toContain('Hier horen geen echte kinderen in')
    expect(await practice.get(addresses.rosterImport(front.school.slug))).not.toContain('type="file"')
  })
})
