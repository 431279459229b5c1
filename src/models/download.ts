/** Downloads a whole model into the store: finds a place, fetches three files at a time, tries again, writes completeness last. */
import { SitebookError } from '../core/errors'
import type { ModelFile, ModelProgress } from '../core/model-files'
import type { CatalogueModel } from './catalogue'
import { type Fetching, fetchFile } from './fetch-file'
import { inParallel } from './lanes'
import { companions, configName, fileOf, oldWeightsName, shards, weightsName } from './mlc'
import type { ModelStore } from './model-store'
import { type Source, findSource } from './places'

export interface Downloading {
  store: ModelStore
  fetch: typeof fetch
  origin: string
  lanUrl: string
  pieceBytes: number
  pieceAge: number
  stallAfter: number
  /** Rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Whether so many bytes more can be stored (`storage/space.ts`). */
  hasRoom(bytes: number): Promise<boolean>
}

/** Files at a time. */
const lanes = 3
/** Attempts in a row that bring nothing before we give up: about half a minute with the pauses between them. */
const idleAttempts = 7
/** Times that a file may arrive as a whole and be wrong: it costs its bytes each time. */
const wrongAttempts = 3

/**
 * Resolves when the model is complete. Throws `model/network`, `model/wrong-bytes`, `model/wrong-file`,
 * `model/not-found`, `model/blocked-address`, `model/no-space` or an `AbortError`; what arrived stays kept, and the next call goes on from there.
 */
export async function download(
  model: CatalogueModel,
  parts: Downloading,
  report: (progress: ModelProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const source = await findSource(model, { ...parts, patience: parts.stallAfter }, signal)
  const kept = new Map((await parts.store.files(model.id)).map((file) => [file.name, file.received]))
  let total = Math.max(model.size, sum(kept.values()))
  const fetching: Fetching = {
    ...parts,
    model: model.id,
    progress(file, received) {
      kept.set(file, received)
      report({ kind: 'receiving', received: sum(kept.values()), total })
    },
  }

  const files = source.indexed ? source.files : await listFiles(model, source, fetching, parts, signal)
  total = sum(files.map((file) => file.size ?? kept.get(file.name) ?? 0))
  // Where nobody says how large a file is, the catalogue knows best.
  if (files.some(({ size }) => size === undefined)) total = Math.max(total, model.size)
  const needed = total - sum(kept.values())
  if (!(await parts.hasRoom(needed))) throw new SitebookError('model/no-space', `needs ${needed} bytes`)
  // Small files first: they fail early if the place is not what it should be.
  const queue = files.toSorted((a, b) => (a.size ?? 0) - (b.size ?? 0))
  await inParallel(
    queue,
    lanes,
    (file, own) => fetchStubbornly(source.url(file.name), file, fetching, parts, own),
    signal,
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
  source: Source,
  fetching: Fetching,
  parts: Downloading,
  signal: AbortSignal,
) {
  const known = (file: ModelFile): ModelFile => {
    const listed = source.files.find(({ name }) => name === file.name)
    return listed ? { ...file, size: listed.size, sha256: listed.sha256 } : file
  }
  if (model.format === 'gguf') return [known(fileOf(model.main))]
  const text = async (name: string, from = name) => {
    await fetchStubbornly(source.url(from), known(fileOf(name)), fetching, parts, signal)
    return (await parts.store.part(model.id, name)).text()
  }
  const config = await text(configName)
  const list = await text(weightsName).catch((error: unknown) => {
    if (error instanceof SitebookError && error.code === 'model/not-found') return text(weightsName, oldWeightsName)
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
      const code = error instanceof SitebookError ? error.code : undefined
      if (code !== 'model/network' && code !== 'model/wrong-bytes' && code !== 'model/wrong-file') throw error
      if (code === 'model/wrong-file') wrong += 1
      idle = (await received(file, fetching)) > before ? 1 : idle + 1
      if (idle >= idleAttempts || wrong >= wrongAttempts) throw error
      // A server that cannot continue a file properly may still be able to send it from the start.
      whole = code === 'model/wrong-bytes' && idle >= 3
      await parts.sleep(Math.min(500 * 2 ** (idle - 1), 15_000), signal)
    }
  }
}

async function received(file: ModelFile, { store, model }: Fetching): Promise<number> {
  return (await store.files(model)).find(({ name }) => name === file.name)?.received ?? 0
}

function sum(numbers: Iterable<number>) {
  let total = 0
  for (const number of numbers) total += number
  return total
}
