/** What a model's own files say: which files belong to it, and which language model of the catalogue it is. */
import { SitebookError } from '../core/errors'
import type { ModelFile, ModelRecord } from '../core/model-files'
import { languageModelsOf } from './catalogue'
import type { CatalogueModel, LanguageModel, PackModel } from './catalogue-entry'

export const configName = 'mlc-chat-config.json'
export const weightsName = 'tensor-cache.json'
/** The same list under the name that older MLC folders have. */
export const oldWeightsName = 'ndarray-cache.json'
/** Written beside the files by "Copy model to a folder"; a mirror is found by it. */
export const indexName = 'sitebook-model.json'

/** The index of a folder: its files by name, size and SHA-256. */
export type ModelIndex = Pick<ModelRecord, 'model' | 'files'>

/** Throws `model/wrong-file` if `text` is not an index; every name is checked, since names become parts of addresses. */
export function parseIndex(text: string): ModelIndex {
  const index = parse(text, indexName) as Partial<ModelIndex>
  const files = Array.isArray(index.files) ? index.files : []
  const right = files.every((file) => isName(file?.name) && isSize(file.size) && /^[0-9a-f]{64}$/.test(file.sha256))
  if (typeof index.model !== 'string' || files.length === 0 || !right) throw wrong(indexName)
  return { model: index.model, files }
}

/** The files of an index, with what is known of each. */
export function filesOfIndex(index: ModelIndex, model: CatalogueModel): ModelFile[] {
  return index.files.map(({ name, size, sha256 }) => known({ ...fileOf(name), size, sha256 }, model))
}

/** The files of a pack: its catalogue entry names them all. */
export function filesOfPack(model: PackModel): ModelFile[] {
  return model.files.map(({ name, size }) => known({ ...fileOf(name), size }, model))
}

/** A file with its SHA-256 of the catalogue, where that has one: it outweighs what a place says of its own files. */
export function known(file: ModelFile, model: CatalogueModel): ModelFile {
  return { ...file, sha256: model.sha256[file.name] ?? file.sha256 }
}

/** The files that a model of this format needs besides config and weights list; `config` is the text of `mlc-chat-config.json`. */
export function companions(config: string, model: Pick<LanguageModel, 'main'>): ModelFile[] {
  const { tokenizer_files: names } = parse(config, configName) as { tokenizer_files?: unknown }
  const known = Array.isArray(names) ? names : []
  // The two that web-llm 0.2.86 reads, in its order of preference.
  const tokenizer = ['tokenizer.json', 'tokenizer.model'].find((name) => known.includes(name))
  if (!tokenizer) throw wrong(configName)
  return [fileOf(tokenizer), fileOf(model.main)]
}

/** The shards that `tensor-cache.json` lists, with size and MD5. */
export function shards(list: string): ModelFile[] {
  const { records } = parse(list, weightsName) as { records?: unknown }
  if (!Array.isArray(records) || records.length === 0) throw wrong(weightsName)
  return records.map((record: { dataPath?: unknown; nbytes?: unknown; md5sum?: unknown }) => {
    if (!isName(record.dataPath) || !isSize(record.nbytes)) throw wrong(weightsName)
    const md5 = typeof record.md5sum === 'string' ? record.md5sum.toLowerCase() : ''
    return { ...fileOf(record.dataPath), size: record.nbytes, md5 }
  })
}

/** The model of the catalogue that an MLC config describes; undefined if none does. */
export function recognise(config: string, catalogue: readonly CatalogueModel[]): LanguageModel | undefined {
  const { quantization, model_config: shape } = parse(config, configName) as {
    quantization?: unknown
    model_config?: { hidden_size?: unknown; num_hidden_layers?: unknown }
  }
  return languageModelsOf(catalogue).find(
    (model) =>
      model.quantization === quantization &&
      model.shape.hidden === shape?.hidden_size &&
      model.shape.layers === shape.num_hidden_layers,
  )
}

/** A file of which nothing but the name is known. */
export function fileOf(name: string): ModelFile {
  const content = name.endsWith('.json')
    ? 'json'
    : name.endsWith('.wasm')
      ? 'wasm'
      : name.endsWith('.gguf')
        ? 'gguf'
        : 'weights'
  return { name, size: undefined, sha256: '', md5: '', content }
}

/** Whether a file shows by its name (or path in a .zip) that a model is here: an index, a config, a library, a GGUF or an ONNX graph. */
export function isOfModel({ name }: { name: string }): boolean {
  return [indexName, configName].includes(name.slice(name.lastIndexOf('/') + 1)) || /\.(?:wasm|gguf|onnx)$/i.test(name)
}

function parse(text: string, name: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Said below.
  }
  throw wrong(name)
}

/** A plain file name: no folder, no '..', nothing that an address or a file system takes for something else. */
function isName(name: unknown): name is string {
  return typeof name === 'string' && /^[\w][\w.-]*$/.test(name)
}

function isSize(size: unknown): size is number {
  return Number.isSafeInteger(size) && (size as number) >= 0
}

function wrong(name: string) {
  return new SitebookError('model/wrong-file', name)
}
