/** Which model fits this device, said before a gigabyte is spent. Pure: numbers in, sentences out. */
import type { Capabilities, Trial } from '../core/model'
import { bytes, count } from '../core/language/numbers'
import { type CatalogueModel, type LanguageModel, contextPresets, largestBufferFor, memoryFor } from './catalogue'
import { type Speed, isFluent, isUsable, speedOf } from './speed'

export interface Device {
  capabilities: Capabilities
  /** Bytes; browsers round it and cap it, and some do not say (undefined). */
  memory: number | undefined
  /** Bytes that are free for this app; undefined where the browser does not say. */
  free: number | undefined
  /** What the device check found; undefined while it was not made. */
  trial: Trial | 'failed' | undefined
}

/** The share of the device's memory that a model may take: the system, the browser and the GPU driver need the rest. */
const share = 0.5
/** What a device is taken to have that does not say (Safari, Firefox). */
const assumedMemory = 4e9

/** Why `model` cannot run here, in one sentence; undefined if it can. `received` bytes of it are stored already. */
export function unfit(model: CatalogueModel, device: Device, received: number): string | undefined {
  const { capabilities, memory, free, trial } = device
  if (model.kind === 'language' && model.precision !== 'cpu') {
    if (capabilities.gpu === 'none') return 'This browser has no WebGPU, which this model needs.'
    if (model.precision === 'f16' && capabilities.gpu === 'f32')
      return 'This graphics processor does not support f16, which this model needs.'
    if (capabilities.maxBufferSize < model.largestBuffer)
      return `This graphics processor takes at most ${bytes(capabilities.maxBufferSize)} in one piece; the model needs ${bytes(model.largestBuffer)}.`
    if (trial === 'failed')
      return 'This graphics processor failed with a small test model: use the model that runs without it, or quotes.'
    if (trial && !trial.correct)
      return 'This graphics processor gives wrong results: use the model that runs without it, or quotes.'
  }
  if (memory !== undefined && model.memory > memory * share)
    return `It needs ${bytes(model.memory)} of memory while it runs; this device has ${bytes(memory)} for everything.`
  const needed = model.size - received
  if (free !== undefined && needed > free) return `It needs ${bytes(needed)} of free space; ${bytes(free)} is free.`
  return undefined
}

/** The one language model to take here, and why; undefined if none fits. */
export function advise(
  catalogue: readonly LanguageModel[],
  device: Device,
  fits: (model: LanguageModel) => boolean,
): { id: string; advice: string } | undefined {
  const { gpu, software } = device.capabilities
  const trial = device.trial === 'failed' ? undefined : device.trial
  /** What is not measured is taken to be fast enough. */
  const is = (test: (speed: Speed) => boolean, model: LanguageModel) => {
    const speed = trial && speedOf(model, trial)
    return !speed || test(speed)
  }
  const onGpu = catalogue.filter((model) => model.precision === gpu && fits(model))
  const fast = software ? [] : onGpu.filter((model) => is(isUsable, model))
  const [smallest, larger] = fast.toSorted((a, b) => a.memory - b.memory)
  // The larger model only where memory is known to be ample, three times what it needs, and where it writes as one reads.
  if (larger && larger.memory * 3 <= (device.memory ?? 0) && is(isFluent, larger)) {
    const enough = trial ? 'memory and the speed' : 'memory'
    const advice = `This device has the ${enough} for the larger model, which answers better.`
    return { id: larger.id, advice }
  }
  if (smallest) return { id: smallest.id, advice: 'It fits into this device’s memory and answers quickest.' }
  const onCpu = catalogue.find((model) => model.precision === 'cpu' && fits(model))
  if (!onCpu) return undefined
  const why = software
    ? 'has only an emulated graphics processor'
    : onGpu.length > 0
      ? 'has a graphics processor that is too slow'
      : 'has no usable graphics processor'
  return { id: onCpu.id, advice: `This device ${why}; this model runs without one, slowly.` }
}

/** The contexts that can be chosen here, at least the smallest, and what the limit is and why. */
export function contextsFor(
  model: LanguageModel,
  { memory, capabilities }: Pick<Device, 'memory' | 'capabilities'>,
): { contexts: number[]; limit: string } {
  const inMemory = (tokens: number) => memoryFor(model, tokens) <= (memory ?? assumedMemory) * share
  const inBuffers = (tokens: number) => largestBufferFor(model, tokens) <= capabilities.maxBufferSize
  const [smallest = 4096, ...rest] = contextPresets
  const contexts = [smallest, ...rest.filter((tokens) => inMemory(tokens) && inBuffers(tokens))]
  const most = contexts.at(-1) ?? smallest
  const last = contextPresets.at(-1) ?? most
  if (most === last) return { contexts, limit: `${count(most)} tokens is all that the model was trained for.` }
  const upTo = `Up to ${count(most)} tokens here, of ${count(last)} that the model can take`
  const next = contextPresets[contexts.length] ?? last
  if (inMemory(next)) {
    const piece = bytes(capabilities.maxBufferSize)
    return {
      contexts,
      limit: `${upTo}: for more, this graphics processor would have to take over ${piece} in one piece.`,
    }
  }
  const known = memory === undefined ? 'does not say how much memory it has' : `has ${bytes(memory)} of memory`
  const each = bytes(1024 * model.kvPerToken)
  return { contexts, limit: `${upTo}: each 1,024 take ${each} beside the model, and this device ${known}.` }
}
