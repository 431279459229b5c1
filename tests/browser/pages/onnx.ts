/** What a test does with onnxruntime: each run in a worker of its own. */
import { trustOwnScripts } from '../../../src/shell/trusted'
import type { Run, Ran } from './onnx-worker'

trustOwnScripts()

window.runOnnx = async (run) => {
  const worker = new Worker(new URL('./onnx-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Ran>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as Ran)
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage(run)
    })
  } finally {
    worker.terminate()
  }
}

declare global {
  interface Window {
    runOnnx(run: Run): Promise<Ran>
  }
}
