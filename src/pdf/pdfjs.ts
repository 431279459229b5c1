// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- workers have a tsconfig of their own, which finds the types by this
/// <reference path="./pdfjs.d.ts" />
/** Loads pdf.js so that it parses in the thread that asks: one worker to stop, one allocator to bound. */

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
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  } finally {
    if (bare) Reflect.deleteProperty(globalThis, 'window')
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
