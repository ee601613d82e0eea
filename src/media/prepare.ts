import { accept } from './accept.ts'
import { coverColour } from './cover.ts'
import { decodeUpload } from './decode-upload.ts'
import { encodeJpeg } from './encode.ts'
import { makeFaceStrip } from './face-strip.ts'
import { type FaceFinder, type HeicSetting, type Prepared, type Refused, refuse } from './photo-file.ts'
import { makeThumb } from './thumb.ts'
import { verifyOutput } from './verify.ts'

type Finder = { model: string; find: FaceFinder }

/** From an upload to the master and, when a finder is given, where the faces are. */
export async function prepare(
  bytes: Uint8Array,
  finder: Finder | null,
  clock: () => number,
  heic: HeicSetting = 'aan',
): Promise<Prepared | Refused> {
  const started = clock()
  const accepted = await accept(bytes, heic)
  if (!accepted.ok) return accepted
  const decoded = await decodeUpload(bytes, accepted)
  if (!decoded.ok) return decoded
  const faces = finder === null ? [] : await finder.find(decoded.picture)
  const master = await encodeJpeg(decoded.picture)
  const verified = await verifyOutput(master.jpeg, master, [], coverColour)
  if (!verified.ok) return refuse('not_verified', JSON.stringify(verified.failures))
  const strip = await makeFaceStrip(
    decoded.picture,
    faces.map(({ box }) => box),
  )
  const thumb = await makeThumb(decoded.picture)
  const { upright: original, takenAt } = accepted
  const ms = Math.round(clock() - started)
  const faceModel = finder?.model ?? null
  return { ok: true, original, master, faces, faceModel, strip, thumb, takenAt, ms }
}
