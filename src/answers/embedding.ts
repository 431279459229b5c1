/** Makes the vectors of all passages that lack them, newest document first, and goes on where it was stopped. */
import type { DocumentId, DocumentRecord, Passage } from '../core/document'
import { type Edition, editionOf } from '../core/edition'
import { isAbort } from '../core/errors'
import { type DocumentVectors, documentVectors, joinedVectors, quantised, textsOf } from '../core/search/vectors'
import type { Embedded } from '../rpc/protocol'

export interface EmbeddingParts {
  library: {
    documents(): Promise<DocumentRecord[]>
    /** In reading order, from the `from`-th on. */
    passages(id: DocumentId, from?: number): Promise<Passage[]>
  }
  storage: {
    vectors(edition: Edition): Promise<DocumentVectors | undefined>
    saveVectors(id: DocumentId, edition: Edition, vectors: DocumentVectors): Promise<void>
  }
  embed(text: string): Promise<Float32Array>
  /** The name of model and runtime. */
  made: string
  /** Milliseconds of work after which what is made is stored: so much is lost when the tab dies. */
  portion: number
}

/** Documents whose passages do not change any more, newest first. */
const readWhole = (records: readonly DocumentRecord[]) =>
  records.filter(({ state }) => state === 'ready').toSorted((a, b) => b.added - a.added)

export async function* embedAll(parts: EmbeddingParts, signal: AbortSignal): AsyncGenerator<Embedded> {
  const { library, storage, made } = parts
  const records = readWhole(await library.documents())
  const known = new Map<DocumentRecord, { passages: number; vectors: DocumentVectors | undefined }>()
  for (const record of records) {
    const stored = await storage.vectors(editionOf(record))
    const vectors = stored?.made === made ? stored : undefined
    const done = vectors?.counts.length ?? 0
    known.set(record, { passages: done + (await library.passages(record.id, done)).length, vectors })
  }
  const sum = (of: (one: { passages: number; vectors: DocumentVectors | undefined }) => number) =>
    [...known.values()].reduce((total, one) => total + of(one), 0)
  const told = (document?: DocumentId): Embedded => ({
    done: sum(({ vectors }) => vectors?.counts.length ?? 0),
    all: sum(({ passages }) => passages),
    ...(document !== undefined && { document }),
  })
  yield told()
  for (const [record, one] of known) {
    while ((one.vectors?.counts.length ?? 0) < one.passages) {
      const before = one.vectors
      const fresh = await library.passages(record.id, before?.counts.length ?? 0)
      const more = await embedSome(parts, fresh, record.name, signal)
      one.vectors = before && more ? joinedVectors(before, more) : (before ?? more)
      if (!more || !one.vectors || !(await saved(storage, record, one.vectors))) break
      yield told(record.id)
    }
  }
}

/** The vectors of the first of these passages, as many as fit into a portion; undefined where there are none. Stops between two texts. */
async function embedSome(
  { embed, made, portion }: EmbeddingParts,
  passages: readonly Passage[],
  fileName: string,
  signal: AbortSignal,
): Promise<DocumentVectors | undefined> {
  const until = performance.now() + portion
  const counts: number[] = []
  const vectors: ReturnType<typeof quantised>[] = []
  for (const passage of passages) {
    const texts = textsOf(passage, fileName)
    const own = []
    for (const text of texts) {
      if (signal.aborted) break
      own.push(quantised(await embed(text)))
    }
    if (own.length < texts.length) break
    counts.push(own.length)
    vectors.push(...own)
    if (performance.now() > until) break
  }
  return counts.length > 0 ? documentVectors(made, counts, vectors) : undefined
}

/** False where the document was removed or read again meanwhile: it is looked at anew the next time. */
async function saved(storage: EmbeddingParts['storage'], record: DocumentRecord, vectors: DocumentVectors) {
  try {
    await storage.saveVectors(record.id, editionOf(record), vectors)
    return true
  } catch (error) {
    if (isAbort(error)) return false
    throw error
  }
}
