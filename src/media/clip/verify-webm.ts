/** Elements with elements in them, and their parents' place in what may go out. */
const PARENTS = new Set([
  ...[0x1a45dfa3, 0x18538067, 0x114d9b74, 0x4dbb, 0x1549a966, 0x1654ae6b, 0xae, 0xe0, 0x55b0, 0x7670, 0xe1],
  ...[0x1f43b675, 0xa0, 0x1c53bb6b, 0xbb, 0xb7],
])

/** What tells how it is to be played; by number, as in RFC 9559. No title, date, tag, chapter, attachment or name. */
const VALUES = new Set([
  ...[0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4282, 0x4287, 0x4285, 0x53ab, 0x53ac], // header, seek
  ...[0x2ad7b1, 0x4489, 0x4d80, 0x5741], // timestamp scale, duration, muxing and writing app
  ...[0xd7, 0x73c5, 0x83, 0x88, 0x9c, 0x22b59c, 0x86, 0x63a2, 0x23e383, 0x56aa, 0x56bb], // track
  ...[0xb0, 0xba, 0x54b0, 0x54ba, 0x54b2, 0x53c0], // picture
  ...[0x55b1, 0x55ba, 0x55bb, 0x55b9, 0x7671, 0x7673, 0x7674, 0x7675], // colour, rotation
  ...[0xb5, 0x9f, 0x6264], // sound
  ...[0xe7, 0xa3, 0xa1, 0xfb, 0x9b], // clusters
  ...[0xb3, 0xf7, 0xf1, 0xf0, 0xb2], // cues
])
const APPS = [0x4d80, 0x5741]
const CODEC_SETTINGS = 0x63a2
const MOST_OF_SETTINGS = 128
/** Room that the writer kept free: zeros. */
const VOID = 0xec

/** What is wrong with a WebM that is to go out; nothing when it holds pictures and sound alone. */
export function checkWebm(bytes: Uint8Array): string[] {
  const found: string[] = []
  walk(bytes, 0, bytes.byteLength, found)
  return [...new Set(found)]
}

function walk(bytes: Uint8Array, from: number, to: number, found: string[]): void {
  for (let at = from; at < to; ) {
    const id = readNumber(bytes, at, 'with_marker')
    const size = id && readNumber(bytes, id.end, 'plain')
    const end = size && size.end + size.value
    if (!id || !size || end === undefined || end > to) {
      found.push('the elements do not fill the file')
      return
    }
    if (PARENTS.has(id.value)) walk(bytes, size.end, end, found)
    else found.push(...checkValue(id.value, bytes.subarray(size.end, end)))
    at = end
  }
}

function checkValue(id: number, content: Uint8Array): string[] {
  if (id === VOID) return content.every((byte) => byte === 0) ? [] : ['something in free room']
  if (!VALUES.has(id)) return [`element ${id.toString(16)}`]
  if (APPS.includes(id) && !/^Mediabunny v[\d.]+$/.test(new TextDecoder('latin1').decode(content)))
    return ['the name of an app']
  return id === CODEC_SETTINGS && content.byteLength > MOST_OF_SETTINGS ? ['long settings'] : []
}

/** A number that says by its first bits how long it is. */
function readNumber(bytes: Uint8Array, at: number, how: 'with_marker' | 'plain') {
  const first = bytes[at]
  if (first === undefined || first === 0) return undefined
  const length = Math.clz32(first) - 23
  if (at + length > bytes.byteLength) return undefined
  let value = how === 'plain' ? first & (0xff >> length) : first
  for (let nth = 1; nth < length; nth++) value = value * 256 + (bytes[at + nth] ?? 0)
  return { value, end: at + length }
}
