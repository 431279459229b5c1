/** What the tests' page, worker and server agree on: two models that are like real ones, only small. */
import { languageModels } from '../../../src/models/catalogue'
import type { LanguageModel } from '../../../src/models/catalogue-entry'

const [real] = languageModels
const gguf = languageModels.find((model) => model.format === 'gguf')
if (!real || !gguf) throw new Error('The catalogue has changed')

export const shape = { quantization: 'q4f32_1', model_config: { hidden_size: 8, num_hidden_layers: 1 } }

export const synthetic: LanguageModel = {
  ...real,
  id: 'Synthetic',
  name: 'Synthetic',
  precision: 'f32',
  size: 1_000_000,
  memory: 1_000_000,
  shape: { hidden: 8, layers: 1 },
  quantization: 'q4f32_1',
  largestBuffer: 0,
  main: 'synthetic.wasm',
  hub: { repository: 'site/Synthetic', library: undefined },
  sha256: {},
}
export const single: LanguageModel = {
  ...gguf,
  id: 'Single',
  name: 'Single',
  size: 1_000_000,
  memory: 1_000_000,
  main: 'single.gguf',
}
export const testCatalogue = [synthetic, single]
