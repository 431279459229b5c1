/** Addresses of onnxruntime's own files, on our origin: a loader and its WebAssembly. */
import loader from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url'
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'

export interface RuntimeFiles {
  loader: string
  wasm: string
}

export const runtimeFiles: RuntimeFiles = { loader, wasm }
