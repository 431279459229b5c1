/** "Add a model from a folder": takes a model over from files that the user gave, with the same checks as a download. */
import { SitebookError } from '../core/errors'
import type { ModelFile, ModelProgress, StoredFile } from '../core/model-files'
import { sum } from '../core/language/numbers'
import type { CatalogueModel } from './catalogue-entry'
import { describe } from './describe'
import { type HashFile, createDigests, createHash } from './digests'
import { type Checkpoints, type Keeping, append, appendBlob, continueFile, seal, startOver } from './keep'
import { inParallel } from './lanes'
import { listText } from './lists'
import {
  companions,
  configName,
  fileOf,
  filesOfIndex,
  filesOfPack,
  indexName,
  known,
  oldWeightsName,
  parseIndex,
  recognise,
  shards,
  weightsName,
} from './mlc'
import type { GivenFile, ModelStore } from './model-store'
import { entryOf, ownName } from './own'
import { type Room, stillNeeded, within } from './space'
import { unzip } from './unzip'

/** Two files at a time: one is hashed while the next is stored. */
const lanes = 2

/** What was recognised in the given files. */
export interface RecognisedModel {
  model: CatalogueModel
  /** All files of the model. */
  files: ModelFile[]
  given: Map<string, GivenFile>
}

/**
 * Recognises the model: one of the catalogue by our own index, by an MLC folder's config, or by the name of its main file (a
 * GGUF; or the library that was missing from a folder given before), or another by what its files say; `called` is what their
 * folder is called, '' where that is not known. Throws `model/unknown`, `model/missing-files` where not even the list of weights
 * is there, or what `describe` throws.
 */
export async function recogniseFiles(
  files: readonly File[],
  catalogue: readonly CatalogueModel[],
  store: ModelStore,
  called = '',
): Promise<RecognisedModel> {
  const given = new Map<string, GivenFile>()
  for (const file of files)
    for (const inner of file.name.toLowerCase().endsWith('.zip') ? await unzip(file) : [file])
      given.set(inner.name.slice(inner.name.lastIndexOf('/') + 1), inner)
  const oldList = given.get(oldWeightsName)
  if (oldList && !given.has(weightsName)) given.set(weightsName, oldList)

  const indexText = await textOf(given.get(indexName), indexName)
  const index = indexText === undefined ? undefined : parseIndex(indexText)
  const indexed = index && catalogue.find(({ id }) => id === index.model)
  if (indexed) return { model: indexed, files: filesOfIndex(index, indexed), given }
  const config = await textOf(given.get(configName), configName)
  const model = index ? undefined : config === undefined ? byMain(given, catalogue) : byConfig(config, given, catalogue)
  if (!model) {
    const own = await describe(given, called || zipNameOf(files), () => idsOf(store))
    const hashes = new Map(index?.files.map(({ name, sha256 }) => [name, sha256]))
    // What is said of it is written here, and not as it was there.
    hashes.delete(ownName)
    const checked = own.files.map((file) => ({ ...file, sha256: hashes.get(file.name) ?? '' }))
    return { model: entryOf(own.own), files: checked, given: own.given }
  }
  if (model.format === 'pack') return { model, files: filesOfPack(model), given }
  if (model.format === 'gguf') return { model, files: [known(fileOf(model.main), model)], given }

  const text = async (name: string) => {
    const found = await textOf(given.get(name) ?? (await store.read(model.id, name)), name)
    if (found === undefined) throw new SitebookError('model/missing-files', name)
    return found
  }
  const listed = [...companions(await text(configName), model), ...shards(await text(weightsName))]
  const all = [fileOf(configName), fileOf(weightsName), ...listed]
  return { model, files: all.map((file) => known(file, model)), given }
}

/** What a single .zip is called. */
function zipNameOf([file, ...others]: readonly File[]): string {
  const [, name = ''] = /^(.*)\.zip$/i.exec(file?.name ?? '') ?? []
  return others.length === 0 ? name : ''
}

async function idsOf(store: Pick<ModelStore, 'models'>): Promise<string[]> {
  return (await store.models()).map(({ model }) => model)
}

/** The model of that config; but with a library of another name it is one of the same shape, such as a tuned one. */
function byConfig(config: string, given: ReadonlyMap<string, GivenFile>, catalogue: readonly CatalogueModel[]) {
  const model = recognise(config, catalogue)
  const isOther = [...given.keys()].some((name) => name.endsWith('.wasm')) && model && !given.has(model.main)
  return isOther ? undefined : model
}

/** The model whose main file was given; that of a pack has a common name, such as `model.onnx`, so its size must be right too. */
function byMain(given: ReadonlyMap<string, GivenFile>, catalogue: readonly CatalogueModel[]) {
  return catalogue.find((model) => {
    const size = given.get(model.main)?.size
    return model.format === 'pack'
      ? model.files.some((file) => file.name === model.main && file.size === size)
      : size !== undefined
  })
}

export interface TakingIn {
  store: ModelStore
  pieceBytes: number
  pieceAge: number
  checkpoints: Checkpoints
  room: Room
}

/**
 * Keeps what was found; files that are already here are not read again. Resolves when the model is complete. Throws
 * `model/missing-files` or `model/wrong-file`, each naming the files, after everything that is right has been kept;
 * `model/no-space`; or an `AbortError`.
 */
export async function takeIn(
  { model, files, given }: RecognisedModel,
  parts: TakingIn,
  report: (progress: ModelProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const { store } = parts
  const total = sum(files.map((file) => file.size ?? given.get(file.name)?.size ?? 0))
  const kept = new Map((await store.files(model.id)).map((file) => [file.name, file.received]))
  const keeping: Keeping = {
    store,
    model: model.id,
    pieceBytes: parts.pieceBytes,
    pieceAge: parts.pieceAge,
    checkpoints: parts.checkpoints,
    progress(file, received) {
      kept.set(file, received)
      report({ kind: 'receiving', received: sum(kept.values()), total })
    },
  }
  const hash = createHash()
  const missing = new Set<string>()
  const wrong = new Set<string>()
  /** One a line, in the order of the list. */
  const named = (names: Set<string>) => files.flatMap(({ name }) => (names.has(name) ? name : [])).join('\n')
  async function take(file: ModelFile, own: AbortSignal) {
    let state = await continueFile(file, keeping)
    if (state.sha256) return
    const source = given.get(file.name)
    if (!source) return void missing.add(file.name)
    if (state.received > 0) state = await startOver(file, keeping)
    try {
      if (file.size !== undefined && file.size !== source.size) throw new SitebookError('model/wrong-file', file.name)
      await keep(source, { ...state, size: source.size }, file, keeping, hash, own)
    } catch (error) {
      own.throwIfAborted()
      if (error instanceof SitebookError && error.code === 'storage/no-space') throw error
      // Wrong bytes, or the file on the stick cannot be read: the others may be right.
      await startOver(file, keeping)
      wrong.add(file.name)
    }
  }
  await within(parts.room, stillNeeded(store, model.id, total), () => inParallel(files, lanes, take, signal))
  if (wrong.size > 0) throw new SitebookError('model/wrong-file', named(wrong))
  if (missing.size > 0) throw new SitebookError('model/missing-files', named(missing))
  const whole = await store.files(model.id)
  const names = new Set(files.map(({ name }) => name))
  await store.finish({
    model: model.id,
    files: whole
      .filter(({ name }) => names.has(name))
      .map(({ name, received, sha256 }) => ({ name, size: received, sha256 })),
    completed: Date.now(),
  })
}

/** Keeps one given file and seals it. */
async function keep(
  source: GivenFile,
  state: StoredFile,
  file: ModelFile,
  keeping: Keeping,
  hash: HashFile,
  signal: AbortSignal,
) {
  if (source instanceof Blob) {
    const kept = await appendBlob(source, state, keeping, signal)
    // Hashed as it was stored: the disk is checked too.
    const found = await hash(await keeping.store.part(keeping.model, file.name), file, signal)
    return seal(kept, file, found, keeping)
  }
  const digests = await createDigests(file)
  const kept = await append(cancellable(source.stream(), signal), state, digests, keeping)
  return seal(kept, file, digests.end(), keeping)
}

function textOf(file: Pick<GivenFile, 'stream'> | undefined, name: string): Promise<string> | undefined {
  return file && listText(name, file.stream())
}

function cancellable(stream: ReadableStream<Uint8Array<ArrayBuffer>>, signal: AbortSignal) {
  return stream.pipeThrough(new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>(), { signal })
}
