import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FaceBox } from '../photo-file.ts'

/** Real photos lie beside the repository, never in it. */
const folder = new URL('../../../../shared/photos/', import.meta.url)

export const hasSharedPhotos = existsSync(new URL('manifest.json', folder))

if (!hasSharedPhotos)
  process.stderr.write('SKIPPED: no ../shared/photos here, tests with real photos are left out\n')

export type SharedPhoto = { file: string; boxes: FaceBox[] }

export function readSharedPhoto(file: string): Uint8Array {
  return readFileSync(new URL(file, folder))
}

export function sharedPhotoPath(file: string): string {
  return fileURLToPath(new URL(file, folder))
}

/** Those with checked face boxes, and those that are known to show nobody. */
export function listSharedPhotos(): SharedPhoto[] {
  const manifest: { images: Array<{ file: string; boxes?: Array<[number, number, number, number]> }> } =
    JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'))
  return manifest.images.map(({ file, boxes }) => ({
    file,
    boxes: (boxes ?? []).map(([x, y, w, h]) => ({ x, y, w, h })),
  }))
}
