/** A property of the storage: whatever is done to the library, in whatever order, it holds what plain maps would hold. */
import fc from 'fast-check'
import type { KeptIndex } from '../../../src/core/search/passage-index'
import type { DocumentRecord, PageText, Passage } from '../../../src/core/document'
import { openDatabase } from '../../../src/storage/database'
import { indexStorage } from '../../../src/storage/indexes'
import { libraryStorage } from '../../../src/storage/library'
import { editionOf, nextEdition } from '../../../src/core/edition'
import type { StoredReader } from '../../../src/storage/schema'

/** One is the beginning of another: what is deleted of it must not reach the other. */
const ids = ['a', 'a:1', 'b']

interface Kept {
  record: DocumentRecord
  pages: PageText[]
  passages: Passage[]
  reader: StoredReader | undefined
  /** The edition that is on its way. */
  next?: { pages: PageText[]; passages: Passage[]; reader: StoredReader }
}

const step = fc.record({
  does: fc.constantFrom(
    ...(['add', 'add', 'save', 'save', 'save', 'save', 'finish', 'clear', 'remove', 'reopen', 'rename'] as const),
    ...(['stage', 'stage', 'stage', 'swap', 'unstage'] as const),
  ),
  id: fc.constantFrom(...ids),
  pages: fc.nat(3),
  passages: fc.nat(3),
  from: fc.nat(20),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Rejects with the steps that lead to a difference, the fewest that do. */
export async function checkLibrary(seed: number): Promise<void> {
  let runs = 0
  const property = fc.asyncProperty(fc.array(step, { maxLength: 30 }), (steps) => follow(`model-${runs++}`, steps))
  await fc.assert(property, { seed, numRuns: 150 })
}

async function follow(name: string, steps: Step[]) {
  let database = await openDatabase(name)
  let library = libraryStorage(database)
  let indexes = indexStorage(database)
  const kept = new Map<string, Kept>()

  async function take(step: Step) {
    const { does, id } = step
    const known = kept.get(id)
    if (does === 'reopen') {
      database.close()
      database = await openDatabase(name)
      library = libraryStorage(database)
      indexes = indexStorage(database)
    } else if (does === 'remove') {
      kept.delete(id)
      await library.removeDocument(id)
    } else if (does === 'add') {
      if (known) return
      const record = recordOf(id)
      kept.set(id, { record, pages: [], passages: [], reader: undefined })
      await library.addDocuments([record])
    } else {
      const next = changes[does](known ?? nothing(id), step)
      if (known) kept.set(id, next.after)
      const ended = await next.write(library).then(
        () => 'written',
        (error: Error) => error.name,
      )
      same(ended, known ? 'written' : 'AbortError')
    }
  }

  for (const one of steps) {
    await take(one)
    const records = [...kept.values()].map(({ record }) => record).sort((a, b) => a.added - b.added)
    same(await library.documents(), records)
    for (const id of ids) {
      const { record, pages = [], passages = [], reader, next } = kept.get(id) ?? {}
      const numbers = Array.from({ length: pages.length + 2 }, (_, n) => n)
      same(
        await Promise.all(numbers.map((page) => library.pageText(id, page))),
        numbers.map((page) => pages[page - 1]),
      )
      same(await library.passages(id), passages)
      const from = one.from % (passages.length + 2)
      same(await library.passages(id, from), passages.slice(from))
      const backwards = passages.map(({ id }) => id).reverse()
      same(await library.passagesWith([...backwards, `${id}:999`]), passages.toReversed())
      const edition = record ? editionOf(record) : id
      const [index] = await indexes.keptIndexes([edition])
      // It went with the passages that it was made of.
      if (index) same(index.indexed.last, passages[index.indexed.count - 1]?.id)
      if (record && passages.length > 0) await indexes.keepIndex(indexOf(id, edition, passages))
      same(await library.reader(record ? editionOf(record) : id), reader)
      if (record) same(await library.reader(editionOf(nextEdition(record))), next?.reader)
    }
  }
  database.close()
}

/** The index of these passages, of which only the storage's part is looked at. */
function indexOf(document: string, edition: string, passages: readonly Passage[]): KeptIndex {
  const [count, last] = [passages.length, passages.at(-1)!.id]
  return {
    build: '',
    indexed: { document, edition, count, last, segments: [], fileName: '', language: undefined, shortForms: new Map() },
  }
}

type Library = ReturnType<typeof libraryStorage>
interface Change {
  after: Kept
  write(library: Library): Promise<unknown>
}
type Fresh = Pick<Step, 'pages' | 'passages' | 'from'>

/** What each of them does to what is kept of a document, and to the library. */
const changes: Record<Exclude<Step['does'], 'add' | 'remove' | 'reopen'>, (known: Kept, fresh: Fresh) => Change> = {
  save: (known, fresh) => saved(known, fresh, false),
  finish: (known, fresh) => saved(known, fresh, true),
  clear(known) {
    const record = { ...known.record, pagesRead: 0 }
    return {
      after: { ...known, record, pages: [], passages: [], reader: undefined },
      write: (library) => library.clearText(asRead(record)),
    }
  },
  rename(known, { from }) {
    const name = `name ${from}`
    return {
      after: { ...known, record: { ...known.record, name } },
      write: (library) => library.changeDocument(known.record.id, { name }),
    }
  },
  stage(known, fresh) {
    const record = staged(known, fresh)
    const batch = batchOf(record.id, known.next, fresh)
    const reader = readerAfter(record)
    return {
      after: { ...known, next: { ...grown(known.next, batch, record), reader: { ...reader, next: record } } },
      write: (library) => library.saveBatch(asRead(record), batch, reader),
    }
  },
  swap(known, fresh) {
    const record = staged(known, fresh)
    const batch = batchOf(record.id, known.next, fresh)
    return {
      after: { record, ...grown(known.next, batch, record), reader: undefined },
      write: (library) => library.saveBatch(asRead(record), batch, undefined),
    }
  },
  unstage(known) {
    const { next: _, ...after } = known
    return { after, write: (library) => library.clearText(nextEdition(known.record)) }
  },
}

/** A batch of so many more pages and passages; `finished`: the last. */
function saved(known: Kept, fresh: Fresh, finished: boolean): Change {
  const batch = batchOf(known.record.id, known, fresh)
  const record = { ...known.record, pagesRead: known.pages.length + fresh.pages }
  const reader = finished ? undefined : readerAfter(record)
  return {
    after: { ...known, record, ...grown(known, batch, record), reader },
    write: (library) => library.saveBatch(asRead(record), batch, reader),
  }
}

/** The record of the edition that is on its way, after so many more pages. */
function staged(known: Kept, fresh: Fresh): DocumentRecord {
  return { ...nextEdition(known.record), pagesRead: (known.next?.pages.length ?? 0) + fresh.pages }
}

/** A reader's copy of a record: the name is as it was when the reading began. */
function asRead(record: DocumentRecord): DocumentRecord {
  return { ...record, name: `${record.id}.pdf` }
}

interface Text {
  pages: PageText[]
  passages: Passage[]
}
const none: Text = { pages: [], passages: [] }

function batchOf(id: string, known: Text = none, fresh: Fresh): Text {
  return {
    pages: Array.from({ length: fresh.pages }, (_, n) => pageOf(id, known.pages.length + n + 1)),
    passages: Array.from({ length: fresh.passages }, (_, n) => passageOf(id, known.passages.length + n)),
  }
}

/** What is stored after a batch: passages have the ids of their edition. */
function grown(known: Text = none, batch: Text, record: DocumentRecord): Text {
  const edition = editionOf(record)
  const passages = batch.passages.map((one) => ({ ...one, id: one.id.replace(record.id, edition) }))
  return { pages: [...known.pages, ...batch.pages], passages: [...known.passages, ...passages] }
}

function recordOf(id: string): DocumentRecord {
  const none = { size: 9, sha256: '', pages: 99, pagesRead: 0, pagesWithText: 0 }
  return { id, name: `${id}.pdf`, added: ids.indexOf(id), state: 'reading', ...none }
}

const nothing = (id: string): Kept => ({ record: recordOf(id), pages: [], passages: [], reader: undefined })
const readerAfter = ({ pagesRead }: DocumentRecord) => ({ build: `after ${pagesRead} pages` }) as StoredReader
const pageOf = (document: string, page: number) => ({ document, page, text: `page ${page}` }) as PageText
const passageOf = (document: string, n: number) =>
  ({ id: `${document}:${n}`, document, text: `passage ${n}` }) as Passage

function same(is: unknown, should: unknown) {
  const [left, right] = [inOrder(is), inOrder(should)]
  if (left !== right) throw new Error(`The library says ${left}, not ${right}`)
}

/** As JSON, with the fields of each object in the order of their names. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
