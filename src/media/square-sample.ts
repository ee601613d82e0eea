import type { RawPicture } from './photo-file.ts'
import type { Area } from './tiles.ts'

/**
 * A part of a picture as the square that a net takes: in its top left corner, black beside it, three numbers per
 * pixel. Samples straight from the picture: a padded copy of it first would cost a tenth of the whole pass.
 */
export function sampleSquare(picture: RawPicture, area: Area, side: number): Float32Array {
  const square = new Float32Array(side * side * 3)
  const reach = { side, longest: Math.max(area.width, area.height) }
  const columns = steps(reach, area.width, (x) => (area.left + x) * 3)
  const rows = steps(reach, area.height, (y) => (area.top + y) * picture.width * 3)
  for (const [y, row] of rows.entries()) {
    let at = y * side * 3
    for (const column of columns) {
      for (let channel = 0; channel < 3; channel++, at++) {
        square[at] = blend(picture.pixels, row, column, channel)
      }
    }
  }
  return square
}

/** Two neighbours in the picture, with the weight of each; past the edge of the picture it is black. */
type Step = { from: number; to: number; weightFrom: number; weightTo: number }

type Reach = { side: number; longest: number }

function steps({ side, longest }: Reach, length: number, offset: (at: number) => number): Step[] {
  const all: Step[] = []
  for (let index = 0; index < side; index++) {
    const place = (index * longest) / side
    const from = Math.floor(place)
    if (from >= length) break
    const isInside = from + 1 < length
    // The longest side reaches the edge of the square: there is nothing past it to be black.
    const weightFrom = !isInside && length === longest ? 1 : 1 - (place - from)
    all.push({
      from: offset(from),
      to: offset(isInside ? from + 1 : from),
      weightFrom,
      weightTo: isInside ? place - from : 0,
    })
  }
  return all
}

function blend(pixels: Uint8Array, row: Step, column: Step, channel: number): number {
  const read = (at: number) => pixels[at + channel] ?? 0
  const upper =
    read(row.from + column.from) * column.weightFrom + read(row.from + column.to) * column.weightTo
  const lower = read(row.to + column.from) * column.weightFrom + read(row.to + column.to) * column.weightTo
  return upper * row.weightFrom + lower * row.weightTo
}
