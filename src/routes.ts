import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { addresses } from '#addresses.ts'
import { disagreementPages } from '#consent/disagreement-routes.tsx'
import { type ConsentPorts, consentPages } from '#consent/routes.tsx'
import { homePages } from '#home/routes.tsx'
import { findActor } from '#people/actions.ts'
import { type Actor, AUTHORS, EVERYONE, mayEnter, type Role } from '#people/actor.ts'
import { refusalPages } from '#people/refusal-pages.tsx'
import { peoplePages, SESSION_COOKIE } from '#people/routes.tsx'
import { NobodyHere, NoForm, type Page, type PageHouse } from '#people/visit.ts'
import { BODY, limitBody, openHttp } from '#platform/http.ts'
import type { Tenant } from '#platform/schools.ts'
import { approvalPages } from '#publication/approval-routes.tsx'
import { finalPicture } from '#publication/final-picture-routes.tsx'
import { kitPages } from '#publication/kit-routes.tsx'
import { DECIDERS } from '#publication/network-decision.ts'
import { networkDecisionPages } from '#publication/network-decision-routes.tsx'
import { COLLEAGUES } from '#publication/news-doors.ts'
import { newsPages } from '#publication/news-routes.tsx'
import { photoPages } from '#publication/photo-routes.tsx'
import { pointOutPages } from '#publication/point-out-routes.tsx'
import { practiceApi } from '#publication/practice-api-routes.tsx'
import { practiceNetworkPages } from '#publication/practice-network-routes.tsx'
import { TRAINEES } from '#publication/practice-trouble.ts'
import { practiceTroublePages } from '#publication/practice-trouble-routes.tsx'
import { type PracticePhotos, postPages } from '#publication/routes.tsx'
import { taskPages } from '#publication/task-routes.tsx'
import { whereIsPages } from '#publication/where-is-routes.tsx'
import { type Statics, serveStatics } from './statics.ts'

export type Route = {
  method: 'get' | 'post' | 'delete'
  path: string
  roles: readonly Role[]
  page: Page
  mostBytes: number
}
export type Joints = ConsentPorts & { practicePhotos: PracticePhotos }

const row =
  (method: Route['method'], mostBytes: number) =>
  (path: string, roles: readonly Role[], page: Page): Route => ({ method, path, roles, page, mostBytes })
const get = row('get', BODY.words)
const send = row('post', BODY.words)
const upload = row('post', BODY.photos)

/** The table: address, who may use it, what answers. A row without roles does not exist. */
export function routeTable(house: PageHouse, joints: Joints): Route[] {
  const people = peoplePages(house)
  const posts = postPages(house, joints.practicePhotos)
  const photos = photoPages(house)
  const news = newsPages(house)
  const consent = consentPages(house, joints)
  const disagreement = disagreementPages(house)
  const home = homePages(house)
  const pointOut = pointOutPages(house)
  const whereIs = whereIsPages(house)
  const [s, post, photo, face, placement, pupil] = [
    ':school',
    ':post',
    ':photo',
    ':face',
    ':placement',
    ':pupil',
  ]

  const practice = [
    get(addresses.practiceSignIn(s), EVERYONE, people.showPracticeDoors),
    send(addresses.practiceSignIn(s), EVERYONE, people.practiceSignIn),
    get(addresses.practiceMailbox(s), EVERYONE, people.showMailbox),
    send(addresses.practicePhotos(s), AUTHORS, posts.makePracticePost),
    ...practiceNetworkRoutes(house),
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
    get(addresses.takeOffline(s, post), COLLEAGUES, posts.showOffline),
    send(addresses.takeOffline(s, post), COLLEAGUES, posts.goOffline),
    send(addresses.breach(s, post), COLLEAGUES, posts.sayBreach),
    send(addresses.takePostBack(s, post), AUTHORS, posts.takeBack),
    send(addresses.makeRest(s, post), AUTHORS, posts.offerRest),
    send(addresses.tryAgain(s, post, ':channel'), AUTHORS, posts.again),
    send(addresses.isItThere(s, post, ':channel'), AUTHORS, posts.sayWhetherThere),
    get(addresses.postPhoto(s, post, photo), AUTHORS, photos.showPhoto),
    send(addresses.dropPhoto(s, post, photo), AUTHORS, posts.dropPhoto),
    get(addresses.photoPicture(s, post, photo), AUTHORS, photos.showPicture),
    send(addresses.drawFace(s, post, photo), AUTHORS, photos.addFrame),
    send(addresses.stateFace(s, post, photo, face), AUTHORS, photos.stateFace),
    send(addresses.statePhoto(s, post, photo), AUTHORS, photos.statePhoto),

    ...colleagueRoutes(house),
    get(addresses.whereIs(s), AUTHORS, whereIs.showWhereIs),
    send(addresses.whereIs(s), AUTHORS, whereIs.findChild),
    get(addresses.whereIsChild(s, pupil), AUTHORS, whereIs.showWhereIsChild),
    get(addresses.disagreements(s), ['leadership'], disagreement.showDisagreements),
    send(addresses.disagreements(s), ['leadership'], disagreement.settle),
    get(addresses.myChildren(s), ['guardian'], home.showChildren),
    get(addresses.myChild(s, pupil), ['guardian'], home.showChild),
    get(addresses.pointOut(s, placement), ['guardian'], pointOut.showPointOut),
    send(addresses.pointOut(s, placement), ['guardian'], pointOut.pointOut),
    get(addresses.choice(s, pupil, ':purpose'), ['guardian'], consent.showChoice),
    send(addresses.choice(s, pupil, ':purpose'), ['guardian'], consent.saveChoice),
  ]
}

/** Looking along, tasks, placing by hand, and where the school may go. */
function colleagueRoutes(house: PageHouse): Route[] {
  const approval = approvalPages(house)
  const kit = kitPages(house)
  const tasks = taskPages(house)
  const networks = networkDecisionPages(house)
  const [s, post, channel, task] = [':school', ':post', ':channel', ':task']
  return [
    get(addresses.approval(s, post), AUTHORS, approval.showApproval),
    send(addresses.approval(s, post), AUTHORS, approval.answerApproval),
    get(addresses.finalPicture(s, post, channel, ':photo', ':size'), AUTHORS, finalPicture(house)),
    get(addresses.kit(s, post, channel), AUTHORS, kit.showKit),
    send(addresses.kit(s, post, channel), AUTHORS, kit.answerKit),
    get(addresses.kitFile(s, post, channel, ':file'), AUTHORS, kit.showKitFile),
    get(addresses.task(s, task), AUTHORS, tasks.showTask),
    send(addresses.task(s, task), AUTHORS, tasks.answerTask),
    get(addresses.networks(s), DECIDERS, networks.showNetworks),
    send(addresses.networks(s), DECIDERS, networks.saveNetwork),
  ]
}

/** Networks that exist only here. Their pages are for anyone, as on a real one; their API asks for a key of its own. */
function practiceNetworkRoutes(house: PageHouse): Route[] {
  const networks = practiceNetworkPages(house)
  const trouble = practiceTroublePages(house)
  const [s, network, item, media] = [':school', ':network', ':item', ':media']
  const page = practiceApi(house)
  const api = (method: Route['method'], path: string, mostBytes: number = BODY.words) =>
    row(method, mostBytes)(addresses.practiceApi(s, network, path), EVERYONE, page)
  return [
    get(addresses.practiceNetworks(s), EVERYONE, networks.showNetworks),
    get(addresses.practiceTrouble(s), TRAINEES, trouble.showTrouble),
    send(addresses.practiceTrouble(s), TRAINEES, trouble.saveTrouble),
    get(addresses.practiceNetwork(s, network), EVERYONE, networks.showNetwork),
    get(addresses.practiceItem(s, network, item), EVERYONE, networks.showItem),
    get(addresses.practicePicture(s, network, media), EVERYONE, networks.showPicture),
    api('post', 'media', BODY.photos),
    api('post', `media/${media}/alt`),
    api('post', 'containers'),
    api('get', 'containers/:container'),
    api('post', 'posts'),
    api('get', 'posts'),
    api('get', `posts/${item}`),
    api('delete', `posts/${item}`),
    api('get', `photos/${media}`),
    api('delete', `photos/${media}`),
  ]
}

/** Joins the table to HTTP. */
export function openApp(house: PageHouse, joints: Joints, statics: Statics): Hono {
  const app = openHttp(house.log, house.newId)
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
