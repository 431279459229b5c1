/** The worker that makes vectors of passages and questions. It ends where the model is not on the device. */
import { embedAll } from '../src/answers/embedding'
import { SitebookError } from '../src/core/errors'
import { threadsFor } from '../src/engine/threads'
import { embeddingPack, tokenizerFile, vectorsMade } from '../src/models/embedding-packs'
import type { EmbeddingPack } from '../src/models/catalogue-entry'
import { createEmbedder, type Embedder } from '../src/onnx/embedder'
import { runtimeFiles } from '../src/onnx/files'
import { openOnnx } from '../src/onnx/session'
import type { MeaningMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { trustOwnScripts } from '../src/shell/trusted'
import { openDatabase } from '../src/storage/database'
import { libraryStorage } from '../src/storage/library'
import { openModelStore } from '../src/storage/models'
import { vectorStorage } from '../src/storage/vectors'

// The runtime's threads are workers of this one.
trustOwnScripts()

const database = openDatabase()

async function open(pack: EmbeddingPack): Promise<Embedder> {
  const store = openModelStore()
  const [model, tokenizer] = await Promise.all([pack.main, tokenizerFile].map((file) => store.read(pack.id, file)))
  if (!model || !tokenizer) throw new SitebookError('model/incomplete', pack.id)
  const threads = threadsFor(navigator.hardwareConcurrency, crossOriginIsolated)
  const session = await openOnnx(new Uint8Array(await model.arrayBuffer()), threads, runtimeFiles)
  return createEmbedder(session, JSON.parse(await tokenizer.text()) as object, pack)
}

/** The one pack of this worker: for another one the page starts another worker. */
let embedder: Promise<Embedder> | undefined
const embedderOf = (pack: EmbeddingPack) => (embedder ??= open(pack))

/** Texts take their turn, a question before all passages that wait. */
let asked: Promise<unknown> = Promise.resolve()

serve<MeaningMethods>(self, __BUILD__, {
  async question({ pack: id, text }) {
    const pack = embeddingPack(id)
    const vector = embedderOf(pack).then(({ embed }) => embed(text, 'query'))
    asked = vector.catch(() => undefined)
    return { vector: await vector, made: vectorsMade(pack), scale: pack.scale }
  },
  async *embed({ pack: id }, signal) {
    const pack = embeddingPack(id)
    const opened = await database
    const { embed } = await embedderOf(pack)
    yield* embedAll(
      {
        library: libraryStorage(opened),
        storage: vectorStorage(opened),
        embed: async (text) => {
          // Computing takes the whole thread: between two texts it hears of questions, and that it shall stop.
          await new Promise((resolve) => setTimeout(resolve))
          await asked
          return embed(text, 'passage')
        },
        made: vectorsMade(pack),
        portion: 20_000,
      },
      signal,
    )
  },
})
