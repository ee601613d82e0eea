import { existsSync, readFileSync } from 'node:fs'
import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { addresses } from '#addresses.ts'
import { disagreementPages } from '#consent/disagreement-routes.tsx'
import type { FollowUp } from '#consent/follow-up.ts'
import { consentPages } from '#consent/routes.tsx'
import { homePages } from '#home/routes.tsx'
import { findActor } from '#people/actions.ts'
import { type Actor, AUTHORS, EVERYONE, mayEnter, type Role } from '#people/actor.ts'
import { refusalPages } from '#people/refusal-pages.tsx'
import { peoplePages, SESSION_COOKIE } from '#people/routes.tsx'
import { NobodyHere, NoForm, type Page, type PageHouse } from '#people/visit.ts'
import { BODY, limitBody, openHttp } from '#platform/http.ts'
import type { Tenant } from '#platform/schools.ts'
import { newsPages } from '#publication/news-routes.tsx'
import { photoPages } from '#publication/photo-routes.tsx'
import { type PracticePhotos, postPages } from '#publication/routes.tsx'

export type Route = {
  method: 'get' | 'post'
  path: string
  roles: readonly Role[]
  page: Page
  mostBytes: number
}
export type Joints = { followUp: FollowUp; practicePhotos: PracticePhotos }

/** The table: address, who may use it, what answers. A row without roles does not exist. */
export function routeTable(house: PageHouse, joints: Joints): Route[] {
  const people = peoplePages(house)
  const posts = postPages(house, joints.practicePhotos)
  const photos = photoPages(house)
  const news = newsPages(house)
  const consent = consentPages(house, joints.followUp)
  const disagreement = disagreementPages(house)
  const home = homePages(house)
  const [s, post, photo, face, placement, pupil] = [
    ':school',
    ':post',
    ':photo',
    ':face',
    ':placement',
    ':pupil',
  ]
  const row =
    (method: Route['method'], mostBytes: number) =>
    (path: string, roles: readonly Role[], page: Page): Route => ({ method, path, roles, page, mostBytes })
  const get = row('get', BODY.words)
  const send = row('post', BODY.words)
  const upload = row('post', BODY.photos)

  const practice = [
    get(addresses.practiceSignIn(s), EVERYONE, people.showPracticeDoors),
    send(addresses.practiceSignIn(s), EVERYONE, people.practiceSignIn),
    get(addresses.practiceMailbox(s), EVERYONE, people.showMailbox),
    send(addresses.practicePhotos(s), AUTHORS, posts.makePracticePost),
  ]
  return [
    get(addresses.school(s), EVERYONE, home.showFront),
    get(addresses.protocol(s), EVERYONE, home.showProtocol),
    get(addresses.signIn(s), EVERYONE, people.showSignIn),
    send(addresses.signIn(s), EVERYONE, people.askLink),
    get(addresses.signInLink(s, ':token'), EVERYONE, people.showLink),
    send(addresses.signInLink(s, ':token'), EVERYONE, people.takeLink),
    send(addresses.signOut(s), EVERYONE, people.signOut),

    get(addresses.news(s), EVERYONE, news.showNews),
    get(addresses.newsFeed(s), EVERYONE, news.showFeed),
    get(addresses.newsPost(s, post), EVERYONE, news.showNewsPost),
    get(addresses.newsPicture(s, post, placement, ':size'), EVERYONE, news.showNewsPicture),

    get(addresses.posts(s), AUTHORS, posts.showPosts),
    get(addresses.newPost(s), AUTHORS, posts.showNewPost),
    upload(addresses.newPost(s), AUTHORS, posts.makePost),
    ...(house.installation === 'practice' ? practice : []),
    get(addresses.post(s, post), AUTHORS, posts.showPost),
    get(addresses.postProgress(s, post), AUTHORS, posts.showProgress),
    upload(addresses.addPhotos(s, post), AUTHORS, posts.morePhotos),
    get(addresses.whoWasThere(s, post), AUTHORS, posts.showWho),
    send(addresses.whoWasThere(s, post), AUTHORS, posts.saveWho),
    get(addresses.whoWasNotThere(s, post), AUTHORS, posts.showWhoNot),
    send(addresses.whoWasNotThere(s, post), AUTHORS, posts.saveWhoNot),
    send(addresses.caption(s, post), AUTHORS, posts.saveWords),
    send(addresses.deletePost(s, post), AUTHORS, posts.throwAway),
    get(addresses.postPhoto(s, post, photo), AUTHORS, photos.showPhoto),
    send(addresses.dropPhoto(s, post, photo), AUTHORS, posts.dropPhoto),
    get(addresses.photoPicture(s, post, photo), AUTHORS, photos.showPicture),
    send(addresses.drawFace(s, post, photo), AUTHORS, photos.addFrame),
    send(addresses.stateFace(s, post, photo, face), AUTHORS, photos.stateFace),
    send(addresses.statePhoto(s, post, photo), AUTHORS, photos.statePhoto),

    get(addresses.disagreements(s), ['leadership'], disagreement.showDisagreements),
    send(addresses.disagreements(s), ['leadership'], disagreement.settle),
    get(addresses.myChildren(s), ['guardian'], home.showChildren),
    get(addresses.myChild(s, pupil), ['guardian'], home.showChild),
    get(addresses.choice(s, pupil, ':purpose'), ['guardian'], consent.showChoice),
    send(addresses.choice(s, pupil, ':purpose'), ['guardian'], consent.saveChoice),
  ]
}

type Statics = { css: string; hash: string; islandFolder: URL }

/** Joins the table to HTTP. */
export function openApp(house: PageHouse, joints: Joints, statics: Statics): Hono {
  const app = openHttp(house.log, house.newId)
  const refusals = refusalPages(house)
  const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }
  app.get(addresses.health(), (c) => c.text('gezond'))
  app.get(addresses.icon(), (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', ...forEver }))
  app.get(addresses.stylesheet(':hash'), (c) =>
    c.body(statics.css, 200, { 'Content-Type': 'text/css; charset=utf-8', ...forEver }),
  )
  app.get(addresses.island(':file'), (c) => serveIsland(c, statics.islandFolder))
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

/** A yes in a frame: what the product is about, in sixteen pixels. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0e5560"/><path d="m8 17 6 6 11-13" fill="none" stroke="#fff" stroke-width="4"/></svg>'

async function actorOf(house: PageHouse, c: Context, school: Tenant): Promise<Actor> {
  const token = getCookie(c, SESSION_COOKIE)
  const session = token ? await house.sessions.read(token, house.clock()) : undefined
  if (!session) return { is: 'visitor' }
  return house.database.inSchool(school.schoolId, (tx) => findActor(tx, session.identityId))
}

function serveIsland(c: Context, folder: URL): Response {
  const file = c.req.param('file') ?? ''
  if (!/^[a-z-]+\.js$/.test(file)) return c.text('', 404)
  const place = new URL(file, folder)
  if (!existsSync(place)) return c.text('', 404)
  const script = readFileSync(place, 'utf8')
  return c.body(script, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-cache',
  })
}
