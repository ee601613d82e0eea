import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { row, rows } from '#platform/database.ts'
import { takeOffline } from '../actions/offline.ts'
import { sayOfPhoto } from '../actions/say-who.ts'
import { saveChannels } from '../store/posts.ts'
import type { Chain } from '../testing/chain.ts'
import { openRealChain, type RealChain } from '../testing/real-chain.ts'

let real: string
let it: RealChain
let chain: Chain
beforeAll(async () => {
  it = await openRealChain()
  chain = it.chain
  real = await chain.person('Noor')
})
afterAll(() => chain.close())

describe('a post of the practice class in a real school', () => {
  test('goes to a practice network, for colleagues alone, and is taken back', async () => {
    const postId = await it.practicePost()
    expect((await it.look(postId)).post.channels).toEqual(['instagram'])
    expect(await it.name(postId, it.drawn[0] ?? '')).toBe('done')
    expect(await it.submit(postId)).toBe('done')
    expect(await it.approve(postId)).toBe('done')
    await it.work()
    expect(await it.placed(postId)).toEqual([{ channel: 'instagram', state: 'live' }])
    const author = await chain.signIn(await chain.identityOf('teacher'))
    const status = await (await it.open(addresses.post(chain.school.slug, postId), author)).text()
    expect(status).toContain('Dit is een oefenbericht')
    expect(status).toContain('Staat online')

    const { slug } = chain.school
    const network = addresses.practiceNetwork(slug, 'instagram')
    const colleague = await chain.signIn(await chain.identityOf('teacher'))
    const seen = await it.open(network, colleague)
    const page = await seen.text()
    expect([seen.status, page.includes('noindex'), page.includes('/beeld/')]).toEqual([200, true, true])
    const [picture = ''] = /\/[^"]*\/beeld\/[^"]*/.exec(page) ?? []
    expect((await it.open(picture, colleague)).status).toBe(200)
    const guardian = await chain.signIn(await chain.identityOf('guardian'))
    expect([(await it.open(network)).status, (await it.open(picture)).status]).toEqual([303, 303])
    expect((await it.open(network, guardian)).status).toBe(403)
    expect(await (await it.open(addresses.news(slug))).text()).not.toContain(postId)
    expect(await (await it.open(addresses.newsFeed(slug))).text()).not.toContain(postId)

    await takeOffline(it.house, { school: chain.school, by: it.marit, postId })
    await it.work()
    expect(await it.placed(postId)).toEqual([{ channel: 'instagram', state: 'gone' }])
    expect(await (await it.open(network, colleague)).text()).not.toContain('/beeld/')
  })

  test('says on its pages that it is one', async () => {
    const postId = await it.practicePost()
    const session = await chain.signIn(await chain.identityOf('teacher'))
    for (const address of [
      addresses.post(chain.school.slug, postId),
      addresses.whoWasThere(chain.school.slug, postId),
    ])
      expect(await (await it.open(address, session)).text()).toContain('Dit is een oefenbericht')
  })

  test('can’t be sent to the school’s own page or the parents’ app', async () => {
    const postId = await it.practicePost()
    await it.name(postId, it.drawn[0] ?? '')
    const { schoolId } = chain.school
    for (const channel of ['website', 'ouderapp'] as const) {
      await it.here((tx) => saveChannels(tx, { schoolId, postId, channels: [channel] }))
      expect(await it.submit(postId)).toBe('channel_is_off')
    }
  })

  test('names no real child and no colleague', async () => {
    const postId = await it.practicePost()
    expect(await it.name(postId, real)).toBe('unknown_person')
    expect(await it.name(postId, it.marit.personId)).toBe('unknown_person')
    const [photo] = (await it.look(postId)).photos
    const place = { school: chain.school, by: it.marit, postId, photoId: photo?.photo.id ?? '' }
    expect(await sayOfPhoto(it.house, place, { kind: 'also_present', people: [real] })).toBe('unknown_person')
  })
})

describe('drawn and real', () => {
  test('are never of one post', async () => {
    const { post } = await chain.draft(1)
    expect(await it.isOf(post.id, chain.group7, it.practice)).toBe('practice_is_apart')
    expect(await it.name(post.id, it.drawn[0] ?? '')).toBe('unknown_person')
  })

  test('a real child that was named before keeps the post of the practice class back', async () => {
    const { post } = await chain.draft(1)
    await it.name(post.id, real)
    expect(await it.isOf(post.id, it.practice)).toBe('done')
    expect(await it.submit(post.id)).toBe('practice_is_apart')
    expect((await it.look(post.id)).open).toEqual([])
  })

  test('a real post has no practice network, whatever the board decided', async () => {
    const { post } = await chain.draft(1)
    await it.name(post.id, real)
    const { schoolId } = chain.school
    await it.here((tx) => saveChannels(tx, { schoolId, postId: post.id, channels: ['instagram'] }))
    expect(await it.submit(post.id)).toBe('channel_is_off')
  })

  test('the claim asks again: who was swapped after the approval goes nowhere', async () => {
    const postId = await it.practicePost()
    await it.name(postId, it.drawn[0] ?? '')
    expect([await it.submit(postId), await it.approve(postId)]).toEqual(['done', 'done'])
    await it.here((tx) =>
      row(
        tx,
        sql`with swapped as (
              insert into statement (school_id, statement_id, photo_id, face_id, kind, stated_by, at)
              select school_id, ${chain.house.newId()}, photo_id, face_id, kind, stated_by, at
              from statement where kind = 'named' order by sequence desc limit 1 returning *)
            insert into statement_person (school_id, statement_id, person_id)
            select school_id, statement_id, ${real} from swapped returning 1`,
      ),
    )
    await it.work()
    expect(await it.placed(postId)).toEqual([])
  })

  test.each([
    [
      'a real pupil into the practice class',
      () => sql`update pupil set group_id = ${it.practice} where person_id = ${real}`,
    ],
    [
      'a drawn pupil into a real group',
      () => sql`update pupil set group_id = ${chain.group7} where person_id = ${it.drawn[0]}`,
    ],
    [
      'a drawn pupil into a real one',
      () => sql`update person set is_practice = false where person_id = ${it.drawn[0]}`,
    ],
    [
      'a real guardian to a drawn pupil',
      () => sql`insert into guardianship (school_id, guardian_id, pupil_id)
        select school_id, guardian_id, ${it.drawn[0]} from guardianship where not is_practice limit 1`,
    ],
    [
      'both groups onto one post',
      () => sql`insert into post_group (school_id, post_id, group_id, is_practice)
        select school_id, post_id, ${it.practice}, true from post_group where not is_practice limit 1`,
    ],
  ])('the database refuses %s', async (_what, change) => {
    await expect(it.here((tx) => rows(tx, change()))).rejects.toThrow()
  })
})
