import { photoLimits } from '../photo-file.ts'
import { clipLimits } from './clip-file.ts'

/** By content, never by name: what a file begins with. */
export type Container = 'mp4' | 'webm' | 'mp3' | 'wav' | 'ogg'

/** Pictures in the same boxes as films: HEIC and AVIF, also as a burst. */
const PICTURES = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis|crx )$/

/** Undefined: no film and no sound that we know. */
export function containerOf(bytes: Uint8Array): Container | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 12))
  const [box, brand] = [start.slice(4, 8), start.slice(8, 12)]
  if (box === 'ftyp') return PICTURES.test(brand) ? undefined : 'mp4'
  // QuickTime of before there was a box that says so.
  if (box === 'moov' || box === 'mdat' || box === 'wide') return 'mp4'
  if (start.startsWith('\x1a\x45\xdf\xa3')) return 'webm'
  if (start.startsWith('OggS')) return 'ogg'
  if (start.startsWith('RIFF') && brand === 'WAVE') return 'wav'
  return start.startsWith('ID3') || isMp3Frame(bytes) ? 'mp3' : undefined
}

/** Eleven bits of 1, and layer III. */
function isMp3Frame([first, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08
}

/** How large a file may be that begins like this. */
export function mostBytesOf(start: Uint8Array): number {
  return containerOf(start) ? clipLimits.bytes : photoLimits.bytes
}
