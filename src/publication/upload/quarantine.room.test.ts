import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { SESSION_COOKIE } from '#people/session-visit.ts'
import { SHARED_COOKIE } from '#people/waiting-share.ts'
import { rows } from '#platform/database.ts'
import { uploadWithFaces } from '#testing/fake-studio.ts'
import { ORIGIN } from '#testing/test-house.ts'
import { letTimeWork } from '../jobs.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { MOST_BATCHES, MOST_SHARED_BYTES, sharedKeys } from './quarantine.ts'

let chain: Chain
let slug: string
beforeAll(async () => {
  chain = await openChain()
  slug = chain.school.slug
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

/** As Android does it: a form from no page of ours, and without the cookies of one. */
async function shareFromPhone(files: number, headers: Record<string, string> = { Origin: 'null' }) {
  const form = new FormData()
  for (let n = 0; n < files; n += 1)
    form.append(
      'fotos',
      new Blob([new Uint8Array(uploadWithFaces(1))], { type: 'image/jpeg' }),
      `IMG_${n}.jpg`,
    )
  const response = await chain.app.request(`${ORIGIN}${addresses.share(slug)}`, {
    method: 'POST',
    body: form,
    headers: { 'Sec-Fetch-Site': 'cross-site', ...headers },
  })
  const [, token = ''] =
    new RegExp(`${SHARED_COOKIE}=([^;]*)`).exec(response.headers.get('Set-Cookie') ?? '') ?? []
  return { response, token }
}
const cookies = (token: string, session?: string) =>
  [`${SHARED_COOKIE}=${token}`, ...(session ? [`${SESSION_COOKIE}=${session}`] : [])].join('; ')
const openShared = async (token: string, session?: string) =>
  (
    await chain.app.request(`${ORIGIN}${addresses.share(slug)}`, {
      headers: { Cookie: cookies(token, session) },
    })
  ).text()
const take = (token: string, session?: string) =>
  chain.app.request(`${ORIGIN}${addresses.takeShared(slug)}`, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { Origin: ORIGIN, Cookie: cookies(token, session) },
  })
const postsAndPhotos = async () => [await chain.count('post'), await chain.count('photo')]
const batches = () =>
  chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    rows<{ id: string; files: number }>(tx, sql`select batch_id as id, files from quarantine`),
  )
const emptyQuarantine = async () => {
  chain.pass(61 * 60_000)
  await letTimeWork(chain.house, chain.school)
  await chain.work()
}

describe('photos from a phone’s share sheet', () => {
  test('wait without a right, and become a post when a colleague has signed in', async () => {
    const before = await postsAndPhotos()
    const { response, token } = await shareFromPhone(3)
    expect(response.headers.get('Location')).toBe(addresses.share(slug))
    expect(await postsAndPhotos()).toEqual(before)
    expect(await openShared(token)).toContain('Er wachten 3 foto’s op je. Log eerst in.')
    expect((await take(token)).headers.get('Location')).toBe(addresses.signIn(slug))

    const session = await chain.signIn(await chain.identityOf('teacher'))
    expect(await openShared(token, session)).toContain('Je deelde 3 foto’s.')
    const taken = await take(token, session)
    const [, postId = ''] = /berichten\/([0-9a-f-]{36})/.exec(taken.headers.get('Location') ?? '') ?? []
    expect((await chain.look(postId)).photos).toHaveLength(3)
    expect(await openShared(token, session)).toContain('zijn er niet meer')
    expect((await take(token, session)).status).toBe(410)
    expect(await batches()).toEqual([])
  })

  test('many of them are chosen from first', async () => {
    const { token } = await shareFromPhone(6)
    const taken = await take(token, await chain.signIn(await chain.identityOf('teacher')))
    expect(taken.headers.get('Location')).toMatch(/\/kiezen$/)
  })

  test('signing in leads to what waits', async () => {
    const { token } = await shareFromPhone(1)
    const signedIn = await chain.app.request(`${ORIGIN}${addresses.practiceSignIn(slug)}`, {
      method: 'POST',
      body: new URLSearchParams({ rol: 'teacher' }),
      headers: { Origin: ORIGIN, Cookie: cookies(token) },
    })
    expect(signedIn.headers.get('Location')).toBe(addresses.share(slug))
    await emptyQuarantine()
  })

  test.each(['guardian', 'pupil', 'board'] as const)('of a %s they never become a post', async (role) => {
    const before = await postsAndPhotos()
    const { token } = await shareFromPhone(1)
    const session = await chain.signIn(await chain.identityOf(role))
    expect(await openShared(token, session)).toContain('Alleen een medewerker van de school')
    expect((await take(token, session)).status).toBe(403)
    expect(await postsAndPhotos()).toEqual(before)
    await emptyQuarantine()
  })

  test('whoever has another token, or none, finds nothing; nor does who opens it at another school', async () => {
    const { token } = await shareFromPhone(1)
    const session = await chain.signIn(await chain.identityOf('teacher'))
    expect(await openShared('geraden', session)).toContain('zijn er niet meer')
    expect((await take('geraden', session)).status).toBe(410)
    const there = await chain.app.request(`${ORIGIN}${addresses.share(chain.other.slug)}`, {
      headers: { Cookie: cookies(token) },
    })
    expect(await there.text()).toContain('zijn er niet meer')
    await emptyQuarantine()
  })

  test('after an hour they are gone, with their files, whether or not anybody asks', async () => {
    const { token } = await shareFromPhone(2)
    const [batch] = await batches()
    const [key = ''] = sharedKeys(chain.school.schoolId, batch ?? { id: '', files: 0 })
    expect(await chain.house.files.read(key)).toBeDefined()
    chain.pass(61 * 60_000)
    const session = await chain.signIn(await chain.identityOf('teacher'))
    expect((await take(token, session)).status).toBe(410)
    await emptyQuarantine()
    expect(await batches()).toEqual([])
    expect(await chain.house.files.read(key)).toBeUndefined()
  })
})

describe('what an address that anyone may reach has to stand', () => {
  test('no photo, or too many of them, is refused with a sentence', async () => {
    expect((await shareFromPhone(0)).response.status).toBe(400)
    const many = await shareFromPhone(31)
    expect(await many.response.text()).toContain('Deel er hooguit 30 tegelijk.')
    expect(await batches()).toEqual([])
  })

  test('more than fits is refused before it is read', async () => {
    const tooLarge = { 'Content-Length': String(MOST_SHARED_BYTES + 1), Origin: 'null' }
    expect((await shareFromPhone(1, tooLarge)).response.status).toBe(413)
    expect(await batches()).toEqual([])
  })

  test('one sender can not fill the house', async () => {
    for (let n = 0; n < MOST_BATCHES.ofOneSource; n += 1) await shareFromPhone(1)
    const { response, token } = await shareFromPhone(1)
    expect([response.status, token]).toEqual([400, ''])
    expect(await batches()).toHaveLength(MOST_BATCHES.ofOneSource)
    await emptyQuarantine()
  })

  test('it is the only one: making a post of it asks for a form of our own', async () => {
    const { token } = await shareFromPhone(1)
    const session = await chain.signIn(await chain.identityOf('teacher'))
    for (const address of [
      addresses.takeShared(slug),
      addresses.newPost(slug),
      `${addresses.share(slug)}/`,
    ]) {
      const { status } = await chain.app.request(`${ORIGIN}${address}`, {
        method: 'POST',
        body: new URLSearchParams(),
        headers: { Origin: 'null', 'Sec-Fetch-Site': 'cross-site', Cookie: cookies(token, session) },
      })
      expect([address, status]).toEqual([address, 403])
    }
    await emptyQuarantine()
  })
})

describe('what a phone needs to offer it', () => {
  test('a manifest of this school, with icons of our own that are there', async () => {
    const response = await chain.get(addresses.manifest(slug))
    expect(response.headers.get('Content-Type')).toContain('application/manifest+json')
    const manifest = await response.json()
    expect(manifest.share_target).toMatchObject({ action: addresses.share(slug), method: 'POST' })
    for (const { src, type } of manifest.icons) {
      const icon = await chain.get(src)
      expect([icon.status, icon.headers.get('Content-Type')]).toEqual([200, type])
    }
    const front = await (await chain.get(addresses.school(slug))).text()
    expect(front).toContain(`<link rel="manifest" href="${addresses.manifest(slug)}"`)
  })
})
