import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmNotPlaced, confirmPlaced } from './actions/hand-off.ts'
import { takeOffline } from './actions/offline.ts'
import type { ChannelId } from './channels/channel.ts'
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

let chain: Chain
let noor: string
let ali: string
const FIVE: readonly ChannelId[] = ['ouderapp', 'website', 'instagram', 'facebook', 'x']
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  await switchOn(chain, 'instagram', 'facebook', 'x', 'whatsapp')
  for (const child of [noor, ali]) await consentTo(chain, child, 'instagram', 'facebook', 'x', 'whatsapp')
})
afterAll(async () => {
  expect(await faultsInLedger(chain)).toEqual([])
  await chain.close()
})

const by = () => ({ school: chain.school, by: chain.marit })
const stateOn = async (postId: string, channel: ChannelId) => (await deliveryTo(chain, postId, channel)).is
const withdraw = async (child: string, purpose: ChannelId, decision: 'ja' | 'nee' = 'nee') => {
  const [guardian = ''] = await chain.guardiansOf(child)
  return chain.answer(guardian, child, purpose, { foto: decision })
}

describe('a post goes to five channels', () => {
  test('each exactly once, and to the app by the hand of a colleague', async () => {
    const before = (await onNetwork(chain, 'facebook')).length
    const postId = await approvedPost(chain, FIVE, noor, ali)
    await chain.work()
    expect(await Promise.all(FIVE.map((channel) => stateOn(postId, channel)))).toEqual([
      ...['hand_off', 'live', 'live', 'live', 'live'],
    ])
    expect(await onNetwork(chain, 'facebook')).toHaveLength(before + 1)
    expect((await tasksFor(chain, postId)).map(({ kind }) => kind)).toEqual(['place'])
    await confirmPlaced(chain.house, { ...by(), postId, channel: 'ouderapp', url: '' })
    expect(await stateOn(postId, 'ouderapp')).toBe('live')
    expect(await tasksFor(chain, postId)).toEqual([])
  })

  test('an answer that fell away after the placing is found again, and nothing is placed twice', async () => {
    const before = (await onNetwork(chain, 'facebook')).length
    await trouble(chain, 'facebook', 'drop_after_commit')
    const postId = await approvedPost(chain, ['facebook'], noor)
    await chain.work()
    expect(await stateOn(postId, 'facebook')).toBe('unconfirmed')
    await letPass(chain, 5)
    expect(await stateOn(postId, 'facebook')).toBe('live')
    expect(await onNetwork(chain, 'facebook')).toHaveLength(before + 1)
  })

  test('where the network can’t say, a person is asked, and their word counts', async () => {
    await trouble(chain, 'whatsapp', 'drop_after_commit')
    const postId = await approvedPost(chain, ['whatsapp'], noor)
    await chain.work()
    await letPass(chain, 30)
    expect(await stateOn(postId, 'whatsapp')).toBe('unconfirmed')
    expect((await tasksFor(chain, postId)).map(({ kind }) => kind)).toEqual(['confirm'])
    const url = 'https://whatsapp.example/1'
    expect(await confirmPlaced(chain.house, { ...by(), postId, channel: 'whatsapp', url })).toBe('done')
    expect(await deliveryTo(chain, postId, 'whatsapp')).toMatchObject({ is: 'live', toldBy: 'person' })
  })

  test('a person who looked and found nothing ends it too', async () => {
    await trouble(chain, 'whatsapp', 'drop_before_commit')
    const postId = await approvedPost(chain, ['whatsapp'], noor)
    await chain.work()
    await letPass(chain, 30)
    expect(await confirmNotPlaced(chain.house, { ...by(), postId, channel: 'whatsapp' })).toBe('done')
    expect(await deliveryTo(chain, postId, 'whatsapp')).toMatchObject({ is: 'failed', why: 'not_arrived' })
    expect(await tasksFor(chain, postId)).toEqual([])
  })

  test('a network that is busy is tried again later, one that refuses is not', async () => {
    await trouble(chain, 'x', 'throttled')
    await trouble(chain, 'instagram', 'rejects')
    const postId = await approvedPost(chain, ['x', 'instagram'], noor)
    await chain.work()
    expect(await deliveryTo(chain, postId, 'instagram')).toMatchObject({ is: 'failed', why: 'rejected' })
    await letPass(chain, 3)
    expect(await stateOn(postId, 'x')).toBe('live')
  })

  test('what was decided while it waited counts: without the board’s decision nothing goes there', async () => {
    const bench = await chain.draft(0)
    await chain.goesTo(bench.post.id, ['linkedin'])
    expect(await chain.submit(bench.post.id)).toBe('channel_is_off')
  })
})

describe('a guardian takes a yes back', () => {
  test('on a network that takes single photos only theirs goes, elsewhere the whole post, and the rest is offered', async () => {
    const postId = await approvedPost(chain, ['website', 'facebook', 'instagram'], noor, ali)
    await chain.work()
    await withdraw(noor, 'facebook')
    await withdraw(noor, 'instagram')
    await chain.work()
    const ended = (await takedownsFor(chain, postId)).map(({ channel, target, takedown }) => [
      ...[channel, target.unit, takedown.is],
    ])
    expect(ended.toSorted()).toEqual([
      ['facebook', 'photo', 'gone'],
      ['instagram', 'post', 'gone'],
    ])
    expect((await chain.places(postId)).filter(({ state }) => state === 'live')).toHaveLength(3)
    expect((await tasksFor(chain, postId)).map(({ kind, channel }) => [kind, channel])).toEqual([
      ['offer_rest', 'instagram'],
    ])
    await withdraw(noor, 'facebook', 'ja')
    await withdraw(noor, 'instagram', 'ja')
  })

  test('what a network says is removed and still stands there comes to a person, and is not called removed', async () => {
    const postId = await approvedPost(chain, ['x'], noor)
    await chain.work()
    await trouble(chain, 'x', 'delete_ignored', 'always')
    await withdraw(noor, 'x')
    await chain.work()
    await letPass(chain, 30)
    const [asked] = await takedownsFor(chain, postId)
    expect(asked?.takedown.is).toBe('with_person')
    expect((await chain.places(postId)).map(({ state }) => state)).toEqual(['removing'])
    expect((await tasksFor(chain, postId)).map(({ kind }) => kind)).toEqual(['take_down'])
    await calm(chain, 'x')
    await withdraw(noor, 'x', 'ja')
  })

  test('what can’t be recalled comes to a person at once', async () => {
    const postId = await approvedPost(chain, ['whatsapp'], noor)
    await chain.work()
    await withdraw(noor, 'whatsapp')
    await chain.work()
    const [asked] = await takedownsFor(chain, postId)
    expect(asked?.takedown.is).toBe('with_person')
    await withdraw(noor, 'whatsapp', 'ja')
  })

  test('while the answer of a placing is still out, the removal waits for it and then goes on', async () => {
    await trouble(chain, 'facebook', 'drop_after_commit')
    const postId = await approvedPost(chain, ['facebook'], ali)
    await chain.work()
    expect(await stateOn(postId, 'facebook')).toBe('unconfirmed')
    await withdraw(ali, 'facebook')
    await chain.work()
    expect((await takedownsFor(chain, postId)).map(({ takedown }) => takedown.is)).toEqual(['asked'])
    await letPass(chain, 5)
    expect((await takedownsFor(chain, postId)).map(({ takedown }) => takedown.is)).toEqual(['gone'])
    expect((await chain.places(postId)).map(({ state }) => state)).toEqual(['gone'])
    await withdraw(ali, 'facebook', 'ja')
  })
})

describe('“Haal nu offline”', () => {
  test('any colleague takes a post from every channel; the author is told', async () => {
    const postId = await approvedPost(chain, ['website', 'facebook', 'x'], noor, ali)
    await chain.work()
    expect(await takeOffline(chain.house, { school: chain.school, by: chain.second, postId })).toBe('done')
    const own = (await chain.places(postId)).filter(({ state }) => state === 'gone')
    expect(own).toHaveLength(2)
    await chain.work()
    expect((await chain.places(postId)).map(({ state }) => state)).toEqual(Array(6).fill('gone'))
  })

  test('what was planned and not yet out does not go out any more, and is a draft again', async () => {
    const postId = await approvedPost(chain, ['website'], noor)
    expect(await takeOffline(chain.house, { school: chain.school, by: chain.second, postId })).toBe('done')
    await chain.work()
    expect((await chain.look(postId)).post).toMatchObject({ is: 'draft', lastRefusal: 'taken_back' })
    expect(await chain.places(postId)).toEqual([])
  })
})
