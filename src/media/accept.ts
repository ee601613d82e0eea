import { fileTypeFromBuffer } from 'file-type'
import { photoKindOf, refusalOf } from './file-kind.ts'
import { readJpegScans } from './jpeg-scans.ts'
import { sharp } from './libvips.ts'
import {
  type HeicSetting,
  type PhotoKind,
  type PictureSize,
  photoLimits,
  type Refused,
  refuse,
} from './photo-file.ts'
import { readTakenAt } from './taken-at.ts'

export type Accepted = {
  ok: true
  kind: PhotoKind
  upright: PictureSize
  takenAt: string | undefined
  /** Of a HEIC only: libvips applies all others by itself. */
  profile: Uint8Array | undefined
}

/** By content, never by name; libvips alone would also read SVG and more, so the allow-list comes first. */
export async function accept(bytes: Uint8Array, heic: HeicSetting = 'aan'): Promise<Accepted | Refused> {
  if (bytes.byteLength === 0) return refuse('empty')
  if (bytes.byteLength > photoLimits.bytes) return refuse('too_large')
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  const kind = photoKindOf(mime, bytes)
  if (kind === undefined) return refuse(refusalOf(mime, bytes))
  return kind === 'heic' && heic === 'uit' ? refuse('heic') : acceptPicture(bytes, kind)
}

/** Reads the header only: a pixel bomb is refused before a single pixel is unpacked. */
async function acceptPicture(bytes: Uint8Array, kind: PhotoKind): Promise<Accepted | Refused> {
  const header = await readHeader(bytes)
  if (typeof header === 'string') return refuse('unreadable', header)
  const isHeif = kind === 'heic' || kind === 'avif'
  if (header.format !== (isHeif ? 'heif' : kind)) return refuse('not_a_photo')
  if ((header.pages ?? 1) > 1 && !isHeif) return refuse('animated')
  const { width, height } = header.autoOrient
  if (width * height > photoLimits.pixels) return refuse('too_many_pixels')
  if (kind === 'jpeg' && readJpegScans(bytes).scans > photoLimits.jpegScans) return refuse('unreadable')
  const profile = kind === 'heic' ? header.icc : undefined
  return { ok: true, kind, upright: { width, height }, takenAt: readTakenAt(header.exif), profile }
}

async function readHeader(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
