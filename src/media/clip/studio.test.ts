import { afterAll, expect, test } from 'vitest'
import { openStudio } from '../studio.ts'
import { drawClip } from './testing/generated-clips.ts'

const studio = openStudio({ timeLimitMs: 20_000, memoryLimitMb: 1600, log: () => undefined })
const hurried = openStudio({ timeLimitMs: 1, memoryLimitMb: 1600, log: () => undefined })
afterAll(() => Promise.all([studio.close(), hurried.close()]))

test('a film is written anew in the child process, and one that is broken costs nobody anything', async () => {
  const upload = await drawClip()
  const broken = await studio.clip(upload.subarray(0, 600), 'with_sound')
  expect(broken.ok).toBe(false)
  const made = await studio.clip(upload, 'without_sound')
  expect(made.ok && [made.clip.format, made.clip.hasSound]).toEqual(['mp4', false])
})

test('a film that takes longer than the limit is refused with a sentence about films', async () => {
  const done = await hurried.clip(await drawClip({ seconds: 120 }), 'with_sound')
  expect(done.ok ? 'made' : done.refused).toBe('clip_too_heavy')
})
