import { expect, test } from 'vitest'
import { prepareClip } from './prepare.ts'
import { drawClip } from './testing/generated-clips.ts'
import { checkClip } from './verify.ts'

const FORMATS = ['mp4', 'm4a', 'webm', 'mp3', 'wav', 'ogg'] as const

test.each(FORMATS)('a %s as it comes from a phone would not pass', async (format) => {
  expect(checkClip({ bytes: await drawClip({ format }), format })).not.toEqual([])
})

test.each(FORMATS)('a clean %s passes, and with one word or one byte behind it no more', async (format) => {
  const done = await prepareClip(await drawClip({ format }), 'with_sound')
  const bytes = done.ok ? done.clip.bytes : expect.unreachable()
  expect(checkClip({ bytes, format })).toEqual([])
  for (const tail of [[0], [...new TextEncoder().encode('ISO6709')]])
    expect(checkClip({ bytes: new Uint8Array([...bytes, ...tail]), format })).not.toEqual([])
})

test('a box that is not on the list is found by its place', async () => {
  expect(checkClip({ bytes: await drawClip(), format: 'mp4' })).toEqual(
    expect.arrayContaining(['box moov/udta', 'mvhd says when it was made']),
  )
})
