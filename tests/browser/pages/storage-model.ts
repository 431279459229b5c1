/** A property of the storage: whatever is done to the library, in whatever order, it holds what plain maps would hold. */
import fc from 'fast-check'
import type { DocumentRecord, PageText, Passage } from '../../../src/core/document'
import { openDatabase } from '../../../src/storage/database'
import { libraryStorage } from '../../../src/storage/library'
import type { StoredReader } from '../../../src/storage/schema'

/** One is the beginning of another: what is deleted of it must not reach the other. */
const ids = ['a', 'a:1', 'b']

interface Kept {
  record: DocumentRecord
  pages: PageText[]
  passages: Passage[]
  reader: StoredReader | undefined
}

const step = fc.record({
  does: fc.constantFrom('add', 'add', 'save', 'save', 'save', 'save', 'finish', 'clear', 'remove', 'reopen'),
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
  const kept = new Map<string, Kept>()

  async function take({ does, id, pages, passages }: Step) {
    const known = kept.get(id)
    if (does === 'reopen') {
      database.close()
      database = await openDatabase(name)
      library = libraryStorage(database)
    } else if (does === 'remove') {
      kept.delete(id)
      await library.removeDocument(id)
    } else if (does === 'add') {
      if (known) return
      const record = recordOf(id, ids.indexOf(id))
      kept.set(id, { record, pages: [], passages: [], reader: undefined })
      await library.addDocuments([record])
    } else {
      const next = does === 'clear' ? cleared(id) : saved(known, id, pages, passages, does === 'finish')
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
      const { pages = [], passages = [], reader } = kept.get(id) ?? {}
      const numbers = Array.from({ length: pages.length + 2 }, (_, n) => n)
      same(
        await Promise.all(numbers.map((page) => library.pageText(id, page))),
        numbers.map((page) => pages[page - 1]),
      )
      same(await library.passages(id), passages)
      const from = one.from % (passages.length + 2)
      same(await library.passages(id, from), passages.slice(from))
      same(await library.reader(id), reader)
    }
  }
  database.close()
}

function recordOf(id: string, added: number): DocumentRecord {
  const none = { size: 9, sha256: '', pages: 99, pagesRead: 0, pagesWithText: 0 }
  return { id, name: `${id}.pdf`, added, state: 'reading', ...none }
}

const nothing: Kept = { record: recordOf('', 0), pages: [], passages: [], reader: undefined }
type Library = ReturnType<typeof libraryStorage>

function cleared(id: string) {
  const record = recordOf(id, ids.indexOf(id))
  return {
    after: { ...nothing, record },
    write: (library: Library) => library.clearText(record),
  }
}

/** A batch of so many more pages and passages; `finished`: the last. */
function saved(known: Kept = nothing, id: string, pages: number, passages: number, finished: boolean) {
  const batch = {
    pages: Array.from({ length: pages }, (_, n) => pageOf(id, known.pages.length + n + 1)),
    passages: Array.from({ length: passages }, (_, n) => passageOf(id, known.passages.length + n)),
  }
  const record = { ...recordOf(id, ids.indexOf(id)), pagesRead: known.pages.length + pages }
  const reader = finished ? undefined : ({ build: `after ${record.pagesRead} pages` } as StoredReader)
  return {
    after: {
      record,
      pages: [...known.pages, ...batch.pages],
      passages: [...known.passages, ...batch.passages],
      reader,
    },
    write: (library: Library) => library.saveBatch(record, batch, reader),
  }
}

const pageOf = (document: string, page: number) => ({ document, page, text: `page ${page}` }) as PageText
const passageOf = (document: string, n: number) =>
  ({ id: `${document}:${n}`, document, text: `passage ${n}` }) as Passage

function same(is: unknown, should: unknown) {
  const [left, right] = [JSON.stringify(is), JSON.stringify(should)]
  if (left !== right) throw new Error(`The library says ${left}, not ${right}`)
}
