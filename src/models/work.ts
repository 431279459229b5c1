/** What the download worker does for the page: each method of `ModelMethods` (rpc/protocol.ts), over one store. */
import { SitebookError } from '../core/errors'
import type { ModelProgress, OwnModel, StoredModel, WorkProgress } from '../core/model-files'
import type { CatalogueModel } from './catalogue-entry'
import { type PackFile, copyToFolder, zipModel } from './copy-out'
import { type Downloading, download } from './download'
import type { Checkpoints } from './keep'
import { entryOf, nameless, plainOf, readOwn } from './own'
import { modelsAt, ownAt } from './places'
import { sampled } from './sampled'
import { recogniseFiles, takeIn } from './take-in'
import { verify } from './verify'

/** The work as the page sees it, whatever carries it there. Streams report at most ten times a second. */
export interface ModelWork {
  stored(args: null, signal?: AbortSignal): Promise<StoredModel[]>
  /** Downloads, or goes on with it. The model counts as wanted until it is complete, paused or removed. */
  download(args: { model: string; lanUrl: string }, signal: AbortSignal): AsyncIterable<ModelProgress>
  verify(args: { model: string }, signal: AbortSignal): AsyncIterable<ModelProgress>
  /** `called` is what the folder of the files is called, '' where that is not known. */
  takeIn(args: { files: File[]; called: string }, signal: AbortSignal): AsyncIterable<ModelProgress>
  copyTo(
    args: { model: string; directory: FileSystemDirectoryHandle },
    signal: AbortSignal,
  ): AsyncIterable<ModelProgress>
  zip(args: { model: string }, signal: AbortSignal): AsyncIterable<WorkProgress>
  /** Of the models of these ids, which the catalogue does not know, those that the site or this address offers. */
  offered(args: { models: readonly string[]; lanUrl: string }, signal?: AbortSignal): Promise<OwnModel[]>
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

/** Milliseconds to wait for what a place says of its models. */
const patience = 10_000

export function createModelWork(parts: WorkParts): ModelWork {
  const { store, catalogue, locks } = parts
  const checkpoints: Checkpoints = new Map()

  const known = (id: string) => catalogue.find((entry) => entry.id === id)

  /** One that the catalogue does not know is described by what is here of it, or by the place that has it. */
  async function find(id: string, lanUrl: string, signal: AbortSignal): Promise<CatalogueModel> {
    const model = known(id)
    if (model) return model
    const own = (await readOwn(store, id)) ?? (await ownAt(id, { ...parts, lanUrl, patience }, signal))
    if (!own) throw new SitebookError('model/not-found', id)
    return entryOf(own)
  }

  /** With what its own files say of it, where the catalogue says nothing. */
  async function described(stored: StoredModel): Promise<StoredModel> {
    if (known(stored.model)) return stored
    const file = await readOwn(store, stored.model)
    return { ...stored, own: file ? plainOf(file) : nameless(stored) }
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
    stored: async () => Promise.all((await store.models()).map(described)),

    download: ({ model, lanUrl }, signal) =>
      sampled((report) =>
        alone(model, async () => {
          await store.want(model, true)
          await download(await find(model, lanUrl, signal), { ...parts, checkpoints, lanUrl }, report, signal)
        }),
      ),

    verify: ({ model }, signal) => sampled((report) => alone(model, () => verify(model, store, report, signal))),

    takeIn: ({ files, called }, signal) =>
      sampled(async (report) => {
        const found = await recogniseFiles(files, catalogue, store, called)
        await alone(found.model.id, () => takeIn(found, { ...parts, checkpoints }, report, signal))
        report({ kind: 'taken', model: found.model.id })
      }),

    copyTo: ({ model, directory }, signal) =>
      sampled((report) => copyToFolder(model, directory, store, report, signal)),

    zip: ({ model }, signal) =>
      sampled<WorkProgress>(async (report) =>
        report({ kind: 'packed', file: await zipModel(model, store, parts.pack, report, signal) }),
      ),

    async offered({ models, lanUrl }) {
      const found = await Promise.allSettled(models.map((id) => ownAt(id, { ...parts, lanUrl, patience })))
      return found.flatMap((one) => (one.status === 'fulfilled' && one.value ? plainOf(one.value) : []))
    },
    look: ({ lanUrl }) => modelsAt(lanUrl, catalogue, { ...parts, patience }),
    unwant: ({ model }) => store.want(model, false),
    remove: ({ model }) => alone(model, () => store.remove(model)),
  }
}
