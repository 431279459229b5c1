/** Work on models, one job for each at a time; how far it is stands in the model's status. */
import { type SitebookError, asSitebookError, isAbort } from '../core/errors'
import type { ModelItem, ModelStatus } from './models'
import { createRate } from './rate'
import { type StatusEvent, isWaiting } from './status'
import type { WorkProgress } from '../core/model-files'

export interface JobsParts {
  change(id: string, fields: Partial<ModelItem>): void
  /** Something has happened to a model's files. */
  happen(id: string, event: StatusEvent): void
  statusOf(id: string): ModelStatus | undefined
  /** Keeps the screen on until the returned function is called. */
  keepAwake(): () => void
}

export interface Outcome {
  /** The last report; undefined if there was none. */
  last: WorkProgress | undefined
  /** Undefined if it went well or was stopped. */
  failure: SitebookError | undefined
  stopped: boolean
}

export interface ModelJobs {
  isRunning(id: string): boolean
  stop(id: string): void
  /** Never rejects. The status stays at the last report: whoever asked reads what is true now. */
  run(id: string, job: (signal: AbortSignal) => AsyncIterable<WorkProgress>): Promise<Outcome>
}

export function createModelJobs({ change, happen, statusOf, keepAwake }: JobsParts): ModelJobs {
  const running = new Map<string, AbortController>()

  function show(id: string, progress: WorkProgress, rateAt: (bytes: number, now: number) => number) {
    const before = statusOf(id)
    const isMeasured = progress.kind === 'receiving' && before && !isWaiting(before, progress)
    const rate = isMeasured ? rateAt(progress.received, performance.now()) : 0
    if (progress.kind === 'receiving') change(id, { size: progress.total })
    happen(id, { type: 'reported', progress, rate })
  }

  return {
    isRunning: (id) => running.has(id),
    stop: (id) => running.get(id)?.abort(),

    async run(id, job) {
      const stop = new AbortController()
      running.set(id, stop)
      const awake = keepAwake()
      const rate = createRate()
      const before = statusOf(id)
      if (before && 'received' in before) rate(before.received, performance.now())
      const outcome: Outcome = { last: undefined, failure: undefined, stopped: false }
      // A connection that brings nothing reports nothing: its rate goes down all the same.
      const clock = setInterval(() => outcome.last && show(id, outcome.last, rate), 1000)
      try {
        for await (const progress of job(stop.signal)) {
          outcome.last = progress
          show(id, progress, rate)
        }
      } catch (error) {
        outcome.stopped = isAbort(error)
        if (!outcome.stopped) outcome.failure = asSitebookError(error)
      }
      clearInterval(clock)
      awake()
      running.delete(id)
      return outcome
    },
  }
}
