import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantRole } from '#people/actions.ts'
import { type GrantedRole, mayEnter, ROLES, type Role } from '#people/actor.ts'
import { practiceAccount } from '#publication/store/practice-network.ts'
import { type Chain, openChain } from '#publication/testing/chain.ts'
import type { Workbench } from '#publication/workbench.ts'
import { loadStylesheet } from '#ui/stylesheet.ts'
import { addresses } from './addresses.ts'
import { openApp } from './app.ts'
import { routeTable } from './routes.ts'
import { ORIGIN } from './testing/test-house.ts'

let chain: Chain
let table: ReturnType<typeof routeTable>
let published: Record<string, string>
let draft: Workbench
let practiceKey: string
const ids = { ':token': 'geen-echte-link', ':size': 'groot', ':purpose': 'website', ':network': 'facebook' }

beforeAll(async () => {
  chain = await openChain()
  table = routeTable(chain.house, chain.joints)
  const noor = await chain.person('Noor')
  const { post } = await chain.publishWith(noor)
  draft = await chain.draft(1)
  const [place] = await chain.places(post.id)
  published = { ':post': post.id, ':placement': place?.placementId ?? '', ':pupil': noor }
  expect(place?.state).toBe('live')
  const { schoolId } = chain.school
  const open = chain.house.database.inSchool(schoolId, (tx) => practiceAccount(tx, schoolId, 'facebook'))
  practiceKey = (await open).token
})
afterAll(() => chain.close())

/** The pattern with real ids in it: those of what is out for the news, and of a draft for the rest. */
async function fill(path: string, { ofItsOwn = false } = {}): Promise<string> {
  const isNews = path.startsWith(addresses.news(':school'))
  const bench = isNews ? undefined : ofItsOwn ? await chain.draft(1) : draft
  const [photo] = bench?.photos ?? []
  const own = bench && {
    ':post': bench.post.id,
    ':photo': photo?.photo.id ?? '',
    ':face': photo?.faces[0]?.id ?? '',
  }
  const all: Record<string, string> = { ...ids, ...published, ...own, ':school': chain.school.slug }
  return path.replaceAll(/:[a-z]+/g, (name) => all[name] ?? name)
}

/** A practice network is called by a program with a key of its own; everything else by a browser. */
const isApi = ({ path }: { path: string }) =>
  path.startsWith(addresses.practiceApi(':school', ':network', ''))
const ask = async (route: (typeof table)[number], address: string, session?: string) => {
  if (!isApi(route))
    return route.method === 'get' ? chain.get(address, session) : chain.post(address, {}, session)
  const headers = { Authorization: `Bearer ${practiceKey}`, 'Content-Type': 'application/json' }
  return chain.app.request(`${ORIGIN}${address}`, { method: route.method.toUpperCase(), headers })
}

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
      ...['get ', 'get /delen', 'get /er-is-iets-mis', 'get /inloggen', 'get /inloggen/:token'],
      ...['get /mag-dit', 'get /mag-dit/kader', 'get /manifest.webmanifest'],
      ...[
        'get /nieuws',
        'get /nieuws/:post',
        'get /nieuws/:post/foto/:placement/:size',
        'get /nieuws/feed.xml',
      ],
      ...['get /oefenbrievenbus', 'get /oefenen', 'get /oefennet', 'get /oefennet/:network'],
      ...['get /oefennet/:network/beeld/:media', 'get /oefennet/:network/bericht/:item', 'get /protocol'],
      ...['get /protocol/afspraak.pdf', 'get /protocol/gedragscode', 'get /protocol/versie/:version'],
      ...['post /delen', 'post /inloggen', 'post /inloggen/:token', 'post /oefenen', 'post /uitloggen'],
    ])
  })

  test.each([...ROLES])(
    'who is %s at this school comes in where the table says so, and nowhere else',
    async (role) => {
      const identity = role === 'visitor' ? undefined : await chain.identityOf(role)
      const wrong: string[] = []
      for (const route of table) {
        const mayIn = mayEnter(actorWith(role), route.roles)
        const address = await fill(route.path, {
          ofItsOwn: mayIn && route.method === 'post' && route.path.includes(':post'),
        })
        // A session of its own for each request: one of them is signing out.
        const { status, headers } = await ask(route, address, identity && (await chain.signIn(identity)))
        const sentAway = status === 303 && headers.get('Location') === addresses.signIn(chain.school.slug)
        const isRefused = status === 401 || status === 403 || sentAway
        const expected = mayIn ? !isRefused && status < 500 : role === 'visitor' ? sentAway : status === 403
        if (!expected) wrong.push(`${route.method} ${route.path}: ${status}`)
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
    const sessions = await Promise.all(
      (['teacher', 'guardian'] as const).map(async (role) => chain.signIn(await chain.identityOf(role))),
    )
    const broken: string[] = []
    for (const route of table.filter(({ path }) => path !== addresses.signOut(':school'))) {
      for (const address of strangeAddresses(route.path, await fill(route.path))) {
        for (const session of sessions) {
          const { status } = await ask(route, address, session)
          if (status >= 500) broken.push(`${route.method} ${address.slice(0, 160)}`)
        }
      }
    }
    expect(broken).toEqual([])
    expect(chain.errors).toEqual([])
  })

  test('a real installation has no practice doors, mailbox, photos or networks', async () => {
    const real = { ...chain.house, installation: 'real' as const }
    const practice = [
      addresses.practiceSignIn(':school'),
      addresses.practiceMailbox(':school'),
      addresses.practicePhotos(':school'),
      addresses.practiceNetworks(':school'),
      addresses.practiceTrouble(':school'),
      addresses.practiceApi(':school', ':network', 'posts'),
    ]
    const paths = (routes: typeof table) => new Set(routes.map((route) => route.path))
    expect(practice.filter((path) => !paths(table).has(path))).toEqual([])
    expect(practice.filter((path) => paths(routeTable(real, chain.joints)).has(path))).toEqual([])
    const app = openApp(real, chain.joints, { css: '', hash: '', islandFolder: new URL('file:///') })
    const { slug } = chain.school
    const asked = await app.request(`${ORIGIN}${addresses.practiceSignIn(slug)}`)
    expect(asked.status).toBe(404)
    const front = await (await app.request(`${ORIGIN}${addresses.school(slug)}`)).text()
    expect(front).not.toMatch(/\/oefen(en|brievenbus|net)|oefenfotos/)
  })

  test('a form that came from another site is refused, whoever is signed in', async () => {
    const session = await chain.signIn(await chain.identityOf('teacher'))
    const before = await chain.count('event')
    // A phone's share sheet is no page of ours: that one address takes nobody's word, and makes nothing of it.
    const share = addresses.share(':school')
    const guarded = table.filter(({ method, path }) => method === 'post' && path !== share)
    for (const route of guarded) {
      for (const origin of ['https://elders.example', 'null']) {
        const { status } = await chain.app.request(`${ORIGIN}${await fillOnce(route.path)}`, {
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

const fillOnce = async (path: string) =>
  path.replaceAll(/:[a-z]+/g, (name) => ({ ...ids, ...published, ':school': chain.school.slug })[name] ?? 'x')

describe('promise 11: the browser talks to us alone', () => {
  const elsewhere = (html: string) =>
    [
      ...html.matchAll(
        /\s(?:src|href|action|srcset|poster|data|formaction|content)="(?:https?:)?\/\/([^"]*)"/g,
      ),
    ].flatMap(([, rest = '']) => (rest.startsWith(`${new URL(ORIGIN).host}/`) ? [] : [rest]))

  test.each(['teacher', 'guardian'] as const)(
    'no page of a %s refers to another site, holds a script or a style of its own, or goes without the policy',
    async (role) => {
      const session = await chain.signIn(await chain.identityOf(role))
      const pages: string[] = []
      for (const route of table.filter(({ method }) => method === 'get')) {
        const response = await chain.get(await fill(route.path), session)
        const policy = response.headers.get('Content-Security-Policy') ?? ''
        expect([route.path, policy]).toEqual([route.path, expect.stringContaining("default-src 'self'")])
        expect(policy.replace('frame-ancestors *', '')).not.toMatch(/unsafe|https?:|\*|data:/)
        if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue
        const html = await response.text()
        expect([route.path, elsewhere(html)]).toEqual([route.path, []])
        expect([route.path, html.match(/<script(?![^>]*\ssrc=)|<style|\sstyle="|\son[a-z]+="/g)]).toEqual([
          route.path,
          null,
        ])
        pages.push(route.path)
      }
      expect(pages.length).toBeGreaterThan(10)
    },
  )

  test('neither do the stylesheet and the scripts', () => {
    const islands = new URL('../islands/', import.meta.url)
    const scripts = readdirSync(islands).map((file) => readFileSync(new URL(file, islands), 'utf8'))
    expect(scripts.length).toBeGreaterThan(0)
    for (const code of [loadStylesheet().css, ...scripts])
      expect(code).not.toMatch(/(?:url\(|@import|['"`])\s*['"]?(?:https?:)?\/\/(?!www\.w3\.org)/)
  })
})
