import { describe, expect, it } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import { gpuError, lossError } from '../../src/engine/gpu'

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
