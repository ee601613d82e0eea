import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { fileKeys, photosOf } from '#media/actions.ts'
import { uploadWithFaces } from '#testing/fake-studio.ts'
import { startPost } from '../actions/make.ts'
import { isChosen } from '../post.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { switchOn } from '../testing/networks.ts'
import { openPhone } from './testing/phone.ts'

let chain: Chain
let session: string
let slug: string
beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  session = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

/** A draft of this many photos, all of them ready, of which nothing was chosen yet. */
async function draftOf(photos: number) {
  const uploads = Array.from({ length: photos }, () => uploadWithFaces(1))
  const by = { schoolId: chain.school.schoolId, by: chain.marit }
  const postId = await startPost(chain.house, by, uploads)
  await chain.work()
  const ids = (await chain.look(postId)).photos.map(({ photo }) => photo.id)
  const choose = (foto: string[], more: Record<string, string | string[]> = {}) =>
    chain.post(
      addresses.choosePhotos(slug, postId),
      { foto, gezien: ids, plek: 'ouderapp', ...more },
      session,
    )
  return { postId, ids, choose }
}
const sheetOf = async (postId: string) =>
  (await chain.get(addresses.choosePhotos(slug, postId), session)).text()
const fileOf = (id: string, kind: 'master' | 'thumb') =>
  chain.house.files.read(fileKeys[kind](chain.school.schoolId, id))

describe('"Kies de mooiste"', () => {
  test('what is chosen stays in its order; the rest is deleted with its files', async () => {
    const { postId, ids, choose } = await draftOf(6)
    const [first = '', , third = '', fourth = ''] = ids
    expect(await fileOf(fourth, 'thumb')).toBeDefined()
    const answer = await choose([third, first], { plek: ['ouderapp', 'website'] })
    expect(answer.headers.get('Location')).toBe(`${addresses.whoWasThere(slug, postId)}?gekozen`)
    const { post, photos } = await chain.look(postId)
    expect(photos.map(({ photo }) => photo.id)).toEqual([first, third])
    expect(post.channels).toEqual(['ouderapp', 'website'])
    expect(isChosen(post)).toBe(true)
    await chain.work()
    expect([await fileOf(fourth, 'master'), await fileOf(fourth, 'thumb')]).toEqual([undefined, undefined])
    expect(await fileOf(first, 'master')).toBeDefined()
    const { schoolId } = chain.school
    const [gone] = await chain.house.database.inSchool(schoolId, (tx) => photosOf(tx, [fourth]))
    expect(gone?.state).toBe('deleted')
  })

  test('says once that the photos can go from the phone', async () => {
    const { postId, ids, choose } = await draftOf(5)
    const answer = await choose(ids.slice(0, 2))
    const next = await (await chain.get(answer.headers.get('Location') ?? '', session)).text()
    expect(next).toContain('Wis de foto’s nu van je telefoon.')
    const again = await (await chain.get(addresses.whoWasThere(slug, postId), session)).text()
    expect(again).not.toContain('Wis de foto’s')
  })

  test('a post whose photos are not chosen opens at the contact sheet, and afterwards never again', async () => {
    const { postId, ids, choose } = await draftOf(5)
    const opened = await chain.get(addresses.post(slug, postId), session)
    expect(opened.headers.get('Location')).toBe(addresses.choosePhotos(slug, postId))
    await choose(ids)
    expect((await chain.get(addresses.post(slug, postId), session)).status).toBe(200)
    const sheet = await chain.get(addresses.choosePhotos(slug, postId), session)
    expect(sheet.headers.get('Location')).toBe(addresses.post(slug, postId))
  })

  test('nothing chosen throws nothing away', async () => {
    const { postId, choose } = await draftOf(5)
    const answer = await choose([])
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Kies eerst een foto'),
    ])
    expect((await chain.look(postId)).photos).toHaveLength(5)
  })

  test('a photo that came in meanwhile is not thrown away unseen, and the ticks stand there still', async () => {
    const { postId, ids, choose } = await draftOf(5)
    const phone = await openPhone(chain, session)
    await phone.send(postId, randomUUID(), uploadWithFaces(1))
    const answer = await choose(ids.slice(1, 3))
    const html = await answer.text()
    expect(answer.status).toBe(400)
    expect(html).toContain('Er zijn foto’s bij gekomen')
    expect(html).toContain('wordt klaargezet')
    const ticked = [...html.matchAll(/name="foto" value="([^"]+)"[^>]*checked/g)].map(([, id]) => id)
    expect(ticked).toEqual(ids.slice(1, 3))
    expect((await chain.look(postId)).photos).toHaveLength(6)
  })

  test('more than a network takes is said with its number, and can be gone on with', async () => {
    await switchOn(chain, 'instagram')
    const { postId, ids, choose } = await draftOf(12)
    expect(await sheetOf(postId)).toContain('Hooguit 10 foto’s')
    const both = { plek: ['ouderapp', 'instagram'] }
    const answer = await choose(ids, both)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Bij Instagram gaan hooguit 10 foto’s. Je koos er 12.')
    expect((await choose(ids, { ...both, doe: 'toch' })).status).toBe(303)
    expect((await chain.look(postId)).photos).toHaveLength(12)
  })

  test('a place that the school has not opened is no place to go', async () => {
    const { ids, choose } = await draftOf(5)
    const answer = await choose(ids, { plek: ['facebook'] })
    expect(await answer.text()).toContain('Kies waar de foto’s heen gaan.')
  })

  test('of four photos there is nothing to choose', async () => {
    const { postId } = await draftOf(4)
    expect(isChosen((await chain.look(postId)).post)).toBe(true)
  })

  test('of a few that came one by one all stay, also the one that is still being worked on', async () => {
    const phone = await openPhone(chain, session)
    const postId = await phone.begin()
    expect(await sheetOf(postId)).toContain('Er zijn nog geen foto’s binnen')
    await phone.send(postId, randomUUID(), uploadWithFaces(1))
    expect(await sheetOf(postId)).toContain('Ga verder met deze ene')
    const answer = await chain.post(addresses.choosePhotos(slug, postId), { doe: 'weinig' }, session)
    expect(answer.headers.get('Location')).toBe(`${addresses.whoWasThere(slug, postId)}?gekozen`)
    const { post, photos } = await chain.look(postId)
    expect([isChosen(post), photos.length]).toEqual([true, 1])
  })

  test('many are never all kept without being looked at', async () => {
    const { postId } = await draftOf(5)
    await chain.post(addresses.choosePhotos(slug, postId), { doe: 'weinig' }, session)
    expect(isChosen((await chain.look(postId)).post)).toBe(false)
  })

  test('a photo added after choosing is a chosen one', async () => {
    const { postId, ids, choose } = await draftOf(5)
    await choose(ids.slice(0, 1))
    const phone = await openPhone(chain, session)
    await phone.send(postId, randomUUID(), uploadWithFaces(1))
    const { post, photos } = await chain.look(postId)
    expect([isChosen(post), photos.length]).toEqual([true, 2])
  })

  test('the small picture is for who works on the post alone', async () => {
    const { postId, ids } = await draftOf(5)
    const address = addresses.photoThumb(slug, postId, ids[0] ?? '')
    const mine = await chain.get(address, session)
    expect([mine.status, mine.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
    const another = await draftOf(1)
    expect((await chain.get(addresses.photoThumb(slug, another.postId, ids[0] ?? ''), session)).status).toBe(
      404,
    )
    expect((await chain.get(address)).status).toBe(303)
  })
})
