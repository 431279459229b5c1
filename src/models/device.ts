/** Which model fits this device, said before a gigabyte is spent. Pure: numbers in, reasons out. */
import type { Capabilities, Trial } from '../core/model'
import { contextPresets, largestBufferFor, memoryFor } from './catalogue'
import type { CatalogueModel, LanguageModel } from './catalogue-entry'
import { type CpuRate, type Speed, cpuSpeedOf, isBearable, isFluent, isUsable, speedOf } from './speed'

export interface Device {
  capabilities: Capabilities
  /** Bytes; browsers round it and cap it, and some do not say (undefined). */
  memory: number | undefined
  /** Bytes that are free for this app; undefined where the browser does not say. */
  free: number | undefined
  /** What the device check found; undefined while it was not made. */
  trial: Trial | 'failed' | undefined
  /** Undefined while it was not measured. */
  cpu?: CpuRate | undefined
}

/** Why a model cannot run here; all numbers are bytes. */
export type Unfit =
  | { kind: 'no-webgpu' | 'no-f16' | 'trial-failed' | 'wrong-results' }
  /** The graphics processor takes at most so much in one piece. */
  | { kind: 'buffer'; most: number; needed: number }
  /** Of memory, of which the device has `all` for everything. */
  | { kind: 'memory'; needed: number; all: number }
  | { kind: 'space'; needed: number; free: number }

/** Why to take a model: the larger where there is memory for it (and it was seen to be fast), the smallest, or the one for the processor, as the graphics processor is of no use. */
export type Advice = 'larger' | 'larger-and-fast' | 'smallest' | 'emulated' | 'slow' | 'no-gpu'

/** Why a model that runs here is nothing to take here. */
export type Aside = 'f16-is-better' | 'slow'

/** Why no more than `most` tokens can be chosen; `of` are what the model can take, the others are bytes. */
export type Limit =
  | { kind: 'trained'; most: number }
  | { kind: 'buffer'; most: number; of: number; piece: number }
  /** Each 1,024 tokens take `each`; the device may not say what memory it has. */
  | { kind: 'memory'; most: number; of: number; each: number; memory: number | undefined }

/** The share of the device's memory that a model may take: the system, the browser and the GPU driver need the rest. */
const share = 0.5
/** What a device is taken to have that does not say (Safari, Firefox). */
const assumedMemory = 4e9

/** Why `model` cannot run here; undefined if it can. `received` bytes of it are stored already. */
export function unfit(model: CatalogueModel, device: Device, received: number): Unfit | undefined {
  const { capabilities, memory, free, trial } = device
  if (model.kind === 'language' && model.precision !== 'cpu') {
    if (capabilities.gpu === 'none') return { kind: 'no-webgpu' }
    if (model.precision === 'f16' && capabilities.gpu === 'f32') return { kind: 'no-f16' }
    if (capabilities.maxBufferSize < model.largestBuffer)
      return { kind: 'buffer', most: capabilities.maxBufferSize, needed: model.largestBuffer }
    if (trial === 'failed') return { kind: 'trial-failed' }
    if (trial && !trial.correct) return { kind: 'wrong-results' }
  }
  if (memory !== undefined && model.memory > memory * share)
    return { kind: 'memory', needed: model.memory, all: memory }
  const needed = model.size - received
  if (free !== undefined && needed > free) return { kind: 'space', needed, free }
  return undefined
}

/** The one language model to take here, and why; undefined if none fits, or the one that does keeps one waiting for minutes. */
export function advise(
  catalogue: readonly LanguageModel[],
  device: Device,
  fits: (model: LanguageModel) => boolean,
): { id: string; advice: Advice } | undefined {
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
    return { id: larger.id, advice: trial ? 'larger-and-fast' : 'larger' }
  }
  if (smallest) return { id: smallest.id, advice: 'smallest' }
  const onCpu = catalogue.find((model) => model.precision === 'cpu' && fits(model))
  const cpuSpeed = onCpu && device.cpu && cpuSpeedOf(onCpu, device.cpu)
  if (!onCpu || (cpuSpeed && !isBearable(cpuSpeed))) return undefined
  return { id: onCpu.id, advice: software ? 'emulated' : onGpu.length > 0 ? 'slow' : 'no-gpu' }
}

/** The contexts that can be chosen here, at least the smallest, and what the limit is and why. */
export function contextsFor(
  model: LanguageModel,
  { memory, capabilities }: Pick<Device, 'memory' | 'capabilities'>,
): { contexts: number[]; limit: Limit } {
  const inMemory = (tokens: number) => memoryFor(model, tokens) <= (memory ?? assumedMemory) * share
  const inBuffers = (tokens: number) => largestBufferFor(model, tokens) <= capabilities.maxBufferSize
  const last = Math.min(model.trained, contextPresets.at(-1) ?? model.trained)
  const presets = [...contextPresets.filter((tokens) => tokens < last), last]
  const [smallest = last, ...rest] = presets
  const contexts = [smallest, ...rest.filter((tokens) => inMemory(tokens) && inBuffers(tokens))]
  const most = contexts.at(-1) ?? smallest
  if (most === last) return { contexts, limit: { kind: 'trained', most } }
  const next = presets[contexts.length] ?? last
  if (inMemory(next)) {
    return { contexts, limit: { kind: 'buffer', most, of: last, piece: capabilities.maxBufferSize } }
  }
  return { contexts, limit: { kind: 'memory', most, of: last, each: 1024 * model.kvPerToken, memory } }
}
