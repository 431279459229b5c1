/** Opens a served model, runs it once on `ids`, and says what came of it. */
import { runtimeFiles } from '../../../src/onnx/files'
import { openOnnx } from '../../../src/onnx/session'
import { trustOwnScripts } from '../../../src/shell/trusted'

export interface Run {
  path: string
  threads: number
  ids: number[]
}

export type Ran = { dims: readonly number[]; values: number[] } | { code: string }

trustOwnScripts()

async function run({ path, threads, ids }: Run): Promise<Ran> {
  const bytes = new Uint8Array(await (await fetch(path)).arrayBuffer())
  const model = await openOnnx(bytes, threads, runtimeFiles)
  const data = BigInt64Array.from(ids, BigInt)
  const results = await model.run({ [model.inputs[0]!]: { data, dims: [1, ids.length] } })
  const { dims, data: values } = results[model.outputs[0]!]!
  await model.close()
  return { dims, values: Array.from(values as Float32Array) }
}

self.onmessage = async ({ data }) => {
  postMessage(
    await run(data as Run).catch((error: unknown) => ({ code: (error as { code?: string }).code ?? String(error) })),
  )
}
