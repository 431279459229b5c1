import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentRecord, PageText, Passage } from '../../src/core/document'
import { editionOf } from '../../src/core/edition'
import { abortError, SitebookError } from '../../src/core/errors'
import type { RawPage } from '../../src/core/reading/page'
import type { Batch } from '../../src/core/reading/reader'
import { documentVectors, quantised, type DocumentVectors } from '../../src/core/search/vectors'
import { importsOf, type ImportParts } from '../../src/library/imports'
import { packReading } from '../../src/library/packed-reading'
import type { ImportEvent } from '../../src/rpc/protocol'
import type { ByteStore } from '../../src/storage/bytes'
import type { LibraryStorage } from '../../src/storage/library'
import type { KeptFile, StoredReader } from '../../src/storage/schema'
import { readerVersion } from '../../src/core/reading/version'

/** What is stored, in plain maps; the parts over it keep the promises of the real ones. */
let records: Map<string, DocumentRecord>
/** By edition. */
let texts: Map<string, { pages: PageText[]; passages: Passage[] }>
/** By edition. */
let vectors: Map<string, DocumentVectors>
let readers: Map<string, StoredReader>
let files: Map<string, number>
let labels: Map<string, KeptFile>
let ends: { deaths: number; interruptions: number }
let left: { failed: boolean }[]
let opened: number[]
/** Sizes of what was opened, and how many are open. */
let sources: number[]
let stillOpen: number
let whole: boolean
/** Pages that come back empty, as a damaged one does. */
let damaged: number[]
/** Called before each page is read. */
let beforePage: (page: number) => void

function rawPage(page: number): RawPage {
  const items = [
    `Valve V-${page} is set to ${page} bar and sealed with lead.`,
    `It is tested every ${page} months.`,
  ].map((text, n) => ({ text, x0: 50, y0: 700 - 14 * n, x1: 400, y1: 711 - 14 * n, fontSize: 11, font: 'F1' }))
  return { page, label: String(page), width: 595, height: 842, items }
}

function parts(pageCount: number, open?: () => Promise<never>): ImportParts {
  const storage: Partial<LibraryStorage> = {
    document: async (id) => records.get(id),
    password: async () => undefined,
    reader: async (id) => readers.get(id),
    async changeDocument(id, fields) {
      const known = records.get(id)
      if (!known) throw abortError()
      const changed = Object.entries({ ...known, ...fields }).filter(([, value]) => value !== undefined)
      const record = Object.fromEntries(changed) as unknown as DocumentRecord
      records.set(id, record)
      return record
    },
    async clearText(record) {
      if (editionOf(record) === editionOf(records.get(record.id)!)) records.set(record.id, record)
      texts.set(editionOf(record), { pages: [], passages: [] })
    },
    async keepUnlessDuplicate(id, { sha256 }) {
      const same = [...records.values()].find((other) => other.id !== id && other.sha256 === sha256)
      if (same) return { same }
      const kept: DocumentRecord = { ...records.get(id)!, sha256, state: 'reading' }
      records.set(id, kept)
      return { kept }
    },
    async saveBatch(record: DocumentRecord, batch: Batch, reader: StoredReader | undefined) {
      const edition = editionOf(record)
      const stored = records.get(record.id)
      if (!stored) throw abortError()
      const waits = edition !== editionOf(stored) && reader
      if (!waits) records.set(record.id, record)
      if (edition !== editionOf(stored) && !waits) texts.delete(editionOf(stored))
      const text = texts.get(edition) ?? { pages: [], passages: [] }
      texts.set(edition, text)
      text.pages.push(...batch.pages)
      text.passages.push(...batch.passages)
      if (reader) readers.set(edition, structuredClone({ ...reader, ...(waits && { next: record }) }))
      else readers.delete(edition)
      return record
    },
  }
  const bytes: Partial<ByteStore> = {
    async create(id) {
      files.set(id, 0)
      return { write: async (chunk) => void files.set(id, files.get(id)! + chunk.length), end: async () => undefined }
    },
    seal: async (label) => void labels.set(label.id, label),
    read: async (id) => new Blob(['x'.repeat(files.get(id) ?? 0)]),
  }
  return {
    build: 'b1',
    storage: storage as LibraryStorage,
    saveVectors: async (_, edition, made) => void vectors.set(edition, made),
    bytes: bytes as ByteStore,
    openDocument:
      open ??
      (async (source) => {
        sources.push(source.size)
        stillOpen = 1
        return {
          pages: pageCount,
          whole,
          outline: async () => [],
          async *read(from) {
            for (let n = from; n <= pageCount; n++) {
              beforePage(n)
              opened.push(n)
              yield damaged.includes(n) ? { ...rawPage(n), items: [], damaged: true } : rawPage(n)
            }
          },
          close: async () => void (stillOpen = 0),
        }
      }),
    createHash: async () => ({ update: () => undefined, end: () => ({ sha256: 'hash' }) }),
    freeSpace: async () => 1000,
    enterImport: async () => ends,
    leaveImport: async (_, failed) => void left.push({ failed }),
  }
}

function record(id: string, change: Partial<DocumentRecord> = {}): DocumentRecord {
  const nothing = { pages: 0, pagesRead: 0, pagesWithText: 0 }
  return { id, name: `${id}.pdf`, size: 9, sha256: '', added: 1, state: 'copying', ...nothing, ...change }
}

const pagesOf = (edition: string) => texts.get(edition)?.pages ?? []

const on = new AbortController().signal

async function all(events: AsyncIterable<ImportEvent>): Promise<ImportEvent[]> {
  const seen: ImportEvent[] = []
  for await (const event of events) seen.push(event)
  return seen
}

function importFile(using: ImportParts, file = new Blob(['123456789'])) {
  return all(importsOf(using).importFile({ id: 'd', tab: 't', file }, on))
}

beforeEach(() => {
  records = new Map([['d', record('d')]])
  texts = new Map()
  vectors = new Map()
  readers = new Map()
  files = new Map()
  labels = new Map()
  ends = { deaths: 0, interruptions: 0 }
  left = []
  opened = []
  sources = []
  stillOpen = 0
  whole = true
  damaged = []
  beforePage = () => undefined
})

it('copies, reads and says at the end that the document is in', async () => {
  const events = await importFile(parts(20))
  expect(events.at(-1)).toMatchObject({ kind: 'done', document: { state: 'ready', pages: 20, pagesRead: 20 } })
  expect(files.get('d')).toBe(9)
  expect(pagesOf('d').map(({ page }) => page)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  expect(readers.size).toBe(0)
  expect(left).toEqual([{ failed: false }])
})

it('takes in what a site has read of a file, with its vectors, and opens no page', async () => {
  const made = documentVectors('model', [1], [quantised(Float32Array.of(0.6, -0.8))])
  const found = { pages: 20, pagesRead: 20, pagesWithText: 19 }
  const site = { sha256: 'hash', reader: readerVersion, found, pages: [], passages: [], vectors: made }
  const reading = new Blob([await packReading(site)])
  const file = new Blob(['123456789'])
  const events = await all(
    importsOf(parts(20)).importFile({ id: 'd', tab: 't', file, read: { sha256: 'hash', reading } }, on),
  )
  expect(events.at(-1)).toMatchObject({ kind: 'done', document: { state: 'ready', ...found } })
  expect(vectors).toEqual(new Map([['d', made]]))
  expect(opened).toEqual([])
})

it('reads pages beside a copy that takes long, and each page once', async () => {
  const using = parts(20)
  const { promise: copied, resolve } = Promise.withResolvers<undefined>()
  using.bytes.create = async () => ({ write: () => copied, end: async () => undefined })
  // The copy waits for the reading: an import that did not begin to read would never end.
  beforePage = (page) => {
    if (page === 10) resolve(undefined)
  }
  const events = await importFile(using)
  const kinds = events.map(({ kind }) => kind)
  expect(kinds.indexOf('pages')).toBeLessThan(kinds.indexOf('reading'))
  expect(events.at(-1)).toMatchObject({ kind: 'done', document: { state: 'ready', pagesRead: 20 } })
  expect(pagesOf('d').map(({ page }) => page)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
})

it('opens a file once if that takes it in whole, else again as the device has it', async () => {
  await importFile(parts(3))
  expect(sources).toHaveLength(1)
  whole = false
  sources = []
  records = new Map([['d', record('d')]])
  await importFile(parts(3))
  expect(sources).toHaveLength(2)
  expect(stillOpen).toBe(0)
})

it('reads from the device where the file could not be opened at first', async () => {
  const { openDocument, ...others } = parts(3)
  let tries = 0
  const events = await importFile({
    ...others,
    openDocument: (...args) => (tries++ === 0 ? Promise.reject(new Error('moved')) : openDocument(...args)),
  })
  expect(events.at(-1)).toMatchObject({ kind: 'done', document: { pagesRead: 3 } })
})

it('names the pages that could not be read, also after a stop between them', async () => {
  damaged = [2, 29]
  beforePage = (page) => {
    if (page === 25) throw new Error('the browser is gone')
  }
  await expect(importFile(parts(30))).rejects.toThrow()
  beforePage = () => undefined
  await all(importsOf(parts(30)).resume({ id: 'd', tab: 't' }, on))
  expect(records.get('d')).toMatchObject({ state: 'ready', pagesRead: 30, pagesWithText: 28, damaged: [2, 29] })
})

it('stores the first page alone and then more at a time', async () => {
  // Batches also close after a time, which a busy machine may need.
  vi.useFakeTimers({ toFake: ['performance'] })
  const events = await importFile(parts(60))
  vi.useRealTimers()
  const read = events.flatMap((event) => (event.kind === 'pages' ? [event.document.pagesRead] : []))
  expect(read.slice(0, 2)).toEqual([1, 5])
})

it('goes on after a stop at any page with exactly what an unbroken import stores', async () => {
  await importFile(parts(30))
  const unbroken = structuredClone(texts.get('d'))
  for (let stop = 1; stop <= 30; stop++) {
    records = new Map([['d', record('d')]])
    texts = new Map()
    readers = new Map()
    beforePage = (page) => {
      if (page === stop) throw new Error('the browser is gone')
    }
    await expect(importFile(parts(30))).rejects.toThrow('the browser is gone')
    beforePage = () => undefined
    await all(importsOf(parts(30)).resume({ id: 'd', tab: 't' }, on))
    expect(texts.get('d')).toEqual(unbroken)
  }
})

it('reads from the start again what another build has begun', async () => {
  beforePage = (page) => {
    if (page === 25) throw new Error('the browser is gone')
  }
  await expect(importFile(parts(30))).rejects.toThrow()
  beforePage = () => undefined
  opened = []
  await all(importsOf({ ...parts(30), build: 'b2' }).resume({ id: 'd', tab: 't' }, on))
  expect(opened[0]).toBe(1)
  expect(pagesOf('d')).toHaveLength(30)
})

it('counts an error that it does not know against the document, and a known one not', async () => {
  beforePage = () => {
    throw new TypeError('undefined is not a function')
  }
  await expect(importFile(parts(3))).rejects.toThrow()
  beforePage = () => {
    throw new SitebookError('document/too-large')
  }
  await expect(importFile(parts(3))).rejects.toThrow()
  expect(left).toEqual([{ failed: true }, { failed: false }])
})

it.each([
  ['two deaths', { deaths: 2, interruptions: 0 }],
  ['five ends of the browser', { deaths: 1, interruptions: 5 }],
])('does not read by itself a PDF after %s at the same place', async (_, before) => {
  records.set('d', record('d', { state: 'reading' }))
  ends = before
  await expect(all(importsOf(parts(3)).resume({ id: 'd', tab: 't' }, on))).rejects.toMatchObject({
    code: 'document/stopped-app',
  })
  expect(opened).toEqual([])
})

it('reads nothing of a duplicate', async () => {
  records.set('known', record('known', { sha256: 'hash', state: 'ready' }))
  files.set('known', 9)
  const events = await importFile(parts(3))
  expect(events.at(-1)).toEqual({ kind: 'duplicate', of: 'known', id: 'd', mended: false })
  expect(opened).toEqual([])
  expect(stillOpen).toBe(0)
})

it('copies nothing of an empty file, or of one for which there is no room', async () => {
  await expect(importFile(parts(3), new Blob([]))).rejects.toMatchObject({ code: 'document/empty' })
  await expect(importFile(parts(3), new Blob(['x'.repeat(1001)]))).rejects.toMatchObject({ code: 'storage/no-space' })
  expect(files.size).toBe(0)
})

it('keeps a locked PDF and opens it with the password', async () => {
  const locked = parts(3, () => Promise.reject(new SitebookError('pdf/password')))
  expect((await importFile(locked)).at(-1)).toMatchObject({
    kind: 'done',
    document: { state: 'locked', sha256: 'hash' },
  })
  const wrong = parts(3, () => Promise.reject(new SitebookError('pdf/wrong-password')))
  const unlock = (using: ImportParts) => all(importsOf(using).unlock({ id: 'd', tab: 't', password: 'sesame' }, on))
  await expect(unlock(wrong)).rejects.toMatchObject({ code: 'pdf/wrong-password' })
  expect(records.get('d')?.state).toBe('locked')
  const right = parts(3)
  const kept: string[] = []
  right.storage.savePassword = async (_, password) => void kept.push(password)
  expect((await unlock(right)).at(-1)).toMatchObject({ kind: 'done', document: { state: 'ready', pagesRead: 3 } })
  expect(kept).toEqual(['sesame'])
})

it('stops when the document was removed meanwhile', async () => {
  beforePage = (page) => {
    if (page === 10) records.delete('d')
  }
  await expect(importFile(parts(30))).rejects.toMatchObject({ name: 'AbortError' })
})

it.each([
  ['gone', undefined],
  ['cut off', 3],
])('puts the stored file of a document back that is %s, when the same PDF is added again', async (_, size) => {
  records.set('known', record('known', { sha256: 'hash', state: 'ready', name: 'mine.pdf' }))
  if (size !== undefined) files.set('known', size)
  const events = await importFile(parts(3))
  expect(events.at(-1)).toEqual({ kind: 'duplicate', of: 'known', id: 'd', mended: true })
  expect(files.get('known')).toBe(9)
  expect(labels.get('known')).toMatchObject({ name: 'mine.pdf', size: 9, sha256: 'hash' })
})

it('keeps the password in the label beside the bytes', async () => {
  records.set('d', record('d', { state: 'locked', sha256: 'hash' }))
  files.set('d', 9)
  const using = parts(3)
  using.storage.savePassword = async () => undefined
  await all(importsOf(using).unlock({ id: 'd', tab: 't', password: 'sesame' }, on))
  expect(labels.get('d')).toMatchObject({ password: 'sesame' })
})

describe('reading again what an earlier reader has read', () => {
  const reread = (using: ImportParts) => all(importsOf(using).reread({ id: 'd', tab: 't' }, on))

  /** A document of 30 pages as an earlier build left it. */
  async function earlier() {
    await importFile(parts(30))
    const { reader: _, ...old } = records.get('d')!
    records.set('d', { ...old, damaged: [7] })
    texts.set('d', { pages: [{ ...pagesOf('d')[0]!, text: 'old' }], passages: [] })
  }

  it('leaves the old pages as they are until the last new one is there, and then drops them', async () => {
    await earlier()
    const before = structuredClone(records.get('d'))
    const old = structuredClone(texts.get('d'))
    beforePage = () => {
      expect(records.get('d')).toEqual(before)
      expect(texts.get('d')).toEqual(old)
    }
    const events = await reread(parts(30))
    const after = { edition: 1, reader: readerVersion, state: 'ready', pages: 30, pagesRead: 30, pagesWithText: 30 }
    expect(events.at(-1)).toMatchObject({ kind: 'done', document: after })
    expect(records.get('d')).toMatchObject(after)
    expect(records.get('d')).not.toHaveProperty('damaged')
    expect([...texts.keys()]).toEqual(['d/1'])
    expect(pagesOf('d/1')).toHaveLength(30)
    expect(readers.size).toBe(0)
  })

  it('goes on after a stop at any page with exactly what an unbroken reading stores', async () => {
    await earlier()
    await reread(parts(30))
    const unbroken = structuredClone(texts.get('d/1'))
    const counted = records.get('d')
    for (let stop = 1; stop <= 30; stop++) {
      records = new Map([['d', record('d')]])
      texts = new Map()
      await earlier()
      beforePage = (page) => {
        if (page === stop) throw new Error('the browser is gone')
      }
      await expect(reread(parts(30))).rejects.toThrow('the browser is gone')
      expect(pagesOf('d')).toHaveLength(1)
      beforePage = () => undefined
      await reread(parts(30))
      expect(texts.get('d/1')).toEqual(unbroken)
      expect(records.get('d')).toEqual(counted)
    }
  })

  it('begins anew with what another build has begun', async () => {
    await earlier()
    beforePage = (page) => {
      if (page === 25) throw new Error('the browser is gone')
    }
    await expect(reread(parts(30))).rejects.toThrow()
    beforePage = () => undefined
    await reread({ ...parts(30), build: 'b2' })
    expect(pagesOf('d/1')).toHaveLength(30)
  })

  it('leaves the document alone when its stored file is gone', async () => {
    await earlier()
    files.clear()
    const before = structuredClone(records.get('d'))
    await expect(reread(parts(30))).rejects.toMatchObject({ code: 'storage/missing' })
    expect(records.get('d')).toEqual(before)
  })

  it('does not read what its reading has killed the app with before', async () => {
    await earlier()
    ends = { deaths: 2, interruptions: 0 }
    await expect(reread(parts(30))).rejects.toMatchObject({ code: 'document/stopped-app' })
  })
})
