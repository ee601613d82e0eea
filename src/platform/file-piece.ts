import { type FileHandle, open } from 'node:fs/promises'

/** The first and the last byte, both included. */
export type Piece = { from: number; to: number }

/** What is held of a file at one moment, however large it is. */
const HELD = 64 * 1024

/**
 * Reads as fast as somebody takes it and no further. Opened at the first byte that is taken: a stream that nobody reads
 * (HEAD) leaves nothing open.
 */
export function streamPiece(place: string, { from, to }: Piece): ReadableStream<Uint8Array<ArrayBuffer>> {
  let handle: FileHandle | undefined
  let at = from
  return new ReadableStream(
    {
      pull: async (taker) => {
        if (at > to) return taker.close()
        handle ??= await open(place)
        try {
          const held = new Uint8Array(Math.min(HELD, to - at + 1))
          const { bytesRead } = await handle.read(held, 0, held.byteLength, at)
          if (bytesRead === 0) throw new Error('The file ends before what was promised of it')
          at += bytesRead
          taker.enqueue(held.subarray(0, bytesRead))
          if (at <= to) return
          taker.close()
        } catch (error) {
          await handle.close()
          throw error
        }
        await handle.close()
      },
      cancel: () => handle?.close(),
    },
    { highWaterMark: 0 },
  )
}
