/** ONNX models on the CPU, by onnxruntime in WebAssembly (SIMD): the only importer of `onnxruntime-web`. */
/// <reference types="onnxruntime-web" />
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { SitebookError } from '../core/errors'
import type { RuntimeFiles } from './files'

/** Numbers in the shape that `dims` says, the last one lying closest. */
export interface Values {
  data: Float32Array | Int32Array | Uint8Array | BigInt64Array
  dims: readonly number[]
}

export interface OnnxModel {
  /** Names of what it takes, and of what it gives. */
  inputs: readonly string[]
  outputs: readonly string[]
  /** Throws an Error where a name, a type or a shape is not the model's. */
  run(inputs: Record<string, Values>): Promise<Record<string, Values>>
  /** Gives its memory back; what runs ends first. */
  close(): Promise<void>
}

/**
 * Opens the model that `bytes` hold. It computes on the thread that opens it, so in a worker; with more than one of
 * `threads` in workers of its own beside that, which need an isolated page and `trustOwnScripts`. The first call of a
 * worker settles files and threads for all. Throws `model/not-started` where the bytes are no model or memory is short.
 */
export async function openOnnx(bytes: Uint8Array, threads: number, files: RuntimeFiles): Promise<OnnxModel> {
  const absolute = (path: string) => new URL(path, import.meta.url).href
  env.wasm.wasmPaths = { mjs: absolute(files.loader), wasm: absolute(files.wasm) }
  env.wasm.numThreads = threads
  env.logLevel = 'error'
  const session = await InferenceSession.create(bytes, { executionProviders: ['wasm'] }).catch((error: unknown) => {
    throw new SitebookError('model/not-started', String(error))
  })
  return {
    inputs: session.inputNames,
    outputs: session.outputNames,
    async run(inputs) {
      const feeds = Object.entries(inputs).map(([name, { data, dims }]) => [name, new Tensor(data, dims)] as const)
      const results = await session.run(Object.fromEntries(feeds))
      const values = Object.entries(results).map(([name, { data, dims }]) => [name, { data, dims } as Values] as const)
      return Object.fromEntries(values)
    },
    close: () => session.release(),
  }
}
