/**
 * Writes ONNX models: the few fields of onnx.proto3 (github.com/onnx/onnx, IR version 10, operators 21) that a graph needs,
 * and the operators of com.microsoft that compute with weights of 4 bits (github.com/microsoft/onnxruntime, ContribOperators).
 */

/** Weights in the shape that `dims` says. Two numbers of `int4` share a byte, the first in its low half. */
export interface Weights {
  name: string
  dims: readonly number[]
  type: keyof typeof types
  bytes: Uint8Array
}

export interface Node {
  op: string
  inputs: readonly string[]
  output: string
  attributes?: Readonly<Record<string, number | readonly number[] | { float: number }>>
  domain?: 'com.microsoft'
}

export interface Graph {
  /** Of int64, of any shape of so many dimensions. */
  input: { name: string; rank: number }
  /** Of float32. */
  output: { name: string; rank: number }
  weights: readonly Weights[]
  nodes: readonly Node[]
}

/** TensorProto.DataType. */
const types = { float: 1, uint8: 2, int64: 7, float16: 10, int4: 22 }
/** AttributeProto.AttributeType. */
const kinds = { float: 1, int: 2, ints: 7 }

/** `graph` as the bytes of a ModelProto. */
export function onnxModel({ input, output, weights, nodes }: Graph): Uint8Array<ArrayBuffer> {
  const graph = joined(
    ...nodes.map((node) => field(1, nodeOf(node))),
    field(2, text('graph')),
    ...weights.map(({ name, dims, type, bytes }) =>
      field(
        5,
        joined(...dims.map((size) => number(1, size)), number(2, types[type]), field(8, text(name)), field(9, bytes)),
      ),
    ),
    field(11, valueOf(input.name, types.int64, input.rank)),
    field(12, valueOf(output.name, types.float, output.rank)),
  )
  const operators = (domain: string, version: number) => field(8, joined(field(1, text(domain)), number(2, version)))
  return joined(number(1, 10), field(7, graph), operators('', 21), operators('com.microsoft', 1))
}

/** The bytes of numbers that weights of type `float` hold. */
export function floats(data: Float32Array): Uint8Array {
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

/** The bytes of numbers that weights of type `int64` hold. */
export function int64s(...data: number[]): Uint8Array {
  return new Uint8Array(BigInt64Array.from(data, BigInt).buffer)
}

function nodeOf({ op, inputs, output, attributes = {}, domain }: Node) {
  return joined(
    ...inputs.map((name) => field(1, text(name))),
    field(2, text(output)),
    field(4, text(op)),
    ...Object.entries(attributes).map(([name, value]) => field(5, joined(field(1, text(name)), attributeOf(value)))),
    ...(domain === undefined ? [] : [field(7, text(domain))]),
  )
}

function attributeOf(value: number | readonly number[] | { float: number }) {
  if (typeof value === 'number') return joined(number(3, value), number(20, kinds.int))
  if ('float' in value) return joined(varint(2 * 8 + 5), floats(Float32Array.of(value.float)), number(20, kinds.float))
  return joined(...value.map((one) => number(8, one)), number(20, kinds.ints))
}

/** A ValueInfoProto whose dimensions are all open. */
function valueOf(name: string, elements: number, rank: number) {
  const shape = joined(...Array.from({ length: rank }, (_, i) => field(1, field(2, text(`${name}${i}`)))))
  return joined(field(1, text(name)), field(2, field(1, joined(number(1, elements), field(2, shape)))))
}

/** Of a whole number that is not below 0. */
function varint(value: number): Uint8Array {
  const bytes = []
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128)
  return Uint8Array.of(...bytes, value)
}

const number = (id: number, value: number) => joined(varint(id * 8), varint(value))
const field = (id: number, bytes: Uint8Array) => joined(varint(id * 8 + 2), varint(bytes.length), bytes)
const text = (value: string) => new TextEncoder().encode(value)

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
