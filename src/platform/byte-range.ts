import type { Context } from 'hono'
import type { Piece } from './file-piece.ts'
import type { BytesAtRest } from './files.ts'

/**
 * Bytes of which a player asks a piece at a time; without that an iPhone plays no film. What is asked for and is not
 * there gets the answer that says so. Only what is asked for is read.
 */
export function answerBytes(
  c: Context,
  bytes: BytesAtRest,
  headers: Readonly<Record<string, string>>,
): Response {
  const { length } = bytes
  const asked = pieceOf(c.req.header('Range'), length)
  const said = { ...headers, 'Accept-Ranges': 'bytes' }
  if (asked === 'not_there') return c.body(null, 416, { ...said, 'Content-Range': `bytes */${length}` })
  const piece = asked ?? { from: 0, to: length - 1 }
  const sized = { ...said, 'Content-Length': String(piece.to - piece.from + 1) }
  if (!asked) return c.body(bytes.piece(piece), 200, sized)
  return c.body(bytes.piece(piece), 206, {
    ...sized,
    'Content-Range': `bytes ${piece.from}-${piece.to}/${length}`,
  })
}

/** One piece, both ends included; several at once, or what is no question for bytes, is answered with all of it. */
export function pieceOf(asked: string | undefined, length: number): Piece | 'not_there' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? []
  if (first === '' && last === '') return undefined
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1)
  return from > to ? 'not_there' : { from, to }
}
