/** Looks at the pages that a search quotes, as a person would: drawn once each, in a worker that is kept for a while. */
import type { DocumentId, PageText, Passage, SearchResult } from '../core/document'
import { editionOfPassage } from '../core/edition'
import { oneByOne } from '../core/in-turn'
import { createDrawing, type DrawingParts } from './drawing'
import type { Looked } from './looked-at'

export interface SightParts extends DrawingParts {
  library: DrawingParts['library'] & {
    pageText(document: DocumentId, page: number): Promise<PageText | undefined>
  }
}

/** Pages of which it is remembered what was seen. */
const remembered = 256

/** Gives a function that leaves of a search's result what can be seen on the pages, and knows what is struck out there. Throws only where a file of the app cannot be loaded. */
export function createSight(parts: SightParts) {
  const { worker, library } = parts
  const drawing = createDrawing(parts)
  const known = new Map<string, Looked>()
  /** One page after another: the worker has one document open at a time. */
  const inTurn = oneByOne()

  async function look(document: DocumentId, page: number): Promise<Looked | undefined> {
    const text = await library.pageText(document, page)
    if (!text) return undefined
    // Fetched with the first page: nothing on the first screen needs it.
    const { lookAtPage } = await import('./looked-at')
    return lookAtPage(document, text, worker, drawing)
  }

  /** Document by document: opening one again costs more than drawing a page of it. */
  async function lookAll({ hits }: SearchResult, signal: AbortSignal) {
    const passages = hits.map(({ passage }) => passage)
    for (const document of new Set(passages.map((passage) => passage.document))) {
      for (const passage of passages.filter((one) => one.document === document)) {
        for (const { page } of passage.spans) {
          const key = keyOf(passage, page)
          if (known.has(key) || signal.aborted) continue
          const looked = await look(document, page)
          if (looked) known.set(key, looked)
        }
      }
    }
  }

  /** Words that cannot be seen are gone, and those that are struck out are known as such. */
  async function asSeen(result: SearchResult): Promise<SearchResult> {
    const [{ seenOnly }, { struckOut }] = await Promise.all([
      import('../core/check/seen'),
      import('../core/reading/struck-out'),
    ])
    const hits = result.hits.map((hit) => {
      const pageOf = (page: number) => {
        const looked = known.get(keyOf(hit.passage, page))
        return looked && { text: looked.text.text, struck: looked.struck }
      }
      return { ...hit, passage: struckOut(hit.passage, pageOf) }
    })
    return seenOnly({ ...result, hits }, (passage, page) => known.get(keyOf(passage, page)))
  }

  return async (result: SearchResult, signal: AbortSignal): Promise<SearchResult> => {
    drawing.stay()
    await inTurn(() => lookAll(result, signal)).catch(console.warn)
    drawing.rest()
    const seen = await asSeen(result)
    for (const key of [...known.keys()].slice(0, Math.max(0, known.size - remembered))) known.delete(key)
    return seen
  }
}

/** A document that was read again has its words elsewhere on the page. */
function keyOf({ id }: Passage, page: number): string {
  return `${editionOfPassage(id)} ${page}`
}
