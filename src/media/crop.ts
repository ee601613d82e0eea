import {
  coverMargin,
  type Edit,
  type FaceBox,
  grow,
  type PictureSize,
  type RawPicture,
} from './photo-file.ts'

/** The pixels of a part of the picture, at least one. */
export function cut(picture: RawPicture, part: FaceBox): RawPicture {
  const { left, top, width, height } = pixelsOf(picture, part)
  const pixels = new Uint8Array(width * height * 3)
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * picture.width + left) * 3
    pixels.set(picture.pixels.subarray(from, from + width * 3), row * width * 3)
  }
  return { width, height, pixels }
}

/** Rounded inwards: what lies on the border of the part is not shown. */
function pixelsOf({ width, height }: PictureSize, part: FaceBox) {
  const left = Math.min(width - 1, Math.ceil(part.x * width))
  const top = Math.min(height - 1, Math.ceil(part.y * height))
  return {
    ...{ left, top },
    width: Math.max(1, Math.floor((part.x + part.w) * width) - left),
    height: Math.max(1, Math.floor((part.y + part.h) * height) - top),
  }
}

/** The same places, as fractions of the part that is left. Not clipped: a cover keeps its margin at the edge. */
export function coversInside({ covers, crop }: Edit): FaceBox[] {
  if (crop === undefined) return [...covers]
  return covers
    .map(({ x, y, w, h }) => ({
      x: (x - crop.x) / crop.w,
      y: (y - crop.y) / crop.h,
      w: w / crop.w,
      h: h / crop.h,
    }))
    .filter((box) => {
      const seen = grow(box, coverMargin)
      return seen.w > 0 && seen.h > 0
    })
}
