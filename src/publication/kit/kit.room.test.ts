import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { fileKeys } from '#media/actions.ts'
import { listJpegTags } from '#media/jpeg-tags.ts'
import { rows } from '#platform/database.ts'
import { finalPicturesOf } from '../store/out-there.ts'
import { saveWording } from '../store/posts.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { approvedPost, consentTo, deliveryTo, takedownsFor, tasksFor } from '../testing/networks.ts'

let chain: Chain
let noor: string
let ali: string
let session: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  for (const child of [noor, ali]) await consentTo(chain, child, 'ouderapp')
  session = await chain.signIn(await chain.identityOf('teacher'))
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

const inSchool = <T>(work: Parameters<typeof chain.house.database.inSchool<T>>[1]) =>
  chain.house.database.inSchool(chain.school.schoolId, work)
const kit = (postId: string) => addresses.kit(chain.school.slug, postId, 'ouderapp')
const file = (postId: string, name: string) =>
  chain.get(addresses.kitFile(chain.school.slug, postId, 'ouderapp', name), session)
const read = async (postId: string) => (await chain.get(kit(postId), session)).text()
const press = (postId: string, form: Record<string, string>) => chain.post(kit(postId), form, session)
const answer = async (decision: 'ja' | 'nee') => {
  const [guardian = ''] = await chain.guardiansOf(noor)
  await chain.answer(guardian, noor, 'ouderapp', { foto: decision })
}

/** In the hands of a colleague: one photo of each child, and words. */
async function inHand(...children: string[]): Promise<string> {
  const bench = await chain.draft(...children.map(() => 1))
  for (const [photo, person] of children.entries())
    await chain.say(bench, photo, 0, { kind: 'named', person })
  const { schoolId } = chain.school
  await inSchool((tx) =>
    saveWording(tx, {
      ...{
        schoolId,
        postId: bench.post.id,
        caption: 'Op het plein',
        channels: ['ouderapp'],
        at: chain.house.clock(),
      },
      ...{ wordsReason: '', notAChild: [], askedPerson: undefined, plannedAt: undefined },
    }),
  )
  expect(await chain.send(bench.post.id)).toBe('done')
  await chain.work()
  expect((await deliveryTo(chain, bench.post.id, 'ouderapp')).is).toBe('hand_off')
  return bench.post.id
}

const looksAt = async (postId: string) => {
  const found = await inSchool((tx) =>
    rows<{ kind: string; actorId: string }>(
      tx,
      sql`select kind, actor_id as "actorId" from event
          where kind like 'kit.%' and ids ->> 'post' = ${postId} order by at, event_id`,
    ),
  )
  return found.map(({ kind }) => kind)
}

describe('what a colleague takes along', () => {
  test('is the words, how long they are, and every photo', async () => {
    const postId = await inHand(noor, ali)
    const html = await read(postId)
    expect(html).toMatch(/<textarea[^>]* readonly[^>]*>Op het plein<\/textarea>/)
    expect(html).toContain('12 van 4.000 tekens.')
    expect(html).toContain('foto-1.jpg')
    expect(html).toContain('foto-2.jpg')
    expect(html).not.toContain('foto-3.jpg')
    expect(html).toContain('/eiland/delen.js')
  })

  test('comes in one file with the final bytes and the words, and nothing of where the photos came from', async () => {
    const postId = await inHand(noor, ali)
    const response = await file(postId, 'pakket.zip')
    expect(response.headers.get('Content-Type')).toBe('application/zip')
    expect(response.headers.get('Content-Disposition')).toContain('pakket.zip')
    const zip = new Uint8Array(await response.arrayBuffer())
    const inside = unzipSync(zip)
    expect(Object.keys(inside)).toEqual(['foto-1.jpg', 'foto-2.jpg', 'tekst.txt'])
    expect(strFromU8(inside['tekst.txt'] ?? new Uint8Array())).toBe('Op het plein')
    const final = await inSchool((tx) => finalPicturesOf(tx, postId))
    for (const [index, { variantId }] of final.entries()) {
      const bytes = inside[`foto-${index + 1}.jpg`] ?? new Uint8Array()
      expect(listJpegTags(bytes)).toEqual([])
      const stored = await chain.house.files.read(fileKeys.variant(chain.school.schoolId, variantId))
      expect(Buffer.compare(bytes, stored ?? Buffer.of())).toBe(0)
    }
  })

  test('tells nothing of the day on which it was fetched', async () => {
    const postId = await inHand(noor)
    const first = new Uint8Array(await (await file(postId, 'pakket.zip')).arrayBuffer())
    chain.pass(60_000)
    const second = new Uint8Array(await (await file(postId, 'pakket.zip')).arrayBuffer())
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('comes photo by photo as well, and each fetching is on record', async () => {
    const postId = await inHand(noor)
    await read(postId)
    const photo = await file(postId, 'foto-1.jpg')
    expect([photo.status, photo.headers.get('Content-Type')]).toEqual([200, 'image/jpeg'])
    expect(photo.headers.get('Cache-Control')).toBe('private, no-store')
    expect((await file(postId, 'foto-2.jpg')).status).toBe(404)
    expect((await file(postId, 'anders.jpg')).status).toBe(404)
    expect(await looksAt(postId)).toEqual(['kit.opened', 'kit.downloaded'])
  })

  test('is for colleagues alone', async () => {
    const postId = await inHand(noor)
    const guardian = await chain.signIn(await chain.identityOf('guardian'))
    expect((await chain.get(kit(postId), guardian)).status).toBe(403)
  })
})

describe('asked of the register at each opening', () => {
  test('after a “nee” there is nothing to take along, on an old page neither, and it does not say whose', async () => {
    const postId = await inHand(noor)
    await read(postId)
    await answer('nee')
    const html = await read(postId)
    expect(html).toContain('Niet plaatsen')
    expect(html).not.toMatch(/foto-1\.jpg|pakket\.zip|Op het plein<\/textarea>|Noor|Sanne|Thijs/)
    expect((await file(postId, 'pakket.zip')).status).toBe(303)
    expect((await file(postId, 'foto-1.jpg')).status).toBe(303)
    expect(await looksAt(postId)).toEqual(['kit.opened'])
    await answer('ja')
  })

  test('who placed it already can still say so, and is asked to take it away', async () => {
    const postId = await inHand(noor)
    await answer('nee')
    await chain.work()
    expect(await read(postId)).toContain('Had je het al geplaatst?')
    expect((await press(postId, { doe: 'geplaatst', link: '' })).status).toBe(303)
    expect((await takedownsFor(chain, postId)).map(({ takedown }) => takedown.is)).toEqual(['with_person'])
    expect((await tasksFor(chain, postId)).map(({ kind }) => kind)).toEqual(['take_down'])
    await answer('ja')
  })
})

describe('what became of it', () => {
  test('“ik heb het geplaatst”, with where it stands', async () => {
    const postId = await inHand(ali)
    const refused = await press(postId, { doe: 'geplaatst', link: 'ouderapp.example/1' })
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain('value="ouderapp.example/1"')
    expect(html).toContain('Een link begint met https://')
    expect((await press(postId, { doe: 'geplaatst', link: 'https://ouderapp.example/1' })).status).toBe(303)
    expect(await deliveryTo(chain, postId, 'ouderapp')).toMatchObject({ is: 'live', toldBy: 'person' })
    const after = await read(postId)
    expect(after).toContain('Het is geplaatst')
    expect(after).toContain('https://ouderapp.example/1')
    expect((await file(postId, 'pakket.zip')).status).toBe(404)
  })

  test('“ik plaats het niet”', async () => {
    const postId = await inHand(ali)
    expect((await press(postId, { doe: 'niet' })).status).toBe(303)
    expect(await deliveryTo(chain, postId, 'ouderapp')).toMatchObject({ is: 'failed', why: 'declined' })
    expect(await read(postId)).toContain('Het is niet geplaatst')
  })

  test('said twice, it is said once', async () => {
    const postId = await inHand(ali)
    await press(postId, { doe: 'niet' })
    expect((await press(postId, { doe: 'geplaatst', link: '' })).status).toBe(400)
    expect((await deliveryTo(chain, postId, 'ouderapp')).is).toBe('failed')
  })

  test('where nobody places by hand there is no kit', async () => {
    const postId = await approvedPost(chain, ['website'], ali)
    await chain.work()
    const { slug } = chain.school
    expect((await chain.get(addresses.kit(slug, postId, 'website'), session)).status).toBe(404)
    expect((await chain.get(kit(postId), session)).status).toBe(404)
  })
})
