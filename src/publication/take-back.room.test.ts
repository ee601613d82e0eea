import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { row } from '#platform/database.ts'
import { type Chain, openChain, type Place } from './testing/chain.ts'
import { coverMore } from './treatment/actions.ts'
import { present } from './workbench.ts'

let chain: Chain
let noor: string
let ali: string
let guardian: string
let slug: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  guardian = (await chain.guardiansOf(noor))[0] ?? ''
  slug = chain.school.slug
})
afterAll(() => chain.close())

const say = (decision: 'ja' | 'nee', purpose = 'website') =>
  chain.answer(guardian, noor, purpose, { foto: decision })
const picture = (postId: string, place: Place | undefined) =>
  chain.get(addresses.newsPicture(slug, postId, place?.placementId ?? '', 'groot'))
const statusOf = async (address: string) => (await chain.get(address)).status
const feed = async () => (await chain.get(addresses.newsFeed(slug))).text()
const isKept = async (place: Place | undefined) =>
  Promise.all((place?.files ?? []).map(async (key) => (await chain.house.files.read(key)) !== undefined))

/** A published photo with one face, of which only this is said: it is one of these children. */
async function publishOneOf(...children: string[]): Promise<string> {
  const bench = await chain.draft(1)
  const others = present(bench)
    .map(({ id }) => id)
    .filter((id) => !children.includes(id))
  await chain.lookFor(bench, 0, others)
  await chain.say(bench, 0, 0, { kind: 'candidates' })
  expect(await chain.send(bench.post.id)).toBe('done')
  await chain.work()
  return bench.post.id
}

describe('a guardian takes a yes back', () => {
  test('where the child certainly is, the photo is gone at once, its files are erased and the feed forgets it', async () => {
    const { post } = await chain.publishWith(noor)
    const [before] = await chain.places(post.id)
    expect((await picture(post.id, before)).status).toBe(200)
    expect(await isKept(before)).toEqual([true, true])
    expect(await feed()).toContain(post.id)

    const chosen = await say('nee')
    expect(chosen).toMatchObject({ is: 'chosen', dark: [{ postId: post.id, now: 'gone' }] })
    expect((await picture(post.id, before)).status).toBe(410)
    expect(await statusOf(addresses.newsPost(slug, post.id))).toBe(410)
    expect(await feed()).not.toContain(post.id)
    await chain.work()
    expect(await isKept(before)).toEqual([false, false])
    await say('ja')
    expect((await picture(post.id, before)).status).toBe(410)
  })

  test('where the child possibly is, the photo is not served while it is looked at, and its files are kept', async () => {
    const postId = await publishOneOf(noor, ali)
    const [place] = await chain.places(postId)
    expect((await picture(postId, place)).status).toBe(200)
    expect(await say('nee')).toMatchObject({ dark: [{ postId, now: 'under_review' }] })
    const answer = await picture(postId, place)
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('bekeken')])
    expect(await statusOf(addresses.newsPost(slug, postId))).toBe(404)
    expect(await feed()).not.toContain(postId)
    await chain.work()
    expect(await isKept(place)).toEqual([true, true])
    await say('ja')
    expect((await picture(postId, place)).status).toBe(404)
  })

  test('a candidate who is the only one left beside who is named was certain all along', async () => {
    const bench = await chain.draft(2)
    const others = present(bench)
      .map(({ id }) => id)
      .filter((id) => id !== noor && id !== ali)
    await chain.say(bench, 0, 0, { kind: 'named', person: ali })
    await chain.lookFor(bench, 0, others)
    await chain.say(bench, 0, 1, { kind: 'candidates' })
    await chain.send(bench.post.id)
    await chain.work()
    const chosen = await say('nee')
    const dark = chosen.is === 'chosen' ? chosen.dark : []
    expect(dark.find(({ postId }) => postId === bench.post.id)?.now).toBe('gone')
    await say('ja')
  })

  test('only the photo with the child goes: the other child’s photo and the post stay', async () => {
    const { post } = await chain.publishWith(noor, ali)
    const places = await chain.places(post.id)
    await say('nee')
    expect(await Promise.all(places.map(async (place) => (await picture(post.id, place)).status))).toEqual([
      410, 200,
    ])
    expect(await statusOf(addresses.newsPost(slug, post.id))).toBe(200)
    expect(await feed()).toContain(post.id)
    await say('ja')
  })

  test('a photo on which the child is covered stays', async () => {
    const bench = await chain.draft(2)
    await chain.say(bench, 0, 0, { kind: 'named', person: ali })
    await chain.say(bench, 0, 1, { kind: 'named', person: noor })
    const by = { school: chain.school, by: chain.marit, postId: bench.post.id }
    const photo = { ...by, photoId: bench.photos[0]?.photo.id ?? '' }
    const faces = [bench.photos[0]?.faces[1]?.id ?? '']
    await coverMore(chain.house, photo, { faces, channels: ['website'] })
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    const chosen = await say('nee')
    expect(chosen.is === 'chosen' && chosen.dark.map(({ postId }) => postId)).not.toContain(bench.post.id)
    const [place] = await chain.places(bench.post.id)
    expect((await picture(bench.post.id, place)).status).toBe(200)
    await say('ja')
  })

  test('a draft is judged again', async () => {
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, { kind: 'named', person: noor })
    const verdict = async () =>
      (await chain.look(bench.post.id)).photos[0]?.cells.find(({ channel }) => channel === 'website')?.verdict
    expect(await verdict()).toBe('mag')
    await say('nee')
    expect(await verdict()).toBe('mag_niet')
    expect(await chain.send(bench.post.id)).toBe('nothing_may_on_channel')
    await say('ja')
    expect(await verdict()).toBe('mag')
  })

  test('the parent reads on their own page what became of the photo', async () => {
    const { post } = await chain.publishWith(noor)
    const identity = await chain.identityOf('guardian')
    const actor = await chain.actorOf(identity)
    if (actor.is === 'visitor' || actor.personId === undefined) throw new Error('The first parent is Noor’s')
    const session = await chain.signIn(identity)
    const page = async () => (await chain.get(addresses.myChild(slug, noor), session)).text()
    expect(await page()).toContain(addresses.newsPost(slug, post.id))
    const saved = await chain.post(addresses.choice(slug, noor, 'website'), { foto: 'nee' }, session)
    expect(saved.status).toBe(303)
    expect(await page()).not.toContain(addresses.newsPost(slug, post.id))
    expect(await page()).toContain('Offline. Weggehaald')
    await chain.answer(actor.personId, noor, 'website', { foto: 'ja' })
  })
})

describe('who may decide', () => {
  test('a guardian without gezag decides nothing and nothing is written', async () => {
    const { schoolId } = chain.school
    const found = await chain.house.database.inSchool(schoolId, (tx) =>
      row<{ guardian: string; pupil: string }>(
        tx,
        sql`select guardian_id as guardian, pupil_id as pupil from guardianship where authority = false limit 1`,
      ),
    )
    const before = await chain.count('consent_entry')
    const wish = { foto: 'nee' } as const
    const none = await chain.answer(found?.guardian ?? '', found?.pupil ?? '', 'website', wish)
    expect(none).toEqual({ is: 'refused', code: 'no_authority' })
    expect(await chain.answer(guardian, ali, 'website', wish)).toEqual({
      ...{ is: 'refused', code: 'not_your_child' },
    })
    expect(await chain.answer(guardian, noor, 'tiktok', wish)).toEqual({
      ...{ is: 'refused', code: 'unknown_purpose' },
    })
    expect(await chain.count('consent_entry')).toBe(before)
  })

  test('a yes that has ended can be given again', async () => {
    const emre = await chain.person('Emre')
    const [mother = ''] = await chain.guardiansOf(emre)
    const line = { subject: emre, grantor: mother, purpose: 'schoolgids', decision: 'ja' } as const
    await chain.enter({ ...line, until: '2026-11-01' })
    const before = await chain.count('consent_entry')
    await chain.answer(mother, emre, 'schoolgids', { foto: 'ja' })
    await chain.answer(mother, emre, 'schoolgids', { foto: 'ja' })
    expect(await chain.count('consent_entry')).toBe(before + 1)
  })

  test('once guardians disagree all of them are needed, whoever of them spoke last', async () => {
    const emre = await chain.person('Emre')
    const [one = '', other = ''] = await chain.guardiansOf(emre)
    await chain.enter({ subject: emre, grantor: one, purpose: 'pers', decision: 'nee' })
    await chain.enter({ subject: emre, grantor: one, purpose: 'website', decision: 'ja' })
    const ended = { purpose: 'website', decision: 'ja', until: '2026-11-01' } as const
    await chain.enter({ subject: emre, grantor: other, ...ended, decision: 'nee' })
    await chain.enter({ subject: emre, grantor: other, ...ended })
    const disagrees = async () =>
      (
        await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
          row<{ is: boolean }>(
            tx,
            sql`select disagreement as is from consent_register where person_id = ${emre}`,
          ),
        )
      )?.is
    const { post } = await chain.publishWith(emre)
    expect([post.is, await disagrees()]).toEqual(['published', false])
    const chosen = await chain.answer(other, emre, 'pers', { foto: 'ja' })
    expect(await disagrees()).toBe(true)
    expect(chosen).toMatchObject({ dark: [{ postId: post.id, now: 'gone' }] })
  })
})
