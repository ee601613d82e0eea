import { sharp } from './libvips.ts'
import { photoLimits, type RawPicture, type Refused, refuse } from './photo-file.ts'

/**
 * Upright, sRGB, at most 2048 pixels long, on white where it was transparent. Only pixels come out: EXIF, XMP,
 * IPTC and ICC stay behind (promise 6).
 */
export async function decode(bytes: Uint8Array): Promise<{ ok: true; picture: RawPicture } | Refused> {
  try {
    const { data, info } = await sharp(bytes, {
      failOn: 'error',
      limitInputPixels: photoLimits.pixels,
      animated: false,
    })
      .autoOrient()
      .resize({
        width: photoLimits.masterLongSide,
        height: photoLimits.masterLongSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
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
