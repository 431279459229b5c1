import { expect, it } from 'vitest'
import type { Capabilities, Trial } from '../../src/core/model'
import { languageModels as catalogue } from '../../src/models/catalogue'
import { type Device, type Unfit, contextsFor } from '../../src/models/device'
import { itemsOf } from '../../src/models/listed'
import type { CpuRate } from '../../src/models/speed'
import { en } from '../../src/ui/words/en'
import { sentence } from '../../src/ui/words/sentences'

const why = (reason: Unfit | undefined) => reason && sentence(en.model.unfit, reason)
const said = ({ contexts, limit }: ReturnType<typeof contextsFor>) => ({
  contexts,
  limit: sentence(en.model.limit, limit),
})

const gpu: Capabilities = { gpu: 'f16', adapter: '', maxBufferSize: 2 ** 31, software: false }
const items = (
  capabilities: Partial<Capabilities>,
  memory: number | undefined,
  free: number | undefined = 1e11,
  trial?: Device['trial'],
  cpu?: CpuRate,
) => {
  const device: Device = { capabilities: { ...gpu, ...capabilities }, memory, free, trial, ...(cpu && { cpu }) }
  return itemsOf(catalogue, device, [], new Map(), new Set(), [])
}
const advised = (...args: Parameters<typeof items>) => items(...args).find(({ advice }) => advice)?.id
const unfit = (id: string, ...args: Parameters<typeof items>) => items(...args).find((item) => item.id === id)?.unfit

const [small, smallF32, large] = [
  'Llama-3.2-1B-Instruct-q4f16_1-MLC',
  'Llama-3.2-1B-Instruct-q4f32_1-MLC',
  'Llama-3.2-3B-Instruct-q4f16_1-MLC',
] as const
const onCpu = 'Llama-3.2-1B-Instruct-Q4_K_M-GGUF'

it('advises one model: the larger only where memory is known to be ample', () => {
  expect(advised({}, 8e9)).toBe(large)
  expect(advised({}, 4e9)).toBe(small)
  expect(advised({}, undefined)).toBe(small)
  expect(advised({ gpu: 'f32' }, 4e9)).toBe(smallF32)
  expect(advised({ gpu: 'none' }, 4e9)).toBe(onCpu)
  expect(advised({ software: true }, 8e9)).toBe(onCpu)
  expect(advised({ gpu: 'none' }, 1e9)).toBeUndefined()
})

const trial: Trial = { correct: true, weightRate: 80e9, flops: 3e12, tokenSeconds: 0.005 }

it('advises by the device check: the larger model only where it writes as one reads, none where it is too slow', () => {
  expect(advised({}, 8e9, 1e11, trial)).toBe(large)
  // A phone of 2023: the larger model would write three words a second.
  const phone = { ...trial, weightRate: 15e9, flops: 0.08e12, tokenSeconds: 0.02 }
  expect(advised({}, 8e9, 1e11, phone)).toBe(small)
  const slow = { ...trial, weightRate: 1e9, flops: 0.01e12 }
  const advice = items({}, 8e9, 1e11, slow).find((item) => item.advice)
  expect(advice?.id).toBe(onCpu)
  expect(advice?.advice).toBe('slow')
})

it('advises the model for the processor only where its first word comes within a minute', () => {
  const without = (cpu: CpuRate) => items({ gpu: 'none' }, 8e9, 1e11, undefined, cpu)
  expect(without({ core: 10e9, threads: 4 }).find(({ advice }) => advice)?.id).toBe(onCpu)
  const slow = without({ core: 2e9, threads: 2 })
  expect(slow.find(({ advice }) => advice)).toBeUndefined()
  const card = slow.find(({ id }) => id === onCpu)
  expect(card).toMatchObject({ unfit: undefined, aside: undefined })
  expect(card?.speed?.first.high).toBeGreaterThan(120)
})

it('sets aside what runs but is nothing to take here', () => {
  const aside = (id: string, capabilities: Partial<Capabilities>, trial?: Trial) =>
    items(capabilities, 8e9, 1e11, trial).find((item) => item.id === id)?.aside
  expect(aside(smallF32, {})).toBe('f16-is-better')
  expect(aside(smallF32, { gpu: 'f32' })).toBeUndefined()
  expect(aside(small, {}, { ...trial, weightRate: 1e9 })).toBe('slow')
  expect(aside(small, {}, trial)).toBeUndefined()
})

it('offers nothing on a graphics processor that computes wrongly or failed at the trial', () => {
  for (const [broken, why] of [
    [{ ...trial, correct: false }, 'wrong-results'],
    ['failed', 'trial-failed'],
  ] as const) {
    expect(unfit(small, {}, 8e9, 1e11, broken)).toEqual({ kind: why })
    expect(unfit(onCpu, {}, 8e9, 1e11, broken)).toBeUndefined()
    expect(advised({}, 8e9, 1e11, broken)).toBe(onCpu)
  }
})

it('says why a model does not fit', () => {
  expect(unfit(small, { gpu: 'none' }, 8e9)).toEqual({ kind: 'no-webgpu' })
  expect(unfit(small, { gpu: 'f32' }, 8e9)).toEqual({ kind: 'no-f16' })
  expect(why(unfit(large, {}, 4e9))).toBe(
    'It needs 2.3 GB of memory while it runs; this device has 4 GB for everything.',
  )
  expect(why(unfit(large, { maxBufferSize: 128 * 2 ** 20 }, 8e9))).toBe(
    'This graphics processor takes at most 134 MB in one piece; the model needs 197 MB.',
  )
  expect(why(unfit(small, {}, 8e9, 300e6))).toBe('It needs 710 MB of free space; 300 MB is free.')
  expect(unfit(small, {}, 8e9)).toBeUndefined()
})

it('counts what is stored already as space that is not needed again', () => {
  const stored = [{ model: small, complete: false, received: 600e6, total: 710e6, wanted: true }]
  const device: Device = { capabilities: gpu, memory: 8e9, free: 200e6, trial: undefined }
  expect(itemsOf(catalogue, device, stored, new Map(), new Set(), [])[0]).toMatchObject({
    unfit: undefined,
    status: { kind: 'partial', received: 600e6 },
  })
  const whole = [{ ...stored[0]!, complete: true, received: 695e6, total: 695e6 }]
  expect(itemsOf(catalogue, { ...device, free: 0 }, whole, new Map(), new Set(), [])[0]).toMatchObject({
    unfit: undefined,
    status: { kind: 'stored' },
  })
})

it('offers as much context as memory allows, and says what the limit is and why', () => {
  const contexts = (of: number, memory: number | undefined) =>
    said(contextsFor(catalogue[of]!, { memory, capabilities: gpu }))
  expect(contexts(0, 4e9)).toEqual({
    contexts: [4096, 8192, 16384, 32768],
    limit:
      'Up to 32,768 tokens here, of 131,072 that the model can take: each 1,024 take 34 MB beside the model, and this device has 4 GB of memory.',
  })
  expect(contexts(2, 4e9).contexts).toEqual([4096])
  expect(contexts(0, undefined).limit).toMatch(/this device does not say how much memory it has\.$/)
  expect(contexts(0, 32e9)).toEqual({
    contexts: [4096, 8192, 16384, 32768, 65536, 131072],
    limit: '131,072 tokens is all that the model was trained for.',
  })
})

it('offers no context whose KV cache is more than the graphics processor takes in one piece', () => {
  const small = { memory: 32e9, capabilities: { ...gpu, maxBufferSize: 2 ** 27 } }
  // 65,536 tokens of a layer are 128 MiB, and one page more.
  expect(said(contextsFor(catalogue[0]!, small))).toEqual({
    contexts: [4096, 8192, 16384, 32768],
    limit:
      'Up to 32,768 tokens here, of 131,072 that the model can take: for more, this graphics processor would have to take over 134 MB in one piece.',
  })
  expect(contextsFor(catalogue[1]!, small).contexts.at(-1)).toBe(16384)
  expect(contextsFor(catalogue[4]!, small).contexts.at(-1)).toBe(131072)
})
