import type { FaceBox } from '#media/photo-file.ts'

/** The four numbers of a frame that somebody drew or typed, in percent; undefined: one of them is no number. */
export function drawnBox(numberIn: (side: keyof FaceBox) => string): FaceBox | undefined {
  const share = (side: keyof FaceBox) => Number.parseFloat(numberIn(side).replace(',', '.')) / 100
  const box = { x: share('x'), y: share('y'), w: share('w'), h: share('h') }
  return Object.values(box).every(Number.isFinite) ? box : undefined
}
