import { ALL_FORMATS, BufferSource, Input } from 'mediabunny'
import { describe, expect, test } from 'vitest'
import { type Clip, clipLimits } from './clip-file.ts'
import { prepareClip } from './prepare.ts'
import { drawClip, secrets } from './testing/generated-clips.ts'

const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)
const found = (bytes: Uint8Array) => Object.values(secrets).filter((secret) => holds(bytes, secret))

async function cleaned(
  bytes: Uint8Array,
  sound: 'with_sound' | 'without_sound' = 'with_sound',
): Promise<Clip> {
  const done = await prepareClip(bytes, sound)
  if (!done.ok) throw new Error(`${done.refused}: ${done.detail}`)
  return done.clip
}

/** Read by a reader that was told nothing. */
async function readBack({ bytes }: Clip) {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) })
  const tracks = await input.getTracks()
  return {
    tracks: tracks.map(({ type }) => type),
    tags: Object.keys(await input.getMetadataTags()).filter((tag) => tag !== 'raw'),
    seconds: Math.round(await input.computeDuration(tracks)),
  }
}

describe('nothing but pictures and sound goes out', () => {
  test.each([
    ['mp4', 'mp4', ['video', 'audio'], 5],
    ['mov', 'mp4', ['video', 'audio'], 4],
    ['mkv', 'mp4', ['video', 'audio'], 3],
    ['webm', 'webm', ['video', 'audio'], 2],
    ['m4a', 'm4a', ['audio'], 3],
    ['mp3', 'mp3', ['audio'], 2],
    ['wav', 'wav', ['audio'], 2],
    ['ogg', 'ogg', ['audio'], 2],
  ] as const)(
    'of a %s, with every title, place, cover and message gone',
    async (format, into, tracks, least) => {
      const upload = await drawClip({ format })
      expect(found(upload).length).toBeGreaterThanOrEqual(least)
      const clip = await cleaned(upload)
      expect(found(clip.bytes)).toEqual([])
      expect(clip.format).toBe(into)
      expect(await readBack(clip)).toEqual({ tracks, tags: [], seconds: 2 })
    },
  )

  test('the same film twice gives the same bytes, so nothing in them tells when', async () => {
    const upload = await drawClip()
    const [one, other] = [await cleaned(upload), await cleaned(upload)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  test('without sound the sound is not in the file', async () => {
    const clip = await cleaned(await drawClip(), 'without_sound')
    expect([clip.hasSound, (await readBack(clip)).tracks]).toEqual([false, ['video']])
  })

  test('a film that was held upright stays upright', async () => {
    expect((await cleaned(await drawClip())).size).toEqual({ width: 48, height: 64 })
  })
})

describe('what is no clip is refused, with a reason that helps', () => {
  const refusal = async (bytes: Uint8Array) => {
    const done = await prepareClip(bytes, 'with_sound')
    return done.ok ? 'accepted' : done.refused
  }

  test('a film that lasts too long', async () => {
    expect(await refusal(await drawClip({ seconds: 181, sound: 'none' }))).toBe('clip_too_long')
  })

  test('a film that is too large, before anything of it is read', async () => {
    expect(await refusal(new Uint8Array(clipLimits.bytes + 1))).toBe('clip_too_large')
  })

  test('every part of a film that was cut off halfway', async () => {
    const whole = await drawClip()
    const cut = [0.05, 0.3, 0.6, 0.95].map((share) => whole.subarray(0, Math.floor(whole.byteLength * share)))
    for (const part of cut) expect(await refusal(part)).toMatch(/^clip_(unreadable|without_content)$/)
  })

  test('a box that says it is larger than the world', async () => {
    const whole = new Uint8Array(await drawClip())
    const moov = Buffer.from(whole).lastIndexOf('moov') - 4
    for (const size of [0xffffffff, 7, 0x7fffffff]) {
      new DataView(whole.buffer).setUint32(moov, size)
      expect(await refusal(whole)).toMatch(/^clip_/)
    }
  })

  test('a box without tracks, and a beginning without a film', async () => {
    const empty = [0, 0, 0, 16, ...Buffer.from('ftypisom'), 0, 0, 2, 0, 0, 0, 0, 8, ...Buffer.from('moov')]
    expect(await refusal(new Uint8Array(empty))).toMatch(/^clip_/)
    expect(await refusal(new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0x80]))).toMatch(/^clip_/)
    expect(await refusal(new TextEncoder().encode('<html>'))).toBe('clip_other_kind')
  })

  test('random damage, seeded: it is refused or what goes out is clean', async () => {
    const whole = await drawClip()
    let seed = 20_260_504
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return seed % below
    }
    for (let nth = 0; nth < 60; nth++) {
      const hurt = new Uint8Array(whole)
      for (let at = 0; at < 4; at++) hurt[next(hurt.byteLength)] = next(256)
      const done = await prepareClip(hurt, 'with_sound')
      // A message that says by one changed bit that it is a picture, is a picture.
      if (done.ok) expect(found(done.clip.bytes).filter((it) => it !== secrets.message)).toEqual([])
      else expect(done.refused).toMatch(/^clip_/)
    }
  })
})
