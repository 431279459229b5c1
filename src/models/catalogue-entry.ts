/** What is said of a model in the catalogue, by its kind. */
import type { OwnModel } from '../core/model-files'
import type { CosineScale } from '../core/search/vectors'

/** What a model does for Sitebook: it writes answers, finds passages by meaning, reads text in pictures, looks at pictures. */
export type ModelKind = 'language' | 'embedding' | 'ocr' | 'vision'

/** What every model has: it is files, which come from the origin, a mirror, the public hub or a folder into one store. */
interface Entry {
  id: string
  /** For people. */
  name: string
  /** Bytes to download and store, to about 1%; the exact number is known when the file list is here. */
  size: number
  /** Bytes of memory to run; for a language model with 4,096 tokens of context. */
  memory: number
  /** The file by which a folder without an index is recognised: the model library (`mlc`), the GGUF, or the weights. */
  main: string
  /** Undefined where the public hub does not have the model. */
  hub: Hub | undefined
  /** Of files whose SHA-256 is known beforehand, by name: lower-case hex. By it they are checked, wherever they come from. */
  sha256: Readonly<Record<string, string>>
  /** Undefined of a model that the catalogue does not know. */
  licence: Licence | undefined
}

export interface LanguageModel extends Entry {
  kind: 'language'
  /** A folder as MLC compiles it (config, tokenizer, weights, library), or one GGUF. Which engine reads it is not known here. */
  format: 'mlc' | 'gguf'
  /** What the weights are computed in: `f16` needs a GPU with shader-f16; `cpu` needs no GPU. */
  precision: 'f16' | 'f32' | 'cpu'
  /** Bytes of KV cache for each token of context. */
  kvPerToken: number
  /** `hidden_size` and `num_hidden_layers` of the MLC config: by these a folder is recognised. */
  shape: { hidden: number; layers: number }
  /** The MLC `quantization` name, or the GGUF file type. */
  quantization: string
  /** Of a weight, with its share of the scales; 0 where that is not known. */
  bits: number
  /** Tokens of context that it was trained for. */
  trained: number
  /** The largest single GPU buffer that the model needs, bytes: the quantised embedding. 0 on the CPU. */
  largestBuffer: number
  /** Of a model that the catalogue does not know: what its own files say. */
  own?: OwnModel
}

/** One of the catalogue: where the public hub has it, and whose it is. */
export interface KnownModel extends LanguageModel {
  hub: Hub
  licence: Licence
}

/** A model of files that are all known beforehand, by name, size and (in `sha256`) hash; it runs without a GPU. */
export interface PackModel extends Entry {
  kind: Exclude<ModelKind, 'language'>
  format: 'pack'
  files: readonly { name: string; size: number }[]
}

/** A model that turns texts into vectors. */
export interface EmbeddingPack extends PackModel {
  kind: 'embedding'
  /** Tokens that it was trained to read at once. */
  most: number
  /** What it was trained to find before each text. */
  before: { query: string; passage: string }
  scale: CosineScale
}

export type CatalogueModel = LanguageModel | PackModel

/** Where a model is on the public hub: the folder of its weights, and the address of its library where that lies elsewhere. */
export interface Hub {
  repository: string
  library: string | undefined
}

export interface Licence {
  /** Shown where the models are. */
  notice: string
  /** Whose work it is and under which licence, as whole sentences. */
  attribution: string
  url: string
  acceptableUse: string
}
