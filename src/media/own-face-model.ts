import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { InferenceSession } from 'onnxruntime-web'
import { shrink } from './encode.ts'
import { merge } from './merge.ts'
import type { FaceModelFault, FoundFace, LoadedFinder, PictureSize, RawPicture } from './photo-file.ts'
import {
  areComplete,
  type Outputs,
  outputsRead,
  readFaces,
  readForm,
  sizeStep,
  type YunetInput,
} from './yunet-form.ts'

type Runtime = typeof import('onnxruntime-web')
type Model = { runtime: Runtime; session: InferenceSession; input: YunetInput }

const inputLongSide = 1280

/** Measured for YuNet: nearly every face, and hardly a box too many. */
const leastScore = 0.6

/** The file of an operator. Refused unless it says where faces are, and nothing else (promise 7). */
export async function loadOwnFaceModel(path: string): Promise<LoadedFinder | { fault: FaceModelFault }> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return { fault: 'unreadable' }
  const runtime = await startRuntime()
  const session = await runtime.InferenceSession.create(new Uint8Array(bytes)).catch(() => undefined)
  if (session === undefined) return { fault: 'not_a_model' }
  const input = readForm(shapesOf(session.inputMetadata), shapesOf(session.outputMetadata))
  if (input === undefined) return { fault: 'other_form' }
  const model = { runtime, session, input }
  if (!(await answersInForm(model))) return { fault: 'other_form' }
  const find = async (picture: RawPicture) => detect(model, picture)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { model: `${basename(path)} (sha256 ${hash})`, find, glance: find }
}

/** One thread, and its files out of the package: nothing is fetched. */
async function startRuntime(): Promise<Runtime> {
  const runtime = await import('onnxruntime-web')
  const packages = createRequire(import.meta.url)
  const fileOf = (kind: 'mjs' | 'wasm') =>
    pathToFileURL(packages.resolve(`onnxruntime-web/ort-wasm-simd-threaded.${kind}`)).href
  runtime.env.wasm.wasmPaths = { mjs: fileOf('mjs'), wasm: fileOf('wasm') }
  runtime.env.wasm.numThreads = 1
  runtime.env.logLevel = 'error'
  return runtime
}

function shapesOf(metadata: readonly InferenceSession.ValueMetadata[]) {
  return metadata.map((value) => (value.isTensor ? value : { name: value.name, type: 'none', shape: [] }))
}

/** What a file says of itself may be wrong: it is asked once, about nothing. */
async function answersInForm(model: Model): Promise<boolean> {
  const canvas = model.input.fixed ?? { width: 10 * sizeStep, height: 10 * sizeStep }
  const blank = new Float32Array(canvas.width * canvas.height * 3)
  const outputs = await run(model, blank, canvas).catch(() => undefined)
  return outputs !== undefined && areComplete(outputs, canvas)
}

async function detect(model: Model, picture: RawPicture): Promise<FoundFace[]> {
  const small = await shrink(picture, longSideFor(model.input.fixed, picture))
  const canvas = model.input.fixed ?? { width: roundUp(small.width), height: roundUp(small.height) }
  const outputs = await run(model, planesOf(small, canvas), canvas)
  return merge(readFaces(outputs, canvas, small, leastScore))
}

function longSideFor(fixed: PictureSize | undefined, { width, height }: PictureSize): number {
  if (fixed === undefined) return inputLongSide
  const scale = Math.min(1, fixed.width / width, fixed.height / height)
  return Math.max(1, Math.floor(Math.max(width, height) * scale))
}

function roundUp(side: number): number {
  return Math.ceil(side / sizeStep) * sizeStep
}

/** Blue, green, red, each as a plane of its own; black beside the picture. */
function planesOf({ width, height, pixels }: RawPicture, canvas: PictureSize): Float32Array {
  const plane = canvas.width * canvas.height
  const planes = new Float32Array(plane * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 3
      const to = y * canvas.width + x
      for (let channel = 0; channel < 3; channel++)
        planes[(2 - channel) * plane + to] = pixels[from + channel] ?? 0
    }
  }
  return planes
}

async function run(
  { runtime, session, input }: Model,
  planes: Float32Array,
  { width, height }: PictureSize,
): Promise<Outputs> {
  const tensor = new runtime.Tensor('float32', planes, [1, 3, height, width])
  const answers = await session.run({ [input.name]: tensor }, [...outputsRead])
  return new Map(
    Object.entries(answers).flatMap(([name, { data }]) =>
      data instanceof Float32Array ? [[name, data] as const] : [],
    ),
  )
}
