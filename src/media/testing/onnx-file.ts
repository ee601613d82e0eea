/** As much of ONNX's protobuf as a tiny model needs, by hand: the field numbers are those of onnx.proto. */

type Field = Uint8Array

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
const number = (field: number, value: number): Field =>
  Uint8Array.from([...varint(field * 8), ...varint(value)])
const block = (field: number, body: Uint8Array): Field =>
  Buffer.concat([Uint8Array.from([...varint(field * 8 + 2), ...varint(body.length)]), body])
const text = (field: number, value: string): Field => block(field, Buffer.from(value))
const message = (field: number, fields: readonly Field[]): Field => block(field, Buffer.concat([...fields]))

const FLOAT = 1
const INT64 = 7

/** A number is a size; a word is a size that follows what comes in. */
export type Shape = readonly (number | string)[]

const dimension = (size: number | string): Field =>
  message(1, [typeof size === 'number' ? number(1, size) : text(2, size)])

/** `ValueInfoProto`: a tensor of floats, as an input or an output. */
const value = (field: number, name: string, shape: Shape): Field =>
  message(field, [
    text(1, name),
    message(2, [message(1, [number(1, FLOAT), message(2, shape.map(dimension))])]),
  ])

/** `TensorProto` of a constant. */
export const floats = (name: string, shape: readonly number[], values: readonly number[]): Field =>
  message(5, [
    ...shape.map((size) => number(1, size)),
    number(2, FLOAT),
    text(8, name),
    block(9, new Uint8Array(Float32Array.from(values).buffer)),
  ])

export const whole = (name: string, values: readonly number[]): Field =>
  message(5, [
    number(1, values.length),
    number(2, INT64),
    text(8, name),
    block(9, new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer)),
  ])

const attribute = (name: string, numbers: readonly number[]): Field =>
  message(5, [text(1, name), number(20, 7), ...numbers.map((one) => number(8, one))])

export const node = (
  kind: string,
  inputs: readonly string[],
  output: string,
  attributes: Record<string, readonly number[]> = {},
): Field =>
  message(1, [
    ...inputs.map((input) => text(1, input)),
    text(2, output),
    text(4, kind),
    ...Object.entries(attributes).map(([name, numbers]) => attribute(name, numbers)),
  ])

type Graph = {
  inputs: Record<string, Shape>
  outputs: Record<string, Shape>
  constants: readonly Field[]
  nodes: readonly Field[]
}

export function onnxFile({ inputs, outputs, constants, nodes }: Graph): Uint8Array {
  const graph = message(7, [
    ...nodes,
    text(2, 'drawn'),
    ...constants,
    ...Object.entries(inputs).map(([name, shape]) => value(11, name, shape)),
    ...Object.entries(outputs).map(([name, shape]) => value(12, name, shape)),
  ])
  return Buffer.concat([number(1, 8), graph, message(8, [text(1, ''), number(2, 13)])])
}
