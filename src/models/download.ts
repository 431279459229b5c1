/** Downloads a whole model into the store: goes from place to place, fetches three files at a time, tries again, writes completeness last. */
import { type ErrorCode, SitebookError, asSitebookError } from '../core/errors'
import type { ModelFile, ModelProgress } from '../core/model-files'
import { sum } from '../core/language/numbers'
import type { CatalogueModel } from './catalogue-entry'
import { type Fetching, fetchFile } from './fetch-file'
import type { Checkpoints } from './keep'
import { inParallel } from './lanes'
import { listText } from './lists'
import { companions, configName, fileOf, filesOfPack, oldWeightsName, shards, weightsName } from './mlc'
import type { ModelStore } from './model-store'
import { type ModelSource, sourcesOf } from './places'
import { type Room, stillNeeded, within } from './space'

export interface Downloading {
  store: ModelStore
  fetch: typeof fetch
  origin: string
  lanUrl: string
  pieceBytes: number
  pieceAge: number
  checkpoints: Checkpoints
  stallAfter: number
  /** Rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  room: Room
}

/** Files at a time. */
const lanes = 3
/** Attempts in a row that bring nothing before we give up: about half a minute with the pauses between them. */
const idleAttempts = 7
/** Times that a file may arrive as a whole and be wrong: it costs its bytes each time. */
const wrongAttempts = 3
/** Times in a row that a place may say that it has no such file: one that is being restarted does. */
const missingAttempts = 3

/** What another try may mend, and what another place may have better. */
const retried: readonly (ErrorCode | undefined)[] = [
  'model/network',
  'model/wrong-bytes',
  'model/wrong-file',
  'model/not-found',
]

/**
 * Resolves when the model is complete. A place that fails for good gives way to the next one. Throws `model/network`, `model/wrong-bytes`, `model/wrong-file`,
 * `model/not-found`, `model/blocked-address`, `model/no-space` or an `AbortError`; what arrived stays kept, and the next call goes on from there.
 */
export async function download(
  model: CatalogueModel,
  parts: Downloading,
  report: (progress: ModelProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  let failure: SitebookError | undefined
  for await (const source of sourcesOf(model, { ...parts, patience: parts.stallAfter }, signal)) {
    try {
      return await downloadFrom(source, model, parts, report, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (!retried.includes(codeOf(error))) throw error
      // The first place is the one that the site means to be used: what is wrong there is told.
      failure ??= asSitebookError(error)
    }
  }
  throw failure ?? new SitebookError('model/not-found', model.id)
}

async function downloadFrom(
  source: ModelSource,
  model: CatalogueModel,
  parts: Downloading,
  report: (progress: ModelProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const kept = new Map((await parts.store.files(model.id)).map((file) => [file.name, file.received]))
  let total = Math.max(model.size, sum(kept.values()))
  const tell = () => report({ kind: 'receiving', received: sum(kept.values()), total, from: source.place })
  const fetching: Fetching = {
    ...parts,
    model: model.id,
    progress(file, received) {
      kept.set(file, received)
      tell()
    },
  }
  tell()

  const files = source.indexed ? source.files : await listFiles(model, source, fetching, parts, signal)
  total = sum(files.map((file) => file.size ?? kept.get(file.name) ?? 0))
  // Where nobody says how large a file is, the catalogue knows best.
  if (files.some(({ size }) => size === undefined)) total = Math.max(total, model.size)
  // Small files first: they fail early if the place is not what it should be.
  const queue = files.toSorted((a, b) => (a.size ?? 0) - (b.size ?? 0))
  await within(parts.room, stillNeeded(parts.store, model.id, total), () =>
    inParallel(queue, lanes, (file, own) => fetchStubbornly(source.url(file.name), file, fetching, parts, own), signal),
  )

  const whole = await parts.store.files(model.id)
  const wanted = new Set(files.map((file) => file.name))
  await parts.store.finish({
    model: model.id,
    files: whole
      .filter((file) => wanted.has(file.name))
      .map(({ name, received, sha256 }) => ({ name, size: received, sha256 })),
    completed: Date.now(),
  })
}

/** The files of a model at a place that has no index: config and weights list are fetched first and name the others. */
async function listFiles(
  model: CatalogueModel,
  source: ModelSource,
  fetching: Fetching,
  parts: Downloading,
  signal: AbortSignal,
) {
  const known = (file: ModelFile): ModelFile => {
    const listed = source.files.find(({ name }) => name === file.name)
    return listed ? { ...file, size: listed.size, sha256: listed.sha256 } : file
  }
  if (model.format === 'pack') return filesOfPack(model)
  if (model.format === 'gguf') return [known(fileOf(model.main))]
  const text = async (name: string, from = name) => {
    await fetchStubbornly(source.url(from), known(fileOf(name)), fetching, parts, signal)
    return listText(name, (await parts.store.part(model.id, name)).stream())
  }
  const config = await text(configName)
  const list = await text(weightsName).catch((error: unknown) => {
    if (codeOf(error) === 'model/not-found') return text(weightsName, oldWeightsName)
    throw error
  })
  return [fileOf(configName), fileOf(weightsName), ...companions(config, model), ...shards(list)].map(known)
}

/** Tries until the file is here, as long as attempts bring something. */
async function fetchStubbornly(
  url: string,
  file: ModelFile,
  fetching: Fetching,
  parts: Downloading,
  signal: AbortSignal,
) {
  let idle = 0
  let wrong = 0
  let whole = false
  for (;;) {
    const before = await received(file, fetching)
    try {
      return await fetchFile(url, file, fetching, signal, whole)
    } catch (error) {
      signal.throwIfAborted()
      const code = codeOf(error)
      if (!retried.includes(code)) throw error
      if (code === 'model/wrong-file') wrong += 1
      idle = (await received(file, fetching)) > before ? 1 : idle + 1
      if (idle >= (code === 'model/not-found' ? missingAttempts : idleAttempts) || wrong >= wrongAttempts) throw error
      // A server that cannot continue a file properly may still be able to send it from the start.
      whole = code === 'model/wrong-bytes' && idle >= 3
      await parts.sleep(Math.min(500 * 2 ** (idle - 1), 15_000), signal)
    }
  }
}

async function received(file: ModelFile, { store, model }: Fetching): Promise<number> {
  return (await store.files(model)).find(({ name }) => name === file.name)?.received ?? 0
}

function codeOf(error: unknown): ErrorCode | undefined {
  return error instanceof SitebookError ? error.code : undefined
}
