/** Turns the bytes of a file into text as they come in. */
export type Decoder = {
  /** Undefined: these bytes are no text in this encoding. */
  next(bytes: Uint8Array): string | undefined
  end(): string | undefined
}

const KNOWN = new Map([
  ...['utf-8', 'utf8', 'us-ascii', 'ascii'].map((label) => [label, 'utf-8'] as const),
  ...['iso-8859-1', 'latin1', 'iso-8859-15', 'windows-1252', 'cp1252'].map(
    (label) => [label, label === 'iso-8859-15' ? label : 'windows-1252'] as const,
  ),
  // Two bytes a character without a mark is told by the zeros between the letters.
  ...['utf-16', 'utf-16le', 'utf-16be'].map((label) => [label, undefined] as const),
])

/** Long enough for a mark and a declaration. */
export const HEAD_BYTES = 200

/** Which encoding the head of a file tells: by its mark, else by its declaration. */
export function encodingOf(head: Uint8Array): string | undefined {
  const [first, second, third] = head
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(
    new TextDecoder('latin1').decode(head.subarray(0, HEAD_BYTES)),
  )
  return declared ? KNOWN.get((declared[1] ?? '').toLowerCase()) : 'utf-8'
}

export function openDecoder(encoding: string): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const attempt = (decode: () => string) => {
    try {
      return decode()
    } catch (error) {
      if (error instanceof TypeError) return undefined
      throw error
    }
  }
  return {
    next: (bytes) => attempt(() => decoder.decode(bytes, { stream: true })),
    end: () => attempt(() => decoder.decode()),
  }
}
