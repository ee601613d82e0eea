import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addresses } from '#addresses.ts'
import type { HttpAnswer, HttpRequest } from '#platform/http-client.ts'
import { newId } from '#platform/ids.ts'
import { routeTable } from '../../routes.ts'
import type { ChannelId } from '../channels/channel.ts'
import { practiceToken } from '../store/practice-network.ts'
import { JPEG, type Line, openLine } from '../testing/line.ts'

let line: Line
beforeAll(async () => {
  line = await openLine()
})
afterAll(() => line.close())

const api = async (id: ChannelId, method: HttpRequest['method'], path: string, body: unknown = {}) => {
  const { account } = await line.contextFor(id)
  const headers = { Authorization: `Bearer ${account.token}`, 'Content-Type': 'application/json' }
  const isBytes = body instanceof Uint8Array
  return line.http({
    ...{ method, url: `${account.baseUrl}/${path}`, headers, timeoutMs: 5_000 },
    ...(method === 'GET' ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
  })
}
const said = (answer: HttpAnswer) =>
  answer.is === 'lost' ? 'lost' : [answer.status, JSON.parse(answer.body).error?.code]

describe('a practice network keeps to its own limits', () => {
  test.each<[string, ChannelId, string, unknown, unknown]>([
    [
      'a text that is too long',
      'x',
      'posts',
      { text: 'a'.repeat(281), mediaIds: [] },
      [400, 'text_too_long'],
    ],
    ['too many photos', 'x', 'posts', { text: '', mediaIds: Array(5).fill('1') }, [400, 'too_many_photos']],
    ['no photo', 'snapchat', 'posts', { text: 'dag', mediaIds: [] }, [400, 'too_few_photos']],
    ['a photo that it never got', 'x', 'posts', { text: '', mediaIds: [newId()] }, [400, 'unknown_photo']],
    ['a photo with a name', 'x', 'posts', { text: '', mediaIds: ['../../x'] }, [400, 'unknown_photo']],
    ['a text that no database keeps', 'x', 'posts', { text: 'a\0', mediaIds: [] }, [400, 'unreadable']],
    ['half a request', 'x', 'posts', { text: 'dag' }, [400, 'unreadable']],
    ['a photo for YouTube', 'youtube', 'media', JPEG, [400, 'takes_no_photos']],
    ['what is no photo', 'x', 'media', new Uint8Array([1, 2, 3]), [400, 'not_a_photo']],
    ['a post without a container', 'instagram', 'posts', { text: '', mediaIds: [] }, [400, 'not_ready']],
    ['a container elsewhere', 'x', 'containers', { text: '', mediaIds: [] }, [405, 'no_such_call']],
  ])('%s', async (_name, id, path, body, expected) => {
    expect(said(await api(id, 'POST', path, body))).toEqual(expected)
  })

  test('a line that goes dead gives no answer at all, and no empty one either', async () => {
    await line.set('x', 'drop_before_commit')
    expect(said(await api('x', 'POST', 'posts', { text: 'dag', mediaIds: [] }))).toBe('lost')
    expect(await line.standing('x')).toEqual([])
  })

  test('one photo out of a post, or any post of WhatsApp, is not for a program to delete', async () => {
    for (const [id, path] of [
      ['x', `photos/${newId()}`],
      ['whatsapp', `posts/${newId()}`],
      ['snapchat', `posts/${newId()}`],
    ] as const)
      expect(said(await api(id, 'DELETE', path))).toEqual([405, 'no_such_call'])
  })

  test('the key of one network, or of another school, opens nothing here', async () => {
    const { account } = await line.contextFor('x')
    const { schoolId } = line.other
    const stranger = await line.house.database.inSchool(schoolId, (tx) =>
      practiceToken(line.house, tx, { schoolId, network: 'facebook' }),
    )
    const facebook = (await line.contextFor('facebook')).account
    const ask = (token: string) =>
      line.http({
        ...{ method: 'GET', url: `${facebook.baseUrl}/posts`, timeoutMs: 5_000 },
        headers: { Authorization: `Bearer ${token}` },
      })
    expect(said(await ask(facebook.token))).toEqual([200, undefined])
    for (const token of [account.token, stranger, '']) expect(said(await ask(token))).toEqual([401, 'token'])
  })

  test('without a key, or with a session alone, no address of it answers', async () => {
    const { slug } = line.school
    const session = await line.signIn(await line.identityOf('administrator'))
    const start = addresses.practiceApi(':school', ':network', '')
    const paths = routeTable(line.house, line.joints).filter(({ path }) => path.startsWith(start))
    expect(paths.map(({ method, path }) => `${method} ${path.slice(start.length)}`).sort()).toEqual([
      ...['delete photos/:media', 'delete posts/:item', 'get containers/:container', 'get photos/:media'],
      ...[
        'get posts',
        'get posts/:item',
        'post containers',
        'post media',
        'post media/:media/alt',
        'post posts',
      ],
    ])
    for (const { method, path } of paths) {
      const address = path
        .replace(':school', slug)
        .replace(':network', 'x')
        .replaceAll(/:[a-z]+/g, newId())
      const { status } = await line.app.request(address, {
        method: method.toUpperCase(),
        headers: { 'Content-Type': 'application/json', Cookie: `zww_sessie=${session}` },
      })
      expect([path, status]).toEqual([path, 401])
    }
  })
})
