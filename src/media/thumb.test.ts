import { expect, test } from 'vitest'
import { listJpegTags } from './jpeg-tags.ts'
import { makeThumb, thumbLongSide } from './thumb.ts'

const picture = (width: number, height: number) => ({
  ...{ width, height },
  pixels: new Uint8Array(width * height * 3).fill(120),
})

test('a picture to choose by keeps its shape, fits a phone thirty times, and carries nothing else', async () => {
  const thumb = await makeThumb(picture(1600, 1200))
  expect([thumb.width, thumb.height]).toEqual([thumbLongSide, 240])
  expect(thumb.jpeg.byteLength).toBeLessThan(30_000)
  expect(listJpegTags(thumb.jpeg)).toEqual([])
})

test('what is smaller stays as small as it is', async () => {
  const { width, height } = await makeThumb(picture(200, 150))
  expect([width, height]).toEqual([200, 150])
})
