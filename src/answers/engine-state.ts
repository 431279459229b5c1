/** The states of the model that answers, and what leads from one to the next. Pure: `engine-host.ts` does what they ask for. */
import type { Capacity, ModelChoice } from '../core/model'

export type ModelState =
  /** Quotes answer. */
  | { kind: 'none' }
  /** On its way for the first time; until it is here, quotes answer. */
  | { kind: 'loading'; choice: ModelChoice }
  | { kind: 'ready'; choice: ModelChoice; capacity: Capacity }
  /** Its memory was given back by us: it wakes when the page is seen, or when somebody asks. */
  | { kind: 'asleep'; choice: ModelChoice; capacity: Capacity }
  /** It was lost, or failed: the next question loads it again. */
  | { kind: 'gone'; choice: ModelChoice; capacity: Capacity }
  | { kind: 'waking'; choice: ModelChoice; capacity: Capacity }

export interface EngineState {
  model: ModelState
  /** How often the GPU was lost while this page was open. */
  losses: number
  /** How often the model in use did not fit into the GPU's memory, or ended with its worker where it needs no GPU. */
  shortages: number
}

export type EngineEvent =
  | { type: 'load'; choice: ModelChoice }
  | { type: 'wake' }
  /** A load of `choice` has ended, well or not; what came of an earlier choice changes nothing. */
  | { type: 'loaded'; choice: ModelChoice; capacity: Capacity }
  | { type: 'load-failed'; choice: ModelChoice }
  | { type: 'sleep' }
  /** The worker died, or the model in it failed. */
  | { type: 'died' }
  /** The GPU was lost; its memory was full, or a model ended that needs no GPU. */
  | { type: 'lost' }
  | { type: 'full' }
  | { type: 'let-go' }

export const noModel: EngineState = { model: { kind: 'none' }, losses: 0, shortages: 0 }

/** Chromium takes WebGPU away from a page after two losses, until it is reloaded. */
const mostLosses = 1
/** A model that did not fit once may fit beside nothing else; one that did not fit twice does not. */
const mostShortages = 1

/** The state that follows. An event that has nothing to say to a state leaves it as it is. */
export function next(state: EngineState, event: EngineEvent): EngineState {
  switch (event.type) {
    case 'load':
      return { ...state, model: { kind: 'loading', choice: event.choice }, shortages: 0 }
    case 'let-go':
      return { ...state, model: { kind: 'none' } }
    case 'lost':
      return { ...state, model: withoutWorker(state.model), losses: state.losses + 1 }
    case 'full':
      return { ...state, model: withoutWorker(state.model), shortages: state.shortages + 1 }
    default:
      return { ...state, model: modelAfter(state.model, event) }
  }
}

type OfModel = Exclude<EngineEvent, { type: 'load' | 'let-go' | 'lost' | 'full' }>

function modelAfter(model: ModelState, event: OfModel): ModelState {
  switch (event.type) {
    case 'wake':
      return model.kind === 'asleep' || model.kind === 'gone' ? { ...model, kind: 'waking' } : model
    case 'loaded':
      return isOnItsWay(model, event.choice) ? { kind: 'ready', choice: event.choice, capacity: event.capacity } : model
    case 'load-failed':
      if (!isOnItsWay(model, event.choice)) return model
      return model.kind === 'waking' ? { ...model, kind: 'gone' } : { kind: 'none' }
    case 'sleep':
      return model.kind === 'ready' ? { ...model, kind: 'asleep' } : model
    case 'died':
      return withoutWorker(model)
  }
}

/** One that is on its way stays so: whoever loads it tries again. */
function withoutWorker(model: ModelState): ModelState {
  return model.kind === 'ready' ? { ...model, kind: 'gone' } : model
}

/** Whether it is this choice that is being loaded. */
export function isOnItsWay(model: ModelState, choice: ModelChoice): boolean {
  return (model.kind === 'loading' || model.kind === 'waking') && model.choice === choice
}

/** Of the model that answers, asleep or not; undefined while quotes answer. */
export function capacityOf({ model }: EngineState): Capacity | undefined {
  return 'capacity' in model ? model.capacity : undefined
}

/** Whether no other try gets a GPU before the page is loaded anew. */
export function isGpuSpent({ losses }: EngineState): boolean {
  return losses > mostLosses
}

/** Whether there is no use in trying again to fit the model in. */
export function isTooLarge({ shortages }: EngineState): boolean {
  return shortages > mostShortages
}
