import type { FaceBox, FoundFace } from './photo-file.ts'

/** Two boxes are one face when they share this much of their union, or when one lies this far in the other. */
const sameFace = { union: 0.3, smallest: 0.6 }

/** Keeps the surest box of each face, surest first. The order of the input doesn't matter. */
export function merge(found: readonly FoundFace[]): FoundFace[] {
  const kept: FoundFace[] = []
  for (const face of [...found].sort(surestFirst)) {
    if (!kept.some((other) => isSameFace(face.box, other.box))) kept.push(face)
  }
  return kept
}

export function isSameFace(one: FaceBox, other: FaceBox): boolean {
  const both = sharedArea(one, other)
  if (both === 0) return false
  const areas = [one.w * one.h, other.w * other.h] as const
  return both / (areas[0] + areas[1] - both) > sameFace.union || both / Math.min(...areas) > sameFace.smallest
}

function sharedArea(one: FaceBox, other: FaceBox): number {
  const w = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x)
  const h = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y)
  return Math.max(0, w) * Math.max(0, h)
}

function surestFirst(one: FoundFace, other: FoundFace): number {
  return (
    other.score - one.score ||
    one.box.x - other.box.x ||
    one.box.y - other.box.y ||
    one.box.w - other.box.w ||
    one.box.h - other.box.h
  )
}
