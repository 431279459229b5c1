/** Downloads as the user has them: begun with a tap, gone on with by themselves, held while something else needs to be alone. */
import { isPassing } from './items'
import type { Jobs, JobsParts, Outcome } from './jobs'
import type { ModelItem } from './models'
import type { ModelWork, WorkProgress } from './work'

export interface DownloadsParts {
  work: Pick<ModelWork, 'download'>
  jobs: Jobs
  items(): readonly ModelItem[]
  lanUrl(): string
  change: JobsParts['change']
  /** Runs a job and leaves in the model's status what is true then. */
  run(id: string, job: (signal: AbortSignal) => AsyncIterable<WorkProgress>): Promise<Outcome>
}

/** Milliseconds until a download that stopped is tried again: the browser does not notice a site's uplink or server coming back. */
const retryAfter = 60_000

export function createDownloads({ work, jobs, items, lanUrl, change, run }: DownloadsParts) {
  /** Begins, or goes on. Never throws. */
  async function download(id: string) {
    const status = items().find((model) => model.id === id)?.status
    if (jobs.isRunning(id) || status?.kind === 'stored') return
    const received = status && 'received' in status ? status.received : 0
    change(id, { status: { kind: 'connecting', received } })
    const { failure } = await run(id, (signal) => work.download({ model: id, lanUrl: lanUrl() }, signal))
    if (isPassing(failure)) setTimeout(goOn, retryAfter)
  }

  /** Goes on with the downloads that something stopped which passes. */
  function goOn() {
    for (const { id, status } of items()) if (status.kind === 'partial' && isPassing(status.error)) void download(id)
  }

  /** Stops the downloads until the returned function is called. */
  function hold(): () => void {
    const held = items().filter(({ status: { kind } }) => kind === 'downloading' || kind === 'connecting')
    for (const { id } of held) jobs.stop(id)
    return () => held.forEach(({ id }) => void download(id))
  }

  return { download, goOn, hold }
}
