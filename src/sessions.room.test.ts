import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVERYONE, type GrantedRole, mayEnter, PERSONS, ROLES } from '#people/actor.ts'
import { RIGHTS, rightsOf } from '#people/rights.ts'
import { FRESH_MINUTES, SESSION_ENDS } from '#platform/session.ts'
import { addresses } from './addresses.ts'
import type { Route } from './route.ts'
import { routeTable } from './routes.ts'
import { openTestHouse, type TestHouse } from './testing/test-house.ts'

const MINUTE = 60_000
const NOBODY = '00000000-0000-7000-8000-000000000000'

let t: TestHouse
let guarded: Route[]
beforeAll(async () => {
  t = await openTestHouse()
  guarded = routeTable(t.house, t.joints).filter(({ roles }) => !mayEnter({ is: 'visitor' }, roles))
})
afterAll(() => t.close())

/** Signing out ends it, and showing who one is makes it fresh. */
const CHANGE_THE_SESSION = [addresses.signOut(':school'), addresses.confirm(':school')]

const fill = ({ path }: Route) =>
  path.replaceAll(/:[a-z]+/g, (name) => (name === ':school' ? t.school.slug : NOBODY))
const ask = async (route: Route, session: string) => {
  const address = fill(route)
  const { status, headers } = await (route.method === 'get'
    ? t.get(address, session)
    : t.post(address, {}, session))
  return { status, to: headers.get('Location') ?? '' }
}
const allowedTo = (role: GrantedRole) =>
  guarded.filter(({ roles }) => roles.some((allowed) => allowed === role))
const cameIn = async (role: GrantedRole, via: 'link' | 'passkey') =>
  t.house.sessions.open(await t.identityOf(role), t.house.clock(), { via, device: '' })
const minutesLater = async <T>(minutes: number, work: () => Promise<T>): Promise<T> => {
  t.pass(minutes * MINUTE)
  try {
    return await work()
  } finally {
    t.pass(-minutes * MINUTE)
  }
}

describe('every guarded address', () => {
  test.each(['leadership', 'administrator', 'teacher', 'guardian'] as const)(
    'sends a %s to the sign-in page whose session was left alone, is old, or was ended',
    async (role) => {
      const [idle, old, ended] = await Promise.all([1, 2, 3].map(() => cameIn(role, 'passkey')))
      await t.house.sessions.end(ended ?? '', t.house.clock())
      const wrong: string[] = []
      const sentAway = async (session: string | undefined) => {
        for (const route of allowedTo(role)) {
          const { status, to } = await ask(route, session ?? '')
          if (status !== 303 || to !== addresses.signIn(t.school.slug)) wrong.push(`${route.path}: ${status}`)
        }
      }
      await sentAway(ended)
      await minutesLater(SESSION_ENDS.idleMinutes, () => sentAway(idle))
      await minutesLater(SESSION_ENDS.hours * 60, () => sentAway(old))
      expect(wrong).toEqual([])
    },
  )

  test.each(['leadership', 'administrator'] as const)(
    'asks a %s to show again who they are where it matters, and nowhere else',
    async (role) => {
      const [mailed, keyed] = [await cameIn(role, 'link'), await cameIn(role, 'passkey')]
      const wrong: string[] = []
      const isAsked = async (session: string, expected: (route: Route) => boolean) => {
        for (const route of allowedTo(role).filter(({ path }) => !CHANGE_THE_SESSION.includes(path))) {
          const { status, to } = await ask(route, session)
          const asked = status === 303 && to.startsWith(addresses.confirm(t.school.slug))
          if (asked !== expected(route)) wrong.push(`${route.method} ${route.path}: ${status} ${to}`)
        }
      }
      const matters = (route: Route) => route.asks === 'fresh_sign_in'
      await isAsked(mailed, matters)
      await isAsked(keyed, () => false)
      await minutesLater(FRESH_MINUTES.get, () =>
        isAsked(keyed, (route) => matters(route) && route.method === 'get'),
      )
      await minutesLater(FRESH_MINUTES.post, () => isAsked(keyed, matters))
      expect(wrong).toEqual([])
      expect(t.errors).toEqual([])
    },
  )
})

test('where somebody was going is kept, and only as an address of this school', async () => {
  const session = await cameIn('leadership', 'link')
  const { slug } = t.school
  const to = addresses.colleagues(slug)
  const { headers } = await t.get(to, session)
  expect(headers.get('Location')).toBe(addresses.confirm(slug, to))
})

describe('one readable table of rights', () => {
  test('gives every guarded address its roles: none has a list of its own', () => {
    const lists = new Set([...Object.values(RIGHTS), PERSONS].map((roles) => [...roles].sort().join()))
    const own = guarded.filter(({ roles }) => !lists.has([...roles].sort().join()))
    expect(own.map(({ path, roles }) => `${path}: ${roles.join()}`)).toEqual([])
    expect(EVERYONE).toEqual(ROLES)
  })

  test('keeps from the board and from pupils whatever is about a child', () => {
    expect(rightsOf(['board'])).toEqual(['decide_networks', 'see_counts'])
    expect([rightsOf(['pupil']), rightsOf(['other'])]).toEqual([[], []])
  })
})
