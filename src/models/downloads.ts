/** Downloads as the user has them: begun with a tap, gone on with by themselves, held while something else needs to be alone. */
import { isPassing } from './items'
import type { ModelJobs, JobsParts, Outcome } from './jobs'
import type { Ended, ModelItem } from './models'
import type { ModelWork } from './work'
import type { WorkProgress } from '../core/model-files'

export interface DownloadsParts {
  work: Pick<ModelWork, 'download'>
  jobs: ModelJobs
  items(): readonly ModelItem[]
  lanUrl(): string
  happen: JobsParts['happen']
  /** Tells the user how a download ended. */
  tell(ended: Ended): void
  /** Runs a job and leaves in the model's status what is true then. */
  run(id: string, job: (signal: AbortSignal) => AsyncIterable<WorkProgress>): Promise<Outcome>
}

/** Milliseconds until a download that stopped is tried again: the browser does not notice a site's uplink or server coming back. */
const retryAfter = 60_000

export function createDownloads({ work, jobs, items, lanUrl, happen, tell, run }: DownloadsParts) {
  /** Begins, or goes on; `again` if nobody asked for it. Never throws. */
  async function download(id: string, again = false) {
    const status = items().find((model) => model.id === id)?.status
    if (jobs.isRunning(id) || status?.kind === 'stored') return
    happen(id, { type: 'asked' })
    const before = status?.kind === 'partial' ? status.error?.code : undefined
    const { failure, stopped } = await run(id, (signal) => work.download({ model: id, lanUrl: lanUrl() }, signal))
    if (isPassing(failure)) setTimeout(goOn, retryAfter)
    // A try that ends like the one before it is no news, and another tab says itself how it goes there.
    const isKnown = (again && failure?.code === before) || failure?.code === 'model/other-tab'
    if (!stopped && !isKnown) tell({ id, error: failure })
  }

  /** Goes on with the downloads that something stopped which passes. */
  function goOn() {
    for (const { id, status } of items())
      if (status.kind === 'partial' && isPassing(status.error)) void download(id, true)
  }

  /** Stops the downloads until the returned function is called. */
  function hold(): () => void {
    const held = items().filter(({ status: { kind } }) => kind === 'downloading' || kind === 'connecting')
    for (const { id } of held) jobs.stop(id)
    return () => held.forEach(({ id }) => void download(id))
  }

  return { download, goOn, hold }
}
