import { coverColour as colour, cover, shapeOf } from './cover.ts'
import { decode } from './decode.ts'
import { encodeJpeg, shrink } from './encode.ts'
import {
  type Derived,
  type FaceBox,
  type FaceFinder,
  type RawPicture,
  type Refused,
  refuse,
  type Variant,
  type VariantSpec,
} from './photo-file.ts'
import { verifyNoFace, verifyOutput } from './verify.ts'

/** From a master to what may be used elsewhere: covered, made smaller and verified, or nothing at all. */
export async function derive(
  master: Uint8Array,
  covers: readonly FaceBox[],
  specs: readonly VariantSpec[],
  findFaces: () => Promise<FaceFinder>,
): Promise<Derived | Refused> {
  const decoded = await decode(master)
  if (!decoded.ok) return decoded
  const shapes = covers.map((box) => shapeOf(box, decoded.picture))
  const covered = cover(decoded.picture, shapes)
  if (covers.length > 0) {
    const seen = await verifyNoFace(covered, shapes, await findFaces())
    if (!seen.ok) return refuse('not_verified', JSON.stringify(seen.failures))
  }
  const variants: Variant[] = []
  for (const spec of specs) {
    const variant = await deriveOne(covered, covers, spec)
    if ('refused' in variant) return variant
    variants.push(variant)
  }
  return { ok: true, variants }
}

/** Scaling blurs the edges of a cover, so it is laid once more on the pixels of the variant itself. */
async function deriveOne(
  covered: RawPicture,
  covers: readonly FaceBox[],
  { name, longSide }: VariantSpec,
): Promise<Variant | Refused> {
  const small = await shrink(covered, longSide)
  const shapes = covers.map((box) => shapeOf(box, small))
  const encoded = await encodeJpeg(cover(small, shapes))
  const verified = await verifyOutput(encoded.jpeg, encoded, shapes, colour)
  if (!verified.ok) return refuse('not_verified', `${name}: ${JSON.stringify(verified.failures)}`)
  return { name, ...encoded }
}
