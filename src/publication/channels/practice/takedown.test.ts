import { describe, expect, test } from 'vitest'
import type { RequestFault } from '../../practice/trouble.ts'
import { openMemoryNetwork } from '../../testing/memory-network.ts'
import { placeInMemory } from '../../testing/place-in-memory.ts'
import { contextOf, readyPost, walk } from '../../testing/ready-post.ts'
import type { Item } from '../channel.ts'
import { channelFor } from '../channel-table.ts'

const onFacebook = async () => {
  const two = readyPost(2)
  const channel = channelFor('facebook')
  const network = openMemoryNetwork(channel.rules)
  const { item } = await walk(channel, two, contextOf(network))
  if (!item) throw new Error('It was not placed')
  return { channel, network, context: contextOf(network), item }
}
const WHOLE = { unit: 'post' } as const
const ONE_PHOTO = { unit: 'photo', photoId: 'photo-1' } as const

describe('taking away', () => {
  test.each(['instagram', 'facebook', 'x', 'linkedin'] as const)(
    '%s takes a whole post away, and then it is gone',
    async (id) => {
      const { channel, context, item, network } = await placeInMemory(id)
      const there = item as Item
      expect(await channel.verify(there, WHOLE, context)).toBe('present')
      expect(await channel.takedown(there, WHOLE, context)).toEqual({ is: 'acknowledged' })
      expect(await channel.verify(there, WHOLE, context)).toBe('gone')
      expect(await channel.takedown(there, WHOLE, context)).toEqual({ is: 'already_gone' })
      expect(network.items()).toEqual([])
    },
  )

  test('Facebook takes one photo away and leaves the rest', async () => {
    const { channel, network, context, item } = await onFacebook()
    expect(await channel.takedown(item, ONE_PHOTO, context)).toEqual({ is: 'acknowledged' })
    expect(await channel.verify(item, ONE_PHOTO, context)).toBe('gone')
    expect(await channel.verify(item, { unit: 'photo', photoId: 'photo-2' }, context)).toBe('present')
    expect(network.items().map(({ photos }) => photos.length)).toEqual([1])
  })

  test.each(['instagram', 'x', 'linkedin'] as const)(
    '%s can’t take one photo out of a post, and says so',
    async (id) => {
      const { channel, context, item, network } = await placeInMemory(id)
      const before = network.calls.length
      const withRefs: Item = { ...(item as Item), photoRefs: { 'photo-1': '1' } }
      expect(await channel.takedown(withRefs, ONE_PHOTO, context)).toEqual({ is: 'manual' })
      expect(network.calls).toHaveLength(before)
    },
  )

  test.each(['snapchat', 'whatsapp'] as const)('from %s only a person takes something away', async (id) => {
    const channel = channelFor(id)
    const network = openMemoryNetwork(channel.rules)
    const item = { ref: '1', url: undefined, photoRefs: {} }
    expect(await channel.takedown(item, WHOLE, contextOf(network))).toEqual({ is: 'manual' })
    expect(await channel.verify(item, WHOLE, contextOf(network))).toBe('unknown')
    expect(network.calls).toEqual([])
  })

  test('a network that says yes and does nothing is found out', async () => {
    const { channel, context, item, network } = await placeInMemory('x')
    network.faults.set(network.calls.length + 1, 'delete_ignored')
    expect(await channel.takedown(item as Item, WHOLE, context)).toEqual({ is: 'acknowledged' })
    expect(await channel.verify(item as Item, WHOLE, context)).toBe('present')
  })

  test.each<[RequestFault, unknown]>([
    ['delete_refused', { is: 'failed', fault: { kind: 'permission' } }],
    ['drop_after', { is: 'failed', fault: { kind: 'transient' } }],
    ['error_after', { is: 'failed', fault: { kind: 'transient' } }],
    ['throttled', { is: 'failed', fault: { kind: 'throttled', retryAfterMs: 7_000 } }],
    ['no_access', { is: 'failed', fault: { kind: 'reauth' } }],
  ])('%s is no removal', async (fault, expected) => {
    const { channel, context, item, network } = await placeInMemory('facebook')
    network.faults.set(network.calls.length + 1, fault)
    expect(await channel.takedown(item as Item, WHOLE, context)).toEqual(expected)
  })

  test.each<RequestFault>(['drop_before', 'error_before', 'throttled', 'no_access', 'no_permission'])(
    'a look that ends in %s has seen nothing',
    async (fault) => {
      const { channel, context, item, network } = await placeInMemory('x')
      network.faults.set(network.calls.length + 1, fault)
      expect(await channel.verify(item as Item, WHOLE, context)).toBe('unknown')
    },
  )

  test('“not found” of anything but the network itself is no proof that it is gone', async () => {
    const { channel, context, item } = await placeInMemory('x')
    for (const body of ['<h1>Not found</h1>', '', '{"error":{"code":"no_such_host"}}']) {
      const stray = {
        ...context,
        http: async () => ({ is: 'answered', status: 404, headers: {}, body }) as const,
      }
      expect(await channel.verify(item as Item, WHOLE, stray)).toBe('unknown')
      expect((await channel.takedown(item as Item, WHOLE, stray)).is).toBe('failed')
    }
  })
})
