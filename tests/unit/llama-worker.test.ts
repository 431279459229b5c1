import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fromOwnScript } from '../../src/engine/llama-worker'

/** What a worker was made with. */
class Made {
  readonly script: string
  readonly options: WorkerOptions

  constructor(script: string, options: WorkerOptions) {
    this.script = script
    this.options = options
  }
}

beforeEach(() => vi.stubGlobal('Worker', Made))
afterEach(() => vi.unstubAllGlobals())

const options = { pathConfig: { 'wllama.wasm': '/llama.wasm' }, nbThread: 0, compat: false }
const make = () => new Worker(URL.createObjectURL(new Blob(['the text of the package'])))

it('starts our own script in place of the text that the package puts together', async () => {
  const started = vi.fn()
  await fromOwnScript('/own.js', options, started, async () => void make())
  expect(started.mock.calls).toEqual([[new Made('/own.js', { type: 'module', name: JSON.stringify(options) })]])
  expect(Worker).toBe(Made)
})

it('gives each start its own worker, though the one before is not through, and is itself again after a failure', async () => {
  const started: string[] = []
  let callOff = () => {}
  const first = fromOwnScript(
    '/a.js',
    options,
    () => started.push('first'),
    () => new Promise((_, reject) => (callOff = () => reject(new Error('called off')))),
  )
  const second = fromOwnScript(
    '/b.js',
    options,
    () => started.push('second'),
    async () => make(),
  )
  await vi.waitFor(() => expect(Worker).not.toBe(Made))
  callOff()
  await expect(first).rejects.toThrow('called off')
  expect(await second).toMatchObject({ script: '/b.js' })
  expect(started).toEqual(['second'])
  expect(Worker).toBe(Made)
})
