import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { addresses } from '#addresses.ts'
import { findActor } from '#people/actions.ts'
import { type Actor, mayEnter } from '#people/actor.ts'
import { refusalPages } from '#people/refusal-pages.tsx'
import { SESSION_COOKIE } from '#people/routes.tsx'
import { NobodyHere, NoForm, type PageHouse } from '#people/visit.ts'
import { limitBody, openHttp } from '#platform/http.ts'
import type { Tenant } from '#platform/schools.ts'
import type { Route } from './route.ts'
import { ELSEWHERE, type Joints, routeTable } from './routes.ts'
import { type Statics, serveStatics } from './statics.ts'

/** Joins the table to HTTP. */
export function openApp(house: PageHouse, joints: Joints, statics: Statics): Hono {
  const app = openHttp(house.log, house.newId, ELSEWHERE)
  const refusals = refusalPages(house)
  serveStatics(app, statics)
  app.get('/', async (c) => {
    const schools = await house.schools.list()
    const [only] = schools
    return only && schools.length === 1
      ? c.redirect(addresses.school(only.slug), 302)
      : refusals.chooseSchool(c, schools)
  })

  for (const route of routeTable(house, joints)) {
    app.on(route.method, route.path, limitBody(route.mostBytes), (c) => answer(house, refusals, route, c))
  }
  app.notFound((c) => refusals.notFound(c))
  return app
}

/** Which school, who asks, may they enter: only then the page. */
async function answer(
  house: PageHouse,
  refusals: ReturnType<typeof refusalPages>,
  route: Route,
  c: Context,
): Promise<Response> {
  const school = await house.schools.find(c.req.param('school') ?? '')
  if (!school) return refusals.notFound(c)
  const actor = await actorOf(house, c, school)
  const visit = { c, school, actor }
  if (!mayEnter(actor, route.roles)) {
    return actor.is === 'signed_in'
      ? refusals.notAllowed(visit)
      : c.redirect(addresses.signIn(school.slug), 303)
  }
  try {
    return await route.page(visit)
  } catch (error) {
    if (error instanceof NobodyHere) return refusals.notAllowed(visit)
    if (error instanceof NoForm) return refusals.noForm(visit)
    throw error
  }
}

async function actorOf(house: PageHouse, c: Context, school: Tenant): Promise<Actor> {
  const token = getCookie(c, SESSION_COOKIE)
  const session = token ? await house.sessions.read(token, house.clock()) : undefined
  if (!session) return { is: 'visitor' }
  return house.database.inSchool(school.schoolId, (tx) => findActor(tx, session.identityId))
}
