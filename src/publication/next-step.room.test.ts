import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { lookOver } from './look/actions.ts'
import { nextStep } from './next-step.ts'
import { type Chain, openChain } from './testing/chain.ts'
import { consentTo } from './testing/networks.ts'
import { makeFit, sayRecognised } from './treatment/actions.ts'

let chain: Chain
let noor: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  await consentTo(chain, noor, 'ouderapp')
  const [guardian = ''] = await chain.guardiansOf(noor)
  await chain.answer(guardian, noor, 'website', { foto: 'nee' })
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const stepOf = async (postId: string) => nextStep(await chain.look(postId), chain.marit)

test('a draft leads from its faces over the looks and what does not fit to the words', async () => {
  const bench = await chain.draft(1)
  const postId = bench.post.id
  const place = { school: chain.school, by: chain.marit, postId, photoId: bench.photos[0]?.photo.id ?? '' }
  await chain.goesTo(postId, ['website'])
  expect(await stepOf(postId)).toBe('faces')
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  expect(await stepOf(postId)).toBe('look')
  await chain.lookOverAll(postId)
  expect(await stepOf(postId)).toBe('fit')
  await makeFit(chain.house, place, 'cover')
  expect(await stepOf(postId)).toBe('fit')
  await sayRecognised(chain.house, place, [])
  expect(await stepOf(postId)).toBe('words')
  // A face that is opened again leads back, whatever came after it.
  await chain.say(bench, 0, 0, { kind: 'open' })
  expect(await stepOf(postId)).toBe('faces')
})

test('“verder” is one address, and a draft without faces is asked about as a whole', async () => {
  const bench = await chain.draft(0)
  const author = await chain.signIn(await chain.identityOf('teacher'))
  const { slug } = chain.school
  const onwards = async () =>
    (await chain.get(addresses.goOn(slug, bench.post.id), author)).headers.get('Location')
  expect(await onwards()).toBe(addresses.nobodyThere(slug, bench.post.id))
  await lookOver(chain.house, { school: chain.school, by: chain.marit, postId: bench.post.id }, [
    bench.photos[0]?.photo.id ?? '',
  ])
  expect(await onwards()).toBe(`${addresses.post(slug, bench.post.id)}#tekst`)
})

test('of a few photos it is asked with who was there where they go: that says whom to look for', async () => {
  const bench = await chain.draft(1)
  const author = await chain.signIn(await chain.identityOf('teacher'))
  const address = addresses.whoWasThere(chain.school.slug, bench.post.id)
  expect(await (await chain.get(address, author)).text()).toContain('Waar gaan ze heen?')
  const form = {
    groep: chain.group7,
    ken: 'ja',
    plekken: 'gevraagd',
    plek: ['ouderapp', 'website', 'instagram'],
  }
  expect((await chain.post(address, form, author)).status).toBe(303)
  // Instagram is off: what is not offered can't be chosen.
  expect((await chain.look(bench.post.id)).post.channels).toEqual(['ouderapp', 'website'])
})
