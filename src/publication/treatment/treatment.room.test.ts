import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rows } from '#platform/database.ts'
import { readContact } from '../actions/approve.ts'
import { leaveOutPhoto } from '../actions/make.ts'
import { submitPost } from '../actions/submit.ts'
import { type Chain, openChain } from '../testing/chain.ts'
import { consentTo } from '../testing/networks.ts'
import type { Workbench } from '../workbench.ts'
import { coverAll, coverMore, cropTo, makeFit, sayRecognised, undoTreatment } from './actions.ts'
import { fitOf } from './fit.ts'

let chain: Chain
let noor: string
let ali: string
beforeAll(async () => {
  chain = await openChain()
  noor = await chain.person('Noor')
  ali = await chain.person('Ali')
  for (const child of [noor, ali]) await consentTo(chain, child, 'ouderapp')
  const [guardian = ''] = await chain.guardiansOf(noor)
  await chain.answer(guardian, noor, 'website', { foto: 'nee' })
})
afterAll(async () => {
  expect(chain.errors).toEqual([])
  await chain.close()
})

/** Noor, who may only be in the parents' app, beside Ali, who may be on the website as well. */
async function bothOnOnePhoto(): Promise<{ bench: Workbench; place: Parameters<typeof makeFit>[1] }> {
  const bench = await chain.draft(8)
  const postId = bench.post.id
  const place = { school: chain.school, by: chain.marit, postId, photoId: bench.photos[0]?.photo.id ?? '' }
  await chain.say(bench, 0, 0, { kind: 'named', person: noor })
  await chain.say(bench, 0, 7, { kind: 'named', person: ali })
  for (const face of [1, 2, 3, 4, 5, 6]) await chain.say(bench, 0, face, { kind: 'not_a_face' })
  await chain.goesTo(postId, ['ouderapp', 'website'])
  return { bench, place }
}

const firstPhoto = async (postId: string) => {
  const [photo] = (await chain.look(postId)).photos
  if (!photo) throw new Error('No photo')
  return photo
}
const fitNow = async (postId: string) => fitOf(await firstPhoto(postId), ['ouderapp', 'website'])

describe('a photo that may not go everywhere as it is', () => {
  test('is offered first without the child, then covered, then left out', async () => {
    const { bench } = await bothOnOnePhoto()
    expect(await fitNow(bench.post.id)).toMatchObject({
      ...{ is: 'to_treat', channels: ['website'], people: [noor] },
      ways: [{ do: 'crop' }, { do: 'cover' }, { do: 'leave_out' }],
    })
  })

  test('covered for the website it is sharp in the parents’ app, and the ledger says who is to be seen where', async () => {
    const { bench, place } = await bothOnOnePhoto()
    expect(await makeFit(chain.house, place, 'cover')).toBe('done')
    expect(await chain.submit(bench.post.id)).toBe('done')
    expect(chain.studio.covers.slice(-2).map((covers) => covers.length)).toEqual([0, 1])
    const contact = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
      readContact(chain.house, tx, chain.school, bench.post.id),
    )
    const [app, site] = contact?.grounds ?? []
    expect(app?.photos[0]?.variantId).not.toBe(site?.photos[0]?.variantId)
    expect(await chain.approve(bench.post.id)).toBe('done')
    await chain.work()
    expect(await seenOn(bench.post.id, 'website')).toEqual([ali])
    expect((await seenOn(bench.post.id, 'ouderapp')).sort()).toEqual([ali, noor].sort())
  })

  test('cut it goes to the website without the child', async () => {
    const { bench, place } = await bothOnOnePhoto()
    expect(await makeFit(chain.house, place, 'crop')).toBe('done')
    expect(await fitNow(bench.post.id)).toEqual({ is: 'fits' })
    expect(await chain.send(bench.post.id)).toBe('done')
    await chain.work()
    expect(await seenOn(bench.post.id, 'website')).toEqual([ali])
  })

  test('a cut that still shows the child helps nothing', async () => {
    const { bench, place } = await bothOnOnePhoto()
    const crop = { x: 0, y: 0, w: 0.5, h: 1 }
    expect(await cropTo(chain.house, place, { crop, channels: ['website'] })).toBe('done')
    expect(await fitNow(bench.post.id)).toMatchObject({ is: 'to_treat' })
    expect(await cropTo(chain.house, place, { crop: { ...crop, w: 0.01 }, channels: ['website'] })).toBe(
      'box_outside_picture',
    )
  })

  test('left out of one place it still goes to the other, and that can be undone', async () => {
    const { bench, place } = await bothOnOnePhoto()
    await makeFit(chain.house, place, 'leave_out')
    expect(await fitNow(bench.post.id)).toEqual({ is: 'fits' })
    await undoTreatment(chain.house, place)
    expect(await fitNow(bench.post.id)).toMatchObject({ is: 'to_treat' })
  })
})

test('a photo that leaves the post takes its treatment along', async () => {
  const { bench, place } = await bothOnOnePhoto()
  await makeFit(chain.house, place, 'cover')
  const of = { schoolId: chain.school.schoolId, by: chain.marit }
  expect(await leaveOutPhoto(chain.house, of, bench.post.id, place.photoId)).toBe('done')
  expect((await chain.look(bench.post.id)).photos).toEqual([])
})

describe('“Herkennen klasgenoten dit kind nog?”', () => {
  test('has to be answered before a colleague is asked', async () => {
    const { bench, place } = await bothOnOnePhoto()
    await coverAll(chain.house, place)
    expect(await fitNow(bench.post.id)).toMatchObject({ is: 'to_recognise', channels: ['website'] })
    await chain.lookOverAll(bench.post.id)
    expect(await submitPost(chain.house, place)).toBe('say_whether_recognised')
    await sayRecognised(chain.house, place, [])
    expect(await fitNow(bench.post.id)).toEqual({ is: 'fits' })
  })

  test('yes: the photo is left out there, and there alone', async () => {
    const { bench, place } = await bothOnOnePhoto()
    await coverAll(chain.house, place)
    await sayRecognised(chain.house, place, [place.photoId])
    expect(await fitNow(bench.post.id)).toEqual({ is: 'fits' })
    expect(await chain.send(bench.post.id)).toBe('nothing_may_on_channel')
  })

  test('is asked again when another face is covered', async () => {
    const { bench, place } = await bothOnOnePhoto()
    await coverAll(chain.house, place)
    await sayRecognised(chain.house, place, [])
    const faces = (await firstPhoto(bench.post.id)).faces.map(({ id }) => id)
    await coverMore(chain.house, place, { faces, channels: ['website'] })
    expect(await fitNow(bench.post.id)).toMatchObject({ is: 'to_recognise' })
  })
})

async function seenOn(postId: string, channel: string): Promise<string[]> {
  const found = await chain.house.database.inSchool(chain.school.schoolId, (tx) =>
    rows<{ id: string }>(
      tx,
      sql`select person_id as id from depiction join placement using (school_id, placement_id)
          where post_id = ${postId} and channel = ${channel} order by person_id`,
    ),
  )
  return found.map(({ id }) => id)
}
