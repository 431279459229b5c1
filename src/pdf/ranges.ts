/** The parts of a file that pdf.js asks for, so that a large one is never read as a whole. */
import type { PDFDataRangeTransport } from 'pdfjs-dist/types/src/display/api'
import { SitebookError } from '../core/errors'

export interface Ranges {
  /** What pdf.js is given in place of the file's bytes. */
  transport: PDFDataRangeTransport
  /** Aborted with `document/unreadable` once a part could not be read, or when whoever asks for them died. */
  failed: AbortSignal
  /**
   * As `work`, which waits for pdf.js; rejects as soon as `failed` is aborted. pdf.js has no way to be told of that, and
   * waits for ever.
   */
  orFailed<T>(work: Promise<T>): Promise<T>
}

/** Reads `file` for pdf.js; `Transport` is pdf.js' own class of that name, `died` is aborted when the worker died that asks. */
export function rangesOf(file: Blob, Transport: typeof PDFDataRangeTransport, died?: AbortSignal): Ranges {
  const failing = new AbortController()
  class BlobRanges extends Transport {
    override requestDataRange(begin: number, end: number): void {
      readRange(file, begin, end).then(
        (bytes) => this.onDataRange(begin, bytes),
        (error: unknown) => failing.abort(error),
      )
    }
  }
  const failed = died ? AbortSignal.any([failing.signal, died]) : failing.signal
  return {
    transport: new BlobRanges(file.size, null),
    failed,
    orFailed: (work) => unlessAborted(work, failed),
  }
}

/** Bytes of a file. Throws `document/unreadable`: it was moved, changed, is a folder, or lay on a stick that was pulled out. */
export async function readRange(file: Blob, begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(begin, end).arrayBuffer())
  } catch (error) {
    throw new SitebookError('document/unreadable', String(error))
  }
}

/** As `work`, or rejects with the reason of `signal`. Not by `Promise.race`, which would hold what came of `work` as long as the signal. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort)
    const over = () => signal.removeEventListener('abort', abort)
    work.finally(over).then(resolve, reject)
  })
}
