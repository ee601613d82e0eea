import { nextMark } from './jpeg-scans.ts'

/**
 * Everything in a JPEG that is not needed to draw it. An allow-list: what is not known is reported, so a kind of
 * tag that nobody thought of can't slip through (promise 6).
 */
export function listJpegTags(bytes: Uint8Array): string[] {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return ['no JPEG start']
  const tags: string[] = []
  let at = 2
  while (at < bytes.length) {
    const marker = bytes[at + 1]
    if (bytes[at] !== 0xff || marker === undefined) return [...tags, `stray bytes at ${at}`]
    if (marker === endOfImage) return at + 2 === bytes.length ? tags : [...tags, 'trailing bytes']
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return [...tags, `broken segment at ${at}`]
    const tag = tagOf(marker, bytes.subarray(at + 4, end))
    if (tag !== null) tags.push(tag)
    at = marker === startOfScan ? nextMark(bytes, end) : end
  }
  return [...tags, 'no JPEG end']
}

const endOfImage = 0xd9
const startOfScan = 0xda

/** SOF0, SOF2, DHT, SOS, DQT, DRI: the drawing itself. */
const drawing: ReadonlySet<number> = new Set([0xc0, 0xc2, 0xc4, startOfScan, 0xdb, 0xdd])

const application: ReadonlyArray<readonly [marker: number, starts: string, name: string]> = [
  [0xe0, 'JFXX', 'JFIF extension'],
  [0xe1, 'Exif\0', 'Exif'],
  [0xe1, 'http://ns.adobe.com/xap/', 'XMP'],
  [0xe1, 'http://ns.adobe.com/xmp/', 'XMP'],
  [0xe2, 'ICC_PROFILE', 'ICC'],
  [0xe2, 'MPF', 'MPF'],
  [0xed, 'Photoshop', 'IPTC'],
  [0xee, 'Adobe', 'Adobe'],
]

function tagOf(marker: number, body: Uint8Array): string | null {
  if (drawing.has(marker)) return null
  if (marker === 0xe0 && isPlainJfif(body)) return null
  if (marker === 0xfe) return 'COM'
  if (marker < 0xe0 || marker > 0xef) return `marker ${marker.toString(16)}`
  const known = application.find(([m, starts]) => m === marker && startsWith(body, starts))
  return known === undefined ? `APP${marker - 0xe0}` : `APP${marker - 0xe0} ${known[2]}`
}

/** Fourteen bytes: version, density and a thumbnail of 0 × 0. */
function isPlainJfif(body: Uint8Array): boolean {
  return startsWith(body, 'JFIF\0') && body.length === 14 && body[12] === 0 && body[13] === 0
}

function startsWith(body: Uint8Array, text: string): boolean {
  return [...text].every((letter, i) => body[i] === letter.charCodeAt(0))
}
