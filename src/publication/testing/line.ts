import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { addresses } from '#addresses.ts'
import { sharp } from '#media/libvips.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { type Http, openHttpClient } from '#platform/http-client.ts'
import { openTestHouse, type TestHouse } from '#testing/test-house.ts'
import type { CallContext, ChannelId } from '../channels/channel.ts'
import type { PracticeItem } from '../practice/network.ts'
import type { Trouble } from '../practice/trouble.ts'
import { setTrouble } from '../store/practice-faults.ts'
import { listItems, practiceToken } from '../store/practice-network.ts'

/** A photo as every practice network takes it. */
export const JPEG = new Uint8Array(
  await sharp({ create: { width: 90, height: 120, channels: 3, background: '#0e5560' } })
    .jpeg()
    .toBuffer(),
)

/** A whole house behind a real socket, called as a channel calls a network. */
export type Line = TestHouse & {
  http: Http
  inSchool: <T>(work: (tx: SchoolTransaction) => Promise<T>) => Promise<T>
  contextFor: (id: ChannelId) => Promise<CallContext>
  standing: (id: ChannelId) => Promise<PracticeItem[]>
  set: (network: ChannelId, trouble: Trouble, once?: boolean) => Promise<void>
}

export async function openLine(): Promise<Line> {
  const test = await openTestHouse()
  const server = serve({ fetch: test.app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { schoolId, slug } = test.school
  const http = openHttpClient()
  const inSchool: Line['inSchool'] = (work) => test.house.database.inSchool(schoolId, work)
  return {
    ...{ ...test, http, inSchool },
    contextFor: async (id) => {
      const token = await inSchool((tx) => practiceToken(test.house, tx, { schoolId, network: id }))
      const baseUrl = `${origin}${addresses.practiceNetwork(slug, id)}/api`
      return { http, account: { baseUrl, token }, readBytes: async () => JPEG }
    },
    standing: (id) => inSchool((tx) => listItems(tx, id, 100)),
    set: (network, trouble, isOnce = true) =>
      inSchool((tx) => setTrouble(tx, schoolId, { network, trouble, once: isOnce })),
    close: async () => {
      server.close()
      await test.close()
    },
  }
}
