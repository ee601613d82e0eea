import { seededRandom } from '#platform/seeded-random.ts'
import type { DrawnPhoto } from './drawn-photo.ts'
import { sharp } from './libvips.ts'

/** Levels of grain: seen by the face finder, hardly by people. */
const GRAIN = 6

/** Grain makes a drawing look like a photo to the finder; it follows the seed, as the drawing does. */
const addGrain = (pixels: Buffer, seed: number): Buffer => {
  const random = seededRandom(seed ^ 0x5bd1e995)
  const grained = Buffer.from(pixels)
  for (let at = 0; at + 2 < grained.length; at += 3) {
    const grey = (random() + random() - 1) * GRAIN
    const tint = (random() - 0.5) * 2
    for (let channel = 0; channel < 3; channel++) {
      const level = (grained[at + channel] ?? 0) + grey + (channel - 1) * tint
      grained[at + channel] = Math.max(0, Math.min(255, Math.round(level)))
    }
  }
  return grained
}

/** The JPEG of a drawn picture: softened a little, grained, and without metadata. */
export const renderDrawnPhoto = async (drawn: DrawnPhoto): Promise<Buffer> => {
  const { data, info } = await sharp(Buffer.from(drawn.svg))
    .blur(0.4)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(addGrain(data, drawn.seed), { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer()
}
