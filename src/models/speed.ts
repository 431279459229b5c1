/**
 * How fast a model would be on this device, before it is downloaded: an estimate from the device check, or from what the
 * processor calculates. Pure.
 *
 * Writing a token reads every weight once, so it takes the weights' bytes at the rate at which a plain kernel of ours read
 * them, and the way to the GPU and back, which the tiny model showed. Reading a prompt takes two operations a parameter and
 * token at the rate of a plain matrix multiplication. web-llm's kernels are not ours: where both are known they reach a
 * fifth to a half of a chip's nominal rates on good drivers and less on others, so both ends of the range are wide.
 */
import type { Trial } from '../core/model'
import type { LanguageModel } from './catalogue-entry'

/** From the least to the most that is to be expected. */
export interface SpeedRange {
  low: number
  high: number
}

/** Tokens a second. */
export interface Speed {
  decode: SpeedRange
  prefill: SpeedRange
}

/** What the processor calculates. */
export interface CpuRate {
  /** Multiplications and additions a second of plain code on one core (`cpu-rate.ts`). */
  core: number
  /** That llama.cpp gets. */
  threads: number
}

/**
 * What llama.cpp in wasm makes of a core's rate: SmolLM2-135M on one thread wrote with 0.71 to 0.78 of it and read with 0.75 to
 * 1.16 (`tests/bench/cpu-speed.ts`, 2026-11). At worst further threads bring nothing, at best each as much as the first.
 */
const cpuDecodeShare: SpeedRange = { low: 0.5, high: 1 }
const cpuPrefillShare: SpeedRange = { low: 0.5, high: 1.3 }
/** What web-llm's kernels make of the rates of ours. */
const decodeShare: SpeedRange = { low: 0.4, high: 0.9 }
const prefillShare: SpeedRange = { low: 0.3, high: 1 }
/** Layers of the tiny model, and what it does besides them counted as two more. */
const tinyLayers = 4
/** Tokens a second below which nobody waits for an answer, or not even one passage can be read in ten seconds. */
const leastDecode = 3
const leastPrefill = 15
/** Tokens a second at which a person reads. */
const readingPace = 6
/** A prompt with four passages or so; the app gives a slow device a shorter one, which it reads in ten seconds. */
const promptTokens = 1200
const mostPrefillSeconds = 10
/** With one passage: no prompt is shorter, however slow the device. */
const leastPromptTokens = 150
/** Of English. */
export const wordsPerToken = 0.75

/** Undefined for a model that does not run on the GPU, which was not measured, and for one of unknown shape. */
export function speedOf(model: LanguageModel, trial: Trial): Speed | undefined {
  const { precision, size, shape, bits } = model
  if (precision === 'cpu' || shape.layers === 0 || bits === 0) return undefined
  const operations = (2 * size * 8) / bits
  // At best only the fixed part of the tiny model's token comes on top, at worst all of it, for each layer.
  const best = size / (trial.weightRate * decodeShare.high) + trial.tokenSeconds
  const layers = (shape.layers + 2) / tinyLayers
  const worst = size / (trial.weightRate * decodeShare.low) + trial.tokenSeconds * layers
  const prefill = trial.flops / operations
  return {
    decode: { low: 1 / worst, high: 1 / best },
    prefill: { low: prefill * prefillShare.low, high: prefill * prefillShare.high },
  }
}

/** Of a model without a graphics processor; undefined for one that needs it, and for one of unknown shape. */
export function cpuSpeedOf({ precision, size, bits }: LanguageModel, { core, threads }: CpuRate): Speed | undefined {
  if (precision !== 'cpu' || bits === 0) return undefined
  const operations = (2 * size * 8) / bits
  const range = ({ low, high }: SpeedRange) => ({
    low: (low * core) / operations,
    high: (high * core * threads) / operations,
  })
  return { decode: range(cpuDecodeShare), prefill: range(cpuPrefillShare) }
}

/** Whether answers come in a time that one waits. */
export function isUsable({ decode, prefill }: Speed): boolean {
  return middle(decode) >= leastDecode && middle(prefill) >= leastPrefill
}

/** Whether the first word comes within a minute: who has no graphics processor waits, but not longer. */
export function isBearable({ prefill }: Speed): boolean {
  return leastPromptTokens / middle(prefill) <= 60
}

/** Whether answers are written as fast as they are read. */
export function isFluent(speed: Speed): boolean {
  return isUsable(speed) && middle(speed.decode) >= readingPace
}

/** For people, to whom tokens mean nothing, rounded: seconds to the first word, and words a second; under 1 is "less than 1". */
export interface Estimate {
  first: SpeedRange
  words: SpeedRange
}

export function estimateOf({ decode, prefill }: Speed): Estimate {
  const wait = (rate: number) => Math.max(Math.min(mostPrefillSeconds, promptTokens / rate), leastPromptTokens / rate)
  return {
    first: { low: rounded(wait(prefill.high)), high: rounded(wait(prefill.low)) },
    words: { low: rounded(decode.low * wordsPerToken), high: rounded(decode.high * wordsPerToken) },
  }
}

/** Of a ratio scale, so the geometric one. */
function middle({ low, high }: SpeedRange): number {
  return Math.sqrt(low * high)
}

/** One digit below 10, steps of five below 100, of fifty above; below 1 it is 0. */
function rounded(n: number): number {
  if (n < 1) return 0
  const step = n < 10 ? 1 : n < 100 ? 5 : 50
  return Math.round(n / step) * step
}
