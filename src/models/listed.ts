/** What the panel shows of each model, from what is stored and what the device can do. Pure; comes after the first screen. */
import type { OwnModel, StoredModel } from '../core/model-files'
import { languageModelsOf } from './catalogue'
import type { CatalogueModel, LanguageModel } from './catalogue-entry'
import { type Aside, type Device, advise, contextsFor, unfit } from './device'
import type { Context, ModelItem } from './models'
import { entryOf } from './own'
import { type Speed, isUsable as isFastEnough, cpuSpeedOf, estimateOf, speedOf } from './speed'
import { statusOf } from './status'

/**
 * One item for each model of the catalogue and each that it does not know; `contexts` are the tokens that the user chose, by
 * model, `heard` those that have spoken here, and `offered` those that the site has.
 */
export function itemsOf(
  catalogue: readonly CatalogueModel[],
  device: Device,
  stored: readonly StoredModel[],
  contexts: ReadonlyMap<string, number>,
  heard: ReadonlySet<string>,
  offered: readonly OwnModel[],
): ModelItem[] {
  const own = new Map(
    [...stored.flatMap(({ own }) => own ?? []), ...offered].map((model) => [model.id, entryOf(model)]),
  )
  for (const { id } of catalogue) own.delete(id)
  const all = [...catalogue, ...own.values()]
  const problem = new Map(
    all.map((model) => {
      const here = stored.find((one) => one.model === model.id)
      // The catalogue's size is about right: a model that is complete needs no byte more.
      const received = here?.complete ? model.size : (here?.received ?? 0)
      return [model.id, unfit(model, device, received)]
    }),
  )
  const advised = advise(languageModelsOf(catalogue), device, (model) => problem.get(model.id) === undefined)
  return all.map((model) => {
    const language = model.kind === 'language' ? model : undefined
    const fits = problem.get(model.id) === undefined
    const { trial } = device
    const speed = language && fits && trial && trial !== 'failed' ? speedOf(language, trial) : undefined
    const cpuSpeed = language && fits && device.cpu ? cpuSpeedOf(language, device.cpu) : undefined
    const shown = speed ?? cpuSpeed
    return {
      id: model.id,
      kind: model.kind,
      name: model.name,
      size: model.size,
      memory: model.memory,
      status: statusOf(model.id, stored),
      advice: advised?.id === model.id ? advised.advice : undefined,
      unfit: problem.get(model.id),
      speed: shown && estimateOf(shown),
      aside: language && fits ? asideOf(language, device, speed) : undefined,
      licence: model.licence,
      own: language?.own && { heard: heard.has(model.id), licence: language.own.licence },
      context: language && contextOf(language, device, contexts.get(model.id)),
      onCpu: language?.precision === 'cpu',
      endpoint: undefined,
    }
  })
}

function contextOf(model: LanguageModel, device: Device, chosen: number | undefined): Context {
  const { contexts: choices, limit } = contextsFor(model, device)
  return { tokens: choices.find((tokens) => tokens === chosen) ?? choices[0] ?? 4096, choices, limit }
}

/** Why a model that runs here is nothing to take here; undefined if there is no such reason. */
function asideOf(model: LanguageModel, { capabilities }: Device, speed: Speed | undefined): Aside | undefined {
  if (model.precision === 'f32' && capabilities.gpu === 'f16') return 'f16-is-better'
  return speed && !isFastEnough(speed) ? 'slow' : undefined
}
