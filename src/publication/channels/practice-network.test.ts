import { describe, expect, test } from 'vitest'
import type { RequestFault } from '../practice/trouble.ts'
import { openMemoryNetwork } from '../testing/memory-network.ts'
import { COMMIT_AT, POST, placeInMemory } from '../testing/place-in-memory.ts'
import { contextOf, walk } from '../testing/ready-post.ts'
import { channelFor } from './channel-table.ts'

const CALLED = ['instagram', 'facebook', 'x', 'linkedin', 'whatsapp'] as const

describe.each(CALLED)('an answer of %s is read for what it is', (id) => {
  test.each<[RequestFault, unknown]>([
    ['drop_before', { kind: 'lost' }],
    ['drop_after', { kind: 'lost' }],
    ['error_before', { kind: 'lost' }],
    ['error_after', { kind: 'lost' }],
    ['throttled', { kind: 'throttled', retryAfterMs: 7_000 }],
    ['rejects', { kind: 'rejected', reason: 'Dit bericht is geweigerd.' }],
    ['duplicate', { kind: 'duplicate' }],
    ['no_access', { kind: 'reauth' }],
    ['no_permission', { kind: 'permission' }],
  ])('%s at the commit', async (fault, expected) => {
    const { outcome, stoppedAt, network } = await placeInMemory(id, { [COMMIT_AT[id]]: fault })
    expect([stoppedAt, outcome]).toEqual([{ is: 'commit' }, { is: 'failed', fault: expected }])
    // The worst of both: the network placed it, and we were told nothing, or told that it broke.
    expect(network.items()).toHaveLength(fault.endsWith('_after') ? 1 : 0)
  })

  test.each<[RequestFault, unknown]>([
    ['drop_before', { kind: 'transient' }],
    ['drop_after', { kind: 'transient' }],
    ['error_before', { kind: 'transient' }],
    ['error_after', { kind: 'transient' }],
    ['throttled', { kind: 'throttled', retryAfterMs: 7_000 }],
    ['rejects', { kind: 'rejected', reason: 'Dit bericht is geweigerd.' }],
  ])('%s before it, with nothing to be seen', async (fault, expected) => {
    const { outcome, stoppedAt, network } = await placeInMemory(id, { 1: fault })
    expect(stoppedAt).toMatchObject({ is: 'stage', name: 'upload' })
    expect(outcome).toEqual({ is: 'failed', fault: expected })
    expect(network.items()).toEqual([])
  })
})

test('a container that is still being prepared is waited for, without a second one', async () => {
  const channel = channelFor('instagram')
  const network = openMemoryNetwork(channel.rules, {}, { processingPolls: 2 })
  const context = contextOf(network)
  const { outcome, staged, stoppedAt } = await walk(channel, POST, context)
  expect([stoppedAt, outcome]).toMatchObject([{ name: 'processed' }, { is: 'wait', afterMs: 1_000 }])
  expect((await channel.run(stoppedAt, POST, staged, context)).is).toBe('wait')
  expect((await channel.run(stoppedAt, POST, staged, context)).is).toBe('done')
  expect(network.calls.filter((call) => call.do === 'prepare')).toHaveLength(1)
})

test('what a network answers in a way that nobody can read is lost at the commit, and tried again before it', async () => {
  const channel = channelFor('x')
  const network = openMemoryNetwork(channel.rules)
  const { staged } = await walk(channel, POST, contextOf(network))
  const says = (status: number, body: string) => ({
    ...contextOf(network),
    http: async () => ({ is: 'answered', status, headers: {}, body }) as const,
  })
  for (const context of [
    says(200, '<html>'),
    says(200, '{}'),
    says(302, ''),
    says(502, 'x'),
    says(408, ''),
  ]) {
    expect(await channel.run({ is: 'commit' }, POST, staged, context)).toEqual({
      is: 'failed',
      fault: { kind: 'lost' },
    })
    const upload = { is: 'stage', name: 'upload', photoId: 'photo-1' } as const
    expect(await channel.run(upload, POST, {}, context)).toEqual({
      is: 'failed',
      fault: { kind: 'transient' },
    })
  }
})
