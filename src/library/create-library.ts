/** The library: takes files in, has workers read them, and keeps this tab, the other tabs and the storage of one mind. */
import type { DocumentId, DocumentRecord } from '../core/document'
import { asSitebookError, SitebookError } from '../core/errors'
import { until } from '../core/store'
import type { Client } from '../rpc/client'
import type { PdfMethods, PictureMethods, ReadBySite } from '../rpc/protocol'
import { sortFiles } from './intake'
import { activityOf, createImportJobs, resume, type Job } from './jobs'
import type { LibraryStorage } from '../storage/library'
import { labelOf } from './label'
import { createLeaving } from './leaving'
import type { Library } from './library'
import { createReadingPictures } from './reading-pictures'
import { restoreLost, sweepCopies } from './recover'
import { createRereading } from './rereading'
import { createShelf } from './shelf'
import { forgetDocument, type Stored } from './stored'
import { tab } from './tab'

export interface LibraryParts {
  /** Opens what is stored. */
  open(): Promise<Stored>
  /** What else came back from its copies, as the database was lost. */
  restored(): Promise<{ turns: number; settings: number }>
  /** A new PDF worker: no two imports share one at a time, so that each can be stopped whatever it does. */
  startWorker(): Client<PdfMethods & PictureMethods>
  /** Makes or fetches the sample manual. */
  sample(): Promise<File>
  /** PDF workers at once. */
  width: number
  /** Whether nobody waits for an answer now, and there is power for work that can wait. */
  isCalm(): Promise<boolean>
}

/** Opens the library; its state says when it is open. Imports that were killed go on by themselves. */
export function createLibrary({ open, restored, startWorker, sample, width, isCalm }: LibraryParts): Library {
  const shelf = createShelf()
  const opened = open()
  const jobs = createImportJobs(shelf, opened, startWorker, width)
  const pictures = createReadingPictures({ shelf, opened, startWorker, isCalm })
  const rereading = createRereading({ shelf, opened, startWorker, isCalm })
  const letGo = async (id: DocumentId) => {
    await rereading.stop(id)
    await pictures.stop(id)
  }
  const leaving = createLeaving({ shelf, opened, letGo, forget: jobs.stop })
  /** Files that are not all on the device yet: they are shown from where they lie. */
  const given = new Map<DocumentId, File>()
  let askedToPersist = false
  /** One after another, so that files stand in the order in which they came. */
  let sorting = Promise.resolve()

  async function start(): Promise<void> {
    try {
      const stored = await opened
      shelf.onForeignChange((id) => follow(stored, id))
      const records = await stored.storage.documents()
      const killed = await sweepCopies(stored, records)
      const kept = records.filter(({ id }) => !killed.some((one) => one.id === id))
      for (const record of kept) shelf.put(record, activityOf(record))
      shelf.state.set({ phase: 'open', persisted: await navigator.storage.persisted() })
      if (killed.length > 0) noteUncopied(killed)
      const found = await restoreLost(stored)
      for (const record of found) shelf.put(record, activityOf(record))
      const back = { documents: found.length, ...(await restored()) }
      // Nothing comes back where nothing was lost.
      if (Object.values(back).some((n) => n > 0)) shelf.note({ kind: 'restored', ...back })
      for (const { id } of [...kept, ...found]) adopt(id)
      void rereading.start().catch(() => undefined)
      void pictures.start().catch(() => undefined)
    } catch (error) {
      shelf.state.set({ phase: 'failed', error: asSitebookError(error) })
    }
  }

  /** Another tab has changed a document. */
  async function follow({ storage }: Stored, id: DocumentId): Promise<void> {
    const record = await storage.document(id)
    if (record) {
      shelf.put(record, activityOf(record))
      adopt(id)
    } else {
      shelf.drop(id)
      if (jobs.has(id)) await jobs.stop(id)
    }
  }

  /** Goes on with an unfinished document as soon as no other tab is at it. */
  function adopt(id: DocumentId): void {
    const state = shelf.item(id)?.record.state
    if (jobs.has(id) || (state !== 'copying' && state !== 'reading')) return
    void jobs
      .start({
        id,
        fresh: false,
        async prepare(stored) {
          const record = await stored.storage.document(id)
          if (record) shelf.put(record, activityOf(record))
          if (record?.state === 'copying') {
            await forgetDocument(stored, id)
            noteUncopied([record])
          }
          if (!record || record.state === 'copying') shelf.drop(id)
          return record?.state === 'reading'
        },
        open: resume(id),
      })
      .catch(() => undefined)
  }

  /** Keeps what the user says of a document, in its label too. */
  async function say(id: DocumentId, fields: Parameters<LibraryStorage['changeDocument']>[1]): Promise<void> {
    const { storage, bytes } = await opened
    const item = shelf.item(id)
    if (!item) return
    const record = await storage.changeDocument(id, fields)
    shelf.put(record, item.activity)
    shelf.changed(id)
    // Older Safaris write files in workers only: there the next start does it.
    if (record.sha256 !== '') await bytes.seal(labelOf(record, await storage.password(id))).catch(() => undefined)
  }

  function noteUncopied(records: readonly DocumentRecord[]): void {
    shelf.note({ kind: 'not-kept', names: records.map(({ name }) => name) })
  }

  /** Begins to take a file in; `over` settles as `Jobs.start` does. */
  function take(
    file: File,
    marks: Partial<Pick<DocumentRecord, 'sample' | 'site' | 'title' | 'tags' | 'added'>> = {},
    read?: ReadBySite,
  ): { id: DocumentId; over: Promise<DocumentId> } {
    const record: DocumentRecord = {
      id: crypto.randomUUID(),
      name: file.name,
      size: file.size,
      sha256: '',
      added: nextMoment(),
      state: 'copying',
      pages: 0,
      pagesRead: 0,
      pagesWithText: 0,
      ...marks,
    }
    const { id } = record
    given.set(id, file)
    shelf.put(record, { kind: 'waiting' })
    const job: Job = {
      id,
      fresh: true,
      async prepare({ storage }) {
        await storage.addDocuments([record])
        shelf.changed(id)
        return true
      },
      open: (worker, signal) => worker.open('importFile', { id, tab, file, ...(read && { read }) }, signal),
    }
    return { id, over: jobs.start(job).finally(() => given.delete(id)) }
  }

  /** Milliseconds since the epoch, later than those of all documents, so that a drop keeps its order. */
  function nextMoment(): number {
    const last = shelf.state.get().items.at(-1)?.record.added ?? 0
    return Math.max(Date.now(), last + 1)
  }

  /** Resolves when the document's record is so. */
  async function whenRecord(id: DocumentId, so: (record: DocumentRecord) => boolean): Promise<DocumentId> {
    await until(shelf.state, () => {
      const item = shelf.item(id)
      return item !== undefined && so(item.record)
    })
    return id
  }

  /** Resolves when all bytes of a file are on the device, or it was refused. */
  async function kept({ id, over }: ReturnType<typeof take>): Promise<void> {
    await Promise.race([over.catch(() => undefined), whenRecord(id, ({ state }) => state !== 'copying')])
  }

  void start()

  return {
    state: shelf.state,

    add(files) {
      if (!askedToPersist) {
        askedToPersist = true
        // Here and not later: some browsers ask the user, and only in answer to a gesture.
        void navigator.storage.persist().then((persisted) => shelf.state.set({ persisted }))
      }
      const taking = sorting.then(async () => {
        const { documents, flawed, photos, others } = await sortFiles(files)
        for (const { file, code } of flawed) shelf.refuse([file.name], new SitebookError(code))
        if (others.length > 0) {
          const names = others.map(({ name }) => name)
          shelf.refuse(names, new SitebookError('document/other-kind'))
        }
        const taken = documents.map((file) => kept(take(file)))
        // One after another: each is some tens of megabytes while it is decoded.
        for (const photo of photos) {
          try {
            const { pdfOfPhoto } = await import('./photo')
            taken.push(kept(take(await pdfOfPhoto(photo))))
          } catch (error) {
            shelf.refuse([photo.name], error)
          }
        }
        return taken
      })
      sorting = taking.then(() => undefined)
      return taking.then(async (all) => void (await Promise.all(all)))
    },

    async addRead(file, { path, sha256, reading }) {
      await opened
      await take(file, { site: path }, { sha256, reading }).over.catch(() => undefined)
    },

    async addKept(file, said, read) {
      await opened
      return take(file, said, read).over
    },

    async addSample() {
      await opened
      const known = shelf.state.get().items.find(({ record }) => record.sample)
      if (known) return whenRecord(known.record.id, canBeAsked)
      const { id, over } = take(await sample(), { sample: true })
      return Promise.race([over, whenRecord(id, canBeAsked)])
    },

    cancel: (id) => void jobs.stop(id),
    remove: leaving.remove,
    forget: leaving.forget,
    undoRemoval: leaving.undo,
    finishRemoval: leaving.finish,

    async rename(id, title) {
      const own = title.trim()
      await say(id, { title: own === '' || own === shelf.item(id)?.record.name ? undefined : own })
    },

    tag: (id, tags) => say(id, { tags: tags.length === 0 ? undefined : [...tags] }),

    retry(id) {
      void jobs
        .start({
          id,
          fresh: false,
          async prepare({ storage }) {
            const record = await storage.document(id)
            if (record?.state !== 'failed') return false
            await storage.clearCrashes(id)
            await storage.changeDocument(id, { state: 'reading', error: undefined })
            return true
          },
          open: resume(id),
        })
        .catch(() => undefined)
    },

    async unlock(id, password) {
      const reading = jobs.start({
        id,
        fresh: false,
        prepare: async ({ storage }) => (await storage.document(id))?.state === 'locked',
        open: (worker, signal) => worker.open('unlock', { id, tab, password }, signal),
      })
      await Promise.race([reading, whenRecord(id, ({ state }) => state !== 'locked')])
    },

    note: shelf.note,
    fileName: (id) => shelf.item(id)?.record.name ?? '',
    refuse: shelf.refuse,
    dismiss: shelf.dismiss,
    async bytes(id) {
      // As soon as the device has a copy of its own, where the file came from does not matter any more.
      const file = shelf.item(id)?.record.state === 'copying' ? given.get(id) : undefined
      return file ?? (await opened).bytes.read(id)
    },
    password: async (id) => (await opened).storage.password(id),
    pageText: async (id, page) => (await opened).storage.pageText(id, page),
    pageTexts: async (id, from, to) => (await opened).storage.pageTexts(id, from, to),
    onChange: shelf.onChange,
  }
}

function canBeAsked({ pagesRead, state }: DocumentRecord): boolean {
  return pagesRead > 0 || state === 'ready'
}
