/** The pack that finds by meaning, in Node: the app's own model by the app's own runtime. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { Passage } from '../src/core/document'
import { type DocumentVectors, documentVectors, quantised, textsOf } from '../src/core/search/vectors'
import { meaningPack, tokenizerFile, vectorsMade } from '../src/models/meaning-pack'
import { createEmbedder } from '../src/onnx/embedder'
import { openOnnx } from '../src/onnx/session'

export interface Pack {
  vectorOf(question: string): Promise<Float32Array>
  /** Some ten passages a second; once made they are kept in tests/.cache/vectors. */
  vectorsOf(passages: readonly Passage[], fileName: string): Promise<DocumentVectors>
}

const cache = join(import.meta.dirname, '.cache/vectors')

/** Throws where the folder has no such pack. */
export async function openPack(folder: string): Promise<Pack> {
  const { resolve } = createRequire(import.meta.url)
  const runtime = (ending: string) => pathToFileURL(resolve(`onnxruntime-web/ort-wasm-simd-threaded.${ending}`)).href
  const files = { loader: runtime('mjs'), wasm: runtime('wasm') }
  const model = await openOnnx(readFileSync(join(folder, meaningPack.main)), 1, files)
  const { embed } = createEmbedder(model, JSON.parse(readFileSync(join(folder, tokenizerFile), 'utf8')) as object)
  return {
    vectorOf: embed,
    async vectorsOf(passages, fileName) {
      const texts = passages.map((passage) => textsOf(passage, fileName))
      const key = createHash('sha256')
        .update(JSON.stringify([vectorsMade, texts]))
        .digest('hex')
        .slice(0, 24)
      const stored = join(cache, key)
      if (existsSync(stored)) return deserialize(readFileSync(stored)) as DocumentVectors
      const vectors = []
      for (const text of texts.flat()) vectors.push(quantised(await embed(text)))
      const counts = texts.map(({ length }) => length)
      const made = documentVectors(vectorsMade, counts, vectors)
      mkdirSync(cache, { recursive: true })
      writeFileSync(`${stored}.${process.pid}`, serialize(made))
      renameSync(`${stored}.${process.pid}`, stored)
      return made
    },
  }
}
