import { sharp } from '#media/libvips.ts'
import type { FaceBox, Refused } from '#media/photo-file.ts'
import type { Studio } from '#media/studio.ts'

const SIZE = { width: 64, height: 48 }
const tiny = new Uint8Array(
  await sharp({ create: { ...SIZE, channels: 3, background: '#0e5560' } })
    .jpeg()
    .toBuffer(),
)

/** An upload on which the fake studio finds this many faces. */
export const uploadWithFaces = (faces: number): Uint8Array => new Uint8Array([faces, ...tiny])

export type FakeStudio = Studio & {
  /** How often bytes for the outside were made. */
  derived: () => number
  /** The covers that each of those was made with. */
  covers: readonly (readonly FaceBox[])[]
  /** From now on: what happens instead of making bytes; undefined makes them again. */
  failWith: (fail: (() => Refused) | undefined) => void
}

/** A studio without libvips or a face model: the first byte of an upload says how many faces there are, in a row. */
export function openFakeStudio(): FakeStudio {
  const covers: FaceBox[][] = []
  let fail: (() => Refused) | undefined
  return {
    prepare: async (bytes) => ({
      ok: true,
      original: SIZE,
      master: { ...SIZE, jpeg: tiny },
      faces: Array.from({ length: bytes[0] ?? 0 }, (_, index) => ({
        box: { x: 0.05 + index * 0.1, y: 0.4, w: 0.06, h: 0.1 },
        score: 0.9,
      })),
      faceModel: 'fake',
      ms: 1,
    }),
    derive: async (_master, boxes, variants) => {
      if (fail) return fail()
      covers.push([...boxes])
      return { ok: true, variants: variants.map(({ name }) => ({ ...SIZE, name, jpeg: tiny })) }
    },
    close: async () => undefined,
    derived: () => covers.length,
    covers,
    failWith: (next) => {
      fail = next
    },
  }
}
