import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { row, run } from '#platform/database.ts'
import { approvePost, readContact, sendPostBack, takePostBack } from './actions/approve.ts'
import { writeWords } from './actions/make.ts'
import { sayOfPhoto } from './actions/say-who.ts'
import { letTimeWork, nudgePosts } from './jobs.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { consentTo, deliveryTo, switchOn } from './testing/networks.ts'
import type { Workbench } from './workbench.ts'

const DAY = 86_400_000
let chain: Chain
let noor: string
let ali: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
})
afterAll(() => chain.close())

const inSchool = <T>(work: Parameters<typeof chain.house.database.inSchool<T>>[1]) =>
  chain.house.database.inSchool(chain.school.schoolId, work)
const contactOf = (bench: Workbench) =>
  inSchool((tx) => readContact(chain.house, tx, chain.school, bench.post.id))
const post = async (bench: Workbench) => (await chain.look(bench.post.id)).post

/** A post with Noor on it, to the website, that waits for a colleague. */
async function waiting(): Promise<Workbench> {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  expect(await chain.submit(bench.post.id)).toBe('done')
  return bench
}

const looked = (bench: Workbench, seal: string) => ({
  ...{ school: chain.school, by: chain.second, postId: bench.post.id, seal },
  ...{ hasLooked: true, seen: [], note: '' },
})

describe('a second person', () => {
  test('is asked once, by mail, and nothing of the post is in it', async () => {
    const bench = await waiting()
    const sent = await chain.count('practice_mail')
    await chain.work()
    expect((await chain.count('practice_mail')) - sent).toBe(1)
    expect((await post(bench)).is).toBe('waiting')
  })

  test('is never the author', async () => {
    const bench = await waiting()
    expect(await chain.approve(bench.post.id, chain.marit)).toBe('own_post')
  })

  test('has to look for the children first, and who sees one gives the post back', async () => {
    const bench = await waiting()
    const seal = (await contactOf(bench))?.seal ?? ''
    const without = { ...looked(bench, seal), hasLooked: false }
    expect(await approvePost(chain.house, without)).toBe('look_first')
    expect(await approvePost(chain.house, { ...looked(bench, seal), seen: [ali] })).toBe('somebody_seen')
    const back = { school: chain.school, by: chain.second, postId: bench.post.id, seen: [ali], note: 'Ali?' }
    expect(await sendPostBack(chain.house, back)).toBe('done')
    expect(await post(bench)).toMatchObject({ is: 'draft', lastRefusal: 'sent_back' })
  })

  test('approves what was on the screen: what changed meanwhile is asked again', async () => {
    const bench = await waiting()
    const seal = (await contactOf(bench))?.seal ?? ''
    await inSchool((tx) => run(tx, sql`update post set caption = 'Anders' where post_id = ${bench.post.id}`))
    expect(await approvePost(chain.house, looked(bench, seal))).toBe('changed_since')
    expect(await chain.approve(bench.post.id)).toBe('done')
  })

  test('may be two at once: one approves, the other hears that it was done', async () => {
    const bench = await waiting()
    const seal = (await contactOf(bench))?.seal ?? ''
    const both = await Promise.all([1, 2].map(() => approvePost(chain.house, looked(bench, seal))))
    expect(both.toSorted()).toEqual(['done', 'not_waiting'])
  })

  test('loses the post when the author takes it back to change it', async () => {
    const bench = await waiting()
    const taken = { school: chain.school, by: chain.marit, postId: bench.post.id }
    expect(await takePostBack(chain.house, taken)).toBe('done')
    expect(await chain.approve(bench.post.id)).toBe('not_waiting')
    expect((await post(bench)).is).toBe('draft')
  })
})

describe('an approval lapses', () => {
  /** Approved for tomorrow, then this happens, then tomorrow comes. */
  async function approvedThen(happens: (bench: Workbench) => Promise<unknown>, days = 1): Promise<Workbench> {
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, { kind: 'named', person: noor })
    const plannedAt = new Date(chain.house.clock().getTime() + DAY)
    const words = { caption: 'Op het plein', channels: ['website'], plannedAt, altTexts: new Map() } as const
    const asked = { wordsReason: '', notAChild: [], askedPerson: undefined }
    const by = { schoolId: chain.school.schoolId, by: chain.marit }
    await writeWords(chain.house, by, bench.post.id, { ...words, ...asked })
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    expect((await deliveryTo(chain, bench.post.id, 'website')).is).toBe('planned')
    await happens(bench)
    chain.pass(days * DAY)
    await nudgePosts(chain.house, chain.school.schoolId, chain.house.clock())
    await chain.work()
    return bench
  }

  test('not at all when nothing changed: it goes out at its moment', async () => {
    const bench = await approvedThen(async () => undefined)
    expect((await post(bench)).is).toBe('published')
  })

  test('not when a guardian says yes once more', async () => {
    const bench = await approvedThen(() => consentTo(chain, noor, 'website'))
    expect((await post(bench)).is).toBe('published')
  })

  test('not when another child’s consent changes', async () => {
    const bench = await approvedThen(() => consentTo(chain, ali, 'website'))
    expect((await post(bench)).is).toBe('published')
  })

  test('when the words change under it: a colleague is asked again and nothing went out', async () => {
    const bench = await approvedThen((it) =>
      inSchool((tx) => run(tx, sql`update post set caption = 'Anders' where post_id = ${it.post.id}`)),
    )
    expect((await post(bench)).is).toBe('waiting')
    expect(await chain.places(bench.post.id)).toEqual([])
    expect(await chain.approve(bench.post.id)).toBe('done')
    await chain.work()
    expect((await post(bench)).is).toBe('published')
  })

  test('when the yes that it rested on is another one now', async () => {
    const guardians = await chain.guardiansOf(noor)
    const bench = await approvedThen(async () => {
      for (const guardian of guardians) {
        const line = { subject: noor, grantor: guardian, purpose: 'website' }
        await chain.enter({ ...line, decision: 'ingetrokken' })
        await chain.enter({ ...line, decision: 'ja' })
      }
    })
    expect((await post(bench)).is).toBe('waiting')
  })

  test('seven days after the planned moment at the latest', async () => {
    const bench = await approvedThen(async () => undefined, 8)
    expect((await post(bench)).is).toBe('waiting')
  })
})

describe('only closed places', () => {
  const readAs = (choice: string) =>
    inSchool((tx) =>
      run(
        tx,
        sql`insert into reading (school_id, reading_id, key, choice, recorded_at)
            values (${chain.school.schoolId}, ${chain.house.newId()}, 'publicatie.besloten_gezien',
                    ${JSON.stringify(choice)}::jsonb, ${chain.house.clock()})`,
      ),
    )

  test('are looked at afterwards where the school reads it so, with a task; open ones never', async () => {
    await readAs('afterwards')
    await consentTo(chain, noor, 'ouderapp')
    const closed = await chain.draft(1)
    await chain.say(closed, 0, 0, { kind: 'named', person: noor })
    await chain.goesTo(closed.post.id, ['ouderapp'])
    expect(await chain.submit(closed.post.id)).toBe('done')
    await chain.work()
    expect((await deliveryTo(chain, closed.post.id, 'ouderapp')).is).toBe('hand_off')
    const open = await waiting()
    await chain.work()
    expect((await post(open)).is).toBe('waiting')
    await readAs('before')
  })
})

describe('drafts', () => {
  test('end after two weeks without anybody’s hand on them, and their photos with them', async () => {
    const bench = await chain.draft(0)
    chain.pass(13 * DAY)
    await letTimeWork(chain.house, chain.school)
    expect((await post(bench)).is).toBe('draft')
    const photoId = bench.photos[0]?.photo.id ?? ''
    const place = { school: chain.school, by: chain.marit, postId: bench.post.id, photoId }
    await sayOfPhoto(chain.house, place, { kind: 'nobody_recognisable' })
    chain.pass(13 * DAY)
    await letTimeWork(chain.house, chain.school)
    expect((await post(bench)).is).toBe('draft')
    chain.pass(2 * DAY)
    await letTimeWork(chain.house, chain.school)
    await expect(chain.look(bench.post.id)).rejects.toThrow('No such post')
    const photo = await inSchool((tx) =>
      row<{ state: string }>(tx, sql`select state from photo where photo_id = ${photoId}`),
    )
    expect(photo?.state).toBe('deleted')
  })
})

test('a network that was switched off before the moment came gets nothing', async () => {
  await switchOn(chain, 'facebook')
  await consentTo(chain, noor, 'facebook')
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  await chain.goesTo(bench.post.id, ['facebook'])
  expect(await chain.send(bench.post.id)).toBe('done')
  chain.pass(400 * DAY)
  await nudgePosts(chain.house, chain.school.schoolId, chain.house.clock())
  await chain.work()
  expect(await deliveryTo(chain, bench.post.id, 'facebook')).toMatchObject({ is: 'failed' })
})
