import { type Box, listBoxes } from './boxes.ts'

/** Every box that may stand in what goes out, by its whole path: what is not here has no place in it. */
const ALLOWED = new Set(
  [
    ...['ftyp', 'moov', 'mdat', 'moov/mvhd', 'moov/trak'],
    ...['tkhd', 'edts', 'edts/elst', 'mdia', 'mdia/mdhd', 'mdia/hdlr', 'mdia/minf'].map(inTrack),
    ...['vmhd', 'smhd', 'dinf', 'dinf/dref', 'dinf/dref/url ', 'stbl'].map(inMedia),
    ...['stsd', 'stts', 'stss', 'stsc', 'stsz', 'stco', 'co64', 'ctts', 'cslg'].map(inTable),
    ...['avc1', 'avc3', 'hvc1', 'hev1', 'vp08', 'vp09', 'av01'].flatMap((entry) =>
      ['', '/avcC', '/hvcC', '/vpcC', '/av1C', '/pasp', '/colr', '/btrt'].map((box) =>
        inTable(`stsd/${entry}${box}`),
      ),
    ),
    ...['mp4a', 'Opus', '.mp3'].flatMap((entry) =>
      ['', '/esds', '/dOps', '/btrt'].map((box) => inTable(`stsd/${entry}${box}`)),
    ),
  ].map(String),
)

function inTrack(path: string): string {
  return `moov/trak/${path}`
}
function inMedia(path: string): string {
  return inTrack(`mdia/minf/${path}`)
}
function inTable(path: string): string {
  return inMedia(`stbl/${path}`)
}

/** The name of a handler is free text: only the two that our own writer gives. */
const HANDLERS = ['MediabunnyVideoHandler', 'MediabunnySoundHandler']

/** A sound's settings are a few bytes; a long story in them is something else. */
const MOST_OF_SETTINGS = 128

/** What is wrong with an MP4 that is to go out; nothing when it holds pictures and sound alone. */
export function checkMp4(bytes: Uint8Array): string[] {
  const boxes = listBoxes(bytes)
  if (!boxes) return ['the boxes do not fill the file']
  const strange = boxes.filter(({ path }) => !ALLOWED.has(path)).map(({ path }) => `box ${path}`)
  return [...strange, ...boxes.flatMap((box) => checkBox(bytes, box))]
}

function checkBox(bytes: Uint8Array, box: Box): string[] {
  const { type, body, end } = box
  if (isTimed(box)) return saysWhen(bytes, box) ? [`${type} says when it was made`] : []
  if (type === 'hdlr') {
    const name = new TextDecoder('latin1').decode(bytes.subarray(body + 24, end)).replaceAll('\0', '')
    return HANDLERS.includes(name) ? [] : ['the name of a handler']
  }
  return (type === 'esds' || type === 'dOps') && end - body > MOST_OF_SETTINGS ? [`a long ${type}`] : []
}

const isTimed = ({ type }: Box) => type === 'mvhd' || type === 'tkhd' || type === 'mdhd'

/** Made and changed: two numbers of four bytes, or of eight. */
const timesOf = (bytes: Uint8Array, { body }: Box) =>
  bytes.subarray(body + 4, body + (bytes[body] === 1 ? 20 : 12))

const saysWhen = (bytes: Uint8Array, box: Box) => timesOf(bytes, box).some((byte) => byte !== 0)

/** The writer says when it wrote; a film that goes out tells nobody. Changes the bytes themselves. */
export function blankTimes(bytes: Uint8Array): void {
  for (const box of listBoxes(bytes) ?? []) if (isTimed(box)) timesOf(bytes, box).fill(0)
}
