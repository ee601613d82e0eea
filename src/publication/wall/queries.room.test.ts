import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import type { PageHouse } from '#people/visit.ts'
import type { SchoolTransaction } from '#platform/database.ts'
import { ORIGIN } from '#testing/test-house.ts'
import { openApp } from '../../app.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import type { Workbench } from '../workbench.ts'

let chain: Chain
beforeAll(async () => {
  chain = await openChain()
})
afterAll(() => chain.close())

/** The same house, counting what it asks the database. */
function counting(house: PageHouse): { house: PageHouse; asked: () => number } {
  let asked = 0
  const plugin = {
    transformQuery: <Node>({ node }: { node: Node }) => {
      asked += 1
      return node
    },
    transformResult: async <Result>({ result }: { result: Result }) => result,
  }
  const inSchool: PageHouse['database']['inSchool'] = (schoolId, work) =>
    house.database.inSchool(schoolId, (tx) => work(tx.withPlugin(plugin) as SchoolTransaction))
  return { house: { ...house, database: { inSchool } }, asked: () => asked }
}

async function queriesOf(request: RequestInit, { post }: Workbench): Promise<number> {
  const { house, asked } = counting(chain.house)
  const app = openApp(house, chain.joints, { css: '', hash: 'proef', islandFolder: new URL('file:///') })
  const session = await chain.signIn(await chain.identityOf('teacher'))
  const headers = { Origin: ORIGIN, Cookie: `${SESSION_COOKIE}=${session}` }
  const address = `${ORIGIN}${addresses.faceWall(chain.school.slug, post.id)}`
  const { status } = await app.request(address, { ...request, headers })
  expect(status).toBe(request.method === 'GET' ? 200 : 303)
  return asked()
}

test('the wall asks the database as often for three photos as for one, and for thirty faces as for three', async () => {
  const asked = async (...faces: number[]) => {
    const bench = await chain.draft(...faces)
    const before = await chain.count('statement')
    const show = await queriesOf({ method: 'GET' }, bench)
    const form = { stap: 'zie-je', kind: await chain.person('Lotte'), doe: 'niets' }
    const say = await queriesOf({ method: 'POST', body: new URLSearchParams(form) }, bench)
    expect(await chain.count('statement')).toBe(before + faces.length)
    return { show, say }
  }
  const few = await asked(3)
  expect(few.show).toBeGreaterThan(5)
  expect(await asked(10, 10, 10)).toEqual(few)
})
