import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Hono } from 'hono'
import { endConsents, openRegister } from '#consent/actions/end-consents.ts'
import { lookAgain, outOfPictures } from '#consent/actions/look-again.ts'
import { mediaJobs } from '#media/jobs.ts'
import { findActor, findIdentityWithRole, grantRole } from '#people/actions.ts'
import type { Actor, Colleague, GrantedRole } from '#people/actor.ts'
import { invitationJobs } from '#people/invitation/jobs.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import type { PageHouse } from '#people/visit.ts'
import { dayIn } from '#platform/calendar.ts'
import type { Database } from '#platform/database.ts'
import type { Http } from '#platform/http-client.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { type Log, silentLog } from '#platform/log.ts'
import type { Tenant } from '#platform/schools.ts'
import { parseAdvice, STARTING_ADVICE } from '#protocol/advice.ts'
import { whoIsAsking } from '#protocol/checker/fact-source.ts'
import { outOfReach } from '#publication/actions/out-of-reach.ts'
import { takeBack } from '#publication/actions/take-back.ts'
import { publicationJobs } from '#publication/jobs.ts'
import { DROPPED_WITHOUT_SOCKET } from '#publication/practice/api-routes.tsx'
import { openApp } from '../app.ts'
import type { Joints } from '../routes.ts'
import { type FakeStudio, openFakeStudio, uploadWithFaces } from './fake-studio.ts'
import { ORIGIN, openGroundFloor } from './ground-floor.ts'
import { A_TUESDAY, foundSchools, practiceDatabase } from './practice-database.ts'

export { ORIGIN }

export type TestHouse = {
  house: PageHouse
  joints: Joints
  app: Hono
  studio: FakeStudio
  handlers: JobHandlers
  /** Address of this file's own database, for a connection of its own. */
  databaseUrl: string
  /** The whole of it, for what a test has to see and no room may. */
  database: Database
  /** The practice school with all its people, and another one with an administrator alone. */
  school: Tenant
  other: Tenant
  /** Moves the clock; nothing else in the house tells the time. */
  pass: (ms: number) => void
  /** Runs every job that waits. */
  work: () => Promise<number>
  identityOf: (role: GrantedRole, school?: Tenant) => Promise<string>
  actorOf: (identityId: string) => Promise<Actor>
  /** The first colleague with this role, as an action takes one. */
  colleague: (role: GrantedRole) => Promise<Colleague>
  /** As with a passkey, a moment ago: fresh enough for everything. */
  signIn: (identityId: string) => Promise<string>
  get: (address: string, session?: string) => Promise<Response>
  post: (address: string, form: Record<string, string | string[]>, session?: string) => Promise<Response>
  /** What was logged as an error. */
  errors: readonly string[]
  close: () => Promise<void>
}

/** The whole house on a database of its own: real SQL, real jobs, real routes; only pictures and time are make-believe. */
export async function openTestHouse(open = practiceDatabase): Promise<TestHouse> {
  const fresh = await open()
  let now = A_TUESDAY.getTime()
  const clock = () => new Date(now)
  const errors: string[] = []
  const log: Log = { ...silentLog, error: ({ err }, message) => errors.push(`${message}: ${String(err)}`) }
  let answer: Http = async () => ({ is: 'lost', why: 'the doors are not open yet' })
  const http: Http = (request) => answer(request)
  const { house, database, close } = await openGroundFloor(fresh.url, { clock, log, http })
  // Somebody brought an empty database of their own.
  if ((await house.schools.list()).length === 0) await foundSchools(house)
  const [school, other] = await Promise.all([tenant(house, 'oefenschool'), tenant(house, 'daar')])

  const studio = openFakeStudio()
  const findSchool = async (id: string) => (id === school.schoolId ? school : other)
  const handlers = {
    ...mediaJobs(house, studio),
    ...publicationJobs(house, studio, findSchool),
    ...invitationJobs(house, findSchool),
  }
  const followUp = takeBack(house, findSchool)
  const joints: Joints = {
    followUp,
    ...{ pupilsGone: endConsents(house, followUp, findSchool), peopleCame: openRegister },
    outOfReach,
    ...{ authorityChanged: lookAgain(followUp), keepOutOfPictures: outOfPictures(house, followUp) },
    advice: parseAdvice(await readFile(path.resolve(STARTING_ADVICE), 'utf8')),
    factSources: [whoIsAsking],
    studio,
    practicePhotos: async () => [uploadWithFaces(1)],
  }
  const islandFolder = new URL('../../dist/islands/', import.meta.url)
  const app = openApp(house, joints, { css: 'p{}', hash: 'proef', islandFolder })
  answer = overHttp(app)

  const identityOf = async (role: GrantedRole, at = school) => {
    const id = await house.database.inSchool(at.schoolId, (tx) => findIdentityWithRole(tx, role))
    return id ?? giveRole(house, at, role)
  }
  const actorOf = (identityId: string) =>
    house.database.inSchool(school.schoolId, (tx) =>
      findActor(tx, identityId, dayIn(school.timeZone, clock())),
    )
  const headersOf = (session: string | undefined) =>
    session === undefined ? {} : { Cookie: `${SESSION_COOKIE}=${session}` }
  return {
    ...{ house, database, joints, app, studio, handlers, databaseUrl: fresh.url, school, other, errors },
    ...{ identityOf, actorOf },
    pass: (ms) => {
      now += ms
    },
    work: () => house.jobs.drain(handlers),
    colleague: async (role) => {
      const actor = await actorOf(await identityOf(role))
      if (actor.is === 'visitor' || actor.personId === undefined) throw new Error(`No ${role} here`)
      return { personId: actor.personId, name: actor.name, teaches: actor.teaches }
    },
    signIn: (identityId) => house.sessions.open(identityId, clock()),
    get: async (address, session) => app.request(`${ORIGIN}${address}`, { headers: headersOf(session) }),
    post: async (address, form, session) =>
      app.request(`${ORIGIN}${address}`, {
        method: 'POST',
        body: new URLSearchParams(
          Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
        ),
        headers: { Origin: ORIGIN, ...headersOf(session) },
      }),
    close: async () => {
      await close()
      await fresh.drop()
    },
  }
}

/** The practice networks stand in the same house: a request and its answer, without a socket between them. */
function overHttp(app: Hono): Http {
  return async ({ method, url, headers, body }) => {
    const response = await app.request(url, {
      method,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
    })
    if (response.status === DROPPED_WITHOUT_SOCKET) return { is: 'lost', why: 'dropped' }
    const { status } = response
    return {
      ...{ is: 'answered', status, headers: Object.fromEntries(response.headers) },
      body: await response.text(),
    }
  }
}

async function tenant(house: PageHouse, slug: string): Promise<Tenant> {
  const found = await house.schools.find(slug)
  if (!found) throw new Error(`No school ${slug}`)
  return found
}

async function giveRole(house: PageHouse, at: Tenant, role: GrantedRole): Promise<string> {
  const now = house.clock()
  const identityId = await house.sessions.findOrAddIdentity(`${role}@${at.slug}.example`, house.newId(), now)
  await house.database.inSchool(at.schoolId, (tx) =>
    grantRole(tx, { schoolId: at.schoolId, identityId, role, at: now }),
  )
  return identityId
}
