import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FaceBox } from '../photo-file.ts'

/** Real photos lie beside the repository, never in it. */
const folder = new URL('../../../../shared/photos/', import.meta.url)

export const hasSharedPhotos = existsSync(new URL('manifest.json', folder))

if (!hasSharedPhotos)
  process.stderr.write('SKIPPED: no ../shared/photos here, tests with real photos are left out\n')

/** `ignore`: places of which nobody can say whether they are a face that counts. */
export type SharedPhoto = { file: string; boxes: FaceBox[]; ignore: FaceBox[]; hasNobody: boolean }

export function readSharedPhoto(file: string): Uint8Array {
  return readFileSync(new URL(file, folder))
}

export function sharedPhotoPath(file: string): string {
  return fileURLToPath(new URL(file, folder))
}

/** Those with checked face boxes, and those that are known to show nobody. */
export function listSharedPhotos(): SharedPhoto[] {
  type Row = [number, number, number, number]
  const manifest: { images: Array<{ file: string; faces: number; boxes?: Row[]; ignore?: Row[] }> } =
    JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'))
  const asBoxes = (rows: Row[] = []) => rows.map(([x, y, w, h]) => ({ x, y, w, h }))
  return manifest.images.map(({ file, faces, boxes, ignore }) => ({
    file,
    boxes: asBoxes(boxes),
    ignore: asBoxes(ignore),
    hasNobody: faces === 0,
  }))
}

/** As when the finders were compared: a third of the union, or the middle inside and an eighth. */
export function isHit(truth: FaceBox, found: FaceBox): boolean {
  const w = Math.min(truth.x + truth.w, found.x + found.w) - Math.max(truth.x, found.x)
  const h = Math.min(truth.y + truth.h, found.y + found.h) - Math.max(truth.y, found.y)
  const both = Math.max(0, w) * Math.max(0, h)
  const union = both / (truth.w * truth.h + found.w * found.h - both)
  const x = found.x + found.w / 2 - truth.x
  const y = found.y + found.h / 2 - truth.y
  return union > 0.3 || (union > 0.12 && x > 0 && x < truth.w && y > 0 && y < truth.h)
}
