import { prepareClip } from '#media/clip/prepare.ts'
import { fingerprintUpload } from '#media/fingerprint.ts'
import { sharp } from '#media/libvips.ts'
import type { FaceBox, Fingerprint, Refused } from '#media/photo-file.ts'
import type { Studio } from '#media/studio.ts'

const SIZE = { width: 64, height: 48 }
const tiny = new Uint8Array(
  await sharp({ create: { ...SIZE, channels: 3, background: '#0e5560' } })
    .jpeg()
    .toBuffer(),
)

/** An upload on which the fake studio finds this many faces. */
export const uploadWithFaces = (faces: number): Uint8Array => uploadOf(tiny, faces)

/** The same with a picture of its own, for what depends on how pictures look. */
export const uploadOf = (jpeg: Uint8Array, faces: number): Uint8Array => new Uint8Array([faces, ...jpeg])

const looks = new Map<string, Promise<Fingerprint>>()

/** Really looked at, once per picture: hundreds of posts are made of the same. */
function lookOf(jpeg: Uint8Array): Promise<Fingerprint> {
  const key = Buffer.from(jpeg).toString('base64')
  const look =
    looks.get(key) ??
    fingerprintUpload(jpeg).then((done) => {
      if (!done.ok) throw new Error(done.detail ?? done.refused)
      return done.fingerprint
    })
  looks.set(key, look)
  return look
}

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
      master: { ...SIZE, jpeg: bytes[1] === 0xff ? bytes.slice(1) : tiny },
      faces: Array.from({ length: bytes[0] ?? 0 }, (_, index) => ({
        box: { x: 0.05 + index * 0.1, y: 0.4, w: 0.06, h: 0.1 },
        score: 0.9,
      })),
      faceModel: 'fake',
      takenAt: undefined,
      strip: bytes[0] ? { ...SIZE, jpeg: tiny } : null,
      thumb: { ...SIZE, jpeg: tiny },
      ms: 1,
    }),
    derive: async (master, edit, variants) => {
      if (fail) return fail()
      covers.push([...edit.covers])
      const made = variants.map(({ name }) => ({ ...SIZE, name, jpeg: master }))
      return { ok: true, variants: made, fingerprint: await lookOf(master) }
    },
    clip: prepareClip,
    fingerprint: fingerprintUpload,
    close: async () => undefined,
    derived: () => covers.length,
    covers,
    failWith: (next) => {
      fail = next
    },
  }
}
