import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { cover, shapeOf } from './cover.ts'
import { decode } from './decode.ts'
import { faceModel, loadFaceFinder } from './faces.ts'
import type { FaceBox, FaceFinder, RawPicture } from './photo-file.ts'
import { corneredPicture } from './testing/generated-photos.ts'
import { hasSharedPhotos, listSharedPhotos, readSharedPhoto } from './testing/shared-photos.ts'
import { verifyNoFace } from './verify.ts'

const packages = createRequire(import.meta.url)
const faceApi = '@vladmandic/face-api/dist/face-api.node-wasm.js'

let findFaces: FaceFinder

beforeAll(async () => {
  findFaces = await loadFaceFinder()
}, 60_000)

describe('finding faces, never recognising them (promise 7)', () => {
  test('the package on disk holds the weights of the detector and of nothing else', () => {
    const folder = dirname(packages.resolve('@vladmandic/face-api/model/ssd_mobilenetv1_model.bin'))
    expect(readdirSync(folder).sort()).toEqual([
      'ssd_mobilenetv1_model-weights_manifest.json',
      'ssd_mobilenetv1_model.bin',
    ])
  })

  test('after loading, the detector is the only net with weights', () => {
    const { nets }: { nets: Record<string, { isLoaded: boolean }> } = packages(faceApi)
    expect(Object.keys(nets).length).toBeGreaterThan(4)
    expect(Object.keys(nets).filter((name) => nets[name]?.isLoaded)).toEqual(['ssdMobilenetv1'])
  })

  test('no line of the product names a net that recognises, ages or reads moods', () => {
    const forbidden =
      /face_?recognition|age_?(and_?)?gender|face_?expression|face_?landmark|face_?descriptor|face_?matcher|tiny_?face_?detector/i
    const root = new URL('../../', import.meta.url)
    const files = ['src', 'islands', 'packages'].flatMap((folder) => listSources(new URL(`${folder}/`, root)))
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => forbidden.test(readFileSync(file, 'utf8'))).map(String)).toEqual([])
  })

  test('a box names the model and the version that is installed', () => {
    const { version }: { version: string } = packages('@vladmandic/face-api/package.json')
    expect(faceModel).toContain(`@vladmandic/face-api ${version}`)
  })

  test('a picture without people has no faces', async () => {
    expect(await findFaces(corneredPicture())).toEqual([])
  })
})

describe.runIf(hasSharedPhotos)('faces in real photos', () => {
  test('of the faces that a person can point out at most two are missed, and covered ones are gone', async () => {
    let hits = 0
    let boxes = 0
    for (const photo of listSharedPhotos().filter(({ boxes }) => boxes.length > 0)) {
      const picture = await decodeShared(photo.file)
      const found = await findFaces(picture)
      boxes += photo.boxes.length
      hits += photo.boxes.filter((box) => found.some((face) => isHit(box, face.box))).length
      const shapes = found.map((face) => shapeOf(face.box, picture))
      expect(await verifyNoFace(cover(picture, shapes), shapes, findFaces)).toEqual({ ok: true })
    }
    process.stdout.write(`faces found in real photos: ${hits} of ${boxes}\n`)
    expect(boxes).toBe(52)
    expect(hits).toBeGreaterThanOrEqual(50)
  })

  test('the check of a covered picture does see a face that was left uncovered', async () => {
    const picture = await decodeShared('muurtje-5.jpg')
    const shapes = (await findFaces(picture)).map((face) => shapeOf(face.box, picture))
    const covered = cover(picture, shapes.slice(1))
    expect(await verifyNoFace(covered, shapes, findFaces)).toMatchObject({ ok: false })
  })
})

async function decodeShared(file: string): Promise<RawPicture> {
  const decoded = await decode(readSharedPhoto(file))
  if (!decoded.ok) throw new Error(`${file}: ${decoded.refused}`)
  return decoded.picture
}

/** As in the benchmark: a third of the union, or the middle inside and an eighth. */
function isHit(truth: FaceBox, found: FaceBox): boolean {
  const w = Math.min(truth.x + truth.w, found.x + found.w) - Math.max(truth.x, found.x)
  const h = Math.min(truth.y + truth.h, found.y + found.h) - Math.max(truth.y, found.y)
  const both = Math.max(0, w) * Math.max(0, h)
  const union = both / (truth.w * truth.h + found.w * found.h - both)
  const x = found.x + found.w / 2 - truth.x
  const y = found.y + found.h / 2 - truth.y
  return union > 0.3 || (union > 0.12 && x > 0 && x < truth.w && y > 0 && y < truth.h)
}

function listSources(folder: URL): URL[] {
  const entries = readdirIfThere(folder)
  return entries.flatMap((entry) => {
    if (entry.isDirectory() && entry.name !== 'node_modules')
      return listSources(new URL(`${entry.name}/`, folder))
    const isSource = /\.(ts|tsx|js|mjs)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
    return entry.isFile() && isSource ? [new URL(entry.name, folder)] : []
  })
}

function readdirIfThere(folder: URL) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
