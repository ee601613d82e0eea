import type { Context, Hono } from 'hono'
import { addresses } from '#addresses.ts'
import { findActor, findClass } from '#people/actions.ts'
import { type Actor, mayEnter } from '#people/actor.ts'
import { refusalPages } from '#people/refusal-pages.tsx'
import { sessionToken } from '#people/session-visit.ts'
import { NobodyHere, NoForm, type PageHouse } from '#people/visit.ts'
import { dayIn } from '#platform/calendar.ts'
import { limitBody, openHttp } from '#platform/http.ts'
import type { Tenant } from '#platform/schools.ts'
import { isFresh } from '#platform/session.ts'
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
  const { actor, confirmedAt } = await whoAsks(house, c, school)
  const visit = { c, school, actor }
  if (!mayEnter(actor, route.roles)) {
    return actor.is === 'signed_in'
      ? refusals.notAllowed(visit)
      : c.redirect(addresses.signIn(school.slug), 303)
  }
  if (route.asks === 'fresh_sign_in' && !isFresh(confirmedAt, house.clock(), route.method)) {
    return c.redirect(addresses.confirm(school.slug, route.method === 'get' ? c.req.path : ''), 303)
  }
  try {
    return await route.page(visit)
  } catch (error) {
    if (error instanceof NobodyHere) return refusals.nobodyHere(visit)
    if (error instanceof NoForm) return refusals.noForm(visit)
    throw error
  }
}

type Asking = { actor: Actor; confirmedAt: Date | undefined }
const NOBODY: Asking = { actor: { is: 'visitor' }, confirmedAt: undefined }

async function whoAsks(house: PageHouse, c: Context, school: Tenant): Promise<Asking> {
  const token = sessionToken(house, c)
  const session = token === '' ? undefined : await house.sessions.read(token, house.clock())
  if (!session) return NOBODY
  const { schoolId, timeZone } = school
  if (session.is === 'class') {
    if (session.schoolId !== schoolId) return NOBODY
    const actor = await house.database.inSchool(schoolId, (tx) => findClass(tx, session.groupId))
    return { actor, confirmedAt: undefined }
  }
  const { identityId, confirmedAt } = session
  const today = dayIn(timeZone, house.clock())
  const actor = await house.database.inSchool(schoolId, (tx) => findActor(tx, identityId, today))
  return { actor, confirmedAt }
}
