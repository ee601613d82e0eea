import { sharp } from '../libvips.ts'
import type { JpegPicture } from '../photo-file.ts'
import type { ClipMedium } from './clip-file.ts'

const SIDE = 320

const SIGNS: Record<ClipMedium, string> = {
  film: '<path d="M130 108 L216 160 L130 212 Z" fill="#fff"/>',
  geluid:
    '<path d="M104 138 h30 l40 -34 v112 l-40 -34 h-30 z" fill="#fff"/><path d="M194 128 a44 44 0 0 1 0 64 M214 108 a72 72 0 0 1 0 104" fill="none" stroke="#fff" stroke-width="12" stroke-linecap="round"/>',
}

/** No frame of the film: which one shows nobody is not known before a person looked. */
export async function makeIcon({
  medium,
  seconds,
}: {
  medium: ClipMedium
  seconds: number
}): Promise<JpegPicture> {
  const whole = Math.round(seconds)
  const time = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">
    <rect width="100%" height="100%" fill="#26323a"/>${SIGNS[medium]}
    <text x="160" y="284" text-anchor="middle" font-family="sans-serif" font-size="36" fill="#fff">${time}</text></svg>`
  const jpeg = await sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer()
  return { width: SIDE, height: SIDE, jpeg: new Uint8Array(jpeg) }
}
