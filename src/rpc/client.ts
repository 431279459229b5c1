/** The page's end of a port: calls and streams as promises and async iterables. The messages are in `protocol.ts`. */
import { abortError, fromWire, SitebookError } from '../core/errors'
import { createHeartbeat } from './heartbeat'
import type { ArgsOf, NamesOf, Port, ValueOf } from './port'
import type { FromPage, FromWorker } from './protocol'

/** Items on their way that the page has not taken yet; more are asked for when half of them are used. */
const windowSize = 64

export interface Client<M> {
  /** Rejects with an `AbortError` as soon as `signal` says so, and the worker is told. */
  call<Name extends NamesOf<M, 'call'>>(
    method: Name,
    args: ArgsOf<M, Name>,
    signal?: AbortSignal,
  ): Promise<ValueOf<M, Name>>
  /** Starts when it is first iterated; leaving the loop early cancels it. */
  open<Name extends NamesOf<M, 'stream'>>(
    method: Name,
    args: ArgsOf<M, Name>,
    signal?: AbortSignal,
  ): AsyncIterable<ValueOf<M, Name>>
  /** Terminates a worker; whatever is pending rejects with an `AbortError`. */
  close(): void
}

/** A client of one worker: once that is dead, nothing will come of a call. */
export interface Connection<M> extends Client<M> {
  /** Why the other end is dead, unless it was closed from here; undefined while it lives. */
  death(): SitebookError | undefined
}

interface Pending {
  item(value: unknown): void
  /** With an error: failed. Without: a reply, or the end of a stream. */
  settle(error: Error | undefined, value?: unknown): void
}

/**
 * Connects to what `serve` runs at the other end. A worker of another build is refused with `app/other-build`; one that
 * could not start, ended by itself, threw outside a call or sent what cannot be read is in an unknown state: it is terminated,
 * and all that is pending or called later rejects with `app/worker-ended`. So is one that hangs, where there is a `patience`
 * (in seconds).
 */
export function connect<M>(endpoint: Port, build: string, patience?: number): Connection<M> {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let dead: Error | undefined

  const post = (message: FromPage) => endpoint.postMessage(message)

  const heartbeat =
    patience === undefined
      ? undefined
      : createHeartbeat({
          ask: () => post({ type: 'ping' }),
          isPending: () => !dead && pending.size > 0,
          onHang: (reason) => die(new SitebookError('app/worker-ended', reason)),
          patience,
        })
  /** Whether the worker has begun: until then its script may still be on its way. */
  let begun = false
  const watch = () => {
    if (begun) heartbeat?.listen()
  }

  function die(error: Error) {
    dead ??= error
    heartbeat?.stop()
    endpoint.terminate?.()
    for (const one of [...pending.values()]) one.settle(dead)
  }

  /** A worker that ends by itself (`close()`, killed for its memory) fires no event, but we get its lock then. */
  function watchLife(life: string) {
    const gone = navigator.locks.request(life, () => die(new SitebookError('app/worker-ended', 'ended by itself')))
    // This page is ending.
    gone.catch(() => undefined)
  }

  function receive({ data }: { data: FromWorker }) {
    if (data.type === 'hello') {
      if (data.build !== build) die(new SitebookError('app/other-build', `page ${build}, worker ${data.build}`))
      else if (data.life) watchLife(data.life)
      begun = true
      return watch()
    }
    heartbeat?.heard(data.type === 'pong' ? data.progress : undefined)
    if (data.type === 'pong') return
    const one = pending.get(data.id)
    if (data.type === 'item') one?.item(data.value)
    else if (data.type === 'reply') one?.settle(undefined, data.value)
    else if (data.type === 'end') one?.settle(undefined)
    else if (data.type === 'error') one?.settle(fromWire(data.error))
  }

  /** Sends the request, gives it an id and sees to its cancel; `settle` is called once, whatever happens. */
  function request(
    type: 'call' | 'open',
    method: string,
    args: unknown,
    signal: AbortSignal | undefined,
    one: Pending,
  ): { id: number; cancel: () => void } {
    const id = ++lastId
    const cancel = () => {
      if (!pending.has(id)) return
      if (!dead) post({ type: 'cancel', id })
      settle(abortError())
    }
    const settle = (error: Error | undefined, value?: unknown) => {
      if (!pending.delete(id)) return
      signal?.removeEventListener('abort', cancel)
      one.settle(error, value)
    }
    pending.set(id, { item: one.item, settle })
    if (dead) settle(dead)
    else if (signal?.aborted) settle(abortError())
    else {
      signal?.addEventListener('abort', cancel)
      post({ type, id, method, args })
      watch()
    }
    return { id, cancel }
  }

  async function* stream(method: string, args: unknown, signal: AbortSignal | undefined): AsyncGenerator {
    const inbox: unknown[] = []
    let over: { error: Error | undefined } | undefined
    let wake = () => {}
    const { id, cancel } = request('open', method, args, signal, {
      item(value) {
        inbox.push(value)
        wake()
      },
      settle(error) {
        over = { error }
        if (signal?.aborted) inbox.length = 0
        wake()
      },
    })
    try {
      if (!over) post({ type: 'pull', id, count: windowSize })
      let used = 0
      for (;;) {
        if (inbox.length > 0) {
          yield inbox.shift()
          if (++used < windowSize / 2) continue
          if (pending.has(id)) post({ type: 'pull', id, count: used })
          used = 0
        } else if (over) {
          if (over.error) throw over.error
          return
        } else {
          await new Promise<void>((resolve) => (wake = resolve))
        }
      }
    } finally {
      cancel()
    }
  }

  endpoint.addEventListener('message', receive)
  endpoint.addEventListener('error', (event: { message?: string }) =>
    die(new SitebookError('app/worker-ended', event.message ?? 'did not start')),
  )
  endpoint.addEventListener('messageerror', () =>
    die(new SitebookError('app/worker-ended', 'a message could not be read')),
  )
  endpoint.start?.()
  post({ type: 'hello', build })

  return {
    call: (method, args, signal) =>
      new Promise((resolve, reject) => {
        const settle = (error: Error | undefined, value?: unknown) => (error ? reject(error) : resolve(value as never))
        request('call', method, args, signal, { item: () => undefined, settle })
      }),
    open: (method, args, signal) => stream(method, args, signal) as AsyncGenerator<never>,
    death: () => (dead instanceof SitebookError ? dead : undefined),
    close: () => die(abortError()),
  }
}
