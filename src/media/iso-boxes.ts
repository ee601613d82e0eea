/** What a HEIC can't do without. Behind them may lie anything, such as a film that a phone hides there. */
const needed: ReadonlySet<string> = new Set(['ftyp', 'meta', 'mdat'])

/** Whether all of the picture arrived: libheif draws what is missing as if it were there. */
export function isWholeIsoFile(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const seen = new Set<string>()
  let at = 0
  while (at + 8 <= bytes.length) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + sizeOf(view, at)
    if (needed.has(kind)) {
      if (end > bytes.length) return false
      seen.add(kind)
    }
    if (end <= at) break
    at = end
  }
  return seen.size === needed.size
}

/** HEIC and AVIF are one container; the list of names that the file goes by tells which of the two is inside. */
export function isoPhotoKind(bytes: Uint8Array): 'heic' | 'avif' {
  const ftyp = bytes.subarray(8, Math.min(256, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)))
  return /avi[fs]/.test(String.fromCharCode(...ftyp)) ? 'avif' : 'heic'
}

/** 0 is "to the end", 1 is "a longer number follows". */
function sizeOf(view: DataView, at: number): number {
  const size = view.getUint32(at)
  if (size === 0) return view.byteLength - at
  if (size !== 1) return size
  return at + 16 <= view.byteLength ? Number(view.getBigUint64(at + 8)) : Number.POSITIVE_INFINITY
}
