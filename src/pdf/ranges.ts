/** The parts of a file that pdf.js asks for, so that a large one is never read as a whole. */
import type { PDFDataRangeTransport } from 'pdfjs-dist/types/src/display/api'
import { SitebookError } from '../core/errors'

export interface Ranges {
  /** What pdf.js is given in place of the file's bytes. */
  transport: PDFDataRangeTransport
  /** Aborted with `pdf/unreadable` once a part could not be read. */
  failed: AbortSignal
  /**
   * As `work`, which waits for pdf.js; rejects with `pdf/unreadable` as soon as a part could not be read. pdf.js has no way
   * to be told of that, and waits for the part for ever.
   */
  orFailed<T>(work: Promise<T>): Promise<T>
}

/** Reads `file` for pdf.js; `Transport` is pdf.js' own class of that name. */
export function rangesOf(file: Blob, Transport: typeof PDFDataRangeTransport): Ranges {
  const failing = new AbortController()
  class BlobRanges extends Transport {
    override requestDataRange(begin: number, end: number): void {
      readRange(file, begin, end).then(
        (bytes) => this.onDataRange(begin, bytes),
        (error: unknown) => failing.abort(error),
      )
    }
  }
  return {
    transport: new BlobRanges(file.size, null),
    failed: failing.signal,
    orFailed: (work) => unlessAborted(work, failing.signal),
  }
}

/** Bytes of a file. Throws `pdf/unreadable`: it was moved, changed, is a folder, or lay on a stick that was pulled out. */
export async function readRange(file: Blob, begin: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(begin, end).arrayBuffer())
  } catch (error) {
    throw new SitebookError('pdf/unreadable', String(error))
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
