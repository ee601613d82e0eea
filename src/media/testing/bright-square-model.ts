import type { RawPicture } from '../photo-file.ts'
import { floats, node, onnxFile, type Shape, whole } from './onnx-file.ts'

const strides = [8, 16, 32] as const
const parts = { cls: 1, obj: 1, bbox: 4, kps: 10 } as const

type Wish = {
  /** Sides of the input; as words they follow the picture. */
  sides?: Shape
  /** Said of the last side of an output, or an output more than the form has. */
  outputs?: Record<string, Shape>
}

/**
 * A model in the form of a YuNet file that takes a white square of 32 pixels for a face. It averages each place of 32
 * pixels: above 200 of 255 is a face, and the whiter the surer.
 */
export function brightSquareModel({ sides = ['height', 'width'], outputs = {} }: Wish = {}): Uint8Array {
  const named = (kind: keyof typeof parts, stride: number) => `${kind}_${stride}`
  const nodes = strides.flatMap((stride) => [
    node('AveragePool', ['input'], `pooled_${stride}`, {
      kernel_shape: [stride, stride],
      strides: [stride, stride],
    }),
    node('ReduceMean', [`pooled_${stride}`], `grey_${stride}`, { axes: [1] }),
    node('Reshape', [`grey_${stride}`, 'column'], `light_${stride}`),
    node('Sub', [`light_${stride}`, 'dark'], `above_${stride}`),
    node('Mul', [`above_${stride}`, stride === 32 ? 'slope' : 'nought'], `steep_${stride}`),
    node('Clip', [`steep_${stride}`, 'nought', 'one'], named('cls', stride)),
    node('Clip', [`steep_${stride}`, 'nought', 'one'], named('obj', stride)),
    node('Mul', [`light_${stride}`, 'nought'], `nothing_${stride}`),
    node('Add', [`nothing_${stride}`, 'middle'], named('bbox', stride)),
    node('Add', [`nothing_${stride}`, 'marks'], named('kps', stride)),
  ])
  return onnxFile({
    inputs: { input: [1, 3, ...sides] },
    outputs: {
      ...Object.fromEntries(
        strides.flatMap((stride) =>
          (Object.keys(parts) as (keyof typeof parts)[]).map((kind) => [
            named(kind, stride),
            [1, `places_${stride}`, parts[kind]],
          ]),
        ),
      ),
      ...outputs,
    },
    constants: [
      whole('column', [1, -1, 1]),
      floats('dark', [], [200]),
      floats('slope', [], [1 / 55]),
      floats('nought', [], [0]),
      floats('one', [], [1]),
      // In the middle of its place, and as large as the place: the exponent of nought is one.
      floats('middle', [1, 1, 4], [0.5, 0.5, 0, 0]),
      floats(
        'marks',
        [1, 1, 10],
        Array.from({ length: 10 }, () => 0),
      ),
    ],
    nodes: [...nodes, ...Object.keys(outputs).map((name) => node('Identity', ['grey_32'], name))],
  })
}

/** A model that gives numbers about a face instead of places: what may never be used here. */
export function embeddingModel(): Uint8Array {
  return onnxFile({
    inputs: { input: [1, 3, 'height', 'width'] },
    outputs: { embedding: [1, 3, 1, 1] },
    constants: [],
    nodes: [node('GlobalAveragePool', ['input'], 'embedding')],
  })
}

/** Black, with white squares of 32 pixels; `light` dims one of them. */
export function squaresPicture(
  size: { width: number; height: number },
  squares: readonly { left: number; top: number; light: number }[],
): RawPicture {
  const pixels = new Uint8Array(size.width * size.height * 3)
  for (const { left, top, light } of squares) {
    for (let y = top; y < top + 32; y++) {
      const row = y * size.width
      pixels.fill(light, (row + left) * 3, (row + left + 32) * 3)
    }
  }
  return { ...size, pixels }
}
