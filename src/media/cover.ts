import { coverMargin, type FaceBox, grow, type PictureSize, type RawPicture } from './photo-file.ts'

export type Colour = { r: number; g: number; b: number }

/** A calm grey-blue, where no school chose one. One colour for all: a mean of the face would tell something about it. */
export const coverColour: Colour = { r: 91, g: 103, b: 115 }
export const coverHex = '#5b6773'

/** @example colourOf('#5b6773') // { r: 91, g: 103, b: 115 } */
export function colourOf(hex: string): Colour {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  if (r === undefined || g === undefined || b === undefined || [r, g, b].some(Number.isNaN))
    throw new Error('A cover has no colour')
  return { r, g, b }
}

/** Whole pixels: left and top inside, right and bottom outside the shape. */
export type Shape = { left: number; top: number; right: number; bottom: number }

/** The shape that hides a face box: 25 % more on each side, and every pixel that it touches. */
export function shapeOf(face: FaceBox, size: PictureSize): Shape {
  const box = grow(face, coverMargin)
  return {
    left: Math.floor(box.x * size.width),
    top: Math.floor(box.y * size.height),
    right: Math.min(size.width, Math.ceil((box.x + box.w) * size.width)),
    bottom: Math.min(size.height, Math.ceil((box.y + box.h) * size.height)),
  }
}

/** JPEG lets colours run over an edge for a few pixels; this much extra paint keeps that outside the shape. */
const rim = 3

/** Solid fill, never blur: blurred faces were matched again in every trial. Gives a new picture. */
export function cover(
  picture: RawPicture,
  shapes: readonly Shape[],
  colour: Colour = coverColour,
): RawPicture {
  const { width, height } = picture
  const pixels = new Uint8Array(picture.pixels)
  for (const shape of shapes) fill(pixels, width, widen(shape, { width, height }), colour)
  return { width, height, pixels }
}

function widen(shape: Shape, size: PictureSize): Shape {
  return {
    left: Math.max(0, shape.left - rim),
    top: Math.max(0, shape.top - rim),
    right: Math.min(size.width, shape.right + rim),
    bottom: Math.min(size.height, shape.bottom + rim),
  }
}

function fill(pixels: Uint8Array, width: number, shape: Shape, colour: Colour): void {
  for (let y = shape.top; y < shape.bottom; y++) {
    for (let at = (y * width + shape.left) * 3; at < (y * width + shape.right) * 3; at += 3) {
      pixels[at] = colour.r
      pixels[at + 1] = colour.g
      pixels[at + 2] = colour.b
    }
  }
}
