import { expect, it } from 'vitest'
import type { Trial } from '../../src/core/model'
import { languageModels as catalogue } from '../../src/models/catalogue'
import { coreRate } from '../../src/models/cpu-rate'
import { cpuSpeedOf, isFluent, isUsable, estimateOf, speedOf } from '../../src/models/speed'
import { en } from '../../src/ui/words/en'

const speedText = (speed: Parameters<typeof estimateOf>[0]) => en.model.estimate(estimateOf(speed))

const model = (start: string) => catalogue.find(({ id }) => id.startsWith(start))!
const small = model('Llama-3.2-1B-Instruct-q4f16_1')
const large = model('Llama-3.2-3B-Instruct-q4f16_1')
const speed = (of: typeof small, trial: Partial<Trial>) =>
  speedOf(of, { correct: true, weightRate: 80e9, flops: 3e12, tokenSeconds: 0.004, ...trial })!

/**
 * Published: decode tokens a second in a browser. The rates of our kernels are not known there; taken are four fifths of the
 * memory's nominal rate on desktops, and on the phone what a plain kernel reaches on its Mali (80 GFLOP/s, 15 GB/s).
 */
it.each([
  ['Llama 3.2 1B on an M3 (llama.cpp, Chrome)', small, { weightRate: 80e9, tokenSeconds: 0.004 }, 50],
  ['Llama 3.2 3B on a Radeon 680M (web-llm)', large, { weightRate: 50e9, tokenSeconds: 0.006 }, 18.1],
  ['Llama 3.2 1B on a Pixel 8a (web-llm)', small, { weightRate: 15e9, tokenSeconds: 0.02 }, 10.3],
  ['Llama 3.2 3B on a Pixel 8 Pro (web-llm)', large, { weightRate: 15e9, tokenSeconds: 0.02 }, 5.1],
])('brackets what was measured elsewhere: %s', (_, of, trial, measured) => {
  const { decode } = speed(of, trial)
  expect(decode.low).toBeLessThan(measured)
  expect(decode.high).toBeGreaterThan(measured)
})

it('takes a prompt to cost two operations a parameter and token', () => {
  const { prefill } = speed(small, { flops: 1e12 })
  expect(prefill.high).toBeGreaterThan(0.95e12 / (2 * 1.2358e9))
  expect(prefill.high).toBeLessThan(1.05e12 / (2 * 1.2358e9))
  expect(prefill.low / prefill.high).toBeCloseTo(0.3)
})

it('calls a model too slow that writes under three tokens a second, or cannot read one passage in ten seconds', () => {
  expect(isUsable(speed(small, {}))).toBe(true)
  expect(isUsable(speed(small, { weightRate: 2e9 }))).toBe(false)
  expect(isUsable(speed(small, { flops: 0.02e12 }))).toBe(false)
  const phone = { weightRate: 15e9, tokenSeconds: 0.02 }
  expect([isUsable(speed(large, phone)), isFluent(speed(large, phone))]).toEqual([true, false])
})

it('says it in seconds and words, rounded, as a range', () => {
  expect(speedText(speed(small, {}))).toBe(
    'Estimated here: the first word after 1 to 3 s, then 20 to 55 words a second.',
  )
  expect(speedText(speed(small, { weightRate: 1e9, flops: 0.01e12 }))).toBe(
    'Estimated here: the first word after 40 to 150 s, then less than one word a second.',
  )
})

const onCpu = model('Llama-3.2-1B-Instruct-Q4_K_M')

it('estimates a model on the CPU from the rate of a core, whatever the graphics processor did', () => {
  expect(speedOf(onCpu, { correct: true, weightRate: 1, flops: 1, tokenSeconds: 1 })).toBe(undefined)
  expect(cpuSpeedOf(small, { core: 3e9, threads: 1 })).toBe(undefined)
  expect(speedText(cpuSpeedOf(onCpu, { core: 3.3e9, threads: 1 })!)).toBe(
    'Estimated here: the first word after 85 to 250 s, then less than one word a second.',
  )
  expect(speedText(cpuSpeedOf(onCpu, { core: 9e9, threads: 4 })!)).toBe(
    'Estimated here: the first word after 10 to 85 s, then 1 to 10 words a second.',
  )
})

/** As measured by `tests/bench/cpu-speed.ts` on one thread of a core with 3.3 G/s. */
it('brackets what SmolLM2-135M did on a core', () => {
  const smol = { ...onCpu, size: 134.5e6 * (onCpu.bits / 8) }
  const { decode, prefill } = cpuSpeedOf(smol, { core: 3.3e9, threads: 1 })!
  for (const measured of [8.7, 9.5]) expect(decode.low < measured && measured < decode.high).toBe(true)
  for (const measured of [9.2, 14.3]) expect(prefill.low < measured && measured < prefill.high).toBe(true)
})

it('times a core in slices, of which the fastest counts', async () => {
  let clock = 0
  let calls = 0
  const rate = await coreRate(() => (clock += calls++ % 4 === 1 ? 2 : 4))
  expect(rate).toBeCloseTo((2 * 4096 * 512) / 0.002, -3)
})
