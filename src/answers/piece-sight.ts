/** Looks at the pages of a piece before a model is given it, as a person would: what nobody can see, or is struck out, may be meant for it. */
import { seenOnly } from '../core/check/seen'
import type { DocumentId, Found } from '../core/document'
import { createSections } from '../core/tasks/sections'
import { languageIn, warningsOf } from '../core/tasks/warnings'
import { keyOf, type TaskSentence, type SectionPiece } from '../core/tasks/wording-pieces'
import type { createDrawing } from './drawing'
import { type Looked, lookAtPage } from './looked-at'
import type { TaskParts } from './task-parts'

/** Pages that are remembered: pieces that stand one after another share some. */
const remembered = 8

/** Gives a function that leaves the sentences that can be seen and hold, and marks in warnings what is struck out. Never throws. */
export function createPieceSight(
  { pageTexts, drawing: { worker } }: TaskParts,
  drawing: ReturnType<typeof createDrawing>,
) {
  const known = new Map<string, Looked>()

  async function pagesOf(document: DocumentId, numbers: readonly number[]): Promise<Map<number, Looked>> {
    const pages = new Map<number, Looked>()
    for (const page of numbers) {
      const key = `${document} ${page}`
      const [text] = known.has(key) ? [] : await pageTexts(document, page, page)
      if (text) known.set(key, await lookAtPage(document, text, worker, drawing))
      const looked = known.get(key)
      if (looked) pages.set(page, looked)
    }
    for (const key of [...known.keys()].slice(0, Math.max(0, known.size - remembered))) known.delete(key)
    return pages
  }

  return async (document: DocumentId, piece: SectionPiece): Promise<SectionPiece> => {
    drawing.stay()
    const excerpts = [...piece.lines.map(({ excerpt }) => excerpt), ...piece.warnings]
    const numbers = [...new Set(excerpts.flatMap(({ spans }) => spans.map(({ page }) => page)))].sort((a, b) => a - b)
    const pages = await pagesOf(document, numbers)
    const lines = piece.lines.filter((line) => holds(line, document, pages))
    const isStruck = [...pages.values()].some(({ struck }) => struck.length > 0)
    const key = Math.max(0, lines.indexOf(piece.lines[piece.key]!))
    return { ...piece, lines, key, warnings: isStruck ? marked(piece.warnings, pages) : piece.warnings }
  }
}

/** Whether nothing of a line is struck out, and all of it is there for a person to see. */
function holds({ excerpt, units }: TaskSentence, document: DocumentId, pages: ReadonlyMap<number, Looked>): boolean {
  if (units.some(({ struck }) => struck)) return false
  const isStruck = excerpt.spans.some(({ page, start, end }) =>
    pages.get(page)?.struck.some((range) => range.start < end && range.end > start),
  )
  if (isStruck) return false
  const { text, spans } = excerpt
  const sentences = [{ start: 0, end: text.length, spans }]
  const passage = { id: `${document}:0`, document, text, heading: '', spans, labels: [], sentences, tokens: 0 }
  const found: Found = {
    hit: { id: passage.id, document, score: 0, coverage: 0 },
    passage,
    quote: { passage: passage.id, document, text, spans },
  }
  const { hits } = seenOnly({ hits: [found], verdict: 'found' }, (_, page) => pages.get(page))
  // As of quotes: what could not be looked at is not for the model.
  return hits.some(({ unseen, unchecked }) => !unseen && !unchecked)
}

/** The warnings of these pages read once more with what is struck out on them. */
function marked(warnings: SectionPiece['warnings'], pages: ReadonlyMap<number, Looked>): SectionPiece['warnings'] {
  const again = createSections()
  for (const { text, struck } of pages.values()) again.add({ ...text, struck: [...(text.struck ?? []), ...struck] })
  const sections = again.end()
  const language = languageIn(sections)
  const found = sections.flatMap(({ parts }) => warningsOf(parts, language))
  const wordsAt = ({ spans }: SectionPiece['warnings'][number]) => spans.map(keyOf).join('; ')
  return warnings.map((warning) => found.find((other) => wordsAt(other) === wordsAt(warning)) ?? warning)
}
