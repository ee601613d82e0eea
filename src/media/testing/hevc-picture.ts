import type { RawPicture } from '../photo-file.ts'

/**
 * The smallest HEVC that is one: each block of 32 × 32 holds its bare samples ("PCM"), so that a test needs no encoder,
 * which nobody may ship. Sides must be a multiple of 32.
 */
export const side = 32

export type HevcPicture = { parameterSets: { kind: number; nal: Buffer }[]; slice: Buffer }

export function encodeHevc(picture: RawPicture): HevcPicture {
  if (picture.width % side !== 0 || picture.height % side !== 0) throw new Error('Sides are a multiple of 32')
  return {
    parameterSets: [
      { kind: 32, nal: nal(32, videoParameters()) },
      { kind: 33, nal: nal(33, sequenceParameters(picture)) },
      { kind: 34, nal: nal(34, pictureParameters()) },
    ],
    slice: nal(19, slice(picture)),
  }
}

type Bits = {
  put: (value: number, count: number) => void
  align: () => void
  raw: (bytes: Uint8Array) => void
}
type Written = Bits & { bytes: () => Buffer }

function writeBits(): Written {
  const parts: Uint8Array[] = []
  let loose: number[] = []
  const flush = () => {
    const whole = loose.splice(0, loose.length - (loose.length % 8))
    const bytes = new Uint8Array(whole.length / 8)
    whole.forEach((bit, i) => {
      bytes[i >> 3] = ((bytes[i >> 3] ?? 0) << 1) | bit
    })
    parts.push(bytes)
  }
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit--) loose.push(Math.floor(value / 2 ** bit) & 1)
  }
  const align = () => put(0, (8 - (loose.length % 8)) % 8)
  const raw = (bytes: Uint8Array) => {
    flush()
    if (loose.length > 0) throw new Error('Not at a byte')
    parts.push(bytes)
  }
  const bytes = () => {
    align()
    flush()
    loose = []
    return Buffer.concat(parts)
  }
  return { put, align, raw, bytes }
}

/** Exp-Golomb, as the standard's `ue(v)`. */
function golomb(bits: Bits, ...values: number[]): void {
  for (const value of values) {
    const length = Math.floor(Math.log2(value + 1))
    bits.put(0, length)
    bits.put(value + 1, length + 1)
  }
}

/** Main profile, level 6.2: nobody checks it, a big picture may be big. */
export const profile = Buffer.from([1, 0x60, 0, 0, 0, 0x90, 0, 0, 0, 0, 0, 186])

function putProfile(bits: Bits): void {
  for (const byte of profile) bits.put(byte, 8)
}

function end(bits: Written): Buffer {
  bits.put(1, 1)
  return bits.bytes()
}

function videoParameters(): Buffer {
  const bits = writeBits()
  bits.put(0b0000_1_1_000000_000_1, 16)
  bits.put(0xffff, 16)
  putProfile(bits)
  bits.put(1, 1)
  golomb(bits, 0, 0, 0)
  bits.put(0, 6)
  golomb(bits, 0)
  bits.put(0, 2)
  return end(bits)
}

function sequenceParameters({ width, height }: RawPicture): Buffer {
  const bits = writeBits()
  bits.put(0b0000_000_1, 8)
  putProfile(bits)
  golomb(bits, 0, 1, width, height)
  bits.put(0, 1) // no window
  golomb(bits, 0, 0, 0)
  bits.put(1, 1)
  golomb(bits, 0, 0, 0)
  golomb(bits, 2, 0, 0, 3, 0, 0) // blocks of 32, transforms of 4 to 32
  bits.put(0b000, 3) // no scaling lists, no AMP, no SAO
  bits.put(1, 1) // PCM
  bits.put(7, 4)
  bits.put(7, 4)
  golomb(bits, 2, 0) // of 32
  bits.put(1, 1) // and not smoothed
  golomb(bits, 0)
  bits.put(0b000, 3)
  putUsability(bits)
  bits.put(0, 1)
  return end(bits)
}

/** Says that the samples use the whole range, with the primaries of sRGB and the matrix of JPEG. */
function putUsability(bits: Bits): void {
  bits.put(1, 1)
  bits.put(0b00_1_101_1_1, 8)
  for (const code of [1, 13, 6]) bits.put(code, 8)
  bits.put(0, 7)
}

function pictureParameters(): Buffer {
  const bits = writeBits()
  golomb(bits, 0, 0)
  bits.put(0, 7)
  golomb(bits, 0, 0, 0)
  bits.put(0, 3)
  golomb(bits, 0, 0)
  bits.put(0, 7)
  bits.put(0b1_0_1, 3) // nothing smoothed over the edges of blocks
  bits.put(0, 2)
  golomb(bits, 0)
  bits.put(0, 2)
  return end(bits)
}

function slice(picture: RawPicture): Buffer {
  const bits = writeBits()
  bits.put(0b10, 2)
  golomb(bits, 0, 2, 0)
  bits.put(1, 1)
  bits.align()
  let whole = 0
  for (let y = 0; y < picture.height; y += side) {
    for (let x = 0; x < picture.width; x += side, whole++) {
      putBlockStart(bits, whole, whole > 0)
      bits.align()
      bits.raw(samplesOf(picture, x, y))
    }
  }
  putSliceEnd(bits)
  return bits.bytes()
}

/** The last column of the standard's table of ranges for the less probable symbol: the only one that occurs here. */
const lessProbable = [
  ...[240, 227, 216, 205, 195, 185, 175, 166, 158, 150, 142, 135, 128, 122, 116, 110, 104, 99, 94, 89, 85],
  ...[80, 76, 72, 69, 65, 62, 59, 56, 53, 50, 48, 45, 43, 41, 39, 37, 35, 33, 31, 30, 28, 27, 25, 24, 23],
  ...[22, 21, 20, 19, 18, 17, 16, 15, 14, 14, 13, 12, 12, 11, 11, 10, 9],
]

/** "The one before was not the last", "not split in parts", "bare samples follow": arithmetic code started anew. */
function putBlockStart(bits: Bits, state: number, notFirst: boolean): void {
  const coder = arithmetic(bits)
  if (notFirst) coder.goesOn()
  coder.probable(lessProbable[Math.min(state, lessProbable.length - 1)] ?? 0)
  coder.finish()
}

function putSliceEnd(bits: Bits): void {
  arithmetic(bits).finish()
}

function arithmetic(bits: Bits) {
  let low = 0
  let range = 510
  let waiting = 0
  let first = true
  const put = (bit: number) => {
    if (first) first = false
    else bits.put(bit, 1)
    for (; waiting > 0; waiting--) bits.put(1 - bit, 1)
  }
  const renew = () => {
    for (; range < 256; range *= 2, low *= 2) {
      if (low < 256) put(0)
      else if (low >= 512) {
        low -= 512
        put(1)
      } else {
        low -= 256
        waiting += 1
      }
    }
  }
  return {
    goesOn: () => {
      range -= 2
      renew()
    },
    probable: (less: number) => {
      range -= less
      renew()
    },
    finish: () => {
      range -= 2
      low += range
      range = 2
      renew()
      put((low >> 9) & 1)
      bits.put(((low >> 7) & 3) | 1, 2)
    },
  }
}

function samplesOf({ width, pixels }: RawPicture, left: number, top: number): Uint8Array {
  const samples = new Uint8Array(side * side * 1.5)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = ((top + y) * width + left + x) * 3
      const [r = 0, g = 0, b = 0] = pixels.subarray(at, at + 3)
      const luma = 0.299 * r + 0.587 * g + 0.114 * b
      samples[y * side + x] = luma
      if (x % 2 === 1 || y % 2 === 1) continue
      const chroma = side * side + (y / 2) * (side / 2) + x / 2
      samples[chroma] = 128 + (b - luma) / 1.772
      samples[chroma + (side * side) / 4] = 128 + (r - luma) / 1.402
    }
  }
  return samples
}

/** A unit with its heading; a 3 is put in wherever the bytes would look like the start of the next one. */
function nal(kind: number, payload: Buffer): Buffer {
  const bytes: number[] = [kind << 1, 1]
  let zeros = 0
  for (const byte of payload) {
    if (zeros === 2 && byte <= 3) {
      bytes.push(3)
      zeros = 0
    }
    bytes.push(byte)
    zeros = byte === 0 ? zeros + 1 : 0
  }
  return Buffer.from(bytes)
}
