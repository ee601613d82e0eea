import fc from 'fast-check'
import { classOf } from 'mag-dit'
import { describe, expect, test } from 'vitest'
import { openMemoryNetwork } from '../testing/memory-network.ts'
import { contextOf, readyPhoto, readyPost, walk } from '../testing/ready-post.ts'
import { CHANNELS, type ChannelId, type Item, isChannel, type ReadyPost, type Seen } from './channel.ts'
import { channelFor } from './channel-table.ts'
import { HABITS, NETWORKS_AS_OF, RULES } from './networks.ts'

const numRuns = Number(process.env.ZWW_CASES ?? 200)
const anyPhoto = fc.record({
  photoId: fc.uuid(),
  variantId: fc.uuid(),
  altText: fc.string({ maxLength: 30 }),
  width: fc.integer({ min: 1, max: 2048 }),
  height: fc.integer({ min: 1, max: 2048 }),
})
const anyPost: fc.Arbitrary<ReadyPost> = fc.record({
  deliveryId: fc.uuid(),
  caption: fc.string({ unit: 'grapheme', maxLength: 400 }),
  photos: fc.uniqueArray(anyPhoto, { maxLength: 12, selector: ({ photoId }) => photoId }),
})

/** A post that this channel takes, with so many photos as it likes, and words beside each where it shows them. */
function fittingPost(id: ChannelId): ReadyPost {
  const { photos, altText } = RULES[id]
  const shape = id === 'snapchat' ? { width: 900, height: 1600 } : {}
  const said = altText ? { altText: 'Drie kinderen bij een schilderij' } : {}
  const number = Math.min(photos.max, 2)
  return readyPost(0, {
    caption: 'Naar het museum (groep 7) #trots',
    photos: Array.from({ length: number }, (_, index) => readyPhoto(index + 1, { ...shape, ...said })),
  })
}

const CALLED = CHANNELS.filter((id) => RULES[id].mode === 'network')
const PLACEABLE = CALLED.filter((id) => RULES[id].photos.max > 0)
const nobody = { http: async () => ({ is: 'lost', why: 'no call was expected' }) as const }
const account = { baseUrl: '', token: '' }

describe.each(CHANNELS)('what every channel keeps to: %s', (id) => {
  const channel = channelFor(id)

  test('its rules are its own, and its reach is the one by which the gate judges', () => {
    expect(channel.rules).toBe(RULES[id])
    expect(channel.rules.id).toBe(id)
    expect(channel.rules.reach).toBe(classOf(id, undefined))
    expect(channel.rules.photos.min).toBeLessThanOrEqual(channel.rules.photos.max)
  })

  test('a plan has exactly one commit; before it is only what can be done twice, after it only questions', () => {
    fc.assert(
      fc.property(anyPost, (post) => {
        const steps = channel.plan(post).map((step) => step.is)
        const at = steps.indexOf('commit')
        expect(steps.filter((is) => is === 'commit')).toHaveLength(1)
        expect(new Set(steps.slice(0, at))).toEqual(new Set(at === 0 ? [] : ['stage']))
        expect(steps.slice(at + 1).filter((is) => is !== 'settle')).toEqual([])
      }),
      { numRuns },
    )
  })

  test('checking changes nothing, and says the same every time', () => {
    fc.assert(
      fc.property(anyPost, (post) => {
        const before = structuredClone(post)
        expect(channel.check(post)).toEqual(channel.check(structuredClone(post)))
        expect(channel.plan(post)).toEqual(channel.plan(structuredClone(post)))
        expect(post).toEqual(before)
      }),
      { numRuns },
    )
  })

  test('what could not be asked is never called gone, whatever has to go', async () => {
    const context = { ...contextOf({ ...nobody, account }) }
    const item: Item = { ref: '7', url: undefined, photoRefs: { 'photo-1': '8' } }
    for (const target of [{ unit: 'post' }, { unit: 'photo', photoId: 'photo-1' }] as const) {
      expect(await channel.verify(item, target, context)).toBe('unknown' satisfies Seen)
      expect((await channel.takedown(item, target, context)).is).not.toBe('already_gone')
    }
    expect(await channel.reconcile(fittingPost(id), {}, context)).toEqual({ is: 'unknown' })
  })
})

describe.each(PLACEABLE)('over there, as here: %s', (id) => {
  const channel = channelFor(id)

  test('a post that fits is placed with one commit, word for word, with its photos in their order', async () => {
    const network = openMemoryNetwork(channel.rules)
    const post = fittingPost(id)
    expect(channel.check(post).filter(({ level }) => level === 'block')).toEqual([])
    const { outcome, item } = await walk(channel, post, contextOf(network))
    expect(outcome.is).toBe('done')
    expect(network.commits()).toBe(1)
    const [there, ...more] = network.items()
    expect(more).toEqual([])
    expect(there?.text).toBe(post.caption)
    expect(there?.photos.map(({ altText }) => altText)).toEqual(post.photos.map(({ altText }) => altText))
    expect(item?.ref).toBe(there?.id)
    expect(item?.url).toContain(there?.id)
  })

  test('what the check lets through, the network takes; what it blocks for its length, the network refuses', async () => {
    const { max } = channel.rules.text
    for (const [length, expected] of [
      [max, 'done'],
      [max + 1, 'failed'],
    ] as const) {
      const network = openMemoryNetwork(channel.rules)
      const post = { ...fittingPost(id), caption: 'a'.repeat(length) }
      const { outcome } = await walk(channel, post, contextOf(network))
      expect(outcome.is).toBe(expected)
      expect(channel.check(post).some(({ level }) => level === 'block')).toBe(expected === 'failed')
      expect(network.items()).toHaveLength(expected === 'done' ? 1 : 0)
    }
  })
})

test('the list of networks has a day, and says of each network how it is spoken to', () => {
  expect(NETWORKS_AS_OF).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(Object.keys(RULES)).toEqual(Object.keys(HABITS))
  expect(Object.keys(RULES).sort()).toEqual([...CHANNELS].sort())
  expect(isChannel('instagram') && !isChannel('constructor')).toBe(true)
})
