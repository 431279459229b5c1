/**
 * The models that Sitebook knows. Sizes of weights follow from the parameter count and the bits per weight (q4f16_1: 4.5,
 * q4f32_1: 5); memory at 4,096 tokens is `vram_required_MB` of web-llm 0.2.86's own list; library names are that list's too.
 */
import { hub, libraryHost } from './hosts'
import { embeddingPacks } from './embedding-packs'
import type { CatalogueModel, Hub, KnownModel, LanguageModel, Licence } from './catalogue-entry'

/** Context that a person can choose, in tokens, as far as a model was trained for it. */
export const contextPresets: readonly number[] = [4096, 8192, 16384, 32768, 65536, 131072]

const llamaLicence: Licence = {
  notice: 'Built with Llama',
  attribution:
    'Llama 3.2 is licensed under the Llama 3.2 Community License, Copyright © Meta Platforms, Inc. All Rights Reserved.',
  url: 'https://www.llama.com/llama3_2/license/',
  acceptableUse: 'https://www.llama.com/llama3_2/use-policy/',
}

/**
 * As many public projects state it that pin this file of the hub. Of the files of the other models no such statement was
 * found, and none was made up.
 */
const ggufSha256 = '6f85a640a97cf2bf5b8e764087b1e83da0fdb51d7c9fab7d0fece9385611df83'

/** Tokens of context that Llama 3.2 was trained for. */
const trained = 131_072

const MB = 1_000_000
const KiB = 1024
const libraries = `${libraryHost}/mlc-ai/binary-mlc-llm-libs/main/web-llm-models/v0_2_86/base/`

function llama(parameters: '1B' | '3B', precision: 'f16' | 'f32', size: number, memory: number): KnownModel {
  const small = parameters === '1B'
  const quantization = precision === 'f16' ? 'q4f16_1' : 'q4f32_1'
  const base = `Llama-3.2-${parameters}-Instruct-${quantization}`
  const hidden = small ? 2048 : 3072
  return {
    kind: 'language',
    id: `${base}-MLC`,
    name: `Llama 3.2 ${parameters}${precision === 'f32' ? ' (for GPUs without f16)' : ''}`,
    format: 'mlc',
    precision,
    size,
    memory,
    kvPerToken: (small ? 32 : 112) * KiB * (precision === 'f32' ? 2 : 1),
    shape: { hidden, layers: small ? 16 : 28 },
    quantization,
    bits: precision === 'f16' ? 4.5 : 5,
    trained,
    largestBuffer: (128_256 * hidden) / 2,
    main: `${base}_cs1k-webgpu.wasm`,
    hub: { repository: `mlc-ai/${base}-MLC`, library: `${libraries}${base}_cs1k-webgpu.wasm` },
    sha256: {},
    licence: llamaLicence,
  }
}

export const languageModels: readonly KnownModel[] = [
  llama('1B', 'f16', 710 * MB, 879.04 * MB),
  llama('1B', 'f32', 787 * MB, 1128.82 * MB),
  llama('3B', 'f16', 1822 * MB, 2263.69 * MB),
  llama('3B', 'f32', 2023 * MB, 2951.51 * MB),
  {
    kind: 'language',
    id: 'Llama-3.2-1B-Instruct-Q4_K_M-GGUF',
    name: 'Llama 3.2 1B (without a GPU, slower)',
    format: 'gguf',
    precision: 'cpu',
    size: 807_694_464,
    memory: 1100 * MB,
    kvPerToken: 32 * KiB,
    shape: { hidden: 2048, layers: 16 },
    quantization: 'Q4_K_M',
    bits: 5.2,
    trained,
    largestBuffer: 0,
    main: 'Llama-3.2-1B-Instruct-Q4_K_M.gguf',
    hub: { repository: 'bartowski/Llama-3.2-1B-Instruct-GGUF', library: undefined },
    sha256: { 'Llama-3.2-1B-Instruct-Q4_K_M.gguf': ggufSha256 },
    licence: llamaLicence,
  },
]

export const catalogue: readonly CatalogueModel[] = [...languageModels, ...embeddingPacks]

/** Those of a catalogue that write answers. */
export function languageModelsOf(models: readonly CatalogueModel[]): LanguageModel[] {
  return models.filter((model) => model.kind === 'language')
}

/** The address of a file of a model that is on the public hub. */
export function hubUrl(model: { main: string; hub: Hub }, file: string): string {
  if (file === model.main && model.hub.library) return model.hub.library
  return `${hub}/${model.hub.repository}/resolve/main/${file}`
}

/** Tokens of a page of web-llm's KV cache; it has one page more than the context fills. */
const page = 16

/** Bytes of the largest GPU buffer that `model` needs with `tokens` of context; 0 on the CPU. */
export function largestBufferFor(model: LanguageModel, tokens: number): number {
  if (model.precision === 'cpu') return 0
  return Math.max(model.largestBuffer, ((tokens + page) * model.kvPerToken) / model.shape.layers)
}

/** Bytes of memory to run `model` with `tokens` of context. */
export function memoryFor(model: LanguageModel, tokens: number): number {
  return model.memory + (tokens - 4096) * model.kvPerToken
}
