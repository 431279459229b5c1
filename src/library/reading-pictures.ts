/**
 * Has OCR read pages that are pictures, in the background: one document at a time, over all tabs, a page at a time, and only while
 * the user wants nothing else. What was read can be asked at once; where it was stopped, it goes on with the next page.
 */
import type { DocumentId } from '../core/document'
import { abortError, isAbort } from '../core/errors'
import { isToRead, pagesReadByOcr, untried } from '../core/ocr/pictures'
import type { Client } from '../rpc/client'
import type { PdfMethods, PictureMethods } from '../rpc/protocol'
import { sleep } from '../rpc/sleep'
import { lockDocument } from './document-lock'
import { longestPicture, tooSlow, withPatience } from './patience'
import type { Shelf } from './shelf'
import type { Stored } from './stored'
import { tab } from './tab'

export interface ReadingPicturesParts {
  shelf: Shelf
  opened: Promise<Stored>
  startWorker(): Client<PdfMethods & PictureMethods>
  /** Whether nobody waits for anything else now, and there is power for it. */
  isCalm(): Promise<boolean>
}

export interface ReadingPictures {
  /** Begins; it never ends. */
  start(): Promise<void>
  /** Lets go of a document; resolves when nothing is written to it any more. */
  stop(id: DocumentId): Promise<void>
}

/** Milliseconds between two looks at whether there is something to read, and it is calm. */
const pause = 1000
/** A document whose reading fails goes on this often in a visit: what is wrong may be the models, or the machine. */
const attempts = 3

export function createReadingPictures({ shelf, opened, startWorker, isCalm }: ReadingPicturesParts): ReadingPictures {
  const failures = new Map<DocumentId, number>()
  let current: { id: DocumentId; stop: AbortController; over: Promise<void> } | undefined

  const isIdle = () => shelf.state.get().items.every(({ activity }) => activity.kind === 'idle')
  const isFree = async () => isIdle() && shelf.state.get().improving === undefined && (await isCalm())

  /** The first document with a page that may be a picture, or have one, and was not tried. */
  function next(): DocumentId | undefined {
    const items = shelf.state.get().items
    const found = items.find(
      ({ record }) => record.state === 'ready' && isToRead(record) && (failures.get(record.id) ?? 0) < attempts,
    )
    return found?.record.id
  }

  /** Reads the pictures of a document to the end, or until that is in the way. Throws what the worker throws. */
  async function read(id: DocumentId, { storage }: Stored, signal: AbortSignal): Promise<void> {
    const record = await storage.document(id)
    if (!record) return shelf.drop(id)
    // Another tab may have done it meanwhile.
    shelf.put(record, { kind: 'idle' })
    if (!isToRead(record)) return
    let shown = record
    const worker = startWorker()
    const close = () => worker.close()
    signal.addEventListener('abort', close)
    try {
      for await (const now of withPatience(worker.open('readPictures', { id, tab }, signal), longestPicture, tooSlow)) {
        // Most pages that are looked at have no picture: nothing of what is shown of the document has changed.
        if (untried(now).length < untried(shown).length || pagesReadByOcr(now) > pagesReadByOcr(shown)) {
          shelf.put(now, { kind: 'idle' })
          if (pagesReadByOcr(now) > pagesReadByOcr(shown)) shelf.changed(id)
          shown = now
        }
        if (!(await isFree())) break
      }
    } finally {
      signal.removeEventListener('abort', close)
      close()
    }
    const now = await storage.document(id)
    if (now) shelf.put(now, { kind: 'idle' })
    // That its worker was ended in the middle of a page is not held against the page.
    await storage.clearCrashes(id, 'ocr')
  }

  async function readNext(id: DocumentId): Promise<void> {
    const stored = await opened
    const stop = new AbortController()
    const work = async () => {
      const release = await lockDocument(id, stop.signal)
      try {
        await read(id, stored, stop.signal)
      } catch (error) {
        if (isAbort(error)) await stored.storage.clearCrashes(id, 'ocr')
        else failures.set(id, (failures.get(id) ?? 0) + 1)
        console.warn(error)
      } finally {
        release()
      }
    }
    current = { id, stop, over: work().catch(() => undefined) }
    await current.over
    current = undefined
  }

  async function readAll(): Promise<never> {
    for (;;) {
      await sleep(pause)
      const id = next()
      if (id !== undefined && (await isFree())) await readNext(id)
    }
  }

  // Without the network its files may not have been there.
  window.addEventListener('online', () => failures.clear())
  return {
    start: () => navigator.locks.request('sitebook/pictures', readAll),
    async stop(id) {
      if (current?.id !== id) return
      current.stop.abort(abortError())
      await current.over
    },
  }
}
