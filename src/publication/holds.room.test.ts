import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryAgain } from './actions/hand-off.ts'
import { writeWords } from './actions/make.ts'
import { answerObjection, pointOutChild } from './actions/objection.ts'
import { makeRest, takeOffline } from './actions/offline.ts'
import { answerReview } from './actions/review.ts'
import { takeBackLapsed } from './actions/take-back.ts'
import { nudgePosts } from './jobs.ts'
import { type Chain, openChain } from './testing/chain.ts'
import {
  approvedPost,
  calm,
  consentTo,
  deliveryTo,
  faultsInLedger,
  letPass,
  onNetwork,
  switchOn,
  takedownsFor,
  tasksFor,
  trouble,
} from './testing/networks.ts'
import { present } from './workbench.ts'

const DAY = 86_400_000
let chain: Chain
let noor: string
let ali: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  await switchOn(chain, 'facebook')
  for (const child of [noor, ali]) await consentTo(chain, child, 'facebook', 'website')
})
afterAll(async () => {
  expect(await faultsInLedger(chain)).toEqual([])
  await chain.close()
})

const by = () => ({ school: chain.school, by: chain.marit })
const say = async (child: string, purpose: string, decision: 'ja' | 'nee') => {
  const [guardian = ''] = await chain.guardiansOf(child)
  return chain.answer(guardian, child, purpose, { foto: decision })
}
const point = async (child: string, postId: string) => {
  const [guardianId = ''] = await chain.guardiansOf(child)
  const [place] = await chain.places(postId)
  const placementId = place?.placementId ?? ''
  return pointOutChild(chain.house, { school: chain.school, guardianId, pupilId: child, placementId })
}

/** On our own page, while the network is too busy to take it. */
async function halfOut(...children: string[]): Promise<string> {
  await trouble(chain, 'facebook', 'throttled', 'always')
  const postId = await approvedPost(chain, ['website', 'facebook'], ...children)
  await chain.work()
  expect((await deliveryTo(chain, postId, 'facebook')).is).toBe('busy')
  return postId
}

async function onceCalm(postId: string) {
  await calm(chain, 'facebook')
  await letPass(chain, 3)
  return deliveryTo(chain, postId, 'facebook')
}

describe('“hier staat mijn kind”', () => {
  test('stops the same photo where it was still on its way', async () => {
    const postId = await halfOut(noor)
    expect(await point(ali, postId)).toBe('done')
    expect((await onceCalm(postId)).is).toBe('failed')
  })

  test('stops it in a later post too, until a colleague says that it is another child', async () => {
    const postId = await approvedPost(chain, ['website'], noor)
    await chain.work()
    await takeOffline(chain.house, { ...by(), postId })
    const rest = await makeRest(chain.house, { ...by(), postId })
    if (typeof rest === 'string') throw new Error(rest)
    await chain.goesTo(rest.id, ['website'])
    expect(await chain.send(rest.id)).toBe('done')
    await chain.work()
    expect(await point(ali, rest.id)).toBe('done')
    const again = await makeRest(chain.house, { ...by(), postId })
    if (typeof again === 'string') throw new Error(again)
    await chain.goesTo(again.id, ['website'])
    expect(await chain.submit(again.id)).toBe('nothing_may_on_channel')
    const [task] = (await tasksFor(chain, rest.id)).filter(({ kind }) => kind === 'objection')
    const answer = { ...by(), taskId: task?.id ?? '', isChild: 'no' } as const
    expect(await answerObjection(chain.house, answer)).toBe('done')
    expect(await chain.submit(again.id)).toBe('done')
  })
})

describe('a withdrawal', () => {
  test('keeps a photo in the house that was not yet handed to the network', async () => {
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, { kind: 'named', person: noor })
    const plannedAt = new Date(chain.house.clock().getTime() + DAY)
    const words = { caption: '', channels: ['facebook'], plannedAt, altTexts: new Map() } as const
    const asked = { wordsReason: '', notAChild: [], askedPerson: undefined }
    const maker = { schoolId: chain.school.schoolId, by: chain.marit }
    await writeWords(chain.house, maker, bench.post.id, { ...words, ...asked })
    expect(await chain.send(bench.post.id)).toBe('done')
    await say(noor, 'facebook', 'nee')
    const held = await chain.count('practice_media')
    chain.pass(DAY)
    await nudgePosts(chain.house, chain.school.schoolId, chain.house.clock())
    await chain.work()
    expect(await chain.count('practice_media')).toBe(held)
    expect((await chain.look(bench.post.id)).post).toMatchObject({ lastRefusal: 'not_every_photo_may' })
    await say(noor, 'facebook', 'ja')
  })

  test('for one place leaves the bytes that another place, where it may, still needs', async () => {
    const postId = await halfOut(noor)
    await say(noor, 'website', 'nee')
    expect((await onceCalm(postId)).is).toBe('live')
    await say(noor, 'website', 'ja')
  })

  test('has the bytes erased of what was already taken away for another reason', async () => {
    const postId = await approvedPost(chain, ['website'], noor)
    await chain.work()
    await takeOffline(chain.house, { ...by(), postId })
    const [place] = await chain.places(postId)
    const isKept = async () => (await chain.house.files.read(place?.files[0] ?? '')) !== undefined
    await chain.work()
    expect(await isKept()).toBe(true)
    await say(noor, 'website', 'nee')
    await chain.work()
    expect(await isKept()).toBe(false)
    await say(noor, 'website', 'ja')
  })

  test('of two children who are possibly the same face asks about both, and nothing stays in doubt', async () => {
    const bench = await chain.draft(1)
    const others = present(bench).flatMap(({ id }) => (id === noor || id === ali ? [] : [id]))
    await chain.lookFor(bench, 0, others)
    await chain.say(bench, 0, 0, { kind: 'candidates' })
    await chain.goesTo(bench.post.id, ['facebook'])
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    await say(noor, 'facebook', 'nee')
    await say(ali, 'facebook', 'nee')
    const reviews = async () => (await tasksFor(chain, bench.post.id)).filter(({ kind }) => kind === 'review')
    expect((await reviews()).map(({ subject }) => subject).toSorted()).toEqual([noor, ali].toSorted())
    const photoId = bench.photos[0]?.photo.id ?? ''
    for (const { id } of await reviews()) {
      const answers = new Map([[photoId, 'no' as const]])
      expect(await answerReview(chain.house, { ...by(), taskId: id, answers })).toBe('done')
    }
    await chain.work()
    const [place] = await chain.places(bench.post.id)
    const isSettled = place?.state === 'live' || place?.state === 'gone'
    expect([place?.state, isSettled]).toEqual([place?.state, true])
    for (const child of [noor, ali]) await say(child, 'facebook', 'ja')
  })
})

test('a yes that ends by its date takes away what rested on it, without anybody writing anything', async () => {
  const emre = await chain.person('Emre')
  const day = new Date(chain.house.clock().getTime() + 2 * DAY).toISOString().slice(0, 10)
  for (const grantor of await chain.guardiansOf(emre)) {
    await chain.enter({ subject: emre, grantor, purpose: 'website', decision: 'ingetrokken' })
    await chain.enter({ subject: emre, grantor, purpose: 'website', decision: 'ja', until: day })
  }
  const postId = await approvedPost(chain, ['website'], emre)
  await chain.work()
  await takeBackLapsed(chain.house, chain.school)
  expect((await chain.places(postId)).map(({ state }) => state)).toEqual(['live'])
  chain.pass(3 * DAY)
  await takeBackLapsed(chain.house, chain.school)
  expect((await chain.places(postId)).map(({ state }) => state)).toEqual(['gone'])
  expect((await takedownsFor(chain, postId)).map(({ reason }) => reason)).toEqual(['lapsed'])
})

describe('“haal nu offline”', () => {
  test('takes the words along: on a network the whole post goes', async () => {
    const before = await onNetwork(chain, 'facebook')
    const postId = await approvedPost(chain, ['facebook'], noor, ali)
    await chain.work()
    await takeOffline(chain.house, { ...by(), postId })
    await chain.work()
    expect(await onNetwork(chain, 'facebook')).toEqual(before)
  })

  test('takes the work of placing by hand away, and asks to take it down instead', async () => {
    await consentTo(chain, noor, 'ouderapp')
    const postId = await approvedPost(chain, ['ouderapp'], noor)
    await chain.work()
    const kinds = async () => (await tasksFor(chain, postId)).map(({ kind }) => kind)
    expect(await kinds()).toEqual(['place'])
    await takeOffline(chain.house, { ...by(), postId })
    await chain.work()
    expect(await kinds()).toEqual(['take_down'])
  })

  test('ends the approval: what was stopped does not go out without a second look', async () => {
    const postId = await halfOut(noor)
    await takeOffline(chain.house, { ...by(), postId })
    await calm(chain, 'facebook')
    expect(await tryAgain(chain.house, { ...by(), postId, channel: 'facebook' })).toBe('cannot_retry')
  })
})

test('whoever changed a word of a post has made it too, and does not look along', async () => {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  const words = {
    caption: 'Anders',
    channels: ['website'],
    plannedAt: undefined,
    altTexts: new Map(),
  } as const
  const asked = { wordsReason: '', notAChild: [], askedPerson: undefined }
  const other = { schoolId: chain.school.schoolId, by: chain.second }
  await writeWords(chain.house, other, bench.post.id, { ...words, ...asked })
  expect(await chain.submit(bench.post.id)).toBe('done')
  expect(await chain.approve(bench.post.id)).toBe('own_post')
  expect(await chain.approve(bench.post.id, await chain.colleague('editor'))).toBe('done')
})

test('a post that no place would take is a draft again, and its author is told', async () => {
  await trouble(chain, 'facebook', 'throttled', 'always')
  const postId = await approvedPost(chain, ['facebook'], noor)
  await letPass(chain, 90)
  await calm(chain, 'facebook')
  expect((await chain.look(postId)).post).toMatchObject({ is: 'draft', lastRefusal: 'nowhere_placed' })
})
