import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { sourceAddress } from './source-address.ts'

const SOCKET = { incoming: { socket: { remoteAddress: '10.0.0.1' } } }

async function seenFrom(passed: string | undefined, hops: number, env: object = SOCKET): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(sourceAddress(c, hops)))
  const headers: Record<string, string> = passed === undefined ? {} : { 'X-Forwarded-For': passed }
  return (await app.request('/', { headers }, env)).text()
}

test('without a proxy of ours nobody says for themselves where they are', async () => {
  expect(await seenFrom('192.0.2.7', 0)).toBe('10.0.0.1')
})

test('behind one proxy what it added counts, and not what the visitor made up before it', async () => {
  expect(await seenFrom('203.0.113.9, 192.0.2.7', 1)).toBe('192.0.2.7')
  expect(await seenFrom('203.0.113.9, 192.0.2.7, 198.51.100.2', 2)).toBe('192.0.2.7')
})

test('a proxy that added nothing leaves the one who called', async () => {
  expect(await seenFrom(undefined, 1)).toBe('10.0.0.1')
  expect(await seenFrom('192.0.2.7', 2)).toBe('10.0.0.1')
  expect(await seenFrom(undefined, 1, {})).toBe('')
})
