/** Where the runtime of ONNX models lies in Node. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { RuntimeFiles } from '../src/onnx/files'

const { resolve } = createRequire(import.meta.url)
const fileOf = (ending: string) => pathToFileURL(resolve(`onnxruntime-web/ort-wasm-simd-threaded.${ending}`)).href

export const runtimeFiles: RuntimeFiles = { loader: fileOf('mjs'), wasm: fileOf('wasm') }
