// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- workers have a tsconfig of their own, which finds the types by this
/// <reference path="./pdfjs.d.ts" />
/** Loads pdf.js so that it parses in the thread that asks: one worker to stop, one allocator to bound. */
import type { PDFWorker } from 'pdfjs-dist/types/src/display/api'

export type Pdfjs = typeof import('pdfjs-dist')

let loading: Promise<Pdfjs> | undefined

/** pdf.js with its parser, loaded once. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load()
  return loading
}

async function load(): Promise<Pdfjs> {
  // In a worker without `window`, pdf.worker.mjs takes the worker's own port for itself (WorkerMessageHandler's static block).
  const bare = !('window' in globalThis)
  if (bare) Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })
  try {
    const [pdfjs] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
    ])
    return pdfjs
  } finally {
    if (bare) Reflect.deleteProperty(globalThis, 'window')
  }
}

type Listener = (event: { data: unknown }) => void

/** One end of a connection within a thread, as far as pdf.js uses a port. */
interface LocalPort {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: Listener, options?: { signal?: AbortSignal }): void
}

/**
 * pdf.js' parser in this thread. By itself pdf.js clones each message on its way to a parser in its own thread, which is a
 * fifth of the time that a page of text takes; here all is handed over as it is, what would be transferred to another thread
 * as well. Neither side changes what it has sent or received, except for chunks of text and drawings. The caller destroys it.
 */
export function localParser({ PDFWorker }: Pdfjs): PDFWorker {
  const listeners = [new Set<Listener>(), new Set<Listener>()] as const
  const worker = PDFWorker.create({ port: portOf(listeners[0], listeners[1]) as unknown as Worker })
  const { pdfjsWorker } = globalThis as unknown as {
    pdfjsWorker: { WorkerMessageHandler: { initializeFromPort(port: LocalPort): void } }
  }
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(portOf(listeners[1], listeners[0]))
  return worker
}

function portOf(own: Set<Listener>, other: Set<Listener>): LocalPort {
  return {
    postMessage(message) {
      const data = handedOver(message)
      queueMicrotask(() => {
        for (const listener of other) listener({ data })
      })
    },
    addEventListener(_, listener, options) {
      own.add(listener)
      options?.signal?.addEventListener('abort', () => own.delete(listener))
    },
  }
}

/** The parser puts new arrays into a chunk of text that it has sent, and empties those of a drawing. */
function handedOver(message: unknown): unknown {
  const { chunk } = message as { chunk?: { fnArray?: unknown[]; argsArray?: unknown[] } }
  // Parts of a file are arrays of bytes.
  if (!chunk || ArrayBuffer.isView(chunk)) return message
  const { fnArray, argsArray } = chunk
  const drawing = fnArray && argsArray && { fnArray: [...fnArray], argsArray: [...argsArray] }
  return { ...(message as object), chunk: { ...chunk, ...drawing } }
}
