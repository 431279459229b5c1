/** The imports of this tab: each waits until its document and a worker are free, has a worker to itself, and ends in a verdict. */
import type { DocumentId, DocumentRecord } from '../core/document'
import { abortError, asSitebookError, isAbort, isOfDocument, isUnexpected, type SitebookError } from '../core/errors'
import type { Client } from '../rpc/client'
import type { ImportEvent, PdfMethods } from '../rpc/protocol'
import { lockDocument } from './document-lock'
import type { Activity } from './library'
import { longestSilence, tooSlow, withPatience } from './patience'
import { createQueue, type QueueTurn } from './queue'
import type { Shelf } from './shelf'
import { forgetDocument, type Stored } from './stored'
import { tab } from './tab'
import { createWarmWorkers } from './warm-workers'

export interface Job {
  id: DocumentId
  /** A file that the user gives now: if it cannot be read, nothing of it stays. Otherwise the document is kept, whatever happens. */
  fresh: boolean
  /** Called when the document is this tab's; false if there is nothing to do any more. */
  prepare(stored: Stored): Promise<boolean>
  open(worker: Client<PdfMethods>, signal: AbortSignal): AsyncIterable<ImportEvent>
}

/** Goes on with a document wherever its reading stands. */
export function resume(id: DocumentId): Job['open'] {
  return (worker, signal) => worker.open('resume', { id, tab }, signal)
}

export interface ImportJobs {
  /** Resolves with the document that came of it: another one for a duplicate. Rejects after the verdict is stored and shown. */
  start(job: Job): Promise<DocumentId>
  has(id: DocumentId): boolean
  /** Stops the job of this document, if there is one; resolves when the document is forgotten. */
  stop(id: DocumentId): Promise<void>
}

type Duplicate = Extract<ImportEvent, { kind: 'duplicate' }>
/** What a turn of a job came to; undefined where it was over before the document was. */
type Outcome = 'done' | Duplicate | undefined

/** An import that fails for no known reason is begun again; its worker counts too, over all starts of the app. */
const attempts = 3

/** `width` workers run at once. */
export function createImportJobs(
  shelf: Shelf,
  opened: Promise<Stored>,
  startWorker: () => Client<PdfMethods>,
  width: number,
): ImportJobs {
  const queue = createQueue(width)
  const workers = createWarmWorkers(startWorker)
  const running = new Map<DocumentId, { stop: AbortController; over: Promise<unknown> }>()

  async function run(job: Job, signal: AbortSignal): Promise<DocumentId> {
    let release: (() => void) | undefined
    try {
      const stored = await opened
      release = await lockDocument(job.id, signal)
      if (!(await job.prepare(stored))) return job.id
      // A locked one is still being asked for its password.
      if (shelf.item(job.id)?.record.state !== 'locked') shelf.setActivity(job.id, { kind: 'waiting' })
      return await inTurns(job, stored, signal)
    } catch (error) {
      await settle(job, error)
      throw error
    } finally {
      release?.()
    }
  }

  /** Works on until the end, and makes room for others in between. Resolves with another document where this is the same. */
  async function inTurns(job: Job, stored: Stored, signal: AbortSignal): Promise<DocumentId> {
    const size = shelf.item(job.id)?.record.size ?? 0
    let open = job.open
    for (let turns = 0; ; turns++) {
      const result = await queue((turn) => attempt({ ...job, open }, stored, turn, signal), { size, turns }, signal)
      if (result === 'done') return job.id
      shelf.setActivity(job.id, { kind: 'waiting' })
      if (result && (await staysIn(result.of, stored, signal))) {
        noteDuplicate(shelf, result)
        await forget(job.id)
        return result.of
      }
      open = result ? job.open : resume(job.id)
    }
  }

  /** Whether a document is in for good: one that is being read, in whatever tab, may still turn out to be no use. */
  async function staysIn(id: DocumentId, { storage }: Stored, signal: AbortSignal): Promise<boolean> {
    if ((await storage.document(id))?.state === 'reading') (await lockDocument(id, signal))()
    const record = await storage.document(id)
    if (record?.leaving !== undefined) {
      // Removed a moment ago, and now given again: it is wanted.
      for (const back of await storage.setLeaving([id], undefined)) shelf.put(back, activityOf(back))
      shelf.changed(id)
    }
    return record !== undefined
  }

  async function attempt(job: Job, stored: Stored, turn: QueueTurn, signal: AbortSignal): Promise<Outcome> {
    let open = job.open
    for (let n = 1; ; n++) {
      try {
        return await work(job.id, open, turn, signal)
      } catch (error) {
        const kept = isUnexpected(error) && (await stored.storage.document(job.id))
        if (n === attempts || !kept || kept.state === 'copying') throw error
        open = resume(job.id)
      }
    }
  }

  async function work(id: DocumentId, open: Job['open'], turn: QueueTurn, signal: AbortSignal): Promise<Outcome> {
    let outcome: Outcome = 'done'
    const before = shelf.item(id)?.record.pagesRead ?? 0
    const worker = workers.take()
    const close = () => worker.close()
    let ended = false
    signal.addEventListener('abort', close)
    try {
      for await (const event of withPatience(open(worker, signal), longestSilence, tooSlow)) {
        show(event)
        if (event.kind === 'duplicate') outcome = event
        // Never without a page more, which is what shows that the PDF did not end its worker.
        if (event.kind === 'pages' && event.document.state === 'reading' && event.document.pagesRead > before)
          if (turn.isOver()) return undefined
      }
      ended = true
    } finally {
      signal.removeEventListener('abort', close)
      // Before its files are touched: a worker that did not come to the end writes until its own.
      if (ended) workers.giveBack(worker)
      else close()
    }
    return outcome
  }

  function show(event: ImportEvent) {
    if (event.kind === 'copying') {
      const { id, received, total } = event
      if (shelf.item(id)?.record.pagesRead === 0) shelf.setActivity(id, { kind: 'copying', received, total })
    } else if (event.kind !== 'duplicate') {
      shelf.put(event.document, event.kind === 'done' ? { kind: 'idle' } : { kind: 'reading' })
      shelf.changed(event.document.id)
    }
  }

  /** What becomes of a document whose import has failed or was stopped. */
  async function settle({ id, fresh }: Job, error: unknown): Promise<void> {
    const name = shelf.item(id)?.record.name ?? ''
    const failure = asSitebookError(error)
    const record = await opened.then(({ storage }) => storage.document(id)).catch(() => undefined)
    if (isAbort(error)) return forget(id)
    if (!record || record.state === 'copying' || (fresh && notWorthKeeping(failure, record))) {
      // First: what is said to be refused must not come back after a kill.
      await forget(id).finally(() => {
        shelf.drop(id)
        shelf.refuse([record?.name ?? name], failure)
      })
    } else if (failure.code === 'pdf/wrong-password') {
      shelf.put(record, { kind: 'idle' })
    } else if (isOfDocument(failure.code) || failure.code === 'storage/no-space' || isUnexpected(failure)) {
      const failed = { state: 'failed', error: failure.code } as const
      shelf.put({ ...record, ...failed }, { kind: 'idle' })
      await opened.then(({ storage }) => storage.changeDocument(id, failed))
      shelf.changed(id)
    } else {
      // Nothing is wrong with the document: it goes on at the next start.
      shelf.put(record, { kind: 'idle' })
      shelf.refuse([record.name], failure)
    }
  }

  /** Forgets a document: what is not on the screen any more is gone for good, whenever the app is killed. */
  async function forget(id: DocumentId): Promise<void> {
    await forgetDocument(await opened, id, () => {
      shelf.drop(id)
      shelf.changed(id)
    })
  }

  return {
    start(job) {
      const stop = new AbortController()
      const over = run(job, stop.signal).finally(() => running.delete(job.id))
      running.set(job.id, { stop, over })
      // The verdict is on the shelf; whoever wants to know it otherwise awaits the same promise.
      over.catch(() => undefined)
      return over
    },
    has: (id) => running.has(id),
    async stop(id) {
      const job = running.get(id)
      job?.stop.abort(abortError())
      await job?.over.catch(() => undefined)
      const record = await opened.then(({ storage }) => storage.document(id))
      if (record) await forget(id)
    },
  }
}

function noteDuplicate(shelf: Shelf, { id, of, mended }: Duplicate) {
  const name = shelf.item(id)?.record.name ?? ''
  const known = shelf.item(of)?.name ?? name
  if (mended) shelf.note({ kind: 'there-again', name: known })
  else shelf.note({ kind: 'duplicate', name, known })
}

/** Whether what was read of a new file is no use: pages of one that was stopped half way can be asked already. */
function notWorthKeeping({ code }: SitebookError, { pagesRead }: DocumentRecord): boolean {
  if (code === 'document/too-slow' || code === 'document/too-large' || code === 'document/stopped-app')
    return pagesRead === 0
  return isOfDocument(code) || code === 'storage/no-space'
}

/** What happens to a document as far as its record tells: in another tab, or soon in this one. */
export function activityOf({ state }: DocumentRecord): Activity {
  if (state === 'copying') return { kind: 'waiting' }
  return state === 'reading' ? { kind: 'reading' } : { kind: 'idle' }
}
