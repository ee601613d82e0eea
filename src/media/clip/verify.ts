import type { Clip, ClipFormat } from './clip-file.ts'
import { checkMp4 } from './verify-mp4.ts'
import { checkMp3, checkOgg, checkWav } from './verify-sound.ts'
import { checkWebm } from './verify-webm.ts'

/**
 * Words with which a file says where, when, with what or by whom it was made. Long enough never to stand in pictures or
 * sound by chance.
 */
const MARKERS = [
  ...['com.apple.', 'com.android.', 'ISO6709', 'location', 'http://ns.adobe.com', 'xpacket', 'Exif\0\0'],
  ...['GoPro', 'comment=', 'COMMENT=', 'title=', 'TITLE=', 'artist=', 'ARTIST='],
]

/** Promise 6: the output is checked, not the intention. Nothing found: it holds pictures and sound and nothing else. */
export function checkClip({ bytes, format }: Pick<Clip, 'bytes' | 'format'>): string[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const markers = MARKERS.filter((marker) => haystack.includes(marker, 0, 'latin1'))
  return [...checks[format](bytes), ...markers.map((marker) => `the word ${marker}`)]
}

const checks = {
  mp4: checkMp4,
  m4a: checkMp4,
  webm: checkWebm,
  mp3: checkMp3,
  wav: checkWav,
  ogg: checkOgg,
} satisfies Record<ClipFormat, (bytes: Uint8Array) => string[]>
