import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileKeys } from '#media/actions.ts'
import { addRoster } from '#people/actions.ts'
import { uploadWithFaces } from '#testing/fake-studio.ts'
import { startPost } from './actions/make.ts'
import type { Said } from './actions/say-who.ts'
import { submitPost } from './actions/submit.ts'
import { type Chain, openChain } from './testing/chain.ts'
import type { Workbench } from './workbench.ts'

let chain: Chain
let noor: string
let ali: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
})
afterAll(() => chain.close())

const named = (person: string): Said => ({ kind: 'named', person })
const website = (bench: Workbench, photo = 0) =>
  bench.photos[photo]?.cells.find((cell) => cell.channel === 'website')
const refusalOf = (bench: Workbench) => (bench.post.is === 'draft' ? bench.post.lastRefusal : bench.post.is)
const placeOf = (bench: Workbench, photo = 0) => ({
  ...{ school: chain.school, by: chain.marit, postId: bench.post.id },
  photoId: bench.photos[photo]?.photo.id ?? '',
})

test('a photo goes from upload to the school’s own page, with who is on it and on whose word', async () => {
  const bench = await chain.draft(2)
  expect(website(bench)?.verdict).toBe('onbekend')
  expect(await chain.say(bench, 0, 0, named(noor))).toBe('done')
  expect(await chain.say(bench, 0, 1, named(ali))).toBe('done')
  expect(website(await chain.look(bench.post.id))?.verdict).toBe('mag')
  expect(await chain.send(bench.post.id)).toBe('done')
  await chain.work()
  expect((await chain.look(bench.post.id)).post.is).toBe('published')
  const [place] = await chain.places(bench.post.id)
  expect(place?.state).toBe('live')
  const picture = await chain.get(
    `/${chain.school.slug}/nieuws/${bench.post.id}/foto/${place?.placementId}/klein`,
  )
  expect([picture.status, picture.headers.get('Cache-Control')]).toEqual([200, 'no-cache'])
})

test('the original is gone as soon as the master exists', async () => {
  const postId = await startPost(chain.house, { schoolId: chain.school.schoolId, by: chain.marit }, [
    uploadWithFaces(1),
  ])
  const photoId = (await chain.look(postId)).photos[0]?.photo.id ?? ''
  const { original, master } = fileKeys
  const there = async () =>
    Promise.all(
      [original, master].map(
        async (key) => (await chain.house.files.read(key(chain.school.schoolId, photoId))) !== undefined,
      ),
    )
  expect(await there()).toEqual([true, false])
  await chain.work()
  expect(await there()).toEqual([false, true])
})

describe('promise 1: unknown is never yes', () => {
  test('a face of which nobody said who it is keeps the photo back', async () => {
    const bench = await chain.draft(2)
    await chain.say(bench, 0, 0, named(noor))
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('onbekend')
    expect(await chain.send(bench.post.id)).toBe('nothing_may_on_channel')
  })

  test('a photo that may not stays behind, and the others go', async () => {
    const bench = await chain.draft(1, 1)
    await chain.say(bench, 0, 0, named(noor))
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    const places = await chain.places(bench.post.id)
    expect(places.map(({ photoId }) => photoId)).toEqual([bench.photos[0]?.photo.id])
  })

  test('a person who is not in the register is not a yes', async () => {
    const stranger = chain.house.newId()
    const { schoolId } = chain.school
    const nobody = {
      ...{ locations: [], groups: [], guardians: [], guardianships: [], staff: [], roles: [] },
      people: [
        { id: stranger, kind: 'pupil', givenName: 'Nieuw', prefix: '', familyName: 'Kind', identityId: null },
      ],
      pupils: [{ id: stranger, birthDate: '2016-01-01', groupId: chain.group7, schoolYear: 7 }],
    } as const
    await chain.house.database.inSchool(schoolId, (tx) =>
      addRoster(tx, schoolId, nobody, chain.house.clock()),
    )
    const bench = await chain.draft(1)
    expect(await chain.say(bench, 0, 0, named(stranger))).toBe('done')
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('onbekend')
    expect(await chain.send(bench.post.id)).toBe('nothing_may_on_channel')
  })

  test('a photo that is still being worked on keeps the post back', async () => {
    const by = { schoolId: chain.school.schoolId, by: chain.marit }
    const postId = await startPost(chain.house, by, [uploadWithFaces(0)])
    expect(await chain.send(postId)).toBe('photos_not_ready')
    await chain.work()
  })

  test('a photo without a face is only a yes after somebody says that nobody is recognisable', async () => {
    const bench = await chain.draft(0)
    expect(website(bench)?.verdict).toBe('onbekend')
    expect(await submitPost(chain.house, placeOf(bench))).toBe('look_at_every_photo_first')
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    expect(await chain.places(bench.post.id)).toHaveLength(1)
  })

  test.each([
    ['breaks', () => Promise.reject(new Error('out of memory')), 'went_wrong'],
    ['can’t be verified', () => ({ ok: false, refused: 'not_verified' }) as const, 'not_verified'],
  ])('when the last check %s nothing is published and the draft is whole again', async (_how, fail, why) => {
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, named(noor))
    const place = { school: chain.school, by: chain.marit, postId: bench.post.id }
    await chain.lookOverAll(bench.post.id)
    expect(await submitPost(chain.house, place)).toBe('done')
    chain.studio.failWith(fail as () => never)
    await chain.work().catch((error: unknown) => expect(String(error)).toContain('out of memory'))
    chain.studio.failWith(undefined)
    const after = await chain.look(bench.post.id)
    expect(refusalOf(after)).toBe(why)
    expect(await chain.places(bench.post.id)).toEqual([])
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    expect((await chain.look(bench.post.id)).post.is).toBe('published')
  })
})

describe('promise 2: one nee decides', () => {
  test('a guardian’s nee stands against the other guardian’s ja', async () => {
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, named(await chain.person('Lotte')))
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('mag_niet')
    expect(await chain.send(bench.post.id)).toBe('nothing_may_on_channel')
  })

  test('the child’s own nee stands against both guardians’ ja', async () => {
    const emre = await chain.person('Emre')
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, named(emre))
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('mag')
    await chain.enter({ subject: emre, grantor: emre, purpose: 'website', decision: 'nee' })
    expect(website(await chain.look(bench.post.id))?.verdict).toBe('mag_niet')
  })

  test('a ja for one place is no ja for another, and silence is none at all', async () => {
    const bench = await chain.draft(1)
    await chain.say(bench, 0, 0, named(await chain.person('Emre')))
    const cells = (await chain.look(bench.post.id)).photos[0]?.cells ?? []
    expect(cells.find((cell) => cell.channel === 'instagram')?.verdict).toBe('mag_met_toestemming')
  })
})

test('a real installation publishes as well, after a second person looked', async () => {
  const bench = await chain.draft(1)
  await chain.say(bench, 0, 0, named(noor))
  const real = { ...chain.house, installation: 'real' as const }
  const place = { school: chain.school, by: chain.marit, postId: bench.post.id }
  await chain.lookOverAll(bench.post.id)
  expect(await submitPost(real, place)).toBe('done')
  await chain.work()
  expect(await chain.places(bench.post.id)).toEqual([])
  expect(await chain.approve(bench.post.id, chain.marit)).toBe('own_post')
  expect(await chain.approve(bench.post.id)).toBe('done')
  await chain.work()
  expect(await chain.places(bench.post.id)).toHaveLength(1)
})
