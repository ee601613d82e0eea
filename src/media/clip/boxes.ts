/** One box of an MP4: where it stands, and where what is in it stands. */
export type Box = { type: string; path: string; start: number; body: number; end: number }

/** Boxes with boxes in them. */
const PARENTS = new Set(['moov', 'trak', 'edts', 'mdia', 'minf', 'dinf', 'stbl'])

/** Every box, parents first; undefined where the sizes don't add up to exactly the bytes. */
export function listBoxes(bytes: Uint8Array): Box[] | undefined {
  return listIn(bytes, { from: 0, to: bytes.byteLength, path: '' })
}

type Stretch = { from: number; to: number; path: string }

function listIn(bytes: Uint8Array, { from, to, path }: Stretch): Box[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    if (at + 8 > to) return undefined
    const type = new TextDecoder('latin1').decode(bytes.subarray(at + 4, at + 8))
    const isLong = view.getUint32(at) === 1
    if (isLong && at + 16 > to) return undefined
    const size = isLong ? Number(view.getBigUint64(at + 8)) : view.getUint32(at)
    const body = at + (isLong ? 16 : 8)
    const box = { type, path: path === '' ? type : `${path}/${type}`, start: at, body, end: at + size }
    if (box.end < body || box.end > to) return undefined
    boxes.push(box)
    const inside = insideOf(bytes, box)
    if (inside === undefined) return undefined
    boxes.push(...inside)
    at = box.end
  }
  return boxes
}

function insideOf(bytes: Uint8Array, { type, path, body, end }: Box): Box[] | undefined {
  if (PARENTS.has(type)) return listIn(bytes, { from: body, to: end, path })
  if (path.endsWith('stbl/stsd')) return listIn(bytes, { from: body + 8, to: end, path })
  if (path.endsWith('minf/dinf/dref')) return listIn(bytes, { from: body + 8, to: end, path })
  const fixed = path.includes('stbl/stsd/') ? sampleEntryBytes(path) : undefined
  return fixed === undefined ? [] : listIn(bytes, { from: body + fixed, to: end, path })
}

const VIDEO = /stsd\/(avc1|avc3|hvc1|hev1|vp08|vp09|av01)$/
const AUDIO = /stsd\/(mp4a|Opus|\.mp3)$/

/** What a sample entry says before its boxes begin. */
function sampleEntryBytes(path: string): number | undefined {
  if (VIDEO.test(path)) return 78
  return AUDIO.test(path) ? 28 : undefined
}
