/**
 * Reads again, in the background, what an earlier reader has read: one document at a time, over all tabs, and only while the user
 * wants nothing else. Each stays as it is until it is read as a whole; one that is interrupted goes on where it was.
 */
import type { DocumentId, DocumentRecord } from '../core/document'
import { nextEdition } from '../core/edition'
import { abortError, asSitebookError, isAbort, isOfDocument, isUnexpected } from '../core/errors'
import { readerVersion } from '../core/reading/version'
import type { Client } from '../rpc/client'
import type { PdfMethods } from '../rpc/protocol'
import { sleep } from '../rpc/sleep'
import { lockDocument } from './document-lock'
import { longestSilence, tooSlow, withPatience } from './patience'
import type { Shelf } from './shelf'
import type { Stored } from './stored'
import { tab } from './tab'

export interface RereadingParts {
  shelf: Shelf
  opened: Promise<Stored>
  startWorker(): Client<PdfMethods>
  /** Whether nobody waits for anything else now, and there is power for it. */
  isCalm(): Promise<boolean>
}

export interface Rereading {
  /** Begins with what is outdated on the shelf; resolves when all of it is read again, or cannot be. */
  start(): Promise<void>
  /** Lets go of a document; resolves when nothing is written to it any more. */
  stop(id: DocumentId): Promise<void>
}

/** Milliseconds from the start to the first document, and between two looks at whether it is calm. */
const pause = 1000
/** A reading that fails goes on this often: the machine may only have been busy. */
const attempts = 3

export function createRereading({ shelf, opened, startWorker, isCalm }: RereadingParts): Rereading {
  /** How often the reading of a document has failed in this visit. */
  const failures = new Map<DocumentId, number>()
  /** Not to be tried again in this visit: it was too slow, there is no space for it, or its file is gone. */
  const skipped = new Set<DocumentId>()
  let current: { id: DocumentId; stop: AbortController; over: Promise<void> } | undefined

  const isIdle = () => shelf.state.get().items.every(({ activity }) => activity.kind === 'idle')
  const isFree = async () => isIdle() && (await isCalm())

  function outdated(): DocumentId[] {
    const records = shelf.state.get().items.map(({ record }) => record)
    return records.filter((record) => isOutdated(record) && !skipped.has(record.id)).map(({ id }) => id)
  }

  /** Reads a document again to the end, or until that is in the way. Throws what the worker throws. */
  async function reread(id: DocumentId, { storage }: Stored, signal: AbortSignal): Promise<void> {
    // Another tab may have done it meanwhile.
    const record = await storage.document(id)
    if (!record) return shelf.drop(id)
    shelf.put(record, { kind: 'idle' })
    if (!isOutdated(record)) return
    const worker = startWorker()
    const close = () => worker.close()
    signal.addEventListener('abort', close)
    try {
      for await (const event of withPatience(worker.open('reread', { id, tab }, signal), longestSilence, tooSlow)) {
        if (event.kind === 'done') {
          shelf.put(event.document, { kind: 'idle' })
          shelf.changed(id)
        } else if (!(await isFree())) break
      }
    } finally {
      signal.removeEventListener('abort', close)
      close()
    }
    // That its worker was ended in the middle is not held against the document.
    await storage.clearCrashes(id)
  }

  /** What becomes of a document that could not be read again: it stays as it was. */
  async function settle(id: DocumentId, error: unknown, { storage }: Stored): Promise<void> {
    const { code } = asSitebookError(error)
    const failed = (failures.get(id) ?? 0) + 1
    failures.set(id, failed)
    if (isAbort(error)) await storage.clearCrashes(id)
    else if (failed < attempts) return
    // A machine that is busy with other things is slow with every document: an earlier reader came to the end of this one.
    else if (isUnexpected(error) || (isOfDocument(code) && code !== 'document/too-slow')) {
      const record = await storage.changeDocument(id, { tried: readerVersion })
      await storage.clearText(nextEdition(record))
      shelf.put(record, { kind: 'idle' })
    } else skipped.add(id)
  }

  async function readNext(id: DocumentId, stored: Stored): Promise<void> {
    const stop = new AbortController()
    const work = async () => {
      const release = await lockDocument(id, stop.signal)
      try {
        await reread(id, stored, stop.signal)
      } catch (error) {
        // Removed meanwhile, or the storage is closed: then there is nothing to settle.
        await settle(id, error, stored).catch(() => skipped.add(id))
      } finally {
        release()
      }
    }
    current = { id, stop, over: work().catch(() => undefined) }
    await current.over
    current = undefined
  }

  /** Waits until nothing else is wanted; says that it goes on only when it does. */
  async function untilFree(): Promise<void> {
    while (!(await isFree())) {
      shelf.state.set({ improving: undefined })
      await sleep(pause)
    }
  }

  async function readAll(): Promise<void> {
    const stored = await opened
    await sleep(pause)
    for (let done = 0; ;) {
      await untilFree()
      const left = outdated()
      const [next] = left
      if (next === undefined) break
      shelf.state.set({ improving: { number: done + 1, of: done + left.length } })
      await readNext(next, stored)
      if (!outdated().includes(next)) done += 1
    }
    shelf.state.set({ improving: undefined })
  }

  return {
    start: () => navigator.locks.request('sitebook/rereading', readAll),
    async stop(id) {
      if (current?.id !== id) return
      current.stop.abort(abortError())
      await current.over
    },
  }
}

/** Whether an earlier reader has read a document, and this one has not tried it. */
function isOutdated({ state, reader = 0, tried = 0 }: DocumentRecord): boolean {
  return state === 'ready' && Math.max(reader, tried) < readerVersion
}
