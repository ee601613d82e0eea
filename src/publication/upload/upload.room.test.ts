import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { fileKeys } from '#media/actions.ts'
import { grantRole } from '#people/actions.ts'
import { row } from '#platform/database.ts'
import { uploadWithFaces } from '#testing/fake-studio.ts'
import { letTimeWork } from '../jobs.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { openPhone } from './testing/phone.ts'
import { MOST_UNFINISHED, PART_BYTES, partKey } from './upload.ts'

let chain: Chain
let session: string
let phone: Awaited<ReturnType<typeof openPhone>>
beforeAll(async () => {
  chain = await openChain()
  await signIn()
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

async function signIn() {
  session = await chain.signIn(await chain.identityOf('teacher'))
  phone = await openPhone(chain, session)
}

/** Some bytes that the make-believe studio takes for a photo with this many faces. */
const largeFile = (faces: number, bytes: number) => {
  const file = new Uint8Array(bytes).fill(7)
  file.set(uploadWithFaces(faces))
  return file
}
const twoAndABit = () => largeFile(1, 2 * PART_BYTES + 100)
const inSchool = <T>(work: Parameters<typeof chain.house.database.inSchool<T>>[1]) =>
  chain.house.database.inSchool(chain.school.schoolId, work)
const photosOf = async (postId: string) => (await chain.look(postId)).photos
const fileIdOf = async (key: string) => {
  const found = await inSchool((tx) =>
    row<{ id: string }>(tx, sql`select file_id as id from upload where upload_id = ${key}`),
  )
  return found?.id ?? ''
}

describe('a file that comes in pieces', () => {
  test('goes on where it stopped, and is a photo with its last piece', async () => {
    const postId = await phone.begin()
    const [key, file] = [randomUUID(), twoAndABit()]
    expect(await phone.howFar(postId, key)).toMatchObject({ ontvangen: 0, klaar: false })
    await phone.piece(postId, key, { file, from: 0 })
    expect(await phone.howFar(postId, key)).toMatchObject({ ontvangen: PART_BYTES, klaar: false })
    expect(await photosOf(postId)).toEqual([])

    expect(await phone.send(postId, key, file)).toMatchObject({ ontvangen: file.byteLength, klaar: true })
    const [photo] = await photosOf(postId)
    const original = fileKeys.original(chain.school.schoolId, photo?.photo.id ?? '')
    expect(await chain.house.files.read(original)).toEqual(Buffer.from(file))
    await chain.work()
    expect((await photosOf(postId))[0]).toMatchObject({ photo: { state: 'ready' } })
    const part = partKey(chain.school.schoolId, { fileId: await fileIdOf(key) }, 0)
    expect(await chain.house.files.read(part)).toBeUndefined()
  })

  test('is worked on at once, while others are still on their way', async () => {
    const postId = await phone.begin()
    await phone.piece(postId, randomUUID(), { file: twoAndABit(), from: 0 })
    await phone.send(postId, randomUUID(), uploadWithFaces(2))
    await chain.work()
    expect((await photosOf(postId)).map(({ photo, faces }) => [photo.state, faces.length])).toEqual([
      ['ready', 2],
    ])
  })

  test('sent twice under the same key it is one photo', async () => {
    const postId = await phone.begin()
    const [key, file] = [randomUUID(), twoAndABit()]
    await phone.send(postId, key, file)
    expect(await phone.send(postId, key, file)).toMatchObject({ klaar: true })
    const last = await phone.piece(postId, key, { file, from: 2 * PART_BYTES })
    expect(last).toMatchObject({ ontvangen: file.byteLength, klaar: true })
    expect(await photosOf(postId)).toHaveLength(1)
  })

  test('two of the same piece at the same time are one piece', async () => {
    const postId = await phone.begin()
    const [key, file] = [randomUUID(), uploadWithFaces(1)]
    const both = await Promise.all([0, 0].map((from) => phone.piece(postId, key, { file, from })))
    expect(both.map(({ klaar }) => klaar)).toEqual([true, true])
    expect(await photosOf(postId)).toHaveLength(1)
  })

  test('a piece at the wrong place changes nothing and says from where to go on', async () => {
    const postId = await phone.begin()
    const [key, file] = [randomUUID(), twoAndABit()]
    await phone.piece(postId, key, { file, from: 0 })
    expect(await phone.piece(postId, key, { file, from: 2 * PART_BYTES })).toMatchObject({
      ontvangen: PART_BYTES,
      klaar: false,
    })
  })

  test('what was announced as something else is not believed', async () => {
    const postId = await phone.begin()
    const file = uploadWithFaces(1)
    const small = await phone.piece(postId, randomUUID(), { file, from: 0, announced: file.byteLength - 1 })
    const large = await phone.piece(postId, randomUUID(), { file, from: 0, announced: 26 * 1024 * 1024 })
    const none = await phone.piece(postId, randomUUID(), { file: new Uint8Array(), from: 0 })
    expect([small.status, large.status, none.status]).toEqual([400, 400, 400])
    expect(large.zin).toContain('25 MB')
    expect(await photosOf(postId)).toEqual([])
  })

  test('the hour by which the phone knows it orders photos that do not tell it themselves', async () => {
    const postId = await phone.begin()
    const later = new Date('2026-11-10T09:30:00+01:00')
    const tooEarly = new Date('1970-01-02T00:00:00Z')
    await phone.send(postId, randomUUID(), uploadWithFaces(1), later)
    await phone.send(postId, randomUUID(), uploadWithFaces(2), tooEarly)
    await chain.work()
    const taken = (await photosOf(postId)).map(({ photo }) => photo.state === 'ready' && photo.takenAt)
    expect(taken).toEqual(['2026-11-10T09:30:00', undefined])
  })
})

describe('whose file it is', () => {
  test('another colleague’s key is not found, nor can it be gone on with', async () => {
    const postId = await phone.begin()
    const [key, file] = [randomUUID(), twoAndABit()]
    await phone.piece(postId, key, { file, from: 0 })
    const other = await openPhone(chain, await chain.signIn(await chain.identityOf('leadership')))
    expect((await other.howFar(postId, key)).status).toBe(404)
    expect((await other.piece(postId, key, { file, from: PART_BYTES })).status).toBe(404)
    expect(await phone.howFar(postId, key)).toMatchObject({ ontvangen: PART_BYTES })
  })

  test('a key belongs to one post', async () => {
    const [postId, elsewhere] = [await phone.begin(), await phone.begin()]
    const [key, file] = [randomUUID(), twoAndABit()]
    await phone.piece(postId, key, { file, from: 0 })
    expect((await phone.piece(elsewhere, key, { file, from: PART_BYTES })).status).toBe(404)
  })

  test('at another school the same key is another file, and no post of here is reached', async () => {
    const { schoolId, slug } = chain.other
    const identityId = await chain.identityOf('teacher')
    await chain.house.database.inSchool(schoolId, (tx) =>
      grantRole(tx, { schoolId, identityId, role: 'teacher', at: chain.house.clock() }),
    )
    const postId = await phone.begin()
    const [key, file] = [randomUUID(), twoAndABit()]
    await phone.piece(postId, key, { file, from: 0 })
    const there = await openPhone(chain, session, slug)
    const answer = await there.piece(postId, key, { file, from: PART_BYTES })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await phone.howFar(postId, key)).toMatchObject({ ontvangen: PART_BYTES })
  })

  test('a post that was thrown away takes nothing more', async () => {
    const postId = await phone.begin()
    const [key, file] = [randomUUID(), twoAndABit()]
    await phone.piece(postId, key, { file, from: 0 })
    await chain.post(addresses.deletePost(chain.school.slug, postId), {}, session)
    const last = await phone.send(postId, key, file)
    expect(last).toMatchObject({ status: 400, zin: expect.stringContaining('Begin een nieuw bericht') })
  })
})

describe('what stays behind', () => {
  test('a file that nobody went on with is erased after a day, with its pieces', async () => {
    const postId = await phone.begin()
    const key = randomUUID()
    await phone.piece(postId, key, { file: twoAndABit(), from: 0 })
    const part = partKey(chain.school.schoolId, { fileId: await fileIdOf(key) }, 0)
    chain.pass(23 * 3_600_000)
    await signIn()
    await letTimeWork(chain.house, chain.school)
    expect(await phone.howFar(postId, key)).toMatchObject({ ontvangen: PART_BYTES })
    chain.pass(2 * 3_600_000)
    await signIn()
    await letTimeWork(chain.house, chain.school)
    await chain.work()
    expect(await phone.howFar(postId, key)).toMatchObject({ ontvangen: 0, klaar: false })
    expect(await chain.house.files.read(part)).toBeUndefined()
  })

  test('one unfinished file too many pushes out the one that stood still longest, and nobody is locked out', async () => {
    const postId = await phone.begin()
    const keys = Array.from({ length: MOST_UNFINISHED + 1 }, () => randomUUID())
    for (const key of keys) {
      chain.pass(1000)
      await phone.piece(postId, key, { file: twoAndABit(), from: 0 })
    }
    const far = await Promise.all(keys.map((key) => phone.howFar(postId, key)))
    expect(far.map(({ ontvangen }) => ontvangen)).toEqual([0, ...keys.slice(1).map(() => PART_BYTES)])
    const [first = ''] = keys
    expect(await phone.send(postId, first, twoAndABit())).toMatchObject({ klaar: true })
  })

  test('the sixty-first photo of a post is refused with a sentence', async () => {
    const postId = await phone.begin()
    await inSchool(async (tx) => {
      const fill = sql`insert into upload (school_id, upload_id, file_id, post_id, person_id, bytes, changed_at)
        select ${chain.school.schoolId}, gen_random_uuid(), gen_random_uuid(), ${postId}, ${chain.second.personId}, 5,
               ${chain.house.clock()} from generate_series(1, 60)`
      await fill.execute(tx)
    })
    const answer = await phone.piece(postId, randomUUID(), { file: uploadWithFaces(1), from: 0 })
    expect(answer).toMatchObject({ status: 400, zin: expect.stringContaining('hooguit 60 foto’s') })
  })
})
