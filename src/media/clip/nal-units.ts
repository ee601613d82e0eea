/**
 * A film is more than its pictures: between them can stand messages (SEI), in which a maker writes its name, a drone where
 * it flew, and a subtitle what was said. No player needs them.
 */

type Family = 'avc' | 'hevc'

/** Pictures, and the settings that may stand between them; by the numbers of H.264 and H.265. */
const isPicture = (family: Family, header: number) => {
  const kind = family === 'avc' ? header & 0x1f : (header >> 1) & 0x3f
  return family === 'avc' ? (kind >= 1 && kind <= 5) || (kind >= 7 && kind <= 9) : kind <= 35
}

/** One frame without its messages and whatever else is no picture; undefined where the lengths don't add up. */
export function withoutMessages(
  family: Family,
  frame: Uint8Array,
  lengthBytes: number,
): Uint8Array | undefined {
  const kept: Uint8Array[] = []
  for (let at = 0; at < frame.byteLength; ) {
    const size = frame.subarray(at, at + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0)
    const end = at + lengthBytes + size
    if (size === 0 || end > frame.byteLength) return undefined
    if (isPicture(family, frame[at + lengthBytes] ?? 0)) kept.push(frame.subarray(at, end))
    at = end
  }
  return joined(kept)
}

/** The settings of H.264 with nothing behind them, and how many bytes say how long a unit is. */
export function plainAvc(settings: Uint8Array): { settings: Uint8Array; lengthBytes: number } | undefined {
  const [version, profile, , , four = 0, count = 0] = settings
  if (version !== 1) return undefined
  let end = 6
  const skip = (units: number) => {
    for (let nth = 0; nth < units; nth++) end += 2 + sixteen(settings, end)
  }
  skip(count & 0x1f)
  const pictures = settings[end] ?? 0
  end += 1
  skip(pictures)
  // High profiles say four bytes more, and those may announce units that nobody needs.
  const isHigh = [100, 110, 122, 144].includes(profile ?? 0) && settings.byteLength >= end + 4
  if (end > settings.byteLength) return undefined
  const high = isHigh ? [...settings.subarray(end, end + 3), 0] : []
  return { settings: new Uint8Array([...settings.subarray(0, end), ...high]), lengthBytes: (four & 3) + 1 }
}

/** The settings of H.265: of its lists only those that a player needs, which are three. */
export function plainHevc(settings: Uint8Array): { settings: Uint8Array; lengthBytes: number } | undefined {
  if (settings[0] !== 1 || settings.byteLength < 23) return undefined
  const lists: Uint8Array[] = []
  let at = 23
  for (let nth = 0; nth < (settings[22] ?? 0); nth++) {
    const start = at
    const count = sixteen(settings, at + 1)
    at += 3
    for (let unit = 0; unit < count; unit++) at += 2 + sixteen(settings, at)
    if (at > settings.byteLength) return undefined
    if ([32, 33, 34].includes((settings[start] ?? 0) & 0x3f)) lists.push(settings.subarray(start, at))
  }
  const head = new Uint8Array([...settings.subarray(0, 22), lists.length])
  return { settings: joined([head, ...lists]), lengthBytes: ((settings[21] ?? 0) & 3) + 1 }
}

const sixteen = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.byteLength
  }
  return all
}
