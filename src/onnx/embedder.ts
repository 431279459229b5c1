/** Vectors of texts by a sentence-embedding model (BERT, XLM-RoBERTa), so that texts of like meaning lie close. */
import { Tokenizer } from '@huggingface/tokenizers'
import type { OnnxModel } from './session'

export interface Embedder {
  /** The vector of a text, of length 1: the mean of its tokens' (Reimers and Gurevych 2019). */
  embed(text: string, as: 'query' | 'passage'): Promise<Float32Array>
}

/**
 * `tokenizer` is the model's tokenizer.json. Of a text, `most` tokens are read; `before` is what the model was trained to
 * find before it. Throws an Error where model and tokenizer do not belong together.
 */
export function createEmbedder(
  model: OnnxModel,
  tokenizer: object,
  { most, before }: { most: number; before: { query: string; passage: string } },
): Embedder {
  const { encode, end } = encoderOf(tokenizer)
  return {
    async embed(text, as) {
      const all = encode(before[as] + text)
      const ids = all.length > most ? [...all.slice(0, most - 1), end] : all
      const dims = [1, ids.length]
      const named = {
        input_ids: { data: BigInt64Array.from(ids, BigInt), dims },
        attention_mask: { data: new BigInt64Array(ids.length).fill(1n), dims },
        token_type_ids: { data: new BigInt64Array(ids.length), dims },
      }
      const taken = Object.entries(named).filter(([name]) => model.inputs.includes(name))
      const given = await model.run(Object.fromEntries(taken))
      const tokens = given[model.outputs[0]!]!
      return meanOf(tokens.data as Float32Array, ids.length)
    },
  }
}

/** `encode` gives the ids of a text with those that begin and end it; `end` is the last one. */
function encoderOf(json: object) {
  const tokenizer = new Tokenizer(json, {})
  const encode = (text: string) => tokenizer.encode(text).ids
  return { encode, end: encode('').at(-1)! }
}

/** The mean of `count` vectors that lie one behind the other, made as long as 1. */
function meanOf(data: Float32Array, count: number): Float32Array {
  const size = data.length / count
  const sum = new Float32Array(size)
  for (let i = 0; i < data.length; i++) sum[i % size]! += data[i]!
  const length = Math.hypot(...sum) || 1
  return sum.map((value) => value / length)
}
