/** A pack that finds by meaning, in Node: the app's own model by the app's own runtime. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Passage } from '../src/core/document'
import {
  type DocumentVectors,
  documentVectors,
  quantised,
  type QuestionVector,
  textsOf,
} from '../src/core/search/vectors'
import { embeddingPacks, tokenizerFile, vectorsMade } from '../src/models/embedding-packs'
import { createEmbedder } from '../src/onnx/embedder'
import { openOnnx } from '../src/onnx/session'
import { runtimeFiles } from './runtime-files'

export interface Pack {
  vectorOf(question: string): Promise<QuestionVector>
  /** Some ten passages a second; once made they are kept in tests/.cache/vectors. */
  vectorsOf(passages: readonly Passage[], fileName: string): Promise<DocumentVectors>
}

const cache = join(import.meta.dirname, '.cache/vectors')

/** `folder` has the pack's id for its name. Throws where it has no such pack. */
export async function openPack(folder: string): Promise<Pack> {
  const pack = embeddingPacks.find(({ id }) => id === basename(folder))
  if (!pack) throw new Error(`${folder} is none of ${embeddingPacks.map(({ id }) => id).join(', ')}.`)
  const made = vectorsMade(pack)
  const model = await openOnnx(readFileSync(join(folder, pack.main)), 1, runtimeFiles)
  const { embed } = createEmbedder(model, JSON.parse(readFileSync(join(folder, tokenizerFile), 'utf8')) as object, pack)
  return {
    vectorOf: async (question) => ({ vector: await embed(question, 'query'), made, scale: pack.scale }),
    async vectorsOf(passages, fileName) {
      const texts = passages.map((passage) => textsOf(passage, fileName))
      const key = createHash('sha256')
        .update(JSON.stringify([made, texts]))
        .digest('hex')
        .slice(0, 24)
      const stored = join(cache, key)
      if (existsSync(stored)) return deserialize(readFileSync(stored)) as DocumentVectors
      const vectors = []
      for (const text of texts.flat()) vectors.push(quantised(await embed(text, 'passage')))
      const counts = texts.map(({ length }) => length)
      const whole = documentVectors(made, counts, vectors)
      mkdirSync(cache, { recursive: true })
      writeFileSync(`${stored}.${process.pid}`, serialize(whole))
      renameSync(`${stored}.${process.pid}`, stored)
      return whole
    },
  }
}
