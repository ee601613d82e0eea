import { decode } from '#media/decode.ts'
import type { FaceBox, FoundFace, LoadedFinder } from '#media/photo-file.ts'
import { hasSharedPhotos, isHit, listSharedPhotos, readSharedPhoto } from '#media/testing/shared-photos.ts'

/** Faces found and boxes that are none, on the real photos beside the repository; in one pass and closer where needed. */
export async function countFound(finder: LoadedFinder) {
  if (!hasSharedPhotos) return 'no ../shared/photos here'
  const photos = listSharedPhotos().filter(({ boxes, hasNobody }) => boxes.length > 0 || hasNobody)
  const ways = { 'one pass': finder.glance, 'closer where needed': finder.find }
  const counts = []
  for (const [way, find] of Object.entries(ways)) {
    const count = { way, photos: 0, faces: 0, found: 0, wrong: 0, cpuMsPerPhoto: 0 }
    const before = process.cpuUsage()
    for (const { file, boxes, ignore } of photos) {
      const decoded = await decode(readSharedPhoto(file))
      // A type of file that libvips alone does not read.
      if (!decoded.ok) continue
      const found = await find(decoded.picture)
      count.photos += 1
      count.faces += boxes.length
      count.found += boxes.filter((box) => found.some((face) => isHit(box, face.box))).length
      count.wrong += wrongOf(found, [...boxes, ...ignore])
    }
    const { user, system } = process.cpuUsage(before)
    count.cpuMsPerPhoto = Math.round((user + system) / 1000 / count.photos)
    counts.push({ ...count, floor: 'at most 1 missed', met: count.faces - count.found <= 1 })
  }
  return counts
}

const wrongOf = (found: readonly FoundFace[], known: readonly FaceBox[]) =>
  found.filter((face) => !known.some((box) => isHit(box, face.box))).length
