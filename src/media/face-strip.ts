import { sharp } from './libvips.ts'
import type { FaceBox, JpegPicture, RawPicture } from './photo-file.ts'
import { cellOf, squareAround, strip } from './strip-cell.ts'

const quality = 75

/** All faces of a photo in one small picture, in their own order; from bare pixels, so it carries nothing else. */
export async function makeFaceStrip(
  picture: RawPicture,
  faces: readonly FaceBox[],
): Promise<JpegPicture | null> {
  if (faces.length === 0) return null
  const width = strip.columns * strip.cell
  const height = Math.ceil(faces.length / strip.columns) * strip.cell
  const pixels = new Uint8Array(width * height * 3).fill(255)
  for (const [index, face] of faces.entries()) {
    const { left, top } = cellOf(index)
    const cell = await cutCell(picture, face)
    for (let row = 0; row < strip.cell; row++) {
      const line = cell.subarray(row * strip.cell * 3, (row + 1) * strip.cell * 3)
      pixels.set(line, ((top + row) * width + left) * 3)
    }
  }
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer()
  return { width, height, jpeg }
}

function cutCell({ width, height, pixels }: RawPicture, face: FaceBox): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .extract(squareAround(face, { width, height }))
    .resize(strip.cell, strip.cell, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer()
}
