import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import { practiceFile } from '../actions/answer-as-network.ts'
import type { CallContext, ChannelId, Item, Outcome } from '../channels/channel.ts'
import { channelFor } from '../channels/channel-table.ts'
import { endTrouble, listTroubles } from '../store/practice-faults.ts'
import { JPEG, type Line, openLine } from '../testing/line.ts'
import { readyPhoto, readyPost, type Walked, walk } from '../testing/ready-post.ts'
import type { Trouble } from './trouble.ts'

let line: Line
beforeAll(async () => {
  line = await openLine()
})
afterAll(() => line.close())
afterEach(async () => {
  for (const { network } of await line.inSchool(listTroubles))
    await line.inSchool((tx) => endTrouble(tx, network))
  expect(line.errors).toEqual([])
})

let lastCaption = 0
/** Words of its own every time: some networks refuse what stands there already. */
const newPost = (photos = 2) => {
  lastCaption += 1
  const caption = `Groep 7 in het museum (${lastCaption}) #trots`
  const all = Array.from({ length: photos }, (_, at) =>
    readyPhoto(at + 1, { altText: `Foto nummer ${at + 1}` }),
  )
  return readyPost(0, { caption, photos: all })
}
type Placed = Walked & { context: CallContext; post: ReturnType<typeof newPost> }
async function place(id: ChannelId, post = newPost()): Promise<Placed> {
  const context = await line.contextFor(id)
  return { ...(await walk(channelFor(id), post, context)), context, post }
}
async function placed(id: ChannelId, post = newPost()): Promise<Placed & { item: Item }> {
  const { item, ...rest } = await place(id, post)
  if (!item) throw new Error(`Not placed: ${JSON.stringify(rest.outcome)}`)
  return { ...rest, item }
}
const WHOLE = { unit: 'post' } as const
const filesOf = async (mediaIds: readonly string[]) =>
  Promise.all(mediaIds.map((id) => line.house.files.read(practiceFile(line.school.schoolId, id))))
const CALLED = ['instagram', 'facebook', 'x', 'linkedin'] as const

describe.each(CALLED)('over a real line, %s', (id) => {
  const channel = channelFor(id)

  test('shows what was placed, word for word, and forgets it wholly when it is taken away', async () => {
    const { item, context, post } = await placed(id)
    const [there] = await line.standing(id)
    expect(there).toMatchObject({ id: item.ref, text: post.caption })
    expect(there?.photos.map(({ altText }) => altText)).toEqual(['Foto nummer 1', 'Foto nummer 2'])
    const media = there?.photos.map((photo) => photo.id) ?? []
    expect((await filesOf(media)).map((bytes) => bytes?.byteLength)).toEqual([JPEG.length, JPEG.length])

    const page = new URL(item.url ?? '').pathname
    const pictures = media.map((it) => addresses.practicePicture(line.school.slug, id, it))
    const html = await (await line.get(page)).text()
    for (const picture of pictures) expect(html).toContain(picture)
    expect((await line.get(pictures[0] ?? '')).headers.get('Cache-Control')).toBe('no-store')

    expect(await channel.verify(item, WHOLE, context)).toBe('present')
    expect(await channel.takedown(item, WHOLE, context)).toEqual({ is: 'acknowledged' })
    expect(await channel.verify(item, WHOLE, context)).toBe('gone')
    expect(await filesOf(media)).toEqual([undefined, undefined])
    const after = await Promise.all([page, ...pictures].map((address) => line.get(address)))
    expect(after.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(await after[0]?.text()).toContain('Dit bericht staat er niet (meer)')
  })

  test.each<[Trouble, Outcome, number]>([
    ['drop_after_commit', { is: 'failed', fault: { kind: 'lost' } }, 1],
    ['drop_before_commit', { is: 'failed', fault: { kind: 'lost' } }, 0],
    ['rejects', { is: 'failed', fault: { kind: 'rejected', reason: 'Dit bericht is geweigerd.' } }, 0],
    ['throttled', { is: 'failed', fault: { kind: 'throttled', retryAfterMs: 10_000 } }, 0],
  ])('%s, once, and the next time all is well', async (trouble, expected, more) => {
    const before = (await line.standing(id)).length
    await line.set(id, trouble)
    const { outcome, staged, post, context, stoppedAt } = await place(id)
    expect(outcome).toEqual(expected)
    expect(stoppedAt.is).toBe(trouble === 'throttled' ? 'stage' : 'commit')
    expect(await line.standing(id)).toHaveLength(before + more)
    expect(await line.inSchool(listTroubles)).toEqual([])
    if (trouble.startsWith('drop')) {
      const found = await channel.reconcile(post, staged, context)
      const here = (await line.standing(id)).find(({ text }) => text === post.caption)
      const notHere = { is: id === 'instagram' ? 'absent' : 'unknown' }
      expect(found).toMatchObject(here ? { is: 'live', item: { ref: here.id } } : notHere)
    }
    await placed(id)
  })

  test('that refuses to delete, or only says that it did, is found out', async () => {
    const { item, context } = await placed(id)
    await line.set(id, 'delete_refused')
    expect(await channel.takedown(item, WHOLE, context)).toMatchObject({ is: 'failed' })
    await line.set(id, 'delete_ignored', false)
    expect(await channel.takedown(item, WHOLE, context)).toEqual({ is: 'acknowledged' })
    expect(await channel.verify(item, WHOLE, context)).toBe('present')
    expect(await line.inSchool(listTroubles)).toEqual([
      { network: id, trouble: 'delete_ignored', once: false },
    ])
  })
})

test('Facebook alone lets one photo go, and keeps the rest', async () => {
  const { item, context } = await placed('facebook')
  const photo = { unit: 'photo', photoId: 'photo-1' } as const
  const channel = channelFor('facebook')
  expect(await channel.takedown(item, photo, context)).toEqual({ is: 'acknowledged' })
  expect(await channel.verify(item, photo, context)).toBe('gone')
  expect(await channel.verify(item, { unit: 'photo', photoId: 'photo-2' }, context)).toBe('present')
  expect((await filesOf(Object.values(item.photoRefs))).map(Boolean)).toEqual([false, true])
})

test('a container is placed once, however often it is asked', async () => {
  const { staged, context, post } = await placed('instagram')
  const before = (await line.standing('instagram')).length
  const again = await Promise.all(
    [1, 2].map(() => channelFor('instagram').run({ is: 'commit' }, post, staged, context)),
  )
  expect(again).toEqual([1, 2].map(() => ({ is: 'failed', fault: { kind: 'duplicate' } })))
  expect(await line.standing('instagram')).toHaveLength(before)
})
