const ascii = (bytes: Uint8Array, from: number, to: number) =>
  new TextDecoder('latin1').decode(bytes.subarray(from, to))
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A WAV is two pieces: how it sounds, and the sound. */
export function checkWav(bytes: Uint8Array): string[] {
  const found: string[] = []
  const view = viewOf(bytes)
  let at = 12
  while (at + 8 <= bytes.byteLength) {
    const kind = ascii(bytes, at, at + 4)
    const size = view.getUint32(at + 4, true)
    const isPlain = kind === 'data' || (kind === 'fmt ' && size <= 40)
    if (!isPlain) found.push(`piece ${kind}`)
    at += 8 + size + (size % 2)
  }
  const isFull = at === bytes.byteLength || at === bytes.byteLength + 1
  return isFull ? found : [...found, 'the pieces do not fill the file']
}

/** A thousand bits a second, by the four bits that say so: of MPEG 1, and of MPEG 2 and 2.5. */
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const SAMPLES = [44_100, 48_000, 32_000]

/** Frames from the first byte to the last: no word before, between or behind them. */
export function checkMp3(bytes: Uint8Array): string[] {
  let at = 0
  while (at < bytes.byteLength) {
    const size = frameBytes(bytes.subarray(at, at + 4))
    if (size === undefined || at + size > bytes.byteLength) return ['something that is no frame']
    at += size
  }
  return at === 0 ? ['no frame'] : []
}

function frameBytes([first, second = 0, third = 0]: Uint8Array): number | undefined {
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return undefined
  const version = (second >> 3) & 3
  const rate = RATES[version === 3 ? 0 : 1][third >> 4]
  const samples = SAMPLES[(third >> 2) & 3]
  if (!rate || !samples || version === 1) return undefined
  const slower = version === 3 ? 1 : version === 2 ? 2 : 4
  return Math.floor(((version === 3 ? 144_000 : 72_000) * rate) / (samples / slower)) + ((third >> 1) & 1)
}

/** Pages from the first byte to the last, and the list of remarks empty but for the writer's own name. */
export function checkOgg(bytes: Uint8Array): string[] {
  const packets: Uint8Array[] = []
  let at = 0
  let open: number[] = []
  while (at + 27 <= bytes.byteLength && ascii(bytes, at, at + 4) === 'OggS') {
    const sizes = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0))
    at += 27 + sizes.byteLength
    for (const size of sizes) {
      if (packets.length < 2) open.push(...bytes.subarray(at, at + size))
      at += size
      if (size === 255 || packets.length >= 2) continue
      packets.push(new Uint8Array(open))
      open = []
    }
  }
  const [, remarks] = packets
  if (at !== bytes.byteLength || !remarks) return ['the pages do not fill the file']
  return hasRemarks(remarks) ? ['remarks'] : []
}

function hasRemarks(packet: Uint8Array): boolean {
  const start = ascii(packet, 0, 8) === 'OpusTags' ? 8 : ascii(packet, 0, 7) === '\x03vorbis' ? 7 : undefined
  if (start === undefined || packet.byteLength < start + 8) return true
  const view = viewOf(packet)
  const writer = view.getUint32(start, true)
  if (start + 8 + writer > packet.byteLength) return true
  const isOurs = /^Mediabunny v[\d.]+$/.test(ascii(packet, start + 4, start + 4 + writer))
  const isEnd = packet.byteLength <= start + 8 + writer + 1
  return !isOurs || !isEnd || view.getUint32(start + 4 + writer, true) !== 0
}
