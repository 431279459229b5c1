/** The snapshot of the search index that the next start begins with: restoring it is six times faster than indexing. */
import type { DocumentId, Passage } from '../core/document'
import { type Edition, editionOfPassage } from '../core/edition'
import { createPassageIndex, type IndexSnapshot, type PassageIndex } from '../core/search/passage-index'

export interface SnapshotParts {
  library: Promise<{ passages(id: DocumentId): Promise<Passage[]> }>
  /** Where it is kept; it is made anew if it is gone. */
  cache: Promise<{ cached(key: string): Promise<unknown>; saveCached(key: string, value: unknown): Promise<void> }>
  /** That of another build is not used: it may cut passages or terms differently. */
  build: string
}

interface Kept {
  build: string
  snapshot: IndexSnapshot
}

/** What of a document is in an index: the first so many passages of one edition. */
interface Mark {
  edition: Edition
  passages: number
}

const key = 'search-index'
/** Making a snapshot costs about what restoring it does: a tenth of the index that is indexed anew costs half of that again. */
const worthwhile = 0.1
/** Passages that are indexed in a moment. */
const few = 500

/** An index that can be kept; no other is changed while one of these promises is pending. */
export function createIndexSnapshot({ library, cache, build }: SnapshotParts) {
  /** What is in the kept snapshot. */
  let kept: ReadonlyMap<DocumentId, Mark> = new Map()

  return {
    /** The index as it was kept, without what is not stored any more; an empty one where none was, or it cannot be used. */
    async restore(): Promise<PassageIndex> {
      try {
        const found = (await (await cache).cached(key)) as Kept | undefined
        if (found?.build !== build) return createPassageIndex()
        const { passages } = await library
        const stored = await Promise.all([...found.snapshot.documents.keys()].map((document) => passages(document)))
        kept = new Map(
          [...found.snapshot.documents].flatMap(([document, { ids }]) => {
            const last = ids.at(-1)
            return last === undefined ? [] : [[document, { edition: editionOfPassage(last), passages: ids.length }]]
          }),
        )
        return createPassageIndex(found.snapshot, stored.flat())
      } catch {
        // Whoever reads the library next says what is wrong with the storage.
        kept = new Map()
        return createPassageIndex()
      }
    },

    /** Whether a start from the snapshot would have much to do, or the words of a document are in it that was removed. */
    isOutdated(index: PassageIndex): boolean {
      const marks = marksOf(index)
      return differenceOf(kept, marks) > worthwhile * sizeOf(kept) || [...kept.keys()].some((id) => !marks.has(id))
    },

    /** Whether less of `index` is in the snapshot than not. */
    isHalf(index: PassageIndex): boolean {
      return differenceOf(kept, marksOf(index)) > Math.max(few, sizeOf(kept))
    },

    /** Keeps `index` as it is. Never throws: without a snapshot the next start is slower, and that is all. */
    async keep(index: PassageIndex): Promise<void> {
      kept = marksOf(index)
      const save = async () => {
        await index.vacuum()
        const value: Kept = { build, snapshot: index.snapshot() }
        await (await cache).saveCached(key, value)
      }
      await save().catch(() => undefined)
    },
  }
}

function marksOf(index: PassageIndex): Map<DocumentId, Mark> {
  const marks = new Map<DocumentId, Mark>()
  for (const document of index.documents()) {
    const last = index.last(document)
    if (last) marks.set(document, { edition: editionOfPassage(last.id), passages: index.count(document) })
  }
  return marks
}

function sizeOf(marks: ReadonlyMap<DocumentId, Mark>): number {
  return [...marks.values()].reduce((sum, { passages }) => sum + passages, 0)
}

/** Passages that are in one and not in the other: those of another edition are other passages. */
function differenceOf(one: ReadonlyMap<DocumentId, Mark>, other: ReadonlyMap<DocumentId, Mark>): number {
  const nothing = { edition: '', passages: 0 }
  let difference = 0
  for (const document of new Set([...one.keys(), ...other.keys()])) {
    const [a, b] = [one.get(document) ?? nothing, other.get(document) ?? nothing]
    difference += a.edition === b.edition ? Math.abs(a.passages - b.passages) : a.passages + b.passages
  }
  return difference
}
