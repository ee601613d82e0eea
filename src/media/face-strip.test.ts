import { expect, test } from 'vitest'
import { makeFaceStrip } from './face-strip.ts'
import { listJpegTags } from './jpeg-tags.ts'
import { sharp } from './libvips.ts'
import type { RawPicture } from './photo-file.ts'
import { cellOf } from './strip-cell.ts'

const size = { width: 400, height: 300 }

/** A picture in ten columns, each of its own grey. */
function columns(): RawPicture {
  const pixels = new Uint8Array(size.width * size.height * 3)
  for (let at = 0; at < pixels.length; at += 3)
    pixels.fill(Math.floor(((at / 3) % size.width) / 40) * 25, at, at + 3)
  return { ...size, pixels }
}

const inColumn = (column: number) => ({ x: (column * 40 + 15) / 400, y: 0.4, w: 10 / 400, h: 10 / 300 })

test('each face stands in its own cell, in the order in which they were found, and the strip holds no tag', async () => {
  const found = [3, 9, 1, 5, 7, 2, 8, 4, 6, 1]
  const made = await makeFaceStrip(columns(), found.map(inColumn))
  if (made === null) throw new Error('no strip')
  expect([made.width, made.height]).toEqual([1280, 320])
  expect(listJpegTags(made.jpeg)).toEqual([])
  const { data } = await sharp(made.jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const middles = found.map((_, index) => {
    const { left, top, side } = cellOf(index)
    return data[((top + side / 2) * made.width + left + side / 2) * 3] ?? 0
  })
  expect(middles.map((grey) => Math.round(grey / 25))).toEqual(found)
})

test('a photo without faces has no strip', async () => {
  expect(await makeFaceStrip(columns(), [])).toBeNull()
})
