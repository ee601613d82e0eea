import type { Sharp, SharpOptions } from 'sharp'
import { sharp } from './libvips.ts'
import { photoLimits, type RawPicture, type Refused, refuse } from './photo-file.ts'

export type Decoded = { ok: true; picture: RawPicture }

/** What libvips may put up with: nothing, or the warnings of a JPEG that is asked a second time. */
export type Leniency = NonNullable<SharpOptions['failOn']>

export const reading = (failOn: Leniency) =>
  ({ failOn, limitInputPixels: photoLimits.pixels, animated: false }) as const

/** A file that must be whole. */
export async function decode(bytes: Uint8Array, failOn: Leniency = 'error'): Promise<Decoded | Refused> {
  return draw(sharp(bytes, reading(failOn)))
}

/**
 * Upright, sRGB, at most 2048 pixels long, on white where it was transparent. Only pixels come out: EXIF, XMP,
 * IPTC and ICC stay behind (promise 6).
 */
export async function draw(image: Sharp): Promise<Decoded | Refused> {
  try {
    const { data, info } = await image
      .autoOrient()
      .resize({ ...masterSize })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { ok: true, picture: { width: info.width, height: info.height, pixels: rgb(data, info.channels) } }
  } catch (error) {
    return refuse('unreadable', error instanceof Error ? error.message : String(error))
  }
}

export const masterSize = {
  width: photoLimits.masterLongSide,
  height: photoLimits.masterLongSide,
  fit: 'inside',
  withoutEnlargement: true,
} as const

/** A grey picture may leave libvips with one channel. */
function rgb(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data
  if (channels !== 1) throw new Error(`A decoded picture has ${channels} channels`)
  const pixels = new Uint8Array(data.length * 3)
  data.forEach((grey, at) => {
    pixels.fill(grey, at * 3, at * 3 + 3)
  })
  return pixels
}
