import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { listJpegTags } from './jpeg-tags.ts'
import { sharp } from './libvips.ts'
import { openStudio, type Studio } from './studio.ts'
import { talkativeJpeg } from './testing/generated-photos.ts'
import { markers, writeHostileFolder } from './testing/hostile-files.ts'
import { endlessScans } from './testing/jpeg-damage.ts'
import { photoRefusalTexts } from './texts.nl.ts'

const folder = mkdtempSync(join(tmpdir(), 'zww-hostile-'))
const scratch = join(folder, 'tmp')
mkdirSync(scratch)
const hostile = await writeHostileFolder(folder)
const good = await talkativeJpeg()
afterAll(() => rmSync(folder, { recursive: true }))

/** A child gets our own environment: what it would leave behind, it leaves in a folder that we can look in. */
async function withStudio<T>(
  limits: { timeLimitMs: number; memoryLimitMb: number },
  work: (studio: Studio) => Promise<T>,
): Promise<T> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = scratch
  const studio = openStudio({ ...limits, log: () => undefined })
  try {
    return await work(studio)
  } finally {
    await studio.close()
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

async function ask(studio: Studio, bytes: Uint8Array) {
  return studio.prepare(bytes, { findFaces: false })
}

async function masterOf(studio: Studio, bytes: Uint8Array): Promise<Buffer> {
  const prepared = await ask(studio, bytes)
  if (!prepared.ok) throw new Error(prepared.refused)
  return Buffer.from(prepared.master.jpeg)
}

/** Our children that are photo workers, with what each holds in memory. */
function workers(): { pid: number; mb: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/status`))
    .flatMap((name) => {
      const status = readStatus(name)
      if (Number(/PPid:\s+(\d+)/.exec(status)?.[1]) !== process.pid) return []
      return [{ pid: Number(name), mb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 }]
    })
}

/** It may have ended since the list was made. */
function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

describe('a folder full of hostile files, with a good photo after each', () => {
  test('none brings the studio down, each gets its sentence, and the others go on', async () => {
    const limits = { timeLimitMs: 20_000, memoryLimitMb: 1000 }
    await withStudio(limits, async (studio) => {
      const wanted = await masterOf(studio, good)
      const [child] = workers()
      for (const { name, path, wanted: outcome } of hostile) {
        const result = await ask(studio, readFileSync(path))
        expect([name, result.ok ? 'photo' : result.refused]).toEqual([name, outcome])
        if (result.ok) {
          const jpeg = Buffer.from(result.master.jpeg)
          expect([
            name,
            ...listJpegTags(jpeg),
            ...markers.filter((marker) => jpeg.includes(marker, 0, 'latin1')),
          ]).toEqual([name])
        } else {
          expect(photoRefusalTexts[result.refused]).toMatch(/^[A-Z].{20,}\.$/)
        }
        expect(wanted.equals(await masterOf(studio, good))).toBe(true)
      }
      // The same child did it all, and holds no more than a photo of 50 million pixels may cost.
      const [after, ...more] = workers()
      expect(more).toEqual([])
      expect(after?.pid).toBe(child?.pid)
      expect(after?.mb).toBeLessThan(600)
    })
    expect(workers()).toEqual([])
    expect(readdirSync(scratch)).toEqual([])
  })
})

describe('a photo that is within every limit and yet too much', () => {
  const flat = { create: { width: 7000, height: 7000, channels: 3, background: '#507090' } } as const
  const made = sharp(flat).jpeg({ progressive: true }).toBuffer()

  test.each([
    ['took_too_long', { timeLimitMs: 2000, memoryLimitMb: 2000 }],
    ['too_heavy', { timeLimitMs: 60_000, memoryLimitMb: 200 }],
  ] as const)(
    '%s: ends its child and leaves nothing; the next is done by a new one',
    async (refused, limits) => {
      const bytes = endlessScans(await made, 100)
      await withStudio(limits, async (studio) => {
        const first = await masterOf(studio, good)
        const [child] = workers()
        expect(await ask(studio, bytes)).toMatchObject({ ok: false, refused })
        expect(workers()).toEqual([])
        expect(first.equals(await masterOf(studio, good))).toBe(true)
        expect(workers()[0]?.pid).not.toBe(child?.pid)
      })
      expect(readdirSync(scratch)).toEqual([])
    },
  )
})
