import { isoPhotoKind } from './iso-boxes.ts'
import type { PhotoKind, PhotoRefusal } from './photo-file.ts'

const kinds: ReadonlyMap<string, PhotoKind> = new Map([
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
])

const heifs = ['image/avif', 'image/heic', 'image/heif']

const knownRefusals: ReadonlyMap<string, PhotoRefusal> = new Map([
  ['image/heic-sequence', 'animated'],
  ['image/heif-sequence', 'animated'],
  ['image/apng', 'animated'],
  ['image/gif', 'gif'],
  ['image/svg+xml', 'drawing'],
  ['text/html', 'web_page'],
  ['application/pdf', 'document'],
  ['application/rtf', 'document'],
  ['application/x-cfb', 'document'],
  ['application/zip', 'archive'],
  ['application/gzip', 'archive'],
  ['application/x-7z-compressed', 'archive'],
  ['application/x-rar-compressed', 'archive'],
])

export function photoKindOf(mime: string | undefined, bytes: Uint8Array): PhotoKind | undefined {
  if (mime === undefined) return undefined
  return heifs.includes(mime) ? isoPhotoKind(bytes) : kinds.get(mime)
}

/** Why this is no photo, as exactly as can be told: the sentence then says what helps. */
export function refusalOf(mime: string | undefined, bytes: Uint8Array): PhotoRefusal {
  if (mime === undefined || mime === 'application/xml') return refusalOfText(bytes)
  const known = knownRefusals.get(mime)
  if (known !== undefined) return known
  if (mime.startsWith('video/')) return 'film'
  if (mime.startsWith('image/')) return 'other_kind'
  return /officedocument|opendocument/.test(mime) ? 'document' : 'not_a_photo'
}

function refusalOfText(bytes: Uint8Array): PhotoRefusal {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (/<svg[\s>]/i.test(start)) return 'drawing'
  return /<(!doctype html|html|head|body|script)[\s>]/i.test(start) ? 'web_page' : 'not_a_photo'
}
