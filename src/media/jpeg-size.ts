import { isFrame } from './jpeg-scans.ts'
import type { PictureSize } from './photo-file.ts'

/** The size that a JPEG says it has, without drawing it; undefined when it says none, or is no JPEG. */
export function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const two = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (isFrame(marker)) {
      const size = { height: two(at + 5), width: two(at + 7) }
      return size.width > 0 && size.height > 0 ? size : undefined
    }
    at += 2 + two(at + 2)
  }
  return undefined
}
