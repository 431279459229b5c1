import { afterEach, describe, expect, it, vi } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import { gpuCapabilities, gpuError, isMobileGpu, lossError } from '../../src/engine/gpu'

/** What web-llm 0.2.86 and Chromium say. */
const said: [string, Error, string][] = [
  ['no adapter', new Error('Unable to find a compatible GPU. This issue might be because your computer'), 'gpu/none'],
  [
    'an adapter that is too small',
    new Error('Cannot initialize runtime because of requested maxBufferSize exceeds limit.'),
    'gpu/none',
  ],
  ['too little memory for wasm', new RangeError('Array buffer allocation failed'), 'gpu/out-of-memory'],
  [
    'too little memory for wasm memory',
    new RangeError('WebAssembly.Memory(): could not allocate memory'),
    'gpu/out-of-memory',
  ],
  ['a device that was lost', new Error('The WebGPU device was lost while loading the model.'), 'gpu/lost'],
  [
    'a GPU process that died',
    new DOMException('A valid external Instance reference no longer exists.', 'OperationError'),
    'gpu/lost',
  ],
  ['anything else', new Error('Cannot find required VM function `prefill`.'), 'model/stopped'],
]

describe('errors of the GPU', () => {
  it.each(said)('have a code: %s', (_, error, code) => expect(gpuError(error)).toMatchObject({ code }))

  it('keep a code that they have', () => {
    const error = new SitebookError('model/incomplete', 'lib.wasm')
    expect(gpuError(error)).toBe(error)
  })

  it('tell a device that web-llm destroyed for want of memory from one that the browser lost', () => {
    expect(lossError({ reason: 'destroyed', message: '' } as GPUDeviceLostInfo).code).toBe('gpu/out-of-memory')
    expect(lossError({ reason: 'unknown', message: '' } as GPUDeviceLostInfo).code).toBe('gpu/lost')
  })
})

/** An adapter of these limits and names, as the browser's own. */
function giveAdapter(
  limits: Partial<GPUSupportedLimits> = {},
  info: Partial<GPUAdapterInfo> = {},
  features: string[] = [],
) {
  const usual = {
    maxBufferSize: 2 ** 31,
    maxStorageBufferBindingSize: 2 ** 31,
    maxComputeWorkgroupStorageSize: 2 ** 15,
    maxStorageBuffersPerShaderStage: 10,
  }
  const adapter = { limits: { ...usual, ...limits }, info, features: new Set(features) }
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => adapter } })
}

describe('what a GPU offers', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('is no more in one piece than web-llm asks for: 1 GiB, or the 128 MiB that each adapter binds', async () => {
    giveAdapter()
    expect((await gpuCapabilities()).maxBufferSize).toBe(2 ** 30)
    // Phones: a buffer may be larger than what a kernel can read of it.
    giveAdapter({ maxStorageBufferBindingSize: 2 ** 29 })
    expect((await gpuCapabilities()).maxBufferSize).toBe(2 ** 27)
    giveAdapter({ maxBufferSize: 2 ** 29 })
    expect((await gpuCapabilities()).maxBufferSize).toBe(2 ** 28)
  })

  it('is nothing where the adapter has less than web-llm needs, or there is none', async () => {
    giveAdapter({}, {}, ['shader-f16'])
    expect((await gpuCapabilities()).gpu).toBe('f16')
    giveAdapter()
    expect((await gpuCapabilities()).gpu).toBe('f32')
    for (const [limit, least] of [
      ['maxBufferSize', 2 ** 28],
      ['maxStorageBufferBindingSize', 2 ** 27],
      ['maxComputeWorkgroupStorageSize', 2 ** 15],
      ['maxStorageBuffersPerShaderStage', 10],
    ] as const) {
      giveAdapter({ [limit]: least })
      expect((await gpuCapabilities()).gpu, limit).toBe('f32')
      giveAdapter({ [limit]: least - 1 })
      expect((await gpuCapabilities()).gpu, limit).toBe('none')
    }
    vi.stubGlobal('navigator', {})
    expect((await gpuCapabilities()).gpu).toBe('none')
  })

  it.each([
    [{ vendor: 'qualcomm', architecture: 'adreno-7xx' }, true],
    [{ vendor: 'arm', architecture: 'valhall' }, true],
    [{ vendor: 'img-tec', architecture: 'rogue' }, true],
    [{ vendor: 'samsung', architecture: 'rdna-2' }, true],
    [{ vendor: 'apple', architecture: 'metal-3' }, false],
    [{ vendor: 'nvidia', architecture: 'ampere' }, false],
    [{ vendor: 'intel', architecture: 'gen-12lp', description: 'Charm' }, false],
  ])('tells the GPU of a phone or tablet from others: %o', async (info, mobile) => {
    giveAdapter({}, info)
    expect(await isMobileGpu()).toBe(mobile)
  })
})
