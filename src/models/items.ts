/** What follows from what the panel shows of a model. Pure. */
import type { ErrorCode, SitebookError } from '../core/errors'
import type { ModelItem, ModelsState } from './models'

/** Whether a download that failed so goes on when it is tried again later: the network is back, somebody signed in, the other tab is done. */
export function isPassing(error: SitebookError | undefined): boolean {
  return error !== undefined && ['model/network', 'model/wrong-bytes', 'model/other-tab'].includes(error.code)
}

/** What to say of the download that ended last; undefined when it is said, or no longer true. */
export function endedOf({ ended, models, elsewhere }: Pick<ModelsState, 'ended' | 'models' | 'elsewhere'>) {
  const model = models.find(({ id }) => id === ended?.id)
  if (!ended || !model) return undefined
  const { error } = ended
  const { status } = model
  // While it is only tried again, it is still stopped.
  const isStopped = status.kind === 'connecting' || (status.kind === 'partial' && status.error?.code === error?.code)
  const isTrue = error ? isStopped : status.kind === 'stored'
  const mayUse = !error && !elsewhere && isUsable(model)
  return isTrue ? { model, error, mayUse } : undefined
}

/** A model that failed for want of memory or lost its device for good, and the largest of the smaller ones that are stored. */
export interface Instead {
  failed: ModelItem
  smaller: ModelItem
  /** The browser gives no device before the page is loaded again. */
  reload: boolean
}

/** What to offer in place of the model that failed; undefined if there is nothing. */
export function smallerInstead({ active, models }: Pick<ModelsState, 'active' | 'models'>): Instead | undefined {
  if (active.kind !== 'failed' || !grave.includes(active.error.code)) return undefined
  const failed = models.find(({ id }) => id === active.id)
  if (!failed) return undefined
  const [smaller] = models
    .filter((model) => model.status.kind === 'stored' && isUsable(model) && model.memory < failed.memory)
    .toSorted((a, b) => b.memory - a.memory)
  return smaller && { failed, smaller, reload: active.error.code === 'gpu/reload' }
}

/** Whether a model can be put to use, once it is here: one that answers, and runs on this device. A pack is used by itself. */
export function isUsable({ kind, unfit, own }: ModelItem): boolean {
  return kind === 'language' && unfit === undefined && own?.heard !== false
}

/** Whether a model is here, would run, and has to speak before it is put to use. */
export function isToBeTried({ unfit, own, status }: ModelItem): boolean {
  return own?.heard === false && unfit === undefined && status.kind === 'stored'
}

/** Failures that a smaller model may not meet. */
const grave: readonly ErrorCode[] = ['gpu/out-of-memory', 'model/not-started', 'gpu/reload']
