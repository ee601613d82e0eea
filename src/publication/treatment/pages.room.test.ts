import { afterAll, beforeAll, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { consentTo } from '../testing/networks.ts'
import { shownOn } from '../workbench.ts'

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

test('the photo page leads here for the place that needs it, and covers nobody itself', async () => {
  const draft = await draftOfNoor(2)
  const [, foto = ''] = draft.photoIds
  const { slug } = chain.school
  const photoPage = addresses.postPhoto(slug, draft.postId, foto)
  const read = async () => (await chain.get(photoPage, author)).text()
  const before = await read()
  expect(before).toContain(`href="${addresses.makeFit(slug, draft.postId)}#foto-2"`)
  expect(before).toContain('Maak de foto passend voor Website')
  expect(before).not.toContain('Maak de foto passend voor Ouderapp')
  const face = (await chain.look(draft.postId)).photos[1]?.faces[0]?.id ?? ''
  const old = await chain.post(
    addresses.statePhoto(slug, draft.postId, foto),
    { wat: 'cover', gezichten: face },
    author,
  )
  expect(old.status).toBe(400)
  await draft.press({ wat: 'leave_out', foto })
  expect(await read()).toContain('De foto gaat niet naar deze plek.')
  await draft.press({ wat: 'undo', foto })
  await chain.goesTo(draft.postId, ['ouderapp'])
  expect(await read()).toContain('Kies je deze plek, dan maak je de foto daarna passend.')
})

test('by the list a child is covered for one place, and stays to be seen in the other', async () => {
  const draft = await draftOfNoor()
  const [foto = ''] = draft.photoIds
  const face = (await chain.look(draft.postId)).photos[0]?.faces[0]?.id ?? ''
  expect(await draft.read()).toContain(`value="${face}"`)
  expect((await draft.press({ wat: 'more', foto, plek: 'website', gezicht: face })).status).toBe(303)
  const [photo] = (await chain.look(draft.postId)).photos
  const shown = (channel: 'website' | 'ouderapp') =>
    photo && shownOn(photo, channel).statements.faces.get(face)
  expect(shown('website')).toEqual({ kind: 'covered', people: [noor] })
  expect(shown('ouderapp')).toEqual({ kind: 'named', person: noor })
})

test('also a child who may can be covered, and only where one says so', async () => {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  await chain.goesTo(bench.post.id, ['ouderapp'])
  const { slug } = chain.school
  const [foto = ''] = bench.photos.map(({ photo }) => photo.id)
  const address = addresses.makeFit(slug, bench.post.id)
  const photoPage = await chain.get(addresses.postPhoto(slug, bench.post.id, foto), author)
  expect(await photoPage.text()).toContain(`href="${address}?foto=1#foto-1"`)
  const face = bench.photos[0]?.faces[0]?.id ?? ''
  expect(await (await chain.get(address, author)).text()).not.toContain(`value="${face}"`)
  expect(await (await chain.get(`${address}?foto=1`, author)).text()).toContain(`value="${face}"`)
  const nowhere = await chain.post(address, { wat: 'more', foto, gezicht: face }, author)
  expect(nowhere.status).toBe(400)
  await chain.post(address, { wat: 'more', foto, gezicht: face, plek: 'ouderapp' }, author)
  expect(await (await chain.get(address, author)).text()).toContain('Afgedekt voor Ouderapp')
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
