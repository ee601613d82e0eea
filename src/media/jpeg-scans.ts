/** How a JPEG says that its drawing is built up. Only the marks are read; nothing is drawn. */
export type JpegScans = {
  /** 1 grey, 3 colour, 4 for print. */
  components: number
  scans: number
  /** Every coefficient of every component has begun to arrive in full precision. */
  complete: boolean
}

const startOfScan = 0xda
const endOfImage = 0xd9
const coefficients = 64

type Precision = Map<number, number[]>

export function readJpegScans(bytes: Uint8Array): JpegScans {
  let precision: Precision = new Map()
  let scans = 0
  let at = nextMark(bytes, 2)
  while (at < bytes.length && bytes[at + 1] !== endOfImage) {
    const mark = bytes[at + 1] ?? 0
    const body = bytes.subarray(at + 4, at + 2 + twoBytes(bytes, at + 2))
    if (isFrame(mark)) precision = readFrame(body)
    if (mark === startOfScan) {
      scans += 1
      noteScan(precision, body)
    }
    at = nextMark(bytes, at + 2 + twoBytes(bytes, at + 2))
  }
  const arrived = [...precision.values()].flat()
  return {
    components: precision.size,
    scans,
    complete: arrived.length > 0 && arrived.every((bit) => bit === 0),
  }
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which stand between them. */
export function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)
}

/**
 * In the drawing FF is followed by 00 (a literal FF), by FF (filling) or by a restart mark; anything else is the
 * next mark. Between marks libjpeg skips whatever it doesn't know, so we do as well. The length when there is none.
 */
export function nextMark(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2)
  }
  return bytes.length
}

function twoBytes(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

/** Per component: how many bits each coefficient still lacks; nothing has come yet. */
function readFrame(body: Uint8Array): Precision {
  const ids = Array.from({ length: body[5] ?? 0 }, (_, i) => body[6 + i * 3] ?? 0)
  return new Map(ids.map((id) => [id, Array<number>(coefficients).fill(Number.POSITIVE_INFINITY)]))
}

function noteScan(precision: Precision, body: Uint8Array): void {
  const count = body[0] ?? 0
  const [first = 0, last = 0, bits = 0] = body.subarray(1 + count * 2)
  for (let i = 0; i < count; i++) {
    precision.get(body[1 + i * 2] ?? -1)?.fill(bits & 0x0f, first, last + 1)
  }
}
