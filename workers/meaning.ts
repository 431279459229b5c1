/** The worker that makes vectors of passages and questions. It ends where the model is not on the device. */
import { embedAll } from '../src/answers/embedding'
import { SitebookError } from '../src/core/errors'
import { threadsFor } from '../src/engine/threads'
import { meaningPack, tokenizerFile, vectorsMade } from '../src/models/meaning-pack'
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

async function open(): Promise<Embedder> {
  const store = openModelStore()
  const [model, tokenizer] = await Promise.all(
    [meaningPack.main, tokenizerFile].map((file) => store.read(meaningPack.id, file)),
  )
  if (!model || !tokenizer) throw new SitebookError('model/incomplete', meaningPack.id)
  const threads = threadsFor(navigator.hardwareConcurrency, crossOriginIsolated)
  const session = await openOnnx(new Uint8Array(await model.arrayBuffer()), threads, runtimeFiles)
  return createEmbedder(session, JSON.parse(await tokenizer.text()) as object)
}

const embedder = open()
// Said to whoever calls; without a caller it is not an unhandled rejection.
embedder.catch(() => undefined)

/** Texts take their turn, a question before all passages that wait. */
let asked: Promise<unknown> = Promise.resolve()

serve<MeaningMethods>(self, __BUILD__, {
  async question({ text }) {
    const vector = embedder.then(({ embed }) => embed(text))
    asked = vector.catch(() => undefined)
    return vector
  },
  async *embed(_, signal) {
    const opened = await database
    const { embed } = await embedder
    yield* embedAll(
      {
        library: libraryStorage(opened),
        storage: vectorStorage(opened),
        embed: async (text) => {
          // Computing takes the whole thread: between two texts it hears of questions, and that it shall stop.
          await new Promise((resolve) => setTimeout(resolve))
          await asked
          return embed(text)
        },
        made: vectorsMade,
        portion: 20_000,
      },
      signal,
    )
  },
})
