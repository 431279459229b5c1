/** The states of a model's files, and what leads from one to the next. Pure; `ModelStatus` names the states. */
import type { SitebookError } from '../core/errors'
import type { StoredModel, WorkProgress } from '../core/model-files'
import type { ModelStatus } from './models'

export type StatusEvent =
  /** A download was asked for. */
  | { type: 'asked' }
  /** What its job reports; `rate` in bytes a second. */
  | { type: 'reported'; progress: WorkProgress; rate: number }
  /** Its job has ended, and this is what the store has; `failure` where that is why it ended. */
  | { type: 'ended'; stored: ModelStatus; failure: SitebookError | undefined }
  /** Somebody looked into the store, and nobody works on the model; `deleted` where another tab has just worked on it. */
  | { type: 'looked'; stored: ModelStatus; deleted: boolean }
  /** The user paused: it is not tried again by itself. */
  | { type: 'paused' }
  | { type: 'removed' }

/** The status that follows. What a model has received, and why it stopped, stays until it is no longer true. */
export function nextStatus(status: ModelStatus, event: StatusEvent): ModelStatus {
  switch (event.type) {
    case 'asked':
      return status.kind === 'stored' ? status : { kind: 'connecting', received: receivedOf(status) }
    case 'reported':
      return afterReport(status, event.progress, event.rate)
    case 'ended':
      return withError(event.stored, event.failure)
    case 'looked': {
      const isDeleted = event.deleted && event.stored.kind === 'absent'
      return withError(event.stored, status.kind === 'partial' && !isDeleted ? status.error : undefined)
    }
    case 'paused':
      return status.kind === 'partial' ? { ...status, error: undefined } : status
    case 'removed':
      return { kind: 'absent' }
  }
}

function afterReport(status: ModelStatus, progress: WorkProgress, rate: number): ModelStatus {
  switch (progress.kind) {
    case 'receiving': {
      const { received, from } = progress
      return isWaiting(status, progress) ? { ...status, from } : { kind: 'downloading', received, rate, from }
    }
    case 'verifying':
      return { kind: 'verifying', checked: progress.checked }
    case 'copying':
      return { kind: 'copying', copied: progress.copied, total: progress.total }
    case 'verified':
    case 'packed':
    case 'taken':
      return status
  }
}

/** Whether a download reports while no byte of it has come: there is nothing to measure. */
export function isWaiting(
  status: ModelStatus,
  { received }: { received: number },
): status is Extract<ModelStatus, { kind: 'connecting' }> {
  return status.kind === 'connecting' && status.received === received
}

/** The status that the store alone tells. */
export function statusOf(id: string, stored: readonly StoredModel[]): ModelStatus {
  const here = stored.find(({ model }) => model === id)
  if (here?.complete) return { kind: 'stored' }
  return here ? { kind: 'partial', received: here.received, error: undefined } : { kind: 'absent' }
}

/** Bytes that are here of one that is not whole. */
function receivedOf(status: ModelStatus): number {
  return 'received' in status ? status.received : 0
}

/** A model that failed keeps what arrived, if only nothing, and says why; a stored one has not failed. */
function withError(status: ModelStatus, error: SitebookError | undefined): ModelStatus {
  if (!error || status.kind === 'stored') return status
  return { kind: 'partial', received: receivedOf(status), error }
}
