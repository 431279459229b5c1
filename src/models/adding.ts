/** "Add a model from a folder": what is given is taken in one after another, and how far it is stands in `adding`. */
import { asSitebookError, isAbort } from '../core/errors'
import type { Adding } from './models'
import type { ModelWork } from './work'

export interface AddingParts {
  work: Pick<ModelWork, 'takeIn'>
  /** Asks the browser to keep what is stored. */
  persist(): Promise<void>
  /** Keeps the screen on until the returned function is called. */
  keepAwake(): () => void
  /** Stops the downloads until the returned function is called: what is given may be what is on its way. */
  hold(): () => void
  show(adding: Adding): void
  /** Shows what is stored then. */
  refresh(): Promise<void>
  /** Such a model is here. */
  taken(model: string): void
}

export function createAdding({ work, persist, keepAwake, hold, show, refresh, taken }: AddingParts) {
  let stop: AbortController | undefined
  let last: Promise<void> = Promise.resolve()

  async function take(files: readonly File[], called: string): Promise<void> {
    const own = (stop = new AbortController())
    show({ kind: 'checking', received: 0, total: 0 })
    const awake = keepAwake()
    const goOn = hold()
    let end: Adding = { kind: 'added' }
    let model = ''
    try {
      await persist()
      for await (const progress of work.takeIn({ files: [...files], called }, own.signal)) {
        if (progress.kind === 'receiving') show({ ...progress, kind: 'checking' })
        if (progress.kind === 'taken') ({ model } = progress)
      }
    } catch (error) {
      end = isAbort(error) ? { kind: 'idle' } : { kind: 'failed', error: asSitebookError(error) }
    }
    awake()
    await refresh()
    show(end)
    goOn()
    if (model !== '') taken(model)
  }

  return {
    /** Never rejects. */
    add: (files: readonly File[], called = ''): Promise<void> => (last = last.then(() => take(files, called))),
    stop: () => stop?.abort(),
  }
}
