import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { consentTo } from '../testing/networks.ts'

let chain: Chain
let noor: string
let author: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  await consentTo(chain, noor, 'ouderapp')
  const [guardian = ''] = await chain.guardiansOf(noor)
  await chain.answer(guardian, noor, 'website', { foto: 'nee' })
  author = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

async function draftOfNoor(photos = 1) {
  const bench = await chain.draft(...Array.from({ length: photos }, () => 1))
  for (const [index] of bench.photos.entries())
    await chain.say(bench, index, 0, { kind: 'named', person: noor })
  await chain.goesTo(bench.post.id, ['ouderapp', 'website'])
  const address = addresses.makeFit(chain.school.slug, bench.post.id)
  return {
    ...{ postId: bench.post.id, photoIds: bench.photos.map(({ photo }) => photo.id) },
    read: async (as = author) => (await chain.get(address, as)).text(),
    press: (form: Record<string, string>) => chain.post(address, form, author),
  }
}

test('who teaches the child reads its name, somebody else reads that it is someone', async () => {
  const draft = await draftOfNoor()
  expect(await draft.read()).toContain('Noor van den Berg mag niet op Website.')
  const leader = await chain.signIn(await chain.identityOf('leadership'))
  const html = await draft.read(leader)
  expect(html).toContain('Iemand op deze foto mag niet op Website.')
  expect(html).not.toContain('Noor')
})

test('one tap covers every photo, one tap says that it is enough, and then everything fits', async () => {
  const draft = await draftOfNoor(2)
  expect(await draft.read()).toContain('Dek af op alle 2 foto’s')
  expect(await draft.read()).toContain('Haal deze foto eruit')
  expect((await draft.press({ wat: 'cover_all' })).status).toBe(303)
  const asked = await draft.read()
  expect(asked).toContain('Herkennen klasgenoten een afgedekt kind nog?')
  expect(asked).toContain('Afgedekt voor Website')
  expect((await draft.press({ wat: 'recognised' })).status).toBe(303)
  expect(await draft.read()).toContain('Elke foto past')
})

test('what was done can be undone', async () => {
  const draft = await draftOfNoor()
  const [foto = ''] = draft.photoIds
  await draft.press({ wat: 'leave_out', foto })
  expect(await draft.read()).toContain('Gaat niet naar Website')
  await draft.press({ wat: 'undo', foto })
  expect(await draft.read()).toContain('Noor van den Berg mag niet op Website.')
})

test('a way that does not help is refused with a sentence, and nothing changed', async () => {
  const draft = await draftOfNoor()
  const [foto = ''] = draft.photoIds
  const refused = await draft.press({ wat: 'crop', foto })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('Dit helpt bij deze foto niet meer.')
  expect(
    (await draft.press({ wat: 'cut', foto, plek: 'website', x: 'veel', y: '0', w: '50', h: '50' })).status,
  ).toBe(400)
  expect((await draft.press({ wat: 'cover', foto: 'geen-id' })).status).toBe(400)
})

test('the cut can be drawn for the places one chooses', async () => {
  const draft = await draftOfNoor()
  const [foto = ''] = draft.photoIds
  const html = await (
    await chain.get(addresses.cutPhoto(chain.school.slug, draft.postId, foto), author)
  ).text()
  expect(html).toContain('Teken wat er blijft')
  expect(
    (await draft.press({ wat: 'cut', foto, plek: 'website', x: '50', y: '0', w: '50', h: '100' })).status,
  ).toBe(303)
  expect(await draft.read()).toContain('Bijgesneden voor Website')
})
