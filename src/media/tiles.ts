import type { FoundFace, PictureSize } from './photo-file.ts'

/** A part of a picture, in whole pixels. */
export type Area = PictureSize & { left: number; top: number }

const tileSide = 640
const overlap = 0.2

/** A class photo, or faces so small that one look at the whole picture misses some. */
const crowd = 8
const smallWidth = 40

/** Whether a second, closer look is worth its time; `size` is that of the picture that was looked at. */
export function needsTiles(found: readonly FoundFace[], size: PictureSize): boolean {
  if (found.length >= crowd) return true
  const widths = found.map(({ box }) => box.w * size.width).sort((a, b) => a - b)
  const median = widths[Math.floor(widths.length / 2)]
  return median !== undefined && median < smallWidth
}

/** Evenly spread squares that together hold every pixel; none where one tile would be the whole picture again. */
export function tilesOf({ width, height }: PictureSize): Area[] {
  if (width <= tileSide && height <= tileSide) return []
  const tile = { width: Math.min(tileSide, width), height: Math.min(tileSide, height) }
  return spread(height).flatMap((top) => spread(width).map((left) => ({ left, top, ...tile })))
}

function spread(length: number): number[] {
  if (length <= tileSide) return [0]
  const count = Math.ceil((length - tileSide) / (tileSide * (1 - overlap))) + 1
  return Array.from({ length: count }, (_, index) => Math.round((index * (length - tileSide)) / (count - 1)))
}

/** From fractions of a part to fractions of the whole. */
export function inWhole({ box, score }: FoundFace, area: Area, whole: PictureSize): FoundFace {
  return {
    score,
    box: {
      x: (area.left + box.x * area.width) / whole.width,
      y: (area.top + box.y * area.height) / whole.height,
      w: (box.w * area.width) / whole.width,
      h: (box.h * area.height) / whole.height,
    },
  }
}
