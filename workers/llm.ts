/** The worker of the language models: web-llm on the GPU, llama.cpp on the CPU or a server of the site, whichever the chosen model is for. */
import compatWasm from '@wllama/wllama-compat/wasm/wllama.wasm?url'
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url'
import script from 'virtual:llama-worker'
import compatScript from 'virtual:llama-worker/compat'
import { SitebookError } from '../src/core/errors'
import { guarded } from '../src/core/prompt/template-tokens'
import {
  type ExpectedAnswer,
  checkDevice,
  deviceCheckFolder,
  deviceCheckLibrary,
  deviceCheckModel,
} from '../src/engine/device-check'
import { type Engine, type ModelFiles, noCapacity } from '../src/engine/engine'
import { gpuCapabilities } from '../src/engine/gpu'
import { threadsFor } from '../src/engine/threads'
import { catalogue } from '../src/models/catalogue'
import { partNames } from '../src/models/gguf'
import { type OwnFile, readOwn } from '../src/models/own'
import { fetchUnderPolicy } from '../src/models/places'
import type { ModelChoice } from '../src/core/model'
import type { FileBytes } from '../src/core/model-files'
import type { LlmMethods } from '../src/rpc/protocol'
import { serve } from '../src/rpc/server'
import { trustOwnScripts } from '../src/shell/trusted'
import { openModelStore } from '../src/storage/models'
import { bytesOf } from '../src/storage/pieces'

// llama.cpp's threads are workers of this one.
trustOwnScripts()

const store = openModelStore()
const files: ModelFiles = {
  read: (model, file) => (model === deviceCheckModel ? fromApp(file) : store.read(model, file)),
}
/** Of models that the catalogue does not know, what was read of them when they were loaded. */
const owns = new Map<string, OwnFile>()
const entry = (model: string) => catalogue.find(({ id }) => id === model) ?? owns.get(model)
const main = (model: string) => entry(model)?.main ?? deviceCheckLibrary

let webLlm: Promise<Engine> | undefined
let wllama: Promise<Engine> | undefined
let endpoint: Promise<Engine> | undefined
/** The one that is loaded, or was asked to; and what no prompt may form by its words for this model. */
let current: Engine | undefined
let tokens: readonly string[] = []

serve<LlmMethods>(self, __BUILD__, {
  capabilities: () => gpuCapabilities(),
  async *load({ choice }, signal) {
    const own = choice.endpoint || entry(choice.model) ? undefined : await readOwn(store, choice.model)
    if (own) owns.set(choice.model, own)
    tokens = choice.endpoint ? [] : (owns.get(choice.model)?.tokens ?? [])
    const engine = await engineFor(choice)
    if (current !== engine) await current?.unload()
    current = engine
    yield* engine.load(choice, signal)
  },
  async *answer(prompt, signal) {
    if (!current) throw new SitebookError('model/not-started', 'no model is loaded')
    yield* current.answer(guarded(prompt, tokens), signal)
  },
  stats: async () => current?.stats(),
  capacity: async () => (await current?.capacity()) ?? noCapacity,
  unload: async () => current?.unload(),
  async checkDevice(_, signal) {
    const { measureGpu } = await import('../src/engine/gpu-speed')
    // Before web-llm is here, which takes the end of any device in this worker for the loss of its own.
    const { correct, ...speed } = await measureGpu()
    const expected = (await (await fetch(`${deviceCheckFolder}expected.json`)).json()) as ExpectedAnswer[]
    const answers = await checkDevice(await engineFor({ model: deviceCheckModel }), expected, signal)
    return { ...speed, correct: correct && answers.correct, tokenSeconds: 1 / answers.decodeRate }
  },
})

/** The engines are megabytes of script: each is read when it is first needed. */
function engineFor(choice: Pick<ModelChoice, 'model' | 'endpoint'>): Promise<Engine> {
  if (choice.endpoint)
    return (endpoint ??= import('../src/engine/endpoint').then(({ createEndpointEngine }) =>
      createEndpointEngine({ fetch: fetchUnderPolicy(self), base: self.location.origin, patience: 120 }),
    ))
  if (entry(choice.model)?.format === 'gguf')
    return (wllama ??= import('../src/engine/wllama').then(({ createWllamaEngine }) =>
      createWllamaEngine({
        files,
        ggufs: (model) => partNames(main(model)),
        build: { script, wasm },
        compatBuild: { script: compatScript, wasm: compatWasm },
        threads: threadsFor(navigator.hardwareConcurrency, crossOriginIsolated),
        // A batch of a prompt takes the slowest device that can be waited for half a minute.
        patience: 120,
      }),
    ))
  return (webLlm ??= import('../src/engine/web-llm').then(({ createWebLlmEngine }) =>
    createWebLlmEngine({ files, library: main }),
  ))
}

/** A file of the app itself: the service worker has it, so it is here without the network too. */
async function fromApp(file: string): Promise<FileBytes | undefined> {
  const response = await fetch(deviceCheckFolder + file)
  return response.ok ? bytesOf([await response.blob()]) : undefined
}
