/** Keeps the search index of a tab in step with what is stored, and answers from it while it is still reading. */
import type { DocumentId, DocumentRecord, Passage, SearchResult } from '../core/document'
import { type Edition, editionOf } from '../core/edition'
import { type RightPassage, shareIn } from '../core/feedback'
import { isSegment } from '../core/search/fields'
import { withWhole } from '../core/search/goes-on'
import { createPassageIndex, type IndexedDocument, type KeptIndex } from '../core/search/passage-index'
import { likenessTo, type Marked } from '../core/search/right-passages'
import { createVectorIndex, type DocumentVectors, type QuestionVector } from '../core/search/vectors'
import { createRecentPassages } from './recent-passages'

export interface IndexingParts {
  library: Promise<{
    documents(): Promise<DocumentRecord[]>
    document(id: DocumentId): Promise<DocumentRecord | undefined>
    /** In reading order, from the `from`-th on. */
    passages(id: DocumentId, from?: number): Promise<Passage[]>
    /** Those with these ids that are stored. */
    passagesWith(ids: readonly string[]): Promise<Passage[]>
  }>
  /** Where the index of each edition is kept; what is gone is made anew. */
  kept: Promise<{
    keptIndexes(editions: readonly Edition[]): Promise<(KeptIndex | undefined)[]>
    keepIndex(index: KeptIndex): Promise<void>
  }>
  /** What was made of the passages of an edition, so far; undefined where nothing was. */
  vectors(edition: Edition): Promise<DocumentVectors | undefined>
  /** What was marked as right for a question. */
  rightPassages(): Promise<readonly RightPassage[]>
  build: string
}

export interface Indexing {
  /** Resolves when all that is stored by now is indexed; `restored` passages of that were indexed at an earlier visit. */
  ready(): Promise<{ passages: number; restored: number }>
  /** Takes in what is new of this document, or that it is gone. */
  refresh(document: DocumentId): Promise<{ passages: number }>
  /**
   * Searches what is indexed, and says which of the documents asked are not, or not as a whole. `vector` is the question's:
   * with it passages are found by meaning too, once nearly all that are searched have vectors.
   */
  search(question: string, k: number, documents?: DocumentId[], vector?: QuestionVector): Promise<SearchResult>
  /** Resolves when the vectors of all that is indexed as a whole are in memory; from then on those of others come with their passages. */
  readVectors(): Promise<void>
  /** Keeps for the next start what is indexed by now: the page may be about to go. */
  keep(): Promise<void>
  /** A number that changes with each step of the work. */
  progress(): number
}

/** Passages taken in at once, between two looks at the port: about 40 ms. */
const portion = 100

/** The share of the passages searched that must have vectors: with fewer, the documents that have them would win unfairly. */
const nearlyAll = 0.95

/** Passages that are indexed in a moment: fewer of a document that is being read are not worth keeping. */
const few = 500
/** What may be missing in what is kept: a document grows page by page while OCR reads it. */
const share = 0.1

export function createIndexing({ library, kept, vectors, rightPassages, build }: IndexingParts): Indexing {
  const index = createPassageIndex()
  const meaning = createVectorIndex()
  const recent = createRecentPassages(async (ids) => (await library).passagesWith(ids))
  let steps = 0
  /** One after another, so that two refreshes of a document do not read the same passages. */
  let reading = Promise.resolve()
  /** Documents of which more may be stored than is indexed. */
  const behind = new Set<DocumentId>()
  /** Those of them that wait for their turn. */
  const waiting = new Map<DocumentId, Promise<boolean>>()
  /** What the record of a document said whose passages are all indexed. */
  const upTo = new Map<DocumentId, string>()
  /** Begun when somebody searches by meaning, or is about to: they take more memory than all else, and without a pack nobody needs them. */
  let vectorsIn: Promise<void> | undefined
  /** How many passages of each edition are kept, and whether those were all. */
  const keptSizes = new Map<Edition, { count: number; isWhole: boolean }>()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = reading.then(work).finally(() => steps++)
    reading = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  /** Keeps a document's index for the next start. Without it that is slower, and that is all. */
  async function keepNow({ document, edition, count }: IndexedDocument) {
    const said = upTo.get(document)
    keptSizes.set(edition, { count, isWhole: said !== undefined })
    const indexed = index.whole(document)!
    await (await kept).keepIndex({ build, ...(said !== undefined && { upTo: said }), indexed }).catch(() => undefined)
  }

  /** Keeps a document whose passages are all indexed; anew only where much has come. */
  async function keepWhole(document: DocumentId) {
    const indexed = index.document(document)
    const before = indexed && keptSizes.get(indexed.edition)
    const isDue = !before?.isWhole || indexed!.count > (1 + share) * before.count
    if (indexed && isDue) await keepNow(indexed)
  }

  /** Keeps a document that is being read each time it has doubled: most of an import that is cut off is kept. */
  async function keepGrowing(document: DocumentId) {
    const indexed = index.document(document)
    const before = (indexed && keptSizes.get(indexed.edition)?.count) ?? 0
    if (indexed && indexed.count - before > Math.max(few, before)) await keepNow(indexed)
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
    await inPortions(stored, replacement.add)
    replacement.finish()
  }

  /** Resolves with whether there is more to come soon. */
  async function take(document: DocumentId): Promise<boolean> {
    const { document: find, passages } = await library
    const record = await find(document)
    recent.forget(document)
    const present = index.document(document)
    if (!record) {
      index.remove(document)
      return false
    }
    const more = record.state === 'reading' || record.state === 'copying'
    upTo.delete(document)
    if (present && present.edition !== editionOf(record)) await replace(record)
    else {
      const stored = await passages(document, present ? present.count - 1 : 0)
      if (present && stored[0]?.text !== present.last) {
        // The document was read anew from its start.
        index.remove(document)
        keptSizes.delete(present.edition)
        return take(document)
      }
      await inPortions(present ? stored.slice(1) : stored, (portion) => {
        index.add(portion, record.name)
        return more ? keepGrowing(document) : undefined
      })
    }
    upTo.set(document, saidBy(record))
    if (!more) await keepWhole(document)
    return more
  }

  /** Takes in what there is of vectors for the passages of a document, all of which are indexed. */
  async function takeVectors(document: DocumentId) {
    const indexed = index.document(document)
    const found = indexed && (await vectors(indexed.edition))
    if (index.document(document)?.edition !== indexed?.edition) return
    if (found && found.counts.length <= indexed.count) meaning.put(document, index.ids(document), found)
    else meaning.remove(document)
  }

  /** What is near in meaning to a question with this vector; undefined where too few passages have theirs. */
  function nearTo(vector: QuestionVector | undefined, documents: readonly DocumentId[] | undefined) {
    if (!vector) return undefined
    const all = documents ? documents.reduce((sum, one) => sum + index.count(one), 0) : index.count()
    const isCovered = meaning.count(documents && new Set(documents), vector.made) >= nearlyAll * all
    return isCovered ? meaning.near(vector) : undefined
  }

  /** The passages that were marked for such a question, as they are called here now: by their words, as they may be cut anew. */
  async function markedFor(question: string): Promise<Marked[]> {
    const likeness = likenessTo(question)
    const alike = (await rightPassages().catch(() => []))
      .map((right) => ({ right, likeness: likeness(right.question) }))
      .filter((one) => one.likeness > 0)
    if (alike.length === 0) return []
    const records = await (await library).documents()
    const found = alike.map(async ({ right, likeness }) => {
      const record = records.find(({ sha256 }) => sha256 === right.sha256)
      const onPage = record ? await recent.passages(index.onPage(record.id, right.page)) : []
      const best = onPage
        .map((passage) => ({ id: passage.id, share: shareIn(right, passage) }))
        .reduce((a, b) => (b.share > a.share ? b : a), { id: '', share: 0 })
      return best.share > 0 ? [{ id: best.id, likeness }] : []
    })
    return (await Promise.all(found)).flat()
  }

  /** As `take`, in its turn. A document that could not be taken in stays behind until it is tried again. */
  function takeInTurn(document: DocumentId): Promise<boolean> {
    behind.add(document)
    const before = waiting.get(document)
    if (before) return before
    const taking = inTurn(async () => {
      waiting.delete(document)
      const more = await take(document)
      if (!more && vectorsIn) await takeVectors(document)
      if (!waiting.has(document)) behind.delete(document)
      return more
    })
    waiting.set(document, taking)
    return taking
  }

  /** Opens what is kept of these documents; what is torn, or of another build, is made anew. */
  async function open(records: readonly DocumentRecord[]) {
    const found = await (await kept).keptIndexes(records.map(editionOf)).catch(() => [])
    for (const one of found) {
      if (one?.build !== build || !one.indexed.segments.every(isSegment)) continue
      const { document, edition, count } = one.indexed
      index.open(one.indexed)
      keptSizes.set(edition, { count, isWhole: one.upTo !== undefined })
      if (one.upTo !== undefined) upTo.set(document, one.upTo)
    }
  }

  let restored = 0
  const listed = inTurn(async () => {
    const records = await (await library).documents()
    await open(records)
    restored = index.count()
    return records
  })
  /** Resolves when what has to be indexed is behind. */
  const started = listed.then((records) => {
    // Said to whoever asks; without anyone it is not an unhandled rejection.
    for (const record of records)
      if (upTo.get(record.id) !== saidBy(record)) takeInTurn(record.id).catch(() => undefined)
  })
  started.catch(() => undefined)

  function readVectors(): Promise<void> {
    return (vectorsIn ??= started.then(async () => {
      for (const id of upTo.keys()) await takeVectors(id)
    }))
  }

  return {
    async ready() {
      await listed
      await Promise.all([...behind].map(takeInTurn))
      return { passages: index.count(), restored }
    },
    async refresh(document) {
      await takeInTurn(document)
      return { passages: index.count(document) }
    },
    readVectors,
    async search(question, k, documents, vector) {
      await listed
      if (vector) await readVectors()
      const marked = await markedFor(question)
      const found = index.find(question, documents, nearTo(vector, documents), marked)
      const passages = await recent.passages(found.ids)
      const stored = new Set(passages.map(({ id }) => id))
      // Their documents are gone, or were read again, and nobody has said so yet.
      for (const document of found.documents.filter((_, i) => !stored.has(found.ids[i]!)))
        void takeInTurn(document).catch(() => undefined)
      const judged = found.judged(passages, k)
      const around = await recent.passages(found.around(judged))
      const result = { ...judged, hits: withWhole(judged.hits, around).slice(0, k) }
      const pending = [...behind].filter((document) => documents?.includes(document) ?? true)
      return pending.length > 0 ? { ...result, pending } : result
    },
    keep: () =>
      inTurn(async () => {
        for (const { document } of index.documents()) await keepWhole(document)
      }),
    progress: () => steps,
  }
}

/** What changes in a record whenever passages are stored. */
function saidBy(record: DocumentRecord): string {
  const { state, pagesRead, ocr, parts } = record
  return [editionOf(record), state, pagesRead, ocr?.length ?? 0, parts?.length ?? 0].join()
}
