import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { coverHex } from './cover.ts'
import { photoLimits } from './photo-file.ts'
import { findWorkerFile, type OpenedStudio, openStudio, type Studio } from './studio.ts'
import { brightSquareModel, embeddingModel } from './testing/bright-square-model.ts'
import { talkativeJpeg } from './testing/generated-photos.ts'

const folder = mkdtempSync(join(tmpdir(), 'zww-studio-'))
const badWorker = join(folder, 'worker.mjs')

/** A child that does what the first byte says. It answers with its own process id in `ms`. */
writeFileSync(
  badWorker,
  `const held = []
  const master = { width: 1, height: 1, jpeg: new Uint8Array() }
  const tricks = {
    h: () => { for (;;); },
    g: () => { setInterval(() => held.push(Buffer.alloc(40e6, 1)), 20) },
    d: () => process.exit(3),
    b: (id) => process.send({ kind: 'bug', id, error: 'broken' }),
    o: (id) => process.send({ kind: 'done', id, result: { ok: true, master, faces: [], ms: process.pid } }),
  }
  process.on('message', ({ id, bytes }) => tricks[String.fromCharCode(bytes[0])](id))
  process.on('disconnect', () => process.exit(0))
  process.send({ kind: 'ready' })`,
)

const opened: Studio[] = []
afterEach(() => Promise.all(opened.splice(0).map((studio) => studio.close())))
afterAll(() => rmSync(folder, { recursive: true }))

function open(workerFile: string, timeLimitMs = 10_000, memoryLimitMb = 2000, faceModel = ''): OpenedStudio {
  const studio = openStudio({ workerFile, timeLimitMs, memoryLimitMb, faceModel, log: () => undefined })
  opened.push(studio)
  return studio
}

const ask = (studio: Studio, trick: string) => studio.prepare(Buffer.from(trick), { findFaces: false })

async function childOf(studio: Studio): Promise<number> {
  const result = await ask(studio, 'ok')
  if (!result.ok) throw new Error(result.refused)
  return result.ms
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('one warm child that can be killed', () => {
  test('the same child does one job after the other', async () => {
    const studio = open(badWorker)
    const [one, other] = await Promise.all([childOf(studio), childOf(studio)])
    expect(one).toBe(other)
  })

  test.each([
    ['takes longer than the limit', 'hang', 'took_too_long', 400, 2000],
    ['eats more memory than the limit', 'grow', 'too_heavy', 20_000, 250],
    ['takes the child down with it', 'die', 'crashed', 10_000, 2000],
    ['meets a bug', 'bug', 'crashed', 10_000, 2000],
  ])(
    'a photo that %s is refused, its child is gone, and the next photo goes on in a new one',
    async (_what, trick, refused, timeLimitMs, memoryLimitMb) => {
      const studio = open(badWorker, timeLimitMs, memoryLimitMb)
      const first = await childOf(studio)
      const [bad, next] = await Promise.all([ask(studio, trick), childOf(studio)])
      expect(bad).toMatchObject({ ok: false, refused })
      expect(isAlive(first)).toBe(false)
      expect(next).not.toBe(first)
    },
  )

  test('a child that can not start is a refusal, not a wait', async () => {
    const deadWorker = join(folder, 'dead.mjs')
    writeFileSync(deadWorker, 'process.exit(4)')
    const studio = open(deadWorker)
    expect(await ask(studio, 'ok')).toMatchObject({ ok: false, refused: 'crashed' })
  })

  test('a file of more than 25 MB never reaches the child', async () => {
    const studio = open(join(folder, 'nowhere.mjs'))
    const heavy = Buffer.alloc(photoLimits.bytes + 1)
    expect(await studio.prepare(heavy, { findFaces: false })).toEqual({ ok: false, refused: 'too_large' })
  })

  test('closing ends the child at once; what was not done throws, for that is no refusal of the photo', async () => {
    const studio = open(badWorker)
    const pid = await childOf(studio)
    const unfinished = Promise.allSettled([ask(studio, 'hang'), ask(studio, 'ok')])
    await childStarted()
    await studio.close()
    expect((await unfinished).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(isAlive(pid)).toBe(false)
  })
})

/** Lets the queue hand its first job to the child. */
function childStarted(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe('the real child', () => {
  test('prepares, covers and verifies a photo', async () => {
    const studio = open(findWorkerFile(), 60_000)
    const prepared = await studio.prepare(await talkativeJpeg(), { findFaces: true })
    if (!prepared.ok) throw new Error(prepared.detail)
    expect(prepared).toMatchObject({ original: { width: 200, height: 320 }, faces: [] })
    expect(prepared.faceModel).toMatch(/ssd_mobilenetv1/)
    const covers = [{ x: 0.2, y: 0.2, w: 0.2, h: 0.2 }]
    const derived = await studio.derive(prepared.master.jpeg, { covers, crop: undefined, colour: coverHex }, [
      { name: 'klein', longSide: 160 },
    ])
    expect(derived).toMatchObject({ ok: true, variants: [{ name: 'klein', width: 100, height: 160 }] })
    expect(await studio.prepare(Buffer.from('<svg/>'), { findFaces: true })).toMatchObject({
      ok: false,
      refused: 'not_a_photo',
    })
  })

  test('takes an operator’s own model, says beforehand when it can not, and never finds faces without it', async () => {
    const [good, bad] = [join(folder, 'eigen.onnx'), join(folder, 'kenmerk.onnx')]
    writeFileSync(good, brightSquareModel())
    writeFileSync(bad, embeddingModel())
    const own = open(findWorkerFile(), 60_000, 2000, good)
    expect(await own.tryFaceModel()).toBeUndefined()
    const prepared = await own.prepare(await talkativeJpeg(), { findFaces: true })
    expect(prepared).toMatchObject({ ok: true, faceModel: expect.stringMatching(/^eigen\.onnx /) })
    const wrong = open(findWorkerFile(), 60_000, 2000, bad)
    expect(await wrong.tryFaceModel()).toBe('other_form')
    expect(await wrong.prepare(await talkativeJpeg(), { findFaces: true })).toMatchObject({ ok: false })
  })

  test('is killed at the limit like any other', async () => {
    const studio = open(findWorkerFile(), 1)
    const result = await studio.prepare(await talkativeJpeg(), { findFaces: true })
    expect(result).toEqual({ ok: false, refused: 'took_too_long' })
  })
})

test('the build finds its worker beside or above the file that asks', () => {
  writeFileSync(join(folder, 'media-worker.js'), '')
  expect(findWorkerFile(`file://${folder}/main.js`)).toBe(join(folder, 'media-worker.js'))
  expect(findWorkerFile(`file://${folder}/parts/studio-abc.js`)).toBe(join(folder, 'media-worker.js'))
  expect(() => findWorkerFile(`file://${folder}/a/b/c.js`)).toThrow()
})
