import { clip, type FoundFace, type PictureSize } from './photo-file.ts'

/** The form of a YuNet file: what goes in, what comes out, and how boxes are read from that. */

const strides = [8, 16, 32] as const
type Stride = (typeof strides)[number]

/** Of each place: is it a face, is it anything, where. The landmarks that the file also gives are never asked for. */
const kinds = { cls: 1, obj: 1, bbox: 4, kps: 10 } as const
type Kind = keyof typeof kinds

const outputName = (kind: Kind, stride: Stride) => `${kind}_${stride}`
const kindsRead: readonly Kind[] = ['cls', 'obj', 'bbox']
export const outputsRead: readonly string[] = kindsRead.flatMap((kind) =>
  strides.map((stride) => outputName(kind, stride)),
)

/** A dimension is a number, or the name of one that follows the picture. */
export type TensorShape = { name: string; type: string; shape: readonly (number | string)[] }

/** `fixed` is the one size that the model takes; without it any size does whose sides are multiples of 32. */
export type YunetInput = { name: string; fixed: PictureSize | undefined }

export const sizeStep = 32

/**
 * Exactly this form and nothing more: a model that also gives a list of numbers about a face could be used to
 * recognise people (promise 7).
 */
export function readForm(
  inputs: readonly TensorShape[],
  outputs: readonly TensorShape[],
): YunetInput | undefined {
  const [input, ...more] = inputs
  if (input === undefined || more.length > 0 || input.type !== 'float32') return undefined
  const wanted = new Map(
    (Object.keys(kinds) as Kind[]).flatMap((kind) =>
      strides.map((stride) => [outputName(kind, stride), kinds[kind]] as const),
    ),
  )
  const isWanted = ({ name, type, shape }: TensorShape) =>
    type === 'float32' && shape.length === 3 && fits(shape[0], 1) && fits(shape[2], wanted.get(name))
  if (outputs.length !== wanted.size || !outputs.every(isWanted)) return undefined
  const [batch, channels, height, width, ...rest] = input.shape
  if (rest.length > 0 || !fits(batch, 1) || channels !== 3) return undefined
  if (typeof height === 'string' && typeof width === 'string') return { name: input.name, fixed: undefined }
  const isStep = (side: unknown): side is number =>
    typeof side === 'number' && side > 0 && side % sizeStep === 0
  return isStep(height) && isStep(width) ? { name: input.name, fixed: { width, height } } : undefined
}

function fits(dimension: number | string | undefined, wanted: number | undefined): boolean {
  return wanted !== undefined && (dimension === wanted || typeof dimension === 'string')
}

export type Outputs = ReadonlyMap<string, Float32Array>

/** Whether the outputs have the lengths that a picture of this size must give. */
export function areComplete(outputs: Outputs, canvas: PictureSize): boolean {
  return strides.every((stride) =>
    kindsRead.every(
      (kind) => outputs.get(outputName(kind, stride))?.length === placesAt(stride, canvas) * kinds[kind],
    ),
  )
}

const placesAt = (stride: Stride, { width, height }: PictureSize) => (width / stride) * (height / stride)

/** Faces as fractions of the picture, which lies in the top left corner of the canvas that the model saw. */
export function readFaces(
  outputs: Outputs,
  canvas: PictureSize,
  picture: PictureSize,
  least: number,
): FoundFace[] {
  return strides.flatMap((stride) => {
    const [cls, obj, bbox] = kindsRead.map((kind) => outputs.get(outputName(kind, stride)))
    const columns = canvas.width / stride
    const found: FoundFace[] = []
    for (let place = 0; place < placesAt(stride, canvas); place++) {
      const score = Math.sqrt(share(cls?.[place]) * share(obj?.[place]))
      if (score < least) continue
      const [bx = 0, by = 0, bw = 0, bh = 0] = bbox?.subarray(place * 4, place * 4 + 4) ?? []
      const [w, h] = [Math.exp(bw) * stride, Math.exp(bh) * stride]
      const x = ((place % columns) + bx) * stride - w / 2
      const y = (Math.floor(place / columns) + by) * stride - h / 2
      const { width, height } = picture
      const box = clip({ x: x / width, y: y / height, w: w / width, h: h / height })
      if (box.w > 0 && box.h > 0) found.push({ box, score })
    }
    return found
  })
}

function share(value: number | undefined): number {
  return Math.min(1, Math.max(0, value ?? 0))
}
