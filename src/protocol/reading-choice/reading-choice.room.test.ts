import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import type { GrantedRole } from '#people/actor.ts'
import { rows } from '#platform/database.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'
import { agreementOn } from '../actions.ts'

let it: TestHouse
let overview: string
const SHARING = 'r8.delen'
beforeAll(async () => {
  it = await openTestHouse()
  overview = addresses.readingChoices(it.school.slug)
})
afterAll(async () => {
  expect(it.errors).toEqual([])
  await it.close()
})

const as = async (role: GrantedRole) => it.signIn(await it.identityOf(role))
const pageOf = (key: string) => addresses.readingChoice(it.school.slug, key)
const read = async (address: string) => (await it.get(address, await as('leadership'))).text()
const choose = async (key: string, keuze: string, role: GrantedRole = 'leadership') =>
  it.post(pageOf(key), { keuze }, await as(role))
const written = (key: string) =>
  it.house.database.inSchool(it.school.schoolId, (tx) =>
    rows<{ choice: string }>(tx, sql`select choice from reading where key = ${key}`),
  )
const noted = () =>
  it.house.database.inSchool(it.school.schoolId, (tx) =>
    rows(tx, sql`select from event where kind = 'reading.chosen'`),
  )
const readToday = () => it.house.database.inSchool(it.school.schoolId, (tx) => agreementOn(tx, '2026-11-10'))

/** What a child hears who wants to send on a picture of others in a closed app. */
const verdictOnSharing = async () => {
  const facts = {
    ...{ rol: 'leerling', handeling: 'delen', schoolgerelateerd: 'ja', respectvol: 'ja' },
    ...{ vertrouwelijk: 'nee', persoonsgebonden: 'nee', schaadt_naam_school: 'nee', beeld_of_geluid: 'ja' },
    ...{ betrokkenen: 'anderen', toestemming_betrokkenen: 'niet_alle', discussie: 'nee' },
  }
  const answer = await it.app.request(`${addresses.mayThis(it.school.slug)}?${new URLSearchParams(facts)}`)
  return /<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1]
}

describe('zo lezen wij de regels', () => {
  test('shows every question under the literal text of its rule, with how it is read now', async () => {
    const html = await read(overview)
    expect(html).toContain('Regel 8</h2>')
    expect(html).toContain('Is doorsturen in een besloten app ook publiceren?')
    expect(html).toContain('Ligt vast: ')
    const { agreement } = await readToday()
    for (const { key } of agreement.readings) expect(html).toContain(`href="${pageOf(key)}"`)
  })

  test.each(['teacher', 'guardian', 'board'] as const)('is not for who is %s', async (role) => {
    expect((await it.get(overview, await as(role))).status).toBe(403)
    expect((await choose(SHARING, 'nee', role)).status).toBe(403)
    expect(await written(SHARING)).toEqual([])
  })

  test('says before anything is chosen that nobody did, and how far each other choice reaches', async () => {
    const html = await read(pageOf(SHARING))
    expect(html).toContain('De school heeft nog niet gekozen.')
    expect(html).toMatch(/Deze keuze verandert [1-9]\d* van de \d+ vaste situaties\./)
    expect(html).toMatch(/<summary>Wat verandert er met “[^<]*”\?/)
  })

  test('a choice changes what “Mag dit?” answers, and stands there with who made it and when', async () => {
    const before = await verdictOnSharing()
    const done = await choose(SHARING, 'nee')
    expect([done.status, done.headers.get('Location')]).toEqual([303, `${pageOf(SHARING)}?bewaard=ja`])
    expect(await verdictOnSharing()).not.toBe(before)
    const { name } = await it.colleague('leadership')
    expect(await read(pageOf(SHARING))).toContain(`Gekozen door ${name} op 10 november 2026.`)
    expect(await noted()).toHaveLength(1)
  })

  test('the same choice again writes nothing down', async () => {
    expect((await choose(SHARING, 'nee')).headers.get('Location')).toBe(`${pageOf(SHARING)}?bewaard=al`)
    expect(await written(SHARING)).toHaveLength(1)
    expect(await noted()).toHaveLength(1)
    expect(await read(`${pageOf(SHARING)}?bewaard=al`)).toContain('Deze keuze stond er al.')
  })

  test('goes back in one tap to what held before, and what was chosen stays written down', async () => {
    const now = await verdictOnSharing()
    const saved = await read(`${pageOf(SHARING)}?bewaard=ja`)
    const [, former = ''] = /type="hidden" name="keuze" value="([^"]*)"/.exec(saved) ?? []
    it.pass(60_000)
    await choose(SHARING, former, 'administrator')
    expect(await verdictOnSharing()).not.toBe(now)
    expect((await written(SHARING)).map(({ choice }) => choice).sort()).toEqual([former, 'nee'].sort())
    expect(await read(pageOf(SHARING))).toContain('Eerdere keuzes')
  })

  test('at another school nothing changes', async () => {
    expect(Object.keys((await readToday()).choices)).toEqual([SHARING])
    const elsewhere = await it.house.database.inSchool(it.other.schoolId, (tx) =>
      rows(tx, sql`select from reading`),
    )
    expect(elsewhere).toEqual([])
  })
})

describe('what can’t be chosen', () => {
  test.each([
    [SHARING, '', 'Kies eerst een antwoord.'],
    [SHARING, 'misschien', 'Dit antwoord is er niet meer.'],
    ['bereik.berichten_only', 'eigen_bereik', 'Hier valt niets te kiezen.'],
  ])('%s “%s” is refused in words', async (key, option, sentence) => {
    const before = await written(key)
    const refused = await choose(key, option)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain(sentence)
    expect(await written(key)).toEqual(before)
  })

  test('a reading with one answer is told, and has no button', async () => {
    const html = await read(pageOf('bereik.berichten_only'))
    expect(html).toContain('De tekst laat maar één antwoord toe.')
    expect(html).not.toContain('name="keuze"')
  })

  test('a reading that this agreement doesn’t have is not found', async () => {
    expect((await it.get(pageOf('r99.niets'), await as('leadership'))).status).toBe(404)
    expect((await choose('r99.niets', 'ja')).status).toBe(404)
  })
})

test('what steers the gate of the photos says so, and the gate follows the choice', async () => {
  const html = await read(pageOf('poort.gevers.eigen'))
  expect(html).toContain('Deze keuze werkt in de fotopoort.')
  expect(html).not.toContain('vaste situaties')
  await choose('poort.gevers.eigen', 'all')
  expect((await readToday()).settings.givers?.own).toBe('all')
})
