import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { fileKeys } from '#media/actions.ts'
import { drawFace } from './actions/say-who.ts'
import { type Chain, openChain } from './testing/chain.ts'
import type { Workbench } from './workbench.ts'

let chain: Chain
let bench: Workbench
let session: string
beforeAll(async () => {
  chain = await openChain()
  bench = await chain.draft(3, 0)
  session = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(() => chain.close())

const photoOf = (at: number) => bench.photos[at]?.photo.id ?? ''
const stripOf = (postId: string, photoId: string) => addresses.faceStrip(chain.school.slug, postId, photoId)

describe('the faces of a photo in one small picture', () => {
  test('is for those who work on the post, and is kept nowhere on the way', async () => {
    const strip = await chain.get(stripOf(bench.post.id, photoOf(0)), session)
    expect([strip.status, strip.headers.get('Content-Type')]).toEqual([200, 'image/jpeg'])
    expect(strip.headers.get('Cache-Control')).toBe('private, no-store')
    expect((await chain.get(stripOf(bench.post.id, photoOf(0)))).status).toBe(303)
    const elsewhere = await chain.draft(1)
    expect((await chain.get(stripOf(elsewhere.post.id, photoOf(0)), session)).status).toBe(404)
    expect((await chain.get(stripOf(bench.post.id, photoOf(1)), session)).status).toBe(404)
  })

  test('has a place for each face that was found, in order, and none for one that was drawn', async () => {
    const place = { school: chain.school, by: chain.marit, postId: bench.post.id, photoId: photoOf(0) }
    await drawFace(chain.house, place, { x: 0.7, y: 0.7, w: 0.1, h: 0.1 })
    const faces = (await chain.look(bench.post.id)).photos[0]?.faces ?? []
    expect(faces.map(({ drawnByHand, stripCell }) => [drawnByHand, stripCell])).toEqual([
      [false, 0],
      [false, 1],
      [false, 2],
      [true, undefined],
    ])
  })

  test('goes when its photo goes', async () => {
    const key = fileKeys.strip(chain.school.schoolId, photoOf(0))
    expect(await chain.house.files.read(key)).toBeDefined()
    await chain.post(addresses.dropPhoto(chain.school.slug, bench.post.id, photoOf(0)), {}, session)
    await chain.work()
    expect(await chain.house.files.read(key)).toBeUndefined()
  })
})
