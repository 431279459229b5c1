/** The engine for the CPU in a worker of its own, whatever this browser could do better. Its name says how to run. */
import compatWasm from '@wllama/wllama-compat/wasm/wllama.wasm?url'
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url'
import script from 'virtual:llama-worker'
import compatScript from 'virtual:llama-worker/compat'
import { createWllamaEngine } from '../../../src/engine/wllama'
import type { LlmMethods } from '../../../src/rpc/protocol'
import { serve } from '../../../src/rpc/server'
import { trustOwnScripts } from '../../../src/shell/trusted'
import { openModelStore } from '../../../src/storage/models'
import type { HowToRun } from './wllama'

trustOwnScripts()

const { threads, plain } = JSON.parse(self.name) as HowToRun
// As in Safari: the engine then takes its other build.
if (plain) Reflect.deleteProperty(WebAssembly, 'Suspending')

const engine = createWllamaEngine({
  files: openModelStore(),
  ggufs: () => ['model.gguf'],
  build: { script, wasm },
  compatBuild: { script: compatScript, wasm: compatWasm },
  threads,
  patience: 90,
})

serve<LlmMethods>(self, 'test', {
  capabilities: () => Promise.reject(new Error('unused')),
  load: ({ choice }, signal) => engine.load(choice, signal),
  answer: (prompt, signal) => engine.answer(prompt, signal),
  stats: () => engine.stats(),
  capacity: () => engine.capacity(),
  checkDevice: () => Promise.reject(new Error('unused')),
  unload: () => engine.unload(),
})
