import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { openOidc } from '#platform/oidc.ts'
import { ORIGIN, openTestHouse, type TestHouse } from '../../testing/test-house.ts'
import { SESSION_COOKIE } from '../session-visit.ts'
import { grantRole } from '../store/doors.ts'
import { openProvider, type RunningProvider } from './testing/provider.ts'

const KEY = 'proef'
let t: TestHouse
let slug: string
let provider: RunningProvider
beforeAll(async () => {
  t = await openTestHouse()
  slug = t.school.slug
  provider = await openProvider(`${ORIGIN}${addresses.schoolAccountBack(slug, KEY)}`)
})
// The clock of a provider is the real one.
beforeEach(() => t.pass(Date.now() - t.house.clock().getTime()))
afterAll(async () => {
  provider.close()
  await t.close()
})

const trust = (matchEmail: boolean) => {
  t.house.oidc = openOidc([{ ...provider.settings, matchEmail }])
}
const cookie = (response: Response, name: string) =>
  new RegExp(`${name}=([^;]+)`).exec(response.headers.getSetCookie().join('\n'))?.[1] ?? ''

type Began = { address: string; kept: string }
async function begin(aim: string, session?: string): Promise<Began> {
  const response = await t.get(addresses.schoolAccount(slug, KEY, aim, addresses.colleagues(slug)), session)
  expect(response.status).toBe(303)
  return { address: response.headers.get('Location') ?? '', kept: cookie(response, 'zww_schoolaccount') }
}
/** The browser that comes back: with what it kept, and who is signed in on it. */
const back = (came: URL, kept: string, session = '') =>
  t.app.request(came.href, {
    headers: { Cookie: `zww_schoolaccount=${kept}; ${SESSION_COOKIE}=${session}` },
  })
async function walk(aim: string, who: string, session?: string): Promise<Response> {
  const { address, kept } = await begin(aim, session)
  return back(await provider.signIn(address, who), kept, session)
}
const whoCame = async (response: Response) => {
  const session = await t.house.sessions.read(cookie(response, SESSION_COOKIE), t.house.clock())
  return session?.is === 'person' ? session : undefined
}

describe('a school account', () => {
  test('is of nobody until somebody who is signed in binds it; from then on it opens the door', async () => {
    trust(false)
    const marit = await t.identityOf('teacher')
    const unknown = await walk('inloggen', 'marit')
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('uitnodiging')])

    const bound = await walk('verbinden', 'marit', await t.signIn(marit))
    expect([bound.status, bound.headers.get('Location')]).toEqual([303, addresses.colleagues(slug)])
    const entered = await walk('inloggen', 'marit')
    expect(await whoCame(entered)).toMatchObject({ identityId: marit, via: 'oidc' })

    const head = await t.identityOf('leadership')
    const taken = await walk('verbinden', 'marit', await t.signIn(head))
    expect(await taken.text()).toContain('al bij iemand anders')
  })

  test('shows again who somebody is, and only who is signed in', async () => {
    trust(false)
    const [marit, head] = [await t.identityOf('teacher'), await t.identityOf('leadership')]
    await walk('verbinden', 'henk', await t.signIn(head))
    const stale = await t.house.sessions.open(head, t.house.clock(), { via: 'link', device: '' })
    expect((await t.get(addresses.colleagues(slug), stale)).status).toBe(303)
    expect((await begin('bevestigen', stale)).address).toMatch(/max_age=0/)
    const confirmed = await walk('bevestigen', 'henk', stale)
    expect(confirmed.headers.get('Location')).toBe(addresses.colleagues(slug))
    expect((await t.get(addresses.colleagues(slug), stale)).status).toBe(200)

    const other = await t.house.sessions.open(marit, t.house.clock(), { via: 'link', device: '' })
    const wrong = await walk('bevestigen', 'henk', other)
    expect(wrong.status).toBe(400)
  })

  test('that was shown a while ago confirms nothing', async () => {
    trust(false)
    const head = await t.identityOf('leadership')
    const stale = await t.house.sessions.open(head, t.house.clock(), { via: 'link', device: '' })
    const { address, kept } = await begin('bevestigen', stale)
    const came = await provider.signIn(address, 'henk')
    t.pass(3 * 60_000)
    expect(await (await back(came, kept, stale)).text()).toContain('vroeg niet opnieuw')
  })

  test('opens nothing in another browser, twice, with another state, or too late', async () => {
    trust(false)
    const { address, kept } = await begin('inloggen')
    const came = await provider.signIn(address, 'marit')
    const elsewhere = await back(came, '')
    const forged = new URL(came)
    forged.searchParams.set('state', 'verzonnen')
    const { kept: other } = await begin('inloggen')
    const wrongState = await back(forged, other)
    const right = await back(came, kept)
    const again = await back(came, kept)
    const late = await begin('inloggen')
    const cameLate = await provider.signIn(late.address, 'marit')
    t.pass(11 * 60_000)
    const tooLate = await back(cameLate, late.kept)
    expect([elsewhere, wrongState, again, tooLate].map(({ status }) => status)).toEqual([400, 400, 400, 400])
    for (const response of [elsewhere, wrongState, again, tooLate])
      expect(await whoCame(response)).toBeUndefined()
    expect(await whoCame(right)).toBeDefined()
  })

  test('is matched by a verified address only where the board said so, and only for a colleague', async () => {
    const who = 'joris'
    const joris = await t.house.sessions.findOrAddIdentity(
      `${who}@school.example`,
      t.house.newId(),
      t.house.clock(),
    )
    trust(true)
    expect((await walk('inloggen', who)).status).toBe(400)
    await giveTeacherRole(joris)
    trust(false)
    expect((await walk('inloggen', who)).status).toBe(400)
    trust(true)
    expect(await whoCame(await walk('inloggen', who))).toMatchObject({ identityId: joris })
    const unverified = await t.house.sessions.findOrAddIdentity(
      'niet-nagekeken@school.example',
      t.house.newId(),
      t.house.clock(),
    )
    await giveTeacherRole(unverified)
    expect((await walk('inloggen', 'niet-nagekeken')).status).toBe(400)
  })

  test('of a provider that is down is said to be so, and works when it is back', async () => {
    t.house.oidc = openOidc([{ ...provider.settings, issuer: 'http://127.0.0.1:9' }])
    const down = await t.get(addresses.schoolAccount(slug, KEY))
    expect([down.status, await down.text()]).toEqual([400, expect.stringContaining('niet bereikbaar')])
    trust(false)
    expect((await t.get(addresses.schoolAccount(slug, KEY))).status).toBe(303)
  })
})

async function giveTeacherRole(identityId: string): Promise<void> {
  const { schoolId } = t.school

  await t.house.database.inSchool(schoolId, (tx) =>
    grantRole(tx, { schoolId, identityId, role: 'teacher', at: t.house.clock() }),
  )
}
