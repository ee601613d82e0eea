import { describe, expect, test } from 'vitest'
import type { RequestFault } from '../../practice/trouble.ts'
import { openMemoryNetwork } from '../../testing/memory-network.ts'
import { type Called, COMMIT_AT, POST, placeInMemory } from '../../testing/place-in-memory.ts'
import { contextOf, walk } from '../../testing/ready-post.ts'
import { channelFor } from '../channel-table.ts'

describe('after a lost answer', () => {
  const lookAfter = async (id: Called, fault: RequestFault) => {
    const { channel, staged, context, network } = await placeInMemory(id, { [COMMIT_AT[id]]: fault })
    return { network, found: await channel.reconcile(POST, staged, context) }
  }

  test.each(['instagram', 'facebook', 'x', 'linkedin'] as const)(
    '%s is found live where it was placed',
    async (id) => {
      const { found, network } = await lookAfter(id, 'drop_after')
      expect(found).toMatchObject({ is: 'live', item: { ref: network.items()[0]?.id } })
    },
  )

  test.each<[Called, string]>([
    ['instagram', 'absent'],
    ['facebook', 'unknown'],
    ['x', 'unknown'],
    ['linkedin', 'unknown'],
    ['whatsapp', 'unknown'],
  ])(
    '%s, where it was not placed, is %s: only a container that still waits is proof',
    async (id, expected) => {
      expect((await lookAfter(id, 'drop_before')).found).toEqual({ is: expected })
    },
  )

  test('WhatsApp has nothing to look with, also where it was placed', async () => {
    expect((await lookAfter('whatsapp', 'drop_after')).found).toEqual({ is: 'unknown' })
  })

  test('a list that lags behind is no proof', async () => {
    for (const id of ['instagram', 'x'] as const) {
      const channel = channelFor(id)
      const network = openMemoryNetwork(channel.rules, { [COMMIT_AT[id]]: 'drop_after' }, { listLag: 3 })
      const { staged } = await walk(channel, POST, contextOf(network))
      expect(await channel.reconcile(POST, staged, contextOf(network))).toEqual({ is: 'unknown' })
      await channel.reconcile(POST, staged, contextOf(network))
      await channel.reconcile(POST, staged, contextOf(network))
      expect(await channel.reconcile(POST, staged, contextOf(network))).toMatchObject({ is: 'live' })
    }
  })

  test('an older post with the same words and as many photos is not taken for ours', async () => {
    const channel = channelFor('x')
    const network = openMemoryNetwork(channel.rules, { 6: 'drop_before' })
    await walk(channel, POST, contextOf(network))
    const { staged, outcome } = await walk(channel, { ...POST, deliveryId: 'delivery-2' }, contextOf(network))
    expect(outcome.is).toBe('failed')
    expect(network.items()).toHaveLength(1)
    expect(await channel.reconcile(POST, staged, contextOf(network))).toEqual({ is: 'unknown' })
  })

  test('of two that are the same nobody says which is ours', async () => {
    const { channel, staged, context, network } = await placeInMemory(
      'x',
      {},
      { post: { ...POST, caption: '' } },
    )
    await channel.run({ is: 'commit' }, { ...POST, caption: '' }, staged, context)
    expect(network.items()).toHaveLength(2)
    expect(await channel.reconcile({ ...POST, caption: '' }, staged, context)).toEqual({ is: 'unknown' })
  })

  test('a question that is not answered leaves it unknown', async () => {
    const { channel, staged, network } = await placeInMemory('instagram', {
      [COMMIT_AT.instagram]: 'drop_after',
    })
    for (const fault of ['drop_before', 'error_before', 'throttled', 'no_access'] as const) {
      network.faults.set(network.calls.length + 1, fault)
      expect(await channel.reconcile(POST, staged, contextOf(network))).toEqual({ is: 'unknown' })
    }
  })
})
