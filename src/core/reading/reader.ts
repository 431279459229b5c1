/** Reads a document page by page: layout, running heads, headings, passages. Stops and goes on anywhere. */
import type { DocumentId, PageText, Passage } from '../document'
import { titleKey } from './headings'
import { pageTextOf, rowedPage, type RowedPage } from './layout'
import { tellingWords } from './hyphenation'
import type { OutlineEntry, RawPage } from './page'
import { createPassageBuilder, noPassages, type PassagesState } from './passages'
import { edgesOf, runningRows, sheetRow, type Edge } from './running-heads'
import type { EndedTable } from './going-on'
import { isJunk, isMostlyPicture, whyUnread } from './unread'

export interface Batch {
  pages: PageText[]
  passages: Passage[]
}

/** What has to be kept to go on after a stop. Structured-cloneable. */
export interface ReaderState {
  /** The first page to push after a resume; pages before it have been in a batch. */
  nextPage: number
  /** Edges of the last pages, oldest first. */
  edges: Edge[][]
  /** Letters by font size, of all pages before `nextPage`. */
  letters: [size: number, count: number][]
  /** Whether a page had letters that are none. */
  junk: boolean
  /** Words of those pages by which hyphens are told; absent in states of earlier builds. */
  words?: string[]
  /** Pages before `nextPage` that were looked at glyph by glyph; absent in states of earlier builds. */
  looked?: number[]
  /** The table that the page before `nextPage` ends with. */
  table?: EndedTable
  passages: PassagesState
}

export interface Reader {
  /** Takes the next page; pages come out up to six later. */
  push(page: RawPage): Batch
  /** The rest: call it once, after the last page. */
  end(): Batch
  /** As after the batches so far. */
  state(): ReaderState
  /** The pages so far that were looked at glyph by glyph. */
  looked(): readonly number[]
}

/** Pages before and after a page that are looked at for running heads. */
const nearby = 6

/** So many words tell most hyphens; the state of a long document must not grow without end. */
const mostWords = 20_000

interface Waiting {
  page: RowedPage
  edges: Edge[]
  letters: Map<number, number>
  junk: boolean
  words: ReadonlySet<string>
}

/** A reader from the first page, or from `state` on; batches are the same wherever it was stopped. */
export function createReader(document: DocumentId, outline: readonly OutlineEntry[], state?: ReaderState): Reader {
  const titles = titlesByPage(outline)
  const letters = new Map(state?.letters)
  const passages = createPassageBuilder(document, state?.passages ?? noPassages)
  let nextPage = state?.nextPage ?? 1
  let past = [...(state?.edges ?? [])]
  let junk = state?.junk ?? false
  let table = state?.table
  const words = new Set(state?.words)
  const looked = [...(state?.looked ?? [])]
  const waiting: Waiting[] = []

  function readNext(): Batch {
    const { page, edges } = waiting[0]!
    const others = [...past, ...waiting.slice(1).map((one) => one.edges)]
    const onPage = titles.get(page.raw.page) ?? new Map<string, number>()
    // The body of a page that is a picture has no rows.
    const rows = isMostlyPicture(page.raw) ? Infinity : (page.frames[0]?.length ?? 0)
    const running = runningRows(edges, others, rows, onPage)
    const sheet = sheetRow(edges, others, running)
    const bodySize = bodySizeOf([letters, ...waiting.map((one) => one.letters)])
    const stands = (word: string) => words.has(word) || waiting.some((one) => one.words.has(word))
    const laid = pageTextOf(document, page, { running, sheet, bodySize, titles: onPage, stands, table })
    const laidOut = laid.text
    table = laid.table
    const unread = whyUnread(laidOut, page.raw, waiting[0]!.junk)
    const text = unread ? { ...laidOut, unread } : laidOut
    junk ||= waiting[0]!.junk
    for (const [size, count] of waiting[0]!.letters) letters.set(size, (letters.get(size) ?? 0) + count)
    for (const word of waiting[0]!.words) if (words.size < mostWords) words.add(word)
    waiting.shift()
    past = [...past, edges].slice(-nearby)
    nextPage = page.raw.page + 1
    return { pages: [text], passages: passages.add(text) }
  }

  return {
    push(given) {
      if (given.looked) looked.push(given.page)
      const isUnreadable = isJunk(given, junk || waiting.some((one) => one.junk))
      const raw = isUnreadable ? { ...given, items: [] } : given
      const page = rowedPage(raw)
      const letters = lettersOf(raw)
      waiting.push({
        page,
        edges: edgesOf(page.frames[0] ?? [], raw),
        letters,
        junk: isUnreadable,
        words: tellingWords(raw.items),
      })
      return waiting.length > nearby ? readNext() : { pages: [], passages: [] }
    },
    end() {
      const batch: Batch = { pages: [], passages: [] }
      while (waiting.length > 0) {
        const { pages, passages } = readNext()
        batch.pages.push(...pages)
        batch.passages.push(...passages)
      }
      batch.passages.push(...passages.end())
      return batch
    },
    state: () => ({
      nextPage,
      edges: past,
      letters: [...letters],
      junk,
      words: [...words],
      looked: looked.filter((page) => page < nextPage),
      ...(table && { table }),
      passages: passages.state(),
    }),
    looked: () => looked,
  }
}

function titlesByPage(outline: readonly OutlineEntry[]): Map<number, Map<string, number>> {
  const pages = new Map<number, Map<string, number>>()
  for (const { title, level, page } of outline) {
    const key = titleKey(title)
    if (key === '') continue
    const titles = pages.get(page) ?? new Map<string, number>()
    if (!titles.has(key)) titles.set(key, level)
    pages.set(page, titles)
  }
  return pages
}

/** Letters by font size, in half points: sizes stay the same when a PDF is opened again, the names of fonts do not. */
function lettersOf({ items }: RawPage): Map<number, number> {
  const letters = new Map<number, number>()
  for (const { fontSize, text, hidden } of items) {
    const size = Math.round(2 * fontSize) / 2
    if (!hidden) letters.set(size, (letters.get(size) ?? 0) + text.length)
  }
  return letters
}

function bodySizeOf(all: readonly Map<number, number>[]): number {
  const sum = new Map<number, number>()
  for (const letters of all) for (const [size, count] of letters) sum.set(size, (sum.get(size) ?? 0) + count)
  let best = 10
  let most = 0
  for (const [size, count] of sum) {
    if (count > most || (count === most && size < best)) {
      best = size
      most = count
    }
  }
  return best
}
