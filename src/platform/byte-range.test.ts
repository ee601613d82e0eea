import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerBytes, pieceOf } from './byte-range.ts'
import { openFolder } from './files.ts'

test.each([
  ['nothing asked', undefined, undefined],
  ['the beginning', 'bytes=0-1', { from: 0, to: 1 }],
  ['from the middle to the end', 'bytes=40-', { from: 40, to: 99 }],
  ['the last ten', 'bytes=-10', { from: 90, to: 99 }],
  ['more of the end than there is', 'bytes=-500', { from: 0, to: 99 }],
  ['further than the end', 'bytes=90-500', { from: 90, to: 99 }],
  ['behind the end', 'bytes=100-', 'not_there'],
  ['backwards', 'bytes=5-2', 'not_there'],
  ['two pieces at once', 'bytes=0-1,5-6', undefined],
  ['no numbers', 'bytes=-', undefined],
  ['something else', 'rows=1-2', undefined],
])('of a hundred bytes: %s', (_, asked, piece) => {
  expect(pieceOf(asked, 100)).toEqual(piece)
})

describe('of a film of many megabytes', () => {
  const MB = 1024 * 1024
  /** More than Node can hold in one buffer: whoever would read all of it gets no answer at all. Empty places take no disk. */
  const LENGTH = 5000 * MB
  const MIDDLE = 2500 * MB
  const words = Buffer.from('hier zwaait Noor')
  const app = new Hono()
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zww-range-'))
    await mkdir(path.join(folder, 'school'))
    const file = await open(path.join(folder, 'school/film'), 'w')
    await file.truncate(LENGTH)
    await file.write(words, 0, words.length, MIDDLE)
    await file.close()
    const files = openFolder(folder)
    app.get('/film', async (c) => {
      const film = await files.find('school/film')
      return film ? answerBytes(c, film, { 'Content-Type': 'video/mp4' }) : c.notFound()
    })
  })
  afterAll(() => rm(folder, { recursive: true }))

  const ask = (range: string) => app.request('/film', { headers: { Range: range } })
  const said = ({ status, headers }: Response) => [
    status,
    headers.get('Content-Range'),
    headers.get('Content-Length'),
  ]

  test('a piece in the middle is exactly that piece', async () => {
    const answer = await ask(`bytes=${MIDDLE}-${MIDDLE + words.length - 1}`)
    expect(said(answer)).toEqual([206, `bytes ${MIDDLE}-${MIDDLE + 15}/${LENGTH}`, '16'])
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(words)
  })

  test('a piece of three megabytes is never held as a whole', async () => {
    const answer = await ask(`bytes=${MIDDLE}-${MIDDLE + 3 * MB - 1}`)
    const held: number[] = []
    for await (const chunk of answer.body ?? expect.unreachable()) held.push(chunk.byteLength)
    expect(held.reduce((sum, size) => sum + size, 0)).toBe(3 * MB)
    expect(Math.max(...held)).toBeLessThanOrEqual(64 * 1024)
  })

  test('all of it is promised, and a player that stops after the first bytes gets no more', async () => {
    const answer = await app.request('/film')
    expect(said(answer)).toEqual([200, null, String(LENGTH)])
    const reader = answer.body?.getReader() ?? expect.unreachable()
    expect((await reader.read()).value?.byteLength).toBe(64 * 1024)
    await reader.cancel()
  })

  test('behind the end there is nothing, and it says how much there is', async () => {
    expect(said(await ask(`bytes=${LENGTH}-`))).toEqual([416, `bytes */${LENGTH}`, null])
  })

  test('asking only for the head says how much there is, and gives none of it', async () => {
    const answer = await app.request('/film', { method: 'HEAD' })
    expect([...said(answer), await answer.text()]).toEqual([200, null, String(LENGTH), ''])
  })
})
