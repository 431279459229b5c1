/** The catalogue, and two models that are small enough for the tests: one for the CPU, one for the GPU. */
import { catalogue as usual } from '../../../src/models/catalogue'
import type { CatalogueModel, LanguageModel } from '../../../src/models/catalogue-entry'

export * from '../../../src/models/catalogue'

const apache = {
  attribution: 'Under the Apache License 2.0.',
  url: 'https://www.apache.org/licenses/LICENSE-2.0',
  acceptableUse: '',
}

const smollm2: LanguageModel = {
  kind: 'language',
  id: 'SmolLM2-135M-Instruct-Q4_1-GGUF',
  name: 'SmolLM2 135M',
  format: 'gguf',
  precision: 'cpu',
  size: 98_362_432,
  memory: 250_000_000,
  // Keys and values of 3 heads of 64 in 30 layers, two bytes each.
  kvPerToken: 30 * 3 * 64 * 2 * 2,
  shape: { hidden: 576, layers: 30 },
  quantization: 'Q4_1',
  bits: 5.85,
  trained: 131_072,
  largestBuffer: 0,
  main: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  hub: { repository: 'nobody/nothing', library: undefined },
  sha256: {},
  licence: { ...apache, notice: 'SmolLM2 by Hugging Face' },
}

/** The device check's model, as if it were one to talk to: its words make no sense. */
const tiny: LanguageModel = {
  kind: 'language',
  id: 'tiny-llama-q4f32_1-MLC',
  name: 'Tiny Llama',
  format: 'mlc',
  precision: 'f32',
  size: 3_000_000,
  memory: 30_000_000,
  // Keys and values of 2 heads of 32 in 2 layers, four bytes each.
  kvPerToken: 2 * 2 * 32 * 2 * 4,
  shape: { hidden: 128, layers: 2 },
  quantization: 'q4f32_1',
  bits: 5,
  trained: 131_072,
  largestBuffer: 0,
  main: 'lib.wasm',
  hub: { repository: 'nobody/nothing', library: undefined },
  sha256: {},
  licence: { ...apache, notice: 'Made for the tests of Sitebook' },
}

export const catalogue: readonly CatalogueModel[] = [...usual, smollm2, tiny]
