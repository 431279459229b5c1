/** Keeps the search index of a tab in step with what is stored, and answers from it while it is still reading. */
import type { DocumentId, DocumentRecord, Passage, SearchResult } from '../core/document'
import { editionOf, editionOfPassage } from '../core/edition'
import { createPassageIndex, type IndexSnapshot } from '../core/search/passage-index'

export interface IndexingParts {
  library: Promise<{
    documents(): Promise<DocumentRecord[]>
    document(id: DocumentId): Promise<DocumentRecord | undefined>
    /** In reading order, from the `from`-th on. */
    passages(id: DocumentId, from?: number): Promise<Passage[]>
  }>
  /** Where a snapshot is kept; it is made anew if it is gone. */
  cache: Promise<{ cached(key: string): Promise<unknown>; saveCached(key: string, value: unknown): Promise<void> }>
  /** A snapshot of another build is not used: that may cut passages or terms differently. */
  build: string
  /** Milliseconds without a question before a snapshot is made: whoever asks meanwhile would wait for it. */
  calm: number
}

export interface Indexing {
  /** Resolves when all that is stored at the start is indexed. */
  ready(): Promise<{ passages: number }>
  /** Takes in what is new of this document, or that it is gone. */
  refresh(document: DocumentId): Promise<{ passages: number }>
  /** Searches what is indexed; says less than "found" only when all that is stored by now has been looked at. */
  search(question: string, k: number, documents?: DocumentId[]): Promise<SearchResult>
}

interface Kept {
  build: string
  snapshot: IndexSnapshot
}

const key = 'search-index'
/** Passages taken in at once, between two looks at the port: about 40 ms. */
const portion = 100
/**
 * New passages from which on a snapshot is worth the half second it takes, once their document is in; restoring is six
 * times faster than indexing.
 */
const manyPassages = 500

export function createIndexing({ library, cache, build, calm }: IndexingParts): Indexing {
  let index = createPassageIndex()
  let kept = 0
  /** One after another, so that two refreshes of a document do not read the same passages. */
  let reading = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = reading.then(work)
    reading = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  async function restore() {
    const found = (await (await cache).cached(key)) as Kept | undefined
    if (found?.build !== build) return
    const { passages } = await library
    const stored = await Promise.all([...found.snapshot.documents.keys()].map((document) => passages(document)))
    index = createPassageIndex(found.snapshot, stored.flat())
    kept = index.count()
  }

  async function keep() {
    if (Math.abs(index.count() - kept) < manyPassages) return
    kept = index.count()
    const snapshot: Kept = { build, snapshot: index.snapshot() }
    await (await cache).saveCached(key, snapshot)
  }

  let keeping: ReturnType<typeof setTimeout> | undefined

  function keepSoon() {
    clearTimeout(keeping)
    keeping = setTimeout(() => {
      keeping = undefined
      // Without a snapshot the next start is slower, and that is all.
      void inTurn(keep).catch(() => undefined)
    }, calm)
  }

  /** Takes in portions, between which a question can be answered. */
  async function inPortions(fresh: readonly Passage[], add: (portion: readonly Passage[]) => void) {
    for (let i = 0; i < fresh.length; i += portion) {
      add(fresh.slice(i, i + portion))
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  /** The document was read again: what is indexed of it is searched until all of its new passages are in. */
  async function replace({ id, name }: DocumentRecord) {
    const stored = await (await library).passages(id)
    const replacement = index.replace(id, name)
    try {
      await inPortions(stored, replacement.add)
      replacement.finish()
    } catch (error) {
      replacement.cancel()
      throw error
    }
  }

  /** Resolves with whether there is more to come soon. */
  async function take(document: DocumentId): Promise<boolean> {
    const { document: find, passages } = await library
    const record = await find(document)
    if (!record) {
      index.remove(document)
      return false
    }
    const last = index.last(document)
    if (last && editionOfPassage(last.id) !== editionOf(record)) {
      await replace(record)
      return false
    }
    const stored = await passages(document, last ? index.count(document) - 1 : 0)
    if (last && stored[0]?.text !== last.text) {
      // The document was read anew from its start.
      index.remove(document)
      return take(document)
    }
    await inPortions(last ? stored.slice(1) : stored, (portion) => index.add(portion, record.name))
    return record.state === 'reading' || record.state === 'copying'
  }

  const start = inTurn(async () => {
    await restore()
    const { documents } = await library
    for (const { id } of await documents()) await take(id)
  })
  // Said to whoever calls `ready`; without a caller it is not an unhandled rejection.
  start.catch(() => undefined)
  start.then(keepSoon, () => undefined)

  return {
    async ready() {
      await start
      return { passages: index.count() }
    },
    async refresh(document) {
      clearTimeout(keeping)
      const more = await inTurn(() => take(document))
      if (!more) keepSoon()
      return { passages: index.count(document) }
    },
    async search(question, k, documents) {
      if (keeping !== undefined) keepSoon()
      const result = index.search(question, k, documents)
      const searched = index.count()
      if (result.verdict === 'found') return result
      await reading
      return index.count() === searched ? result : index.search(question, k, documents)
    },
  }
}
