import type { HeicPicture } from './heic.ts'

/** libvips takes a colour profile from a file only; this is the smallest file around pixels that can carry one. */
export function wrapInTiff({ width, height, pixels }: HeicPicture, profile: Uint8Array): Uint8Array {
  const short = 3
  const long = 4
  const undefinedBytes = 7
  const bitsAt = 8 + 2 + 11 * 12 + 4
  const pixelsAt = bitsAt + 8
  const profileAt = pixelsAt + pixels.length
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, 4, bitsAt],
    [259, short, 1, 1], // not compressed
    [262, short, 1, 2], // RGB
    [273, long, 1, pixelsAt],
    [277, short, 1, 4],
    [278, long, 1, height],
    [279, long, 1, pixels.length],
    [338, short, 1, 2], // the fourth is transparency
    [34675, undefinedBytes, profile.length, profileAt],
  ]
  const head = Buffer.alloc(pixelsAt)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  entries.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(value, at + 8)
  })
  for (let channel = 0; channel < 4; channel++) head.writeUInt16LE(8, bitsAt + channel * 2)
  return Buffer.concat([head, pixels, profile])
}
