/** What the download worker does for the page: each method of `ModelMethods` (rpc/protocol.ts), over one store. */
import { SitebookError } from '../core/errors'
import type { ModelProgress, StoredModel, WorkProgress } from '../core/model-files'
import type { CatalogueModel } from './catalogue-entry'
import { type PackFile, copyToFolder, zipModel } from './copy-out'
import { type Downloading, download } from './download'
import type { Checkpoints } from './keep'
import { modelsAt } from './places'
import { sampled } from './sampled'
import { recogniseFiles, takeIn } from './take-in'
import { verify } from './verify'

/** The work as the page sees it, whatever carries it there. Streams report at most ten times a second. */
export interface ModelWork {
  stored(args: null, signal?: AbortSignal): Promise<StoredModel[]>
  /** Downloads, or goes on with it. The model counts as wanted until it is complete, paused or removed. */
  download(args: { model: string; lanUrl: string }, signal: AbortSignal): AsyncIterable<ModelProgress>
  verify(args: { model: string }, signal: AbortSignal): AsyncIterable<ModelProgress>
  takeIn(args: { files: File[] }, signal: AbortSignal): AsyncIterable<ModelProgress>
  copyTo(
    args: { model: string; directory: FileSystemDirectoryHandle },
    signal: AbortSignal,
  ): AsyncIterable<ModelProgress>
  zip(args: { model: string }, signal: AbortSignal): AsyncIterable<WorkProgress>
  /** Ids of the models that this address offers; undefined if nothing answers. Throws `model/blocked-address`. */
  look(args: { lanUrl: string }, signal?: AbortSignal): Promise<string[] | undefined>
  /** The user paused: it does not go on by itself. */
  unwant(args: { model: string }, signal?: AbortSignal): Promise<void>
  remove(args: { model: string }, signal?: AbortSignal): Promise<void>
}

export interface WorkParts extends Omit<Downloading, 'lanUrl' | 'checkpoints'> {
  catalogue: readonly CatalogueModel[]
  locks: Pick<LockManager, 'request'>
  pack: PackFile
}

export function createModelWork(parts: WorkParts): ModelWork {
  const { store, catalogue, locks } = parts
  const checkpoints: Checkpoints = new Map()

  function find(id: string): CatalogueModel {
    const model = catalogue.find((entry) => entry.id === id)
    if (!model) throw new SitebookError('model/unknown', id)
    return model
  }

  /**
   * Runs `work` while no other tab works on this model. The lock of a tab that was just closed or killed is free within a
   * moment, so a short wait comes before `model/other-tab`.
   */
  async function alone(model: string, work: () => Promise<void>): Promise<void> {
    let mine = false
    try {
      await locks.request(`sitebook-model:${model}`, { signal: AbortSignal.timeout(2000) }, () => {
        mine = true
        return work()
      })
    } catch (error) {
      throw mine ? error : new SitebookError('model/other-tab', model)
    }
  }

  return {
    stored: () => store.models(),

    download: ({ model, lanUrl }, signal) =>
      sampled((report) =>
        alone(model, async () => {
          await store.want(model, true)
          await download(find(model), { ...parts, checkpoints, lanUrl }, report, signal)
        }),
      ),

    verify: ({ model }, signal) => sampled((report) => alone(model, () => verify(model, store, report, signal))),

    takeIn: ({ files }, signal) =>
      sampled(async (report) => {
        const found = await recogniseFiles(files, catalogue, store)
        await alone(found.model.id, () => takeIn(found, { ...parts, checkpoints }, report, signal))
      }),

    copyTo: ({ model, directory }, signal) =>
      sampled((report) => copyToFolder(model, directory, store, report, signal)),

    zip: ({ model }, signal) =>
      sampled<WorkProgress>(async (report) =>
        report({ kind: 'packed', file: await zipModel(model, store, parts.pack, report, signal) }),
      ),

    look: ({ lanUrl }) => modelsAt(lanUrl, catalogue, { ...parts, patience: 10_000 }),
    unwant: ({ model }) => store.want(model, false),
    remove: ({ model }) => alone(model, () => store.remove(model)),
  }
}
