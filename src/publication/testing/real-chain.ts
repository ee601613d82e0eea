import type { Hono } from 'hono'
import { sql } from 'kysely'
import { practiceClassOf } from '#people/actions.ts'
import type { Colleague } from '#people/actor.ts'
import type { PageHouse } from '#people/visit.ts'
import { rows } from '#platform/database.ts'
import type { Http } from '#platform/http-client.ts'
import { ORIGIN } from '#testing/test-house.ts'
import { openApp } from '../../app.ts'
import { foundPracticeClass } from '../../home/practice-class/actions.ts'
import { approvePost, readContact } from '../actions/approve.ts'
import { sayWhoWasThere } from '../actions/make.ts'
import { sayOfFace } from '../actions/say-who.ts'
import { submitPost } from '../actions/submit.ts'
import { openWorkbench } from '../actions.ts'
import { publicationJobs } from '../jobs.ts'
import { lookOver } from '../look/actions.ts'
import { type Chain, openChain } from './chain.ts'

/** The chain in a real installation: the same school, with a practice class beside its own people. */
export type RealChain = Awaited<ReturnType<typeof openRealChain>>

export async function openRealChain() {
  const chain: Chain = await openChain()
  let door: Http = async () => ({ is: 'lost', why: 'not open yet' })
  const house: PageHouse = { ...chain.house, installation: 'real', http: (request) => door(request) }
  const app = openApp(house, chain.joints, { css: '', hash: '', islandFolder: new URL('file:///') })
  door = overHttp(app)
  const { school } = chain
  const { schoolId, timeZone } = school
  const here = <T>(work: Parameters<typeof house.database.inSchool<T>>[1]) =>
    house.database.inSchool(schoolId, work)
  await here((tx) => foundPracticeClass(house, tx, { schoolId, timeZone, by: null }))
  const practice = (await here(practiceClassOf)) ?? ''
  const drawn = await here((tx) =>
    rows<{ id: string }>(
      tx,
      sql`select person_id as id from pupil where group_id = ${practice} order by birth_date, person_id`,
    ),
  )
  const marit: Colleague = await chain.colleague('teacher')
  const second = await chain.colleague('leadership')
  const handlers = publicationJobs(house, chain.studio, async () => school)

  const look = async (postId: string) => {
    const bench = await here((tx) => openWorkbench(house, tx, school, postId))
    if (!bench) throw new Error('No such post')
    return bench
  }
  const isOf = (postId: string, ...groups: string[]) =>
    sayWhoWasThere(house, { schoolId, by: marit }, postId, { groups, absent: [], knowsGroups: true })
  return {
    ...{ chain, house, app, here, practice, drawn: drawn.map(({ id }) => id), marit, look, isOf },
    /** Names the only face of the first photo. */
    name: async (postId: string, person: string) => {
      const [photo] = (await look(postId)).photos
      const place = { school, by: marit, postId, photoId: photo?.photo.id ?? '' }
      return sayOfFace(house, place, photo?.faces[0]?.id ?? '', { kind: 'named', person })
    },
    practicePost: async () => {
      const { post } = await chain.draft(1)
      const done = await isOf(post.id, practice)
      if (done !== 'done') throw new Error(done)
      return post.id
    },
    submit: async (postId: string) => {
      const photoIds = (await look(postId)).photos.map(({ photo }) => photo.id)
      await lookOver(house, { school, by: marit, postId }, photoIds)
      const done = await submitPost(house, { school, by: marit, postId })
      if (done === 'done') await handlers['publication.prepare']?.({ schoolId, postId })
      return done
    },
    approve: async (postId: string) => {
      const contact = await here((tx) => readContact(house, tx, school, postId))
      const looked = { seal: contact?.seal ?? '', hasLooked: true, seen: [], note: '' }
      return approvePost(house, { school, by: second, postId, ...looked })
    },
    work: () => house.jobs.drain({ ...chain.handlers, ...handlers }),
    placed: (postId: string) =>
      here((tx) =>
        rows<{ channel: string; state: string }>(
          tx,
          sql`select channel, state from placement where post_id = ${postId}`,
        ),
      ),
    open: async (address: string, session?: string) =>
      app.request(`${ORIGIN}${address}`, { headers: cookie(session) }),
    send: async (address: string, session: string) =>
      app.request(`${ORIGIN}${address}`, {
        ...{ method: 'POST', body: new URLSearchParams() },
        headers: { Origin: ORIGIN, ...cookie(session) },
      }),
  }
}

const cookie = (session: string | undefined): Record<string, string> =>
  session === undefined ? {} : { Cookie: `zww_sessie=${session}` }

function overHttp(app: Hono): Http {
  return async ({ method, url, headers = {}, body }) => {
    const answer = await app.request(url, { method, headers, ...(body === undefined ? {} : { body }) })
    const { status } = answer
    return { is: 'answered', status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
  }
}
