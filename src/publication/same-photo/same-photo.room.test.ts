import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { drawPhoto } from '#media/drawn-photo.ts'
import { nudgePhotos } from '#media/jobs.ts'
import { sharp } from '#media/libvips.ts'
import { pixelBomb } from '#media/testing/generated-photos.ts'
import { photoRefusalTexts } from '#media/texts.nl.ts'
import type { GrantedRole } from '#people/actor.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { row, rows, run } from '#platform/database.ts'
import type { Tenant } from '#platform/schools.ts'
import { uploadOf } from '#testing/fake-studio.ts'
import { ORIGIN } from '#testing/test-house.ts'
import { sayWhoWasThere, startPost } from '../actions/make.ts'
import { takeOffline } from '../actions/offline.ts'
import { sayOfPhoto } from '../actions/say-who.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { readable } from '../testing/reader.ts'
import { searchPhoto } from './actions.ts'
import { texts } from './texts.nl.ts'

let chain: Chain
let slug: string
/** Three pictures of a class that look nothing like one another; the last is never given to the school. */
let [published, drafted, foreign]: Uint8Array[] = []
let post: string

const draw = async (seed: number) =>
  sharp(Buffer.from(drawPhoto({ seed, people: 14, scene: 'klas' }).svg))
    .resize(640)
    .jpeg()
    .toBuffer()

beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
  ;[published, drafted, foreign] = await Promise.all([draw(1), draw(2), draw(3)])
  post = await publish(published ?? Buffer.of())
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

async function draftOf(picture: Uint8Array): Promise<string> {
  const { house, school, marit, group7 } = chain
  const { schoolId } = school
  const postId = await startPost(house, { schoolId, by: marit }, [uploadOf(picture, 0)])
  await chain.work()
  await chain.goesTo(postId, ['website'])
  const there = { groups: [group7], absent: [], knowsGroups: true }
  await sayWhoWasThere(house, { schoolId, by: marit }, postId, there)
  const [table] = (await chain.look(postId)).photos
  const place = { school, by: marit, postId, photoId: table?.photo.id ?? '' }
  await sayOfPhoto(house, place, { kind: 'nobody_recognisable' })
  return postId
}

async function publish(picture: Uint8Array): Promise<string> {
  const postId = await draftOf(picture)
  expect(await chain.send(postId)).toBe('done')
  await chain.work()
  expect((await chain.look(postId)).post.is).toBe('published')
  return postId
}

async function search(picture: Uint8Array | undefined, role: GrantedRole = 'teacher') {
  const session = await chain.signIn(await chain.identityOf(role))
  const form = new FormData()
  if (picture) form.set('foto', new File([new Uint8Array(picture)], 'Noor op het plein.jpg'))
  const address = `${ORIGIN}${addresses.samePhoto(slug)}`
  const headers = { Origin: ORIGIN, Cookie: `${SESSION_COOKIE}=${session}` }
  const response = await chain.app.request(address, { method: 'POST', body: form, headers })
  const html = await response.text()
  return { status: response.status, html, seen: readable(html) }
}

const inSchool = <T>(work: Parameters<typeof chain.house.database.inSchool<T>>[1]) =>
  chain.house.database.inSchool(chain.school.schoolId, work)

describe('what is ours is found', () => {
  test('the very bytes of our website: precisely ours, where it stands, and one tap to take it off', async () => {
    const { seen, html, status } = await search(published)
    expect(status).toBe(200)
    expect(seen).toContain(texts.answers.exact)
    expect(seen).toContain('Website: Te zien.')
    expect(html).toContain(`href="${addresses.post(slug, post)}"`)
    expect(html).toContain(`action="${addresses.takeOffline(slug, post)}"`)
    const [, picture = ''] = /<img[^>]* src="([^"]+)"/.exec(html) ?? []
    const session = await chain.signIn(await chain.identityOf('teacher'))
    expect((await chain.get(picture, session)).headers.get('Content-Type')).toBe('image/jpeg')
  })

  test('made smaller, in a mirror: it looks like ours, and a person has to look', async () => {
    const changed = await sharp(published).flop().resize(400).jpeg({ quality: 60 }).toBuffer()
    const { seen, html } = await search(changed, 'leadership')
    expect(seen).toContain(texts.answers.alike)
    expect(seen).toContain(texts.lookYourself)
    expect(seen).toMatch(/Bijna gelijk, in spiegelbeeld: (geen verschil|\d van de 64 punten)/)
    expect(html).toContain(addresses.post(slug, post))
  })

  test('another picture is not found, and that proves nothing', async () => {
    const { seen, html } = await search(foreign, 'editor')
    expect(seen).toContain(`${texts.answers.unknown} ${texts.provesNothing}`)
    expect(html).not.toContain(post)
  })

  test('made ready and never placed: ours, and it went out in another way', async () => {
    const draft = await draftOf(drafted ?? Buffer.of())
    expect(await chain.submit(draft)).toBe('done')
    const { seen, html } = await search(drafted)
    expect(seen).toContain(texts.answers.exact)
    expect(seen).toContain(texts.neverPlaced)
    expect(html).toContain(addresses.post(slug, draft))
    expect(html).not.toContain(addresses.takeOffline(slug, draft))
  })

  test('taken off and erased: still found, with where it was', async () => {
    const picture = await draw(4)
    const gone = await publish(picture)
    const { school, marit } = chain
    expect(await takeOffline(chain.house, { school, by: marit, postId: gone })).toBe('done')
    await chain.work()
    await inSchool((tx) =>
      run(
        tx,
        sql`update variant set deleted_at = now() where photo_id in (select photo_id from placement where post_id = ${gone})`,
      ),
    )
    const { seen, html } = await search(await sharp(picture).resize(300).png().toBuffer())
    expect(seen).toContain(texts.answers.alike)
    expect(seen).toContain('Website: Verwijderd. Op 10 november 2026.')
    expect(seen).toContain(texts.erased)
    expect(html).toContain(addresses.post(slug, gone))
    expect(html).not.toContain(addresses.takeOffline(slug, gone))
  })

  test('what was made before there were fingerprints gets one from the sweeper', async () => {
    const smaller = await sharp(published).resize(320).png().toBuffer()
    await inSchool((tx) => run(tx, sql`update variant set look = null, look_mirrored = null`))
    expect((await search(smaller)).seen).toContain(texts.answers.unknown)
    await nudgePhotos(chain.house, chain.school.schoolId, chain.house.clock())
    await chain.work()
    const { seen, html } = await search(smaller)
    expect(seen).toContain(texts.answers.alike)
    expect(html).toContain(post)
  })
})

describe('who may search, and where', () => {
  test.each(['guardian', 'pupil', 'board'] as const)('who is %s can’t', async (role) => {
    expect((await search(published, role)).status).toBe(403)
  })

  test('a photo of another school is not found', async () => {
    const asked = { by: chain.marit.personId, bytes: published ?? Buffer.of() }
    const at = ({ schoolId }: Tenant) => searchPhoto(chain.house, chain.studio, { ...asked, schoolId })
    expect([(await at(chain.school)).is, (await at(chain.other)).is]).toEqual(['exact', 'unknown'])
  })
})

describe('what was brought', () => {
  test.each([
    ['nothing', undefined, texts.missing],
    ['an empty file', Buffer.of(), photoRefusalTexts.empty],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      photoRefusalTexts.drawing,
    ],
    ['a pixel bomb', pixelBomb(), photoRefusalTexts.too_many_pixels],
    ['half a photo', undefined, photoRefusalTexts.unreadable],
  ])('%s is refused with what would help', async (what, bytes, sentence) => {
    const half = published?.subarray(0, published.length / 2)
    const { status, seen } = await search(what === 'half a photo' ? half : bytes)
    expect([status, seen.includes(readable(sentence))]).toEqual([400, true])
  })

  test('leaves no file, no row and no name behind; that somebody looked is on record, with ids alone', async () => {
    const files = () => readdir(chain.house.config.dataFolder, { recursive: true })
    const tables = ['photo', 'variant', 'post', 'post_photo']
    const counts = () => Promise.all(tables.map((table) => chain.count(table)))
    const before = [await files(), await counts(), await chain.count('event')]
    const { html } = await search(published)
    await search(foreign)
    expect(html).not.toContain('Noor op het plein')
    expect([await files(), await counts(), await chain.count('event')]).toEqual([
      ...before.slice(0, 2),
      Number(before[2]) + 2,
    ])
    const events = await inSchool((tx) =>
      rows<{ ids: Record<string, unknown>; by: string }>(
        tx,
        sql`select ids, actor_id as by from event where kind = 'photo.sought' order by at desc, event_id desc limit 2`,
      ),
    )
    const photo = await inSchool((tx) =>
      row<{ id: string }>(tx, sql`select photo_id as id from post_photo where post_id = ${post}`),
    )
    const { marit } = chain
    expect(events).toEqual([
      { ids: { photos: [] }, by: marit.personId },
      { ids: { photos: [photo?.id] }, by: marit.personId },
    ])
  })
})
