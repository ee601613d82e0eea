import type { Context } from 'hono'

/**
 * Bytes of which a player asks a piece at a time; without that an iPhone plays no film. What is asked for and is not
 * there gets the answer that says so.
 */
export function answerBytes(
  c: Context,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
): Response {
  const piece = pieceOf(c.req.header('Range'), bytes.byteLength)
  const said = { ...headers, 'Accept-Ranges': 'bytes' }
  if (piece === undefined) return c.body(new Uint8Array(bytes), 200, said)
  if (piece === 'not_there')
    return c.body(null, 416, { ...said, 'Content-Range': `bytes */${bytes.byteLength}` })
  const { from, to } = piece
  return c.body(new Uint8Array(bytes.subarray(from, to + 1)), 206, {
    ...said,
    'Content-Range': `bytes ${from}-${to}/${bytes.byteLength}`,
  })
}

/** One piece, both ends included; several at once, or what is no question for bytes, is answered with all of it. */
export function pieceOf(
  asked: string | undefined,
  length: number,
): { from: number; to: number } | 'not_there' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return from > to ? 'not_there' : { from, to }
}
