import type { PictureSize } from './photo-file.ts'

export type LostPart = {
  /** Which share of the picture never arrived. */
  share: number
  /** From the top: rows above the part at the bottom that is not whole. */
  wholeRows: number
}

/** As a decoder gave them: not turned, no colour profile applied. */
export type DrawnPixels = PictureSize & { pixels: Uint8Array; channels: number }

/** What one pixel looks like where a decoder had nothing to draw. */
export type Nothing = (pixels: Uint8Array, at: number, channels: number) => boolean

/** libjpeg leaves coefficients at zero: exactly the middle, in every channel. */
export const jpegNothing: Nothing = (pixels, at, channels) =>
  pixels[at] === 128 && (channels === 1 || (pixels[at + 1] === 128 && pixels[at + 2] === 128))

/** libde265 leaves samples at zero: a green without any red or blue, how light depends on the file's matrix. */
export const heicNothing: Nothing = (pixels, at) => {
  const green = pixels[at + 1] ?? 0
  return pixels[at] === 0 && pixels[at + 2] === 0 && green > 60 && green < 160
}

/** JPEG is built of blocks of this side, HEVC of multiples of it. No real picture has many that are one even colour. */
const side = 8

export function measureLostPart(picture: DrawnPixels, isNothing: Nothing): LostPart {
  const { width, height } = picture
  let lost = 0
  let wholeRows = height
  for (let y = Math.floor((height - 1) / side) * side; y >= 0; y -= side) {
    const before = lost
    for (let x = 0; x < width; x += side) if (isLost(picture, isNothing, x, y)) lost += 1
    if (lost > before && wholeRows === Math.min(height, y + side)) wholeRows = y
  }
  return { share: lost / (Math.ceil(width / side) * Math.ceil(height / side)), wholeRows }
}

function isLost({ width, height, channels, pixels }: DrawnPixels, isNothing: Nothing, x: number, y: number) {
  const right = Math.min(width, x + side)
  for (let row = y; row < Math.min(height, y + side); row++) {
    for (let at = (row * width + x) * channels; at < (row * width + right) * channels; at += channels) {
      if (!isNothing(pixels, at, channels)) return false
    }
  }
  return true
}
