/** Finds the documents' own warnings for a question about a hazard, when its quotes are there, by reading through the documents that these are of. */
import type { DocumentId, DocumentRecord, Found, SearchResult } from '../core/document'
import { editionOf } from '../core/edition'
import { partsOf } from '../core/reading/standing'
import { asksForWork, hazardsAsked } from '../core/tasks/hazards'
import { createSections } from '../core/tasks/sections'
import { languageIn, type WarningSection, warningSections } from '../core/tasks/warnings'
import { type WarningBeside, warningsBeside } from '../core/tasks/warnings-beside'
import { pagesUpTo } from './page-portions'
import type { TaskParts } from './task-parts'

interface Parts extends Pick<TaskParts, 'items' | 'pageTexts'> {
  /** As in `AnswersParts`. */
  look(result: SearchResult, signal: AbortSignal): Promise<SearchResult>
}

/** Milliseconds that the page's thread is held: the sentences of 1,300 pages take some hundred, on a tablet more than a second. */
const longestPiece = 20

/** The warnings of documents that were read through; a record is another one when its pages change. */
const known = new WeakMap<DocumentRecord, WarningSection[]>()

/** Those that can be seen on their pages and are not struck out; none where neither a hazard nor work is asked about. */
export async function hazardWarnings(
  question: string,
  { hits, verdict }: SearchResult,
  { items, pageTexts, look }: Parts,
  signal: AbortSignal,
): Promise<WarningBeside[]> {
  if (hazardsAsked(question).length === 0 && !asksForWork(question)) return []
  const quoted = new Set(hits.filter(({ unseen }) => !unseen).map(({ passage }) => passage.document))
  const records = items().flatMap(({ record }) => (quoted.has(record.id) ? record : []))
  const documents = []
  for (const record of records) {
    const sections = known.get(record) ?? (await sectionsOf(record, pageTexts, signal))
    if (signal.aborted) return []
    known.set(record, sections)
    documents.push({ document: record.id, edition: editionOf(record), sections })
  }
  const beside = warningsBeside(question, { hits, verdict }, documents)
  if (beside.length === 0) return []
  const looked = await look({ hits: beside.map(({ found }) => found), verdict }, signal)
  return beside.flatMap((warning) => {
    const found = looked.hits.find(({ hit, unseen }) => hit.id === warning.found.hit.id && !unseen)
    return found && stands(found) ? [{ ...warning, found }] : []
  })
}

async function sectionsOf(
  { id, pagesRead }: DocumentRecord,
  pageTexts: (id: DocumentId, from: number, to: number) => ReturnType<TaskParts['pageTexts']>,
  signal: AbortSignal,
): Promise<WarningSection[]> {
  const sections = createSections()
  for await (const page of pagesUpTo(pagesRead, (from, to) => pageTexts(id, from, to))) {
    if (signal.aborted) break
    sections.add(page)
  }
  const all = sections.end()
  const language = languageIn(all)
  const warned: WarningSection[] = []
  let since = performance.now()
  for (const section of all) {
    warned.push(...warningSections([section], language))
    if (performance.now() - since < longestPiece) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
    if (signal.aborted) break
  }
  return warned
}

/** What is struck out as a whole warns of nothing any more. */
function stands({ passage }: Found): boolean {
  return partsOf(passage, { start: 0, end: passage.text.length }).some(
    ({ text, struck }) => !struck && /[\p{L}\p{N}]/u.test(text),
  )
}
