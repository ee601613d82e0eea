import type { Colour, Shape } from './cover.ts'
import { listJpegTags } from './jpeg-tags.ts'
import { sharp } from './libvips.ts'
import type { FaceFinder, PictureSize, RawPicture } from './photo-file.ts'

/** Promise 6: the output is checked, not the intention. */
export type Failure =
  | { check: 'tags'; tags: string[] }
  | { check: 'size'; expected: PictureSize; found: PictureSize }
  | { check: 'fill'; shape: Shape }
  | { check: 'face'; shape: Shape; score: number }

export type Verified = { ok: true } | { ok: false; failures: Failure[] }

/**
 * How far a decoded pixel may be from the fill colour, per channel. A block of 16 × 16 pixels that also holds
 * some surroundings rings: 42 at most in random noise of full strength, 24 in photos. Where every block is all
 * fill nothing rings. The mean catches a small shape, which has border only.
 */
const tolerance = { border: 48, inside: 4, mean: 8 } as const
const blockSize = 16

/** Tags and fill colour of the very bytes that will be used. */
export async function verifyOutput(
  jpeg: Uint8Array,
  size: PictureSize,
  shapes: readonly Shape[],
  colour: Colour,
): Promise<Verified> {
  const failures: Failure[] = []
  const tags = await readTags(jpeg)
  if (tags.length > 0) failures.push({ check: 'tags', tags })
  const { data, info } = await sharp(jpeg, { failOn: 'error' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const found = { width: info.width, height: info.height }
  if (found.width !== size.width || found.height !== size.height || info.channels !== 3) {
    failures.push({ check: 'size', expected: size, found })
  } else {
    const picture = { ...found, pixels: data }
    failures.push(...shapes.filter((s) => !isFilled(picture, s, colour)).map(unfilled))
  }
  return verdict(failures)
}

/** Two readers that know nothing of each other must both find no tag. */
export async function readTags(jpeg: Uint8Array): Promise<string[]> {
  const { exif, xmp, iptc, icc, comments } = await sharp(jpeg).metadata()
  const blocks = Object.entries({ exif, xmp, iptc, icc, comments }).filter(([, block]) => block !== undefined)
  return [...listJpegTags(jpeg), ...blocks.map(([name]) => `libvips ${name}`)]
}

/** One pass of the detector over the covered master: it may not see a face where one was covered. */
export async function verifyNoFace(
  covered: RawPicture,
  shapes: readonly Shape[],
  findFaces: FaceFinder,
): Promise<Verified> {
  const failures: Failure[] = []
  for (const { box, score } of await findFaces(covered)) {
    const x = (box.x + box.w / 2) * covered.width
    const y = (box.y + box.h / 2) * covered.height
    const shape = shapes.find((s) => x >= s.left && x < s.right && y >= s.top && y < s.bottom)
    if (shape !== undefined) failures.push({ check: 'face', shape, score })
  }
  return verdict(failures)
}

/** Every pixel, none skipped; written out per channel, for this is a million pixels a photo. */
export function isFilled(picture: RawPicture, shape: Shape, colour: Colour): boolean {
  const { width, pixels } = picture
  const inner = innerOf(shape, picture)
  let [red, green, blue] = [0, 0, 0]
  for (let y = shape.top; y < shape.bottom; y++) {
    const isInnerRow = y >= inner.top && y < inner.bottom
    for (let x = shape.left; x < shape.right; x++) {
      const isInner = isInnerRow && x >= inner.left && x < inner.right
      const allowed = isInner ? tolerance.inside : tolerance.border
      const at = (y * width + x) * 3
      const r = (pixels[at] ?? Number.NaN) - colour.r
      const g = (pixels[at + 1] ?? Number.NaN) - colour.g
      const b = (pixels[at + 2] ?? Number.NaN) - colour.b
      if (!(Math.abs(r) <= allowed && Math.abs(g) <= allowed && Math.abs(b) <= allowed)) return false
      red += r
      green += g
      blue += b
    }
  }
  const count = (shape.right - shape.left) * (shape.bottom - shape.top)
  return count > 0 && [red, green, blue].every((sum) => Math.abs(sum / count) <= tolerance.mean)
}

/** The part of a shape that no block with surroundings reaches; at an edge of the picture there are none. */
function innerOf(shape: Shape, size: PictureSize): Shape {
  return {
    left: shape.left > 0 ? shape.left + blockSize : 0,
    top: shape.top > 0 ? shape.top + blockSize : 0,
    right: shape.right < size.width ? shape.right - blockSize : size.width,
    bottom: shape.bottom < size.height ? shape.bottom - blockSize : size.height,
  }
}

function unfilled(shape: Shape): Failure {
  return { check: 'fill', shape }
}

function verdict(failures: Failure[]): Verified {
  return failures.length === 0 ? { ok: true } : { ok: false, failures }
}
