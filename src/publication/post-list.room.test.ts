import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { consentTo } from './testing/networks.ts'
import { readable } from './testing/reader.ts'

const slug = 'oefenschool'
let chain: Chain
let noor: string
let own: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  await consentTo(chain, noor, 'ouderapp')
  own = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(() => chain.close())

test('the list says how a post stands in each place, and for whom it waits', async () => {
  const list = async () => readable(await (await chain.get(addresses.posts(slug), own)).text())
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  const words = { tekst: 'Naar het bos', plek: ['ouderapp', 'website'], collega: chain.second.personId }
  const form = { ...words, wanneer: '', doe: 'vragen' }
  await chain.lookOverAll(bench.post.id)
  await chain.post(addresses.caption(slug, bench.post.id), form, own)
  await chain.work()
  expect(await list()).toContain(
    `Naar het bos (1 foto) Wacht op ${chain.second.name} Voor Ouderapp en Website`,
  )
  await chain.approve(bench.post.id)
  await chain.work()
  expect(await list()).toContain(
    `Naar het bos (1 foto) Ouderapp: zelf plaatsen Website: staat online Wacht op ${chain.marit.name}: plaats een bericht.`,
  )
})
