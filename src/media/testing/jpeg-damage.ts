import { nextMark } from '../jpeg-scans.ts'

/** What sending that stops, cards that fail and careless software do to a JPEG. */

const endMark = Buffer.from([0xff, 0xd9])

/** The share at the end that is missing is of the bytes; of an even picture that is about the share of its rows. */
export function stoppedEarly(jpeg: Uint8Array, missing: number): Buffer {
  return Buffer.from(jpeg.subarray(0, Math.round(jpeg.length * (1 - missing))))
}

/** Stopped early as well, but with a proper end behind it: libvips by itself lets that pass. */
export function stoppedEarlyWithEnd(jpeg: Uint8Array, missing: number): Buffer {
  return Buffer.concat([stoppedEarly(jpeg, missing), endMark])
}

/** Some bytes halfway are others. */
export function scratched(jpeg: Uint8Array): Buffer {
  const bytes = Buffer.from(jpeg)
  for (let i = 0; i < 12; i++) bytes[Math.round(bytes.length / 2) + i] = (i * 37) & 0x7f
  return bytes
}

/** Stopped before its last scan, or earlier: a progressive photo that was not finished. */
export function withoutLastScans(jpeg: Uint8Array, howMany: number): Buffer {
  const starts: number[] = []
  for (let at = 2; at < jpeg.length; at = nextMark(jpeg, at + 2)) if (jpeg[at + 1] === 0xda) starts.push(at)
  return Buffer.from(jpeg.subarray(0, starts.at(-howMany)))
}

/** The first scan said so often that thousands of walks over all pixels would follow. Libvips draws it. */
export function endlessScans(progressive: Uint8Array, scans: number): Buffer {
  const scan = Buffer.from([0xff, 0xda])
  const first = Buffer.from(progressive).indexOf(scan)
  const once = Buffer.from(progressive.subarray(first, nextMark(progressive, first + 2)))
  // Precision in full, so that saying it again contradicts nothing.
  once[once.readUInt16BE(2) + 1] = 0
  return Buffer.concat([
    progressive.subarray(0, first),
    ...Array.from({ length: scans }, () => once),
    endMark,
  ])
}
