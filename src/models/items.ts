/** What the panel shows of each model, from what is stored and what the device can do. Pure. */
import type { ErrorCode, SitebookError } from '../core/errors'
import type { StoredModel } from '../core/model-files'
import { languageModelsOf } from './catalogue'
import type { CatalogueModel, LanguageModel } from './catalogue-entry'
import { type Aside, type Device, advise, contextsFor, unfit } from './device'
import type { Context, ModelItem, ModelsState } from './models'
import { type Speed, isUsable as isFastEnough, estimateOf, speedOf } from './speed'
import { statusOf } from './status'

/** Whether a download that failed so goes on when it is tried again later: the network is back, somebody signed in, the other tab is done. */
export function isPassing(error: SitebookError | undefined): boolean {
  return error !== undefined && ['model/network', 'model/wrong-bytes', 'model/other-tab'].includes(error.code)
}

/** One item for each model of the catalogue; `contexts` are the tokens that the user chose, by model. */
export function itemsOf(
  catalogue: readonly CatalogueModel[],
  device: Device,
  stored: readonly StoredModel[],
  contexts: ReadonlyMap<string, number>,
): ModelItem[] {
  const problem = new Map(
    catalogue.map((model) => {
      const here = stored.find((one) => one.model === model.id)
      // The catalogue's size is about right: a model that is complete needs no byte more.
      const received = here?.complete ? model.size : (here?.received ?? 0)
      return [model.id, unfit(model, device, received)]
    }),
  )
  const advised = advise(languageModelsOf(catalogue), device, (model) => problem.get(model.id) === undefined)
  return catalogue.map((model) => {
    const language = model.kind === 'language' ? model : undefined
    const fits = problem.get(model.id) === undefined
    const { trial } = device
    const speed = language && fits && trial && trial !== 'failed' ? speedOf(language, trial) : undefined
    return {
      id: model.id,
      kind: model.kind,
      name: model.name,
      size: model.size,
      memory: model.memory,
      status: statusOf(model.id, stored),
      advice: advised?.id === model.id ? advised.advice : undefined,
      unfit: problem.get(model.id),
      speed: speed && estimateOf(speed),
      aside: language && fits ? asideOf(language, device, speed) : undefined,
      licence: model.licence,
      context: language && contextOf(language, device, contexts.get(model.id)),
      endpoint: undefined,
    }
  })
}

function contextOf(model: LanguageModel, device: Device, chosen: number | undefined): Context {
  const { contexts: choices, limit } = contextsFor(model, device)
  return { tokens: choices.find((tokens) => tokens === chosen) ?? choices[0] ?? 4096, choices, limit }
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
export function isUsable({ kind, unfit }: ModelItem): boolean {
  return kind === 'language' && unfit === undefined
}

/** Failures that a smaller model may not meet. */
const grave: readonly ErrorCode[] = ['gpu/out-of-memory', 'model/not-started', 'gpu/reload']

/** Why a model that runs here is nothing to take here; undefined if there is no such reason. */
function asideOf(model: LanguageModel, { capabilities }: Device, speed: Speed | undefined): Aside | undefined {
  if (model.precision === 'f32' && capabilities.gpu === 'f16') return 'f16-is-better'
  return speed && !isFastEnough(speed) ? 'slow' : undefined
}
