import { fileTypeFromBuffer } from 'file-type'
import { sharp } from './libvips.ts'
import {
  type PhotoKind,
  type PhotoRefusal,
  type PictureSize,
  photoLimits,
  type Refused,
  refuse,
} from './photo-file.ts'

export type Accepted = { ok: true; kind: PhotoKind; upright: PictureSize }

const kinds: ReadonlyMap<string, PhotoKind> = new Map([
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
])

const knownRefusals: ReadonlyMap<string, PhotoRefusal> = new Map([
  ['image/heic', 'heic'],
  ['image/heif', 'heic'],
  ['image/heic-sequence', 'heic'],
  ['image/heif-sequence', 'heic'],
  ['image/avif', 'avif'],
  ['image/gif', 'gif'],
  ['image/apng', 'animated'],
])

/** By content, never by name; libvips alone would also read SVG and more, so the allow-list comes first. */
export async function accept(bytes: Uint8Array): Promise<Accepted | Refused> {
  if (bytes.byteLength === 0) return refuse('empty')
  if (bytes.byteLength > photoLimits.bytes) return refuse('too_large')
  const mime = (await fileTypeFromBuffer(bytes))?.mime
  const kind = mime === undefined ? undefined : kinds.get(mime)
  if (kind === undefined) return refuse(refusalOf(mime))
  return acceptPicture(bytes, kind)
}

function refusalOf(mime: string | undefined): PhotoRefusal {
  if (mime === undefined) return 'not_a_photo'
  return knownRefusals.get(mime) ?? (mime.startsWith('video/') ? 'film' : 'not_a_photo')
}

/** Reads the header only: a pixel bomb is refused before a single pixel is unpacked. */
async function acceptPicture(bytes: Uint8Array, kind: PhotoKind): Promise<Accepted | Refused> {
  const header = await readHeader(bytes)
  if (typeof header === 'string') return refuse('unreadable', header)
  if (header.format !== kind) return refuse('not_a_photo')
  if ((header.pages ?? 1) > 1) return refuse('animated')
  if (header.width * header.height > photoLimits.pixels) return refuse('too_many_pixels')
  return { ok: true, kind, upright: { width: header.autoOrient.width, height: header.autoOrient.height } }
}

async function readHeader(bytes: Uint8Array) {
  try {
    return await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
