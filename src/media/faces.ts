import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, sep } from 'node:path'
import type { NamedTensorMap, Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs'
import { shrink } from './encode.ts'
import { merge } from './merge.ts'
import { clip, type FoundFace, type LoadedFinder, type RawPicture } from './photo-file.ts'
import { sampleSquare } from './square-sample.ts'
import { type Area, inWhole, needsTiles, tilesOf } from './tiles.ts'

type Tensors = typeof import('@tensorflow/tfjs')
type WasmBackend = typeof import('@tensorflow/tfjs-backend-wasm')

/** All that this product may know of the package: where faces are. Its other nets have no type here. */
type FaceApi = {
  NetInput: new (inputs: Tensor3D[]) => object
  nets: {
    ssdMobilenetv1: {
      loadFromWeightMap(weights: NamedTensorMap): void
      forwardInput(input: object): { boxes: Tensor2D[]; scores: Tensor1D[] }
    }
  }
}

type Detector = { api: FaceApi; tf: Tensors }

/** Kept with each box, so that a later model can be compared with it. */
export const faceModel = 'ssd_mobilenetv1 (@vladmandic/face-api 1.7.15)'

const inputLongSide = 1280

/** What the net itself takes, whatever it is shown. */
const netSide = 512

/** Low on purpose: a box too many is one tap, a missed face is a breach. Close by the net sees more that is no face. */
const leastScore = { whole: 0.2, tile: 0.4 } as const

/** Promise 7: reads the weights of the detector alone; no other net of the package is ever loaded. */
export async function loadFaceFinder(): Promise<LoadedFinder> {
  const detector = await startDetector()
  await loadWeights(detector)
  return {
    model: faceModel,
    find: async (picture) => lookCloser(detector, await shrink(picture, inputLongSide)),
    glance: async (picture) => lookAtWhole(detector, await shrink(picture, inputLongSide)),
  }
}

async function lookAtWhole(detector: Detector, picture: RawPicture): Promise<FoundFace[]> {
  const { width, height } = picture
  return merge(await detect(detector, picture, { left: 0, top: 0, width, height }, leastScore.whole))
}

/** A crowd or small faces: once more in parts, each as large to the net as the whole was. */
async function lookCloser(detector: Detector, picture: RawPicture): Promise<FoundFace[]> {
  const found = await lookAtWhole(detector, picture)
  if (!needsTiles(found, picture)) return found
  const closer: FoundFace[] = []
  for (const tile of tilesOf(picture)) {
    const faces = await detect(detector, picture, tile, leastScore.tile)
    closer.push(...faces.map((face) => inWhole(face, tile, picture)))
  }
  return merge([...found, ...closer])
}

const packages = createRequire(import.meta.url)

async function startDetector(): Promise<Detector> {
  const tf: Tensors = packages('@tensorflow/tfjs')
  const wasm: WasmBackend = packages('@tensorflow/tfjs-backend-wasm')
  const api: FaceApi = packages('@vladmandic/face-api/dist/face-api.node-wasm.js')
  const binary = packages.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm')
  wasm.setWasmPaths(dirname(binary) + sep)
  wasm.setThreadsCount(1)
  await tf.setBackend('wasm')
  await tf.ready()
  return { api, tf }
}

async function loadWeights({ api, tf }: Detector): Promise<void> {
  const model = '@vladmandic/face-api/model/ssd_mobilenetv1_model'
  const manifest: Array<{ weights: Parameters<Tensors['io']['decodeWeights']>[1] }> = JSON.parse(
    await readFile(packages.resolve(`${model}-weights_manifest.json`), 'utf8'),
  )
  const weights = new Uint8Array(await readFile(packages.resolve(`${model}.bin`)))
  api.nets.ssdMobilenetv1.loadFromWeightMap(
    tf.io.decodeWeights(
      weights.buffer,
      manifest.flatMap((part) => part.weights),
    ),
  )
}

async function detect(
  { api, tf }: Detector,
  picture: RawPicture,
  area: Area,
  least: number,
): Promise<FoundFace[]> {
  const input = tf.tensor3d(sampleSquare(picture, area, netSide), [netSide, netSide, 3])
  const { boxes, scores } = api.nets.ssdMobilenetv1.forwardInput(new api.NetInput([input]))
  try {
    const edges = await boxes[0]?.data()
    const sureness = await scores[0]?.data()
    if (edges === undefined || sureness === undefined) throw new Error('The face detector gave no answer')
    return readBoxes(edges, sureness, area).filter(({ score }) => score > least)
  } finally {
    tf.dispose([input, boxes, scores])
  }
}

type Numbers = ArrayLike<number>

/** The net sees a square with the area in its top left corner; each row is top, left, bottom, right of it. */
function readBoxes(edges: Numbers, scores: Numbers, { width, height }: Area): FoundFace[] {
  const found: FoundFace[] = []
  const [perWidth, perHeight] = [Math.max(width, height) / width, Math.max(width, height) / height]
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0
    if (score <= leastScore.whole) continue
    const [top = 0, left = 0, bottom = 0, right = 0] = Array.from({ length: 4 }, (_, i) => edges[row * 4 + i])
    const box = clip({
      x: left * perWidth,
      y: top * perHeight,
      w: (right - left) * perWidth,
      h: (bottom - top) * perHeight,
    })
    if (box.w > 0 && box.h > 0) found.push({ box, score })
  }
  return found
}
