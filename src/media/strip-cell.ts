import { type FaceBox, grow, type PictureSize } from './photo-file.ts'
import type { Area } from './tiles.ts'

/** One picture of all faces of a photo, in rows of eight: a wall of two hundred faces is a few requests. */
export const strip = { cell: 160, columns: 8 } as const

/** The share of a face box that a cell shows more on each of its four sides. */
const roomAround = 0.4

/** Where a cell lies in its strip, in pixels. Every strip is equally wide, so that a cell alone tells its place. */
export type StripCell = { left: number; top: number; side: number; stripWidth: number }

export function cellOf(index: number): StripCell {
  return {
    left: (index % strip.columns) * strip.cell,
    top: Math.floor(index / strip.columns) * strip.cell,
    side: strip.cell,
    stripWidth: strip.columns * strip.cell,
  }
}

/** The square around a face, moved inwards at an edge; smaller only where the picture itself is. */
export function squareAround(face: FaceBox, { width, height }: PictureSize): Area {
  const box = grow(face, roomAround)
  const wanted = Math.max(box.w * width, box.h * height)
  const side = Math.max(1, Math.min(Math.round(wanted), width, height))
  return {
    left: within((face.x + face.w / 2) * width - side / 2, width - side),
    top: within((face.y + face.h / 2) * height - side / 2, height - side),
    width: side,
    height: side,
  }
}

function within(value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(0, value)))
}
