/** A real ONNX model by the real runtime, in a worker, under the app's own policy. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { floats, onnxModel } from '../../build/onnx-writer'
import { expect, test as base } from './harness'
import { buildPage } from './pages/build'

/** Looks each id up in a table of two numbers, and doubles what stands there by a product of matrices. */
const doubled = onnxModel({
  input: { name: 'ids', rank: 2 },
  output: { name: 'doubled', rank: 3 },
  weights: [
    { name: 'table', dims: [3, 2], type: 'float', bytes: floats(Float32Array.of(1, 2, 3, 4, 5, 6)) },
    { name: 'two', dims: [2, 2], type: 'float', bytes: floats(Float32Array.of(2, 0, 0, 2)) },
  ],
  nodes: [
    { op: 'Gather', inputs: ['table', 'ids'], output: 'found' },
    { op: 'MatMul', inputs: ['found', 'two'], output: 'doubled' },
  ],
})

const test = base.extend({
  built: [
    async ({}, use) => {
      const folder = await buildPage('onnx.html')
      await writeFile(join(folder, 'doubled.onnx'), doubled)
      await writeFile(join(folder, 'broken.onnx'), 'this is no model')
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})

test('runs an ONNX model on one thread and on two, and says of bytes that are none that it did not start', async ({
  page,
  expectedTrouble,
}) => {
  // The page has no icon.
  expectedTrouble.push(/icon/, /console: .*ERROR_CODE/)
  await page.goto('/onnx.html')
  await page.waitForFunction(() => window.runOnnx)
  const run = (path: string, threads: number) =>
    page.evaluate((args) => window.runOnnx(args), { path, threads, ids: [2, 0] })
  const result = { dims: [1, 2, 2], values: [10, 12, 2, 4] }
  expect(await run('/doubled.onnx', 1)).toEqual(result)
  expect(await run('/doubled.onnx', 2)).toEqual(result)
  expect(await run('/broken.onnx', 1)).toEqual({ code: 'model/not-started' })
})
