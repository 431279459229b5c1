/** What is not right of the PDFs in `fixtures/pages` as the app reads and searches them. */
import { Canvas } from '@napi-rs/canvas'
import { seenOnly } from '../../src/core/check/seen'
import type { PageText, Passage, SearchResult } from '../../src/core/document'
import { asSitebookError } from '../../src/core/errors'
import { revisionIn } from '../../src/core/reading/revision'
import { openPdf } from '../../src/pdf/open'
import type { PageInput } from '../fixtures/pages/kit'
import { createLibraryIndex } from '../library-index'
import { pdfAssets } from '../pdfjs-assets'
import { readLookedAt, readPdf } from '../read-pdf'
import { readPdfAndPictures } from '../read-pictures'
import { faultsIn, folded } from './inputs'

/** What is not right of an input as the app reads it. */
export async function faultsOnPages(input: PageInput): Promise<string[]> {
  try {
    const { pages, passages } = await read(input)
    if (input.error !== undefined) return [`not refused with ${input.error}`]
    const all = passages.map(({ heading, text, context }) => folded(`${heading}\n${text}\n${context ?? ''}`)).join(' ')
    const text = passages.map((passage) => folded(passage.text)).join(' ')
    const revision = revisionIn(pages)
    const unread = pages.filter((page) => page.unread).map(({ page }) => page)
    return [
      ...faultsIn(input, passages),
      ...(input.known ?? []).filter((words) => !all.includes(words)).map((words) => `not known ${words}`),
      ...(input.once ?? []).filter((one) => text.split(one).length !== 2).map((one) => `not once ${one}`),
      ...(input.finds ?? []).filter((pair) => !isFound(passages, pair)).map(([question]) => `not found ${question}`),
      ...(input.revision !== undefined && input.revision !== revision ? [`revision ${revision}`] : []),
      ...(input.unread && String(input.unread) !== String(unread) ? [`not read: ${String(unread)}`] : []),
      ...(await seenFaults(input, pages, passages)),
    ]
  } catch (error) {
    const { code } = asSitebookError(error)
    return code === input.error ? [] : [code]
  }
}

async function read(input: PageInput): Promise<{ pages: PageText[]; passages: Passage[] }> {
  const pdf = new Blob([input.pdf])
  const result = await (input.pictures ? readPdfAndPictures : readPdf)(pdf, input.name)
  if (!input.struck && !input.notstruck) return result
  return { ...result, passages: await readLookedAt(pdf, input.name) }
}

function isFound(passages: readonly Passage[], [question, words]: [string, string]): boolean {
  const index = createLibraryIndex()
  index.add(passages, 'manual.pdf')
  const { hits, verdict } = index.search(question, 1)
  return verdict !== 'absent' && folded(hits[0]?.passage.text ?? '').includes(words)
}

/** Words that a quote would show though the page does not, and the other way round. */
async function seenFaults(
  { pdf: bytes, unseen = [], seen = [] }: PageInput,
  pages: readonly PageText[],
  passages: readonly Passage[],
): Promise<string[]> {
  if (unseen.length + seen.length === 0) return []
  // Upon which the app's own code draws.
  Object.assign(globalThis, { OffscreenCanvas: Canvas })
  const pdf = await openPdf(new Blob([bytes]), { assets: pdfAssets })
  try {
    const [page] = pages
    const looked = page && { text: page, contrasts: await pdf.contrasts(1, page.boxes) }
    const shown = passages.flatMap((passage) => passage.sentences.map((sentence) => hitOf(passage, sentence)))
    const { hits } = seenOnly({ hits: shown, verdict: 'found' }, () => looked)
    const quoted = folded(hits.flatMap((hit) => (hit.unseen ? [] : hit.quote.text)).join(' '))
    return [
      ...unseen.filter((words) => quoted.includes(words)).map((words) => `quoted ${words}`),
      ...seen.filter((words) => !quoted.includes(words)).map((words) => `not quoted ${words}`),
    ]
  } finally {
    await pdf.close()
  }
}

function hitOf(passage: Passage, { start, end, spans }: Passage['sentences'][number]): SearchResult['hits'][number] {
  const { id, document, text } = passage
  return {
    passage,
    hit: { id, document, score: 1, coverage: 1 },
    quote: { passage: id, document, text: text.slice(start, end), spans },
  }
}
