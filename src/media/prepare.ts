import { accept } from './accept.ts'
import { coverColour } from './cover.ts'
import { decode } from './decode.ts'
import { encodeJpeg } from './encode.ts'
import { type FaceFinder, type Prepared, type Refused, refuse } from './photo-file.ts'
import { verifyOutput } from './verify.ts'

type Finder = { model: string; find: FaceFinder }

/** From an upload to the master and, when a finder is given, where the faces are. */
export async function prepare(
  bytes: Uint8Array,
  finder: Finder | null,
  clock: () => number,
): Promise<Prepared | Refused> {
  const started = clock()
  const accepted = await accept(bytes)
  if (!accepted.ok) return accepted
  const decoded = await decode(bytes)
  if (!decoded.ok) return decoded
  const faces = finder === null ? [] : await finder.find(decoded.picture)
  const master = await encodeJpeg(decoded.picture)
  const verified = await verifyOutput(master.jpeg, master, [], coverColour)
  if (!verified.ok) return refuse('not_verified', JSON.stringify(verified.failures))
  const ms = Math.round(clock() - started)
  return { ok: true, original: accepted.upright, master, faces, faceModel: finder?.model ?? null, ms }
}
