import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose } from '#consent/actions.ts'
import type { FollowUp } from '#consent/follow-up.ts'
import { passBy } from '#platform/crash-point.ts'
import { row, rows, run } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { seededRandom } from '#platform/seeded-random.ts'
import { openDeliveryDesk } from './actions/dispatch.ts'
import { preparePost, submitPost } from './actions/submit.ts'
import { advance } from './engine.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { stoppingPlace } from './testing/stopping-place.ts'
import { coverMore, sayRecognised } from './treatment/actions.ts'
import type { Workbench } from './workbench.ts'

const DAY = 86_400_000
/** Fifty in the long form, `npm run test:deep`. */
const RACES = process.env.ZWW_CASES ? 50 : 12

let chain: Chain
let noor: string
let guardian: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  guardian = (await chain.guardiansOf(noor))[0] ?? ''
})
afterAll(() => chain.close())

/** The worker comes to the delivery to our own page. */
const sendNow = (bench: Workbench, house = chain.house) =>
  advance(openDeliveryDesk(house, chain.school, { postId: bench.post.id, channel: 'website' }), {
    ...{ clock: house.clock, reach: passBy },
  })
const withdraw = (followUp: FollowUp = chain.joints.followUp, house = chain.house) =>
  choose(house, followUp, {
    ...{ school: chain.school, guardianId: guardian, pupilId: noor, purpose: 'website' },
    wishes: { foto: 'nee' },
  })
const giveAgain = () => chain.answer(guardian, noor, 'website', { foto: 'ja' })

/** A post with one child on it, on its way, with its job still to be done. */
async function onItsWay(person = noor): Promise<Workbench> {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person })
  expect(await chain.send(bench.post.id)).toBe('done')
  return bench
}

async function coverSecondFace({ post, photos: [photo] }: Workbench): Promise<void> {
  const where = { school: chain.school, by: chain.marit, postId: post.id, photoId: photo?.photo.id ?? '' }
  const more = { faces: [photo?.faces[1]?.id ?? ''], channels: ['website' as const] }
  expect(await coverMore(chain.house, where, more)).toBe('done')
}

/** Until another connection of this database waits for a lock: what was started has come to the register row. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const found = await chain.database.asPlatform((tx) =>
      row<{ n: number }>(
        tx,
        sql`select count(*) as n from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
      ),
    )
    if ((found?.n ?? 0) > 0) return
  }
}

describe('promise 3: the register is asked again in the transaction that publishes', () => {
  test('a claim waits for a withdrawal under way, and then finds that it may not', async () => {
    const bench = await onItsWay()
    const { arrived, open, stop } = stoppingPlace()
    const withdrawing = withdraw(async (tx, change) => {
      await stop()
      return chain.joints.followUp(tx, change)
    })
    await arrived
    const sending = sendNow(bench)
    await untilSomebodyWaits()
    expect(await chain.places(bench.post.id)).toEqual([])
    open()
    expect((await withdrawing).is).toBe('chosen')
    await sending
    expect((await chain.look(bench.post.id)).post).toMatchObject({
      is: 'draft',
      lastRefusal: 'not_every_photo_may',
    })
    expect(await chain.places(bench.post.id)).toEqual([])
    await giveAgain()
  })

  test('a withdrawal waits for a claim under way, and darkens what it published in its own transaction', async () => {
    const bench = await onItsWay()
    const { arrived, open, stop } = stoppingPlace()
    // The last thing a claim does before it commits is to note that it published.
    let isOpen = false
    const slow = {
      ...chain.house,
      database: {
        ...chain.house.database,
        inSchool: async <T>(id: string, work: Parameters<typeof chain.house.database.inSchool<T>>[1]) =>
          chain.house.database.inSchool(id, async (tx) => {
            const done = await work(tx)
            const live = await rows(tx, sql`select 1 from placement where post_id = ${bench.post.id}`)
            if (live.length > 0 && !isOpen) await stop()
            isOpen = isOpen || live.length > 0
            return done
          }),
      },
    }
    const sending = sendNow(bench, slow)
    await arrived
    const withdrawing = withdraw()
    await untilSomebodyWaits()
    open()
    await sending
    const chosen = await withdrawing
    const [place] = await chain.places(bench.post.id)
    expect(place?.state).toBe('gone')
    expect(chosen).toMatchObject({ is: 'chosen', dark: [{ placementId: place?.placementId, now: 'gone' }] })
    await giveAgain()
  })

  test('in fifty races between a claim and a withdrawal nothing is ever left to see', {
    timeout: 240_000,
  }, async () => {
    const random = seededRandom(8)
    const seen: string[] = []
    for (let race = 0; race < RACES; race += 1) {
      const bench = await onItsWay()
      const headStart = Math.floor(random() * 24)
      const turns = async (n: number) => {
        for (let turn = 0; turn < n; turn += 1)
          await chain.database.asPlatform((tx) => run(tx, sql`select 1`))
      }
      const claimFirst = race % 2 === 0
      await Promise.all([
        turns(claimFirst ? 0 : headStart).then(() => sendNow(bench)),
        turns(claimFirst ? headStart : 0).then(() => withdraw()),
      ])
      const places = await chain.places(bench.post.id)
      const { post } = await chain.look(bench.post.id)
      seen.push([post.is, ...places.map(({ state }) => state)].join(' '))
      await giveAgain()
    }
    expect(seen).toHaveLength(RACES)
    // Published and taken back, or never published: there is no third.
    expect(seen.filter((end) => end !== 'draft' && end !== 'published gone')).toEqual([])
  })

  test('a withdrawal counts from its commit, also when the clock of that machine ran ahead', async () => {
    const bench = await onItsWay()
    const ahead = { ...chain.house, clock: () => new Date(chain.house.clock().getTime() + 5000) }
    await withdraw(chain.joints.followUp, ahead)
    await sendNow(bench)
    expect(await chain.places(bench.post.id)).toEqual([])
    chain.pass(10_000)
    await giveAgain()
  })

  test('the clock alone turns a yes into no before the post goes out', async () => {
    const emre = await chain.person('Emre')
    const day = new Date(chain.house.clock().getTime() + DAY).toISOString().slice(0, 10)
    for (const grantor of await chain.guardiansOf(emre)) {
      const line = { subject: emre, grantor, purpose: 'website' }
      // Whoever wants less than before says no first: a second ja does not shorten the first.
      await chain.enter({ ...line, decision: 'ingetrokken' })
      await chain.enter({ ...line, decision: 'ja', until: day })
    }
    const bench = await onItsWay(emre)
    chain.pass(DAY)
    await sendNow(bench)
    expect((await chain.look(bench.post.id)).post).toMatchObject({ lastRefusal: 'not_every_photo_may' })
    expect(await chain.places(bench.post.id)).toEqual([])
  })

  test('a face that was found after the sending was asked keeps the post back', async () => {
    const bench = await onItsWay()
    const { schoolId } = chain.school
    await chain.house.database.inSchool(schoolId, (tx) =>
      run(
        tx,
        sql`insert into face (school_id, face_id, photo_id, x, y, w, h, score, model, at)
            values (${schoolId}, ${newId()}, ${bench.photos[0]?.photo.id}, 0.5, 0.5, 0.1, 0.1, 0.4, 'later', now())`,
      ),
    )
    await sendNow(bench)
    expect(await chain.places(bench.post.id)).toEqual([])
  })
})

describe('one publication of one post', () => {
  test('the same job twice, one after the other or at once, publishes once', async () => {
    const bench = await onItsWay()
    await Promise.all([sendNow(bench), sendNow(bench)])
    await sendNow(bench)
    expect(await chain.places(bench.post.id)).toHaveLength(1)
    const published = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
      rows(tx, sql`select 1 from event where kind = 'post.published' and ids ->> 'post' = ${bench.post.id}`),
    )
    expect(published).toHaveLength(1)
  })

  test('what is on its way can’t be changed, nor sent again', async () => {
    const bench = await onItsWay()
    const again = { kind: 'open' } as const
    expect(await chain.say(bench, 0, 0, again)).toBe('post_is_sent')
    const place = { school: chain.school, by: chain.marit, postId: bench.post.id }
    expect(await submitPost(chain.house, place)).toBe('post_is_sent')
    await chain.work()
  })

  test('bytes made before somebody covered a face are never published', async () => {
    const bench = await chain.draft(2)
    await chain.say(bench, 0, 0, { kind: 'named', person: noor })
    await chain.say(bench, 0, 1, { kind: 'named', person: await chain.person('Ali') })
    const place = { school: chain.school, by: chain.marit, postId: bench.post.id }
    await chain.lookOverAll(bench.post.id)
    expect(await submitPost(chain.house, place)).toBe('done')
    const { arrived, open, stop } = stoppingPlace()
    const slow = {
      ...chain.studio,
      derive: async (...job: Parameters<typeof chain.studio.derive>) => {
        const made = await chain.studio.derive(...job)
        await stop()
        return made
      },
    }
    const old = preparePost(chain.house, slow, chain.school, bench.post.id)
    await arrived
    // Meanwhile the post came back, a face was covered, and it was sent again.
    await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
      run(tx, sql`update post set state = 'draft' where post_id = ${bench.post.id}`),
    )
    await coverSecondFace(bench)
    await sayRecognised(chain.house, { ...place, by: chain.marit }, [])
    await chain.lookOverAll(bench.post.id)
    expect(await submitPost(chain.house, place)).toBe('done')
    open()
    await expect(old).rejects.toThrow('no bytes for its covers')
    expect(await chain.places(bench.post.id)).toEqual([])
    expect((await chain.look(bench.post.id)).post).toMatchObject({ is: 'draft', lastRefusal: 'went_wrong' })
  })
})
