import { type Colour, colourOf, cover, shapeOf } from './cover.ts'
import { coversInside, cut } from './crop.ts'
import { decode } from './decode.ts'
import { encodeJpeg, shrink } from './encode.ts'
import { fingerprintOf } from './fingerprint.ts'
import {
  type Derived,
  type Edit,
  type FaceBox,
  type FaceFinder,
  type RawPicture,
  type Refused,
  refuse,
  type Variant,
  type VariantSpec,
} from './photo-file.ts'
import { verifyNoFace, verifyOutput } from './verify.ts'

/** From a master to what may be used elsewhere: cut, covered, made smaller and verified, or nothing at all. */
export async function derive(
  master: Uint8Array,
  edit: Edit,
  specs: readonly VariantSpec[],
  findFaces: () => Promise<FaceFinder>,
): Promise<Derived | Refused> {
  const decoded = await decode(master)
  if (!decoded.ok) return decoded
  const picture = edit.crop ? cut(decoded.picture, edit.crop) : decoded.picture
  const covers = coversInside(edit)
  const shapes = covers.map((box) => shapeOf(box, picture))
  const colour = colourOf(edit.colour)
  const covered = cover(picture, shapes, colour)
  if (covers.length > 0) {
    const seen = await verifyNoFace(covered, shapes, await findFaces())
    if (!seen.ok) return refuse('not_verified', JSON.stringify(seen.failures))
  }
  const variants: Variant[] = []
  for (const spec of specs) {
    const variant = await deriveOne(covered, { covers, colour }, spec)
    if ('refused' in variant) return variant
    variants.push(variant)
  }
  return { ok: true, variants, fingerprint: await fingerprintOf(covered) }
}

/** Scaling blurs the edges of a cover, so it is laid once more on the pixels of the variant itself. */
async function deriveOne(
  covered: RawPicture,
  { covers, colour }: { covers: readonly FaceBox[]; colour: Colour },
  { name, longSide }: VariantSpec,
): Promise<Variant | Refused> {
  const small = await shrink(covered, longSide)
  const shapes = covers.map((box) => shapeOf(box, small))
  const encoded = await encodeJpeg(cover(small, shapes, colour))
  const verified = await verifyOutput(encoded.jpeg, encoded, shapes, colour)
  if (!verified.ok) return refuse('not_verified', `${name}: ${JSON.stringify(verified.failures)}`)
  return { name, ...encoded }
}
