/** Looks at the pages that a search quotes, as a person would: drawn once each, in a worker that is kept for a while. */
import type { DocumentId, PageText, Passage, SearchResult } from '../core/document'
import { editionOfPassage } from '../core/edition'
import { type LookedAt, seenOnly } from '../core/check/seen'
import type { ParserMethods } from '../rpc/protocol'
import type { Supervised } from '../rpc/supervise'

export interface SightParts {
  /** With pdf.js; nobody else's. */
  worker: Pick<Supervised<ParserMethods>, 'call' | 'close' | 'isRunning'>
  library: {
    fileName(document: DocumentId): string
    bytes(document: DocumentId): Promise<Blob>
    password(document: DocumentId): Promise<string | undefined>
    pageText(document: DocumentId, page: number): Promise<PageText | undefined>
  }
  /** Milliseconds after which the worker is ended when no question comes. */
  idleAfter: number
  /** Milliseconds that a page may take: what takes longer is not looked at. */
  patience: number
}

/** Pages of which it is remembered what was seen. */
const remembered = 256

/** Gives a function that leaves of a search's result what can be seen on the pages. Never throws. */
export function createSight({ worker, library, idleAfter, patience }: SightParts) {
  const known = new Map<string, LookedAt>()
  /** What the worker has open. */
  let opened: DocumentId | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  /** One page after another: the worker has one document open at a time. */
  let last: Promise<unknown> = Promise.resolve()

  function end() {
    worker.close()
    opened = undefined
  }

  async function contrastsOf(document: DocumentId, text: PageText): Promise<Uint8Array> {
    if (opened !== document || !worker.isRunning()) {
      opened = undefined
      const [source, password] = await Promise.all([library.bytes(document), library.password(document)])
      await worker.call('open', { source, name: library.fileName(document), password })
      opened = document
    }
    return worker.call('contrasts', { page: text.page, boxes: text.boxes })
  }

  async function look(document: DocumentId, page: number): Promise<LookedAt | undefined> {
    const text = await library.pageText(document, page)
    if (!text) return undefined
    let late: ReturnType<typeof setTimeout> | undefined
    try {
      const tooLate = new Promise<never>((_, reject) => {
        late = setTimeout(() => reject(new Error(`Page ${page} takes too long to draw`)), patience)
      })
      return { text, contrasts: await Promise.race([contrastsOf(document, text), tooLate]) }
    } catch (error) {
      // Whatever the page did to the worker, the next one gets a new one.
      end()
      console.warn(error)
      return { text, contrasts: undefined }
    } finally {
      clearTimeout(late)
    }
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

  return async (result: SearchResult, signal: AbortSignal): Promise<SearchResult> => {
    clearTimeout(timer)
    const looking = last.then(() => lookAll(result, signal))
    last = looking.catch(() => undefined)
    await looking.catch(console.warn)
    timer = setTimeout(end, idleAfter)
    const seen = seenOnly(result, (passage, page) => known.get(keyOf(passage, page)))
    for (const key of [...known.keys()].slice(0, Math.max(0, known.size - remembered))) known.delete(key)
    return seen
  }
}

/** A document that was read again has its words elsewhere on the page. */
function keyOf({ id }: Passage, page: number): string {
  return `${editionOfPassage(id)} ${page}`
}
