import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantRole } from '#people/actions.ts'
import { type GrantedRole, mayEnter, ROLES, type Role } from '#people/actor.ts'
import type { Chain } from '#publication/testing/chain.ts'
import { addresses } from './addresses.ts'
import { openApp } from './app.ts'
import type { Route } from './route.ts'
import { routeTable } from './routes.ts'
import { isApi, openRouteWalk, type RouteWalk } from './testing/route-walk.ts'
import { ORIGIN } from './testing/test-house.ts'

let chain: Chain
let table: RouteWalk['table']
let published: RouteWalk['published']
let fill: RouteWalk['fill']
let ask: RouteWalk['ask']
beforeAll(async () => {
  ;({ chain, table, published, fill, ask } = await openRouteWalk())
})
afterAll(() => chain.close())

const STRANGE = [
  ...['x', "'", '%00', '%F0%28', '%2e%2e%2f', 'a'.repeat(5000)],
  '00000000-0000-0000-0000-000000000000',
]

/** A good address with each of its ids in turn replaced by something strange. */
function strangeAddresses(pattern: string, whole: string): string[] {
  const places = pattern.split('/').flatMap((part, index) => (part.startsWith(':') ? [index] : []))
  return places.flatMap((index) => STRANGE.map((value) => whole.split('/').with(index, value).join('/')))
}

const roleNames = ROLES.filter((role): role is GrantedRole => role !== 'visitor')
const actorWith = (role: Role) =>
  role === 'visitor'
    ? ({ is: 'visitor' } as const)
    : ({ is: 'signed_in', identityId: '', personId: '', name: '', roles: [role], teaches: [] } as const)

describe('every address, every role', () => {
  test('a visitor may open these and nothing more: who adds one writes it down here', () => {
    const open = table.filter((route) => mayEnter({ is: 'visitor' }, route.roles) && !isApi(route))
    expect(open.map(({ method, path }) => `${method} ${path.replace('/:school', '')}`).sort()).toEqual([
      ...[
        'get ',
        'get /delen',
        'get /er-is-iets-mis',
        'get /inloggen',
        'get /inloggen/:token',
        'get /inloggen/e-mailadres/:token',
        'get /inloggen/schoolaccount/:provider',
        'get /inloggen/schoolaccount/:provider/terug',
      ],
      ...['get /klas', 'get /klas/:code', 'get /mag-dit', 'get /mag-dit/kader', 'get /manifest.webmanifest'],
      ...[
        'get /nieuws',
        'get /nieuws/:post',
        'get /nieuws/:post/foto/:placement/:size',
        'get /nieuws/feed.xml',
      ],
      ...['get /oefenbrievenbus', 'get /oefenen', 'get /oefennet', 'get /oefennet/:network'],
      ...['get /oefennet/:network/beeld/:media', 'get /oefennet/:network/bericht/:item', 'get /protocol'],
      ...['get /protocol/afspraak.pdf', 'get /protocol/gedragscode', 'get /protocol/versie/:version'],
      'get /uitnodiging/:token',
      ...['post /delen', 'post /inloggen', 'post /inloggen/:token', 'post /inloggen/e-mailadres/:token'],
      ...['post /inloggen/sleutel', 'post /inloggen/sleutel/begin', 'post /klas', 'post /oefenen'],
      ...['post /uitloggen', 'post /uitnodiging/:token'],
    ])
  })

  test.each([...ROLES])(
    'who is %s at this school comes in where the table says so, and nowhere else',
    async (role) => {
      const identity = role === 'visitor' ? undefined : await chain.identityOf(role)
      const wrong: string[] = []
      for (const route of table) {
        const mayIn = mayEnter(actorWith(role), route.roles)
        const changes = mayIn && route.method === 'post' && route.path.includes(':post')
        const address = await fill(route.path, changes ? 'its_own_draft' : 'one_draft')
        // A session of its own for each request: one of them is signing out.
        const { status, headers } = await ask(route, address, identity && (await chain.signIn(identity)))
        const sentAway = status === 303 && headers.get('Location') === addresses.signIn(chain.school.slug)
        const isRefused = role === 'visitor' ? sentAway : status === 401 || status === 403 || sentAway
        if (mayIn === isRefused || status >= 500) wrong.push(`${route.method} ${route.path}: ${status}`)
      }
      expect(wrong).toEqual([])
      expect(chain.errors).toEqual([])
    },
  )

  test.each(roleNames)(
    'who is %s at another school is a visitor here, and sees only what anyone may',
    async (role) => {
      const identity = await chain.identityOf(role, chain.other)
      const wrong: string[] = []
      for (const route of table.filter(({ roles }) => !mayEnter({ is: 'visitor' }, roles))) {
        const response = await ask(route, await fill(route.path), await chain.signIn(identity))
        const location = response.headers.get('Location')
        if (response.status !== 303 || location !== addresses.signIn(chain.school.slug))
          wrong.push(`${route.method} ${route.path}: ${response.status}`)
      }
      expect(wrong).toEqual([])
    },
  )

  test('what is of one school is not found under the address of another, also for who works in both', async () => {
    const identity = await chain.identityOf('teacher')
    await chain.house.database.inSchool(chain.other.schoolId, async (tx) => {
      const at = chain.house.clock()
      await grantRole(tx, { schoolId: chain.other.schoolId, identityId: identity, role: 'teacher', at })
    })
    const session = await chain.signIn(identity)
    const { ':post': post = '', ':placement': placement = '' } = published
    const { slug } = chain.other
    const seen = await Promise.all([
      chain.get(addresses.newsPost(slug, post)),
      chain.get(addresses.newsPicture(slug, post, placement, 'groot')),
      chain.get(addresses.postProgress(slug, post), session),
    ])
    expect(seen.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(await (await chain.get(addresses.posts(slug), session)).text()).not.toContain(post)
  })

  test('an id that is no id, or nobody’s, is not found and never breaks a page', async () => {
    // As somebody who may come in: a stranger is sent away before the id is looked at.
    const insiders = await Promise.all(
      (['leadership', 'teacher', 'guardian', 'board'] as const).map(
        async (role) => [role, await chain.signIn(await chain.identityOf(role))] as const,
      ),
    )
    const broken: string[] = []
    for (const route of table.filter(({ path }) => path !== addresses.signOut(':school'))) {
      for (const address of strangeAddresses(route.path, await fill(route.path))) {
        const session = insiders.find(([role]) => route.roles.includes(role))?.[1]
        const { status } = await ask(route, address, session)
        if (status >= 500) broken.push(`${route.method} ${address.slice(0, 160)}`)
      }
    }
    expect(broken).toEqual([])
    expect(chain.errors).toEqual([])
  })

  test('a real installation has no practice doors, mailbox or trouble', async () => {
    const real = { ...chain.house, installation: 'real' as const }
    const practice = [
      addresses.practiceSignIn(':school'),
      addresses.practiceMailbox(':school'),
      addresses.practiceTrouble(':school'),
    ]
    const paths = (routes: readonly Route[]) => new Set(routes.map((route) => route.path))
    expect(practice.filter((path) => !paths(table).has(path))).toEqual([])
    expect(practice.filter((path) => paths(routeTable(real, chain.joints)).has(path))).toEqual([])
    const app = openApp(real, chain.joints, { css: '', hash: '', islandFolder: new URL('file:///') })
    const { slug } = chain.school
    const asked = await app.request(`${ORIGIN}${addresses.practiceSignIn(slug)}`)
    expect(asked.status).toBe(404)
    const front = await (await app.request(`${ORIGIN}${addresses.school(slug)}`)).text()
    expect(front).not.toMatch(/\/oefen(en|brievenbus|net)|oefenfotos/)
  })

  test('the practice networks of a real installation are for colleagues alone; a program needs their key', async () => {
    const real = { ...chain.house, installation: 'real' as const }
    const networks = routeTable(real, chain.joints).filter(({ path }) =>
      path.startsWith(addresses.practiceNetworks(':school')),
    )
    const pages = networks.filter((route) => !isApi(route))
    expect(pages.map(({ path }) => path)).toEqual([
      addresses.practiceNetworks(':school'),
      addresses.practiceNetwork(':school', ':network'),
      addresses.practiceItem(':school', ':network', ':item'),
      addresses.practicePicture(':school', ':network', ':media'),
    ])
    const outside = ROLES.filter((role) => pages.some(({ roles }) => mayEnter(actorWith(role), roles)))
    expect(outside).toEqual(['teacher', 'editor', 'leadership', 'anti_bullying', 'administrator'])
    const app = openApp(real, chain.joints, { css: '', hash: '', islandFolder: new URL('file:///') })
    const list = addresses.practiceApi(chain.school.slug, 'facebook', 'posts')
    expect((await app.request(`${ORIGIN}${list}`)).status).toBe(401)
  })

  test('a form that came from another site is refused, whoever is signed in', async () => {
    const session = await chain.signIn(await chain.identityOf('teacher'))
    const before = await chain.count('event')
    // A phone's share sheet is no page of ours: that one address takes nobody's word, and makes nothing of it.
    const share = addresses.share(':school')
    const guarded = table.filter(({ method, path }) => method === 'post' && path !== share)
    for (const route of guarded) {
      for (const origin of ['https://elders.example', 'null']) {
        const { status } = await chain.app.request(`${ORIGIN}${await fill(route.path)}`, {
          method: 'POST',
          body: new URLSearchParams({ wat: 'open' }),
          headers: { Origin: origin, Cookie: `zww_sessie=${session}` },
        })
        expect([route.path, status]).toEqual([route.path, 403])
      }
    }
    expect(await chain.count('event')).toBe(before)
  })
})
