import phash from 'sharp-phash'
import { accept } from './accept.ts'
import { decodeUpload } from './decode-upload.ts'
import { sharp } from './libvips.ts'
import type { Fingerprint, Fingerprinted, HeicSetting, RawPicture, Refused } from './photo-file.ts'

/** All that a fingerprint looks at: made this small once, and not again for the mirror. */
const SAMPLE = { width: 32, height: 32 } as const
const raw = { ...SAMPLE, channels: 3 } as const

/**
 * How light and dark lie over the picture as a whole, in 64 bits. It tells whether two pictures are the same picture, and
 * nothing of who is on it: no face is looked for, compared or kept (promise 7).
 */
export async function fingerprintOf({ width, height, pixels }: RawPicture): Promise<Fingerprint> {
  const small = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize({ ...SAMPLE, fit: 'fill' })
    .raw()
    .toBuffer()
  const mirror = await sharp(small, { raw }).flop().raw().toBuffer()
  return { plain: await phash(small, { raw }), mirrored: await phash(mirror, { raw }) }
}

/** Of a picture that somebody found elsewhere: as suspect as any upload, and gone when this is answered. */
export async function fingerprintUpload(
  bytes: Uint8Array,
  heic: HeicSetting = 'aan',
): Promise<Fingerprinted | Refused> {
  const accepted = await accept(bytes, heic)
  if (!accepted.ok) return accepted
  const decoded = await decodeUpload(bytes, accepted)
  if (!decoded.ok) return decoded
  return { ok: true, fingerprint: await fingerprintOf(decoded.picture) }
}
