import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { cover, shapeOf } from './cover.ts'
import { decode } from './decode.ts'
import { drawPhoto } from './drawn-photo.ts'
import { renderDrawnPhoto } from './drawn-photo-file.ts'
import { faceModel, loadFaceFinder } from './faces.ts'
import type { FoundFace, LoadedFinder, RawPicture } from './photo-file.ts'
import { expectFaceFinder } from './testing/face-finder-contract.ts'
import { corneredPicture } from './testing/generated-photos.ts'
import { hasSharedPhotos, isHit, listSharedPhotos, readSharedPhoto } from './testing/shared-photos.ts'
import { verifyNoFace } from './verify.ts'

const packages = createRequire(import.meta.url)
const faceApi = '@vladmandic/face-api/dist/face-api.node-wasm.js'

let finder: LoadedFinder

beforeAll(async () => {
  finder = await loadFaceFinder()
}, 60_000)

expectFaceFinder('the one that comes with it', {
  load: async () => finder,
  faces: async () =>
    decodePicture(await renderDrawnPhoto(drawPhoto({ seed: 110, people: 5, scene: 'plein' }))),
  named: /^ssd_mobilenetv1 /,
})

test('in a class of 26 one pass misses some, and a closer look finds every child and nothing else', async () => {
  const drawn = drawPhoto({ seed: 6, people: 26, scene: 'plein' })
  const picture = await decodePicture(await renderDrawnPhoto(drawn))
  const hits = (found: readonly FoundFace[]) =>
    drawn.faces.filter((box) => found.some((face) => isHit(box, face.box))).length
  expect(hits(await finder.glance(picture))).toBeLessThan(26)
  const found = await finder.find(picture)
  expect([hits(found), found.length]).toEqual([26, 26])
})

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
    expect(await finder.find(corneredPicture())).toEqual([])
  })
})

describe.runIf(hasSharedPhotos)('faces in real photos', () => {
  test('of the faces that a person can point out at most one is missed, few boxes are none, and covered ones are gone', async () => {
    let hits = 0
    let boxes = 0
    let wrong = 0
    for (const photo of listSharedPhotos().filter(({ boxes }) => boxes.length > 0)) {
      const picture = await decodeShared(photo.file)
      const found = await finder.find(picture)
      boxes += photo.boxes.length
      hits += photo.boxes.filter((box) => found.some((face) => isHit(box, face.box))).length
      const known = [...photo.boxes, ...photo.ignore]
      wrong += found.filter((face) => !known.some((box) => isHit(box, face.box))).length
      const shapes = found.map((face) => shapeOf(face.box, picture))
      expect(await verifyNoFace(cover(picture, shapes), shapes, finder.glance)).toEqual({ ok: true })
    }
    process.stdout.write(`faces found in real photos: ${hits} of ${boxes}, ${wrong} boxes that are none\n`)
    expect(boxes).toBe(52)
    expect(hits).toBeGreaterThanOrEqual(51)
    expect(wrong).toBeLessThanOrEqual(4)
  })

  test('the check of a covered picture does see a face that was left uncovered', async () => {
    const picture = await decodeShared('muurtje-5.jpg')
    const shapes = (await finder.find(picture)).map((face) => shapeOf(face.box, picture))
    const covered = cover(picture, shapes.slice(1))
    expect(await verifyNoFace(covered, shapes, finder.glance)).toMatchObject({ ok: false })
  })
})

const decodeShared = (file: string) => decodePicture(readSharedPhoto(file))

async function decodePicture(bytes: Uint8Array): Promise<RawPicture> {
  const decoded = await decode(bytes)
  if (!decoded.ok) throw new Error(decoded.refused)
  return decoded.picture
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
