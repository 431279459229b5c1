/** The worker's end of a port. The messages are in `protocol.ts`. */
import { abortError, SitebookError, toWire } from '../core/errors'
import type { ArgsOf, Port, ValueOf } from './port'
import type { FromPage, FromWorker } from './protocol'

/** A function for each method of `M`. `signal` says that the page does not want the answer any more. */
export type Handlers<M> = {
  [Name in keyof M]: M[Name] extends { kind: 'call' }
    ? (args: ArgsOf<M, Name>, signal: AbortSignal) => Promise<ValueOf<M, Name>>
    : (args: ArgsOf<M, Name>, signal: AbortSignal) => AsyncIterable<ValueOf<M, Name>>
}

type AnyHandler = (args: unknown, signal: AbortSignal) => Promise<unknown> | AsyncIterable<unknown>

/** What runs for the page; `credit` is how many more items it can take. */
interface Task {
  stop: AbortController
  credit: number
  wake: () => void
}

/**
 * Answers the page's calls with `handlers`. A stream is asked for its next item only when the page can take one, so a slow
 * page slows the work down. Nothing is answered before the page's `hello`, nor to a page of another build. `progress` counts
 * the steps of the work, where it may stand still without an end.
 */
export function serve<M>(endpoint: Port, build: string, handlers: Handlers<M>, progress?: () => number): void {
  const methods = new Map(Object.entries<AnyHandler>(handlers as Record<string, AnyHandler>))
  const tasks = new Map<number, Task>()
  let pageBuild: string | undefined

  const post = (message: FromWorker) => endpoint.postMessage(message)

  async function run({ type, id, method, args }: Extract<FromPage, { type: 'call' | 'open' }>) {
    const task: Task = { stop: new AbortController(), credit: 0, wake: () => undefined }
    tasks.set(id, task)
    try {
      const handler = methods.get(method)
      if (pageBuild !== build || !handler) throw new SitebookError('app/other-build', `${method}, page ${pageBuild}`)
      const answer = handler(args, task.stop.signal)
      if (type === 'call') {
        post({ type: 'reply', id, value: await answer })
      } else {
        await credit(task)
        for await (const value of answer as AsyncIterable<unknown>) {
          post({ type: 'item', id, value })
          task.credit--
          await credit(task)
        }
        post({ type: 'end', id })
      }
    } catch (error) {
      post({ type: 'error', id, error: toWire(error) })
    } finally {
      tasks.delete(id)
    }
  }

  function receive({ data }: { data: FromPage }) {
    if (data.type === 'hello') {
      pageBuild = data.build
    } else if (data.type === 'call' || data.type === 'open') {
      void run(data)
    } else if (data.type === 'ping') {
      post({ type: 'pong', progress: progress?.() })
    } else if (data.type === 'pull' || data.type === 'cancel') {
      const task = tasks.get(data.id)
      if (data.type === 'pull' && task) task.credit += data.count
      else task?.stop.abort(abortError())
      task?.wake()
    }
  }

  endpoint.addEventListener('message', receive)
  endpoint.start?.()
  live((life) => post({ type: 'hello', build, life }))
}

/** Takes a lock for the rest of this worker's life and tells its name; undefined where there are none (a page without HTTPS). */
function live(tell: (life: string | undefined) => void): void {
  const { locks } = navigator as { locks?: LockManager }
  if (!locks) return tell(undefined)
  const life = `sitebook/worker/${crypto.randomUUID()}`
  const held = locks.request(life, () => {
    tell(life)
    return new Promise(() => undefined)
  })
  // The worker is ending.
  held.catch(() => undefined)
}

/** Resolves when the page can take an item; throws when it has cancelled, which ends the loop over the handler's iterable. */
async function credit(task: Task): Promise<void> {
  while (task.credit <= 0 && !task.stop.signal.aborted) await new Promise<void>((resolve) => (task.wake = resolve))
  if (task.stop.signal.aborted) throw abortError()
}
