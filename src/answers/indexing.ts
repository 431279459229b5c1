/** Keeps the search index of a tab in step with what is stored, and answers from it while it is still reading. */
import type { DocumentId, DocumentRecord, Passage, SearchResult } from '../core/document'
import { type Edition, editionOf, editionOfPassage } from '../core/edition'
import { createPassageIndex } from '../core/search/passage-index'
import { createVectorIndex, type DocumentVectors, type QuestionVector } from '../core/search/vectors'
import { createIndexSnapshot, type SnapshotParts } from './index-snapshot'

export interface IndexingParts extends SnapshotParts {
  library: Promise<{
    documents(): Promise<DocumentRecord[]>
    document(id: DocumentId): Promise<DocumentRecord | undefined>
    /** In reading order, from the `from`-th on. */
    passages(id: DocumentId, from?: number): Promise<Passage[]>
  }>
  /** What was made of the passages of an edition, so far; undefined where nothing was. */
  vectors(edition: Edition): Promise<DocumentVectors | undefined>
  /** Milliseconds without a question before a snapshot is made: whoever asks meanwhile would wait for it. */
  calm: number
}

export interface Indexing {
  /** Resolves when all that is stored by now is indexed; `restored` passages of that came from the snapshot of an earlier visit. */
  ready(): Promise<{ passages: number; restored: number }>
  /** Takes in what is new of this document, or that it is gone. */
  refresh(document: DocumentId): Promise<{ passages: number }>
  /**
   * Searches what is indexed, and says which of the documents asked are not, or not as a whole. `vector` is the question's:
   * with it passages are found by meaning too, once nearly all that are searched have vectors.
   */
  search(question: string, k: number, documents?: DocumentId[], vector?: QuestionVector): Promise<SearchResult>
  /** Makes a snapshot as soon as it can, where one is worth it: the page may be about to go. */
  keep(): Promise<void>
  /** A number that changes with each step of the work. */
  progress(): number
}

/** Passages taken in at once, between two looks at the port: about 40 ms. */
const portion = 100

/** The share of the passages searched that must have vectors: with fewer, the documents that have them would win unfairly. */
const nearlyAll = 0.95

export function createIndexing({ library, cache, vectors, build, calm }: IndexingParts): Indexing {
  let index = createPassageIndex()
  const meaning = createVectorIndex()
  let steps = 0
  /** As `work`, which is one step more when it is done. */
  const step = async <T>(work: Promise<T>): Promise<T> => work.finally(() => steps++)
  const snapshot = createIndexSnapshot({
    library: Promise.resolve({ passages: async (id) => step((await library).passages(id)) }),
    cache: Promise.resolve({
      cached: async (name) => step((await cache).cached(name)),
      saveCached: async (name, value) => (await cache).saveCached(name, value),
    }),
    build,
  })
  /** One after another, so that two refreshes of a document do not read the same passages. */
  let reading = Promise.resolve()
  /** Documents of which more may be stored than is indexed. */
  const behind = new Set<DocumentId>()
  /** Those of them that wait for their turn. */
  const waiting = new Map<DocumentId, Promise<boolean>>()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = step(reading.then(work))
    reading = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  /** Whether all that was stored at the start is indexed: until then a snapshot would hold that up. */
  let isComplete = false
  let lastAsked = -Infinity
  /** Somebody wants a snapshot now. */
  let wanted = false
  let keeping: ReturnType<typeof setTimeout> | undefined

  const untilCalm = () => Math.max(0, lastAsked + calm - performance.now())

  /** Makes a snapshot where one is wanted, and where the index has doubled since the last: most of an import that is cut off is kept. */
  async function keepIfDue() {
    const isDue = wanted ? snapshot.isOutdated(index) : isComplete && untilCalm() === 0 && snapshot.isHalf(index)
    if (!isDue) return
    wanted = false
    await snapshot.keep(index)
  }

  async function keep() {
    wanted = true
    await inTurn(keepIfDue)
    wanted = false
  }

  function keepSoon() {
    clearTimeout(keeping)
    keeping = setTimeout(() => {
      keeping = undefined
      void keep()
    }, untilCalm())
  }

  /** Takes in portions, between which a question can be answered. */
  async function inPortions(fresh: readonly Passage[], add: (portion: readonly Passage[]) => void | Promise<void>) {
    for (let i = 0; i < fresh.length; i += portion) {
      await add(fresh.slice(i, i + portion))
      steps++
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
    await inPortions(last ? stored.slice(1) : stored, (portion) => {
      index.add(portion, record.name)
      return keepIfDue()
    })
    return record.state === 'reading' || record.state === 'copying'
  }

  /** Takes in what there is of vectors for the passages of a document, all of which are indexed. */
  async function takeVectors(document: DocumentId) {
    const record = await (await library).document(document)
    const ids = index.ids(document)
    const edition = record && editionOf(record)
    const found = edition === undefined ? undefined : await vectors(edition)
    const fits = found && found.counts.length <= ids.length
    if (fits && ids[0] && editionOfPassage(ids[0]) === edition) meaning.put(document, ids, found)
    else meaning.remove(document)
  }

  /** What is near in meaning to a question with this vector; undefined where too few passages have theirs. */
  function nearTo(vector: QuestionVector | undefined, documents: readonly DocumentId[] | undefined) {
    if (!vector) return undefined
    const all = documents ? documents.reduce((sum, one) => sum + index.count(one), 0) : index.count()
    const isCovered = meaning.count(documents && new Set(documents), vector.made) >= nearlyAll * all
    return isCovered ? meaning.near(vector) : undefined
  }

  /** As `take`, in its turn. A document that could not be taken in stays behind until it is tried again. */
  function takeInTurn(document: DocumentId): Promise<boolean> {
    behind.add(document)
    const before = waiting.get(document)
    if (before) return before
    const taking = inTurn(async () => {
      waiting.delete(document)
      const more = await take(document)
      if (!more) await takeVectors(document)
      if (!waiting.has(document)) behind.delete(document)
      return more
    })
    waiting.set(document, taking)
    return taking
  }

  let restored = 0
  const listed = inTurn(async () => {
    index = await snapshot.restore()
    restored = index.count()
    return (await library).documents()
  })
  const start = listed.then((records) => Promise.all(records.map(({ id }) => takeInTurn(id))))
  // Said to whoever asks; without anyone it is not an unhandled rejection.
  start.then(
    () => {
      isComplete = true
      keepSoon()
    },
    () => undefined,
  )

  return {
    async ready() {
      await listed
      await Promise.all([...behind].map(takeInTurn))
      return { passages: index.count(), restored }
    },
    async refresh(document) {
      clearTimeout(keeping)
      const more = await takeInTurn(document)
      if (!more) keepSoon()
      return { passages: index.count(document) }
    },
    async search(question, k, documents, vector) {
      lastAsked = performance.now()
      if (keeping !== undefined) keepSoon()
      await listed
      const result = index.search(question, k, documents, nearTo(vector, documents))
      const pending = [...behind].filter((document) => documents?.includes(document) ?? true)
      return pending.length > 0 ? { ...result, pending } : result
    },
    keep,
    progress: () => steps,
  }
}
